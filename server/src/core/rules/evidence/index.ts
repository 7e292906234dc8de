import type { Rule } from "../rule.ts";
import { relativeWithoutBase } from "./relative-without-base.ts";
import { unquantifiedChange } from "./unquantified-change.ts";
import { unsourcedNumber } from "./unsourced-number.ts";
import { vagueQuantifier } from "./vague-quantifier.ts";
import { vagueTime } from "./vague-time.ts";

/** What is claimed without a number, a date, a base or a source. */
export const evidenceRules: readonly Rule[] = [
  unquantifiedChange,
  vagueQuantifier,
  vagueTime,
  unsourcedNumber,
  relativeWithoutBase,
];
