import type { Rule } from "../rule.ts";

export const summaryRules: readonly Rule[] = [];
