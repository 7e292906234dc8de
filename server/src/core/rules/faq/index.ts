import type { Rule } from "../rule.ts";
import { faqShape } from "./shape.ts";

export const faqRules: readonly Rule[] = [faqShape];
