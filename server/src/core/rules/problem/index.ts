import type { Rule } from "../rule.ts";

export const problemRules: readonly Rule[] = [];
