import type { Rule } from "../rule.ts";
import { dependencyNotCovered } from "./dependency-not-covered.ts";
import { noContingency } from "./no-contingency.ts";
import { tooFew } from "./too-few.ts";
import { vagueMitigation } from "./vague-mitigation.ts";
import { withoutMitigation } from "./without-mitigation.ts";

/** Risks: named, answered, and with a way back. */
export const risksRules: readonly Rule[] = [
  withoutMitigation,
  tooFew,
  vagueMitigation,
  noContingency,
  dependencyNotCovered,
];
