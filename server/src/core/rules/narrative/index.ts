import type { Rule } from "../rule.ts";
import { bulletHeavy } from "./bullet-heavy.ts";
import { clutterInBody } from "./clutter-in-body.ts";
import { fragmentList } from "./fragment-list.ts";
import { wallOfText } from "./wall-of-text.ts";

export const narrativeRules: readonly Rule[] = [bulletHeavy, fragmentList, clutterInBody, wallOfText];
