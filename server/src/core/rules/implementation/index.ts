import type { Rule } from "../rule.ts";

/** The plan: what it needs, by when, and what it costs. */
export const implementationRules: readonly Rule[] = [];
