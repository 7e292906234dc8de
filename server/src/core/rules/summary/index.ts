import type { Rule } from "../rule.ts";
import { missingIngredient } from "./missing-ingredient.ts";
import { noAsk } from "./no-ask.ts";
import { noSpecifics } from "./no-specifics.ts";
import { notStandalone } from "./not-standalone.ts";

export const summaryRules: readonly Rule[] = [missingIngredient, noAsk, noSpecifics, notStandalone];
