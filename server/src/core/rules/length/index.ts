import type { Rule } from "../rule.ts";
import { layoutTrick } from "./layout-trick.ts";
import { overSixPages } from "./over-six-pages.ts";
import { sectionShare } from "./section-share.ts";
import { tooShort } from "./too-short.ts";

/** How much there is, of the whole and of each part. */
export const lengthRules: readonly Rule[] = [overSixPages, tooShort, sectionShare, layoutTrick];
