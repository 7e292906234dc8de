import type { Rule } from "../rule.ts";

/** Metrics: of both kinds, with a target, a date and a baseline. */
export const metricsRules: readonly Rule[] = [];
