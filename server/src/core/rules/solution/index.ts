import type { Rule } from "../rule.ts";

export const solutionRules: readonly Rule[] = [];
