import type { Rule } from "../rule.ts";
import { missingIngredient } from "./missing-ingredient.ts";
import { noTimeline } from "./no-timeline.ts";
import { unsizedInvestment } from "./unsized-investment.ts";

/** The plan: what it needs, by when, and what it costs. */
export const implementationRules: readonly Rule[] = [missingIngredient, unsizedInvestment, noTimeline];
