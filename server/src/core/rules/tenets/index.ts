import type { Rule } from "../rule.ts";
import { tenetsShape } from "./shape.ts";

export const tenetsRules: readonly Rule[] = [tenetsShape];
