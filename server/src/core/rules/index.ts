import { applicabilityRules } from "./applicability/index.ts";
import { evidenceRules } from "./evidence/index.ts";
import { faqRules } from "./faq/index.ts";
import { flowRules } from "./flow/index.ts";
import { implementationRules } from "./implementation/index.ts";
import { lengthRules } from "./length/index.ts";
import { metricsRules } from "./metrics/index.ts";
import { narrativeRules } from "./narrative/index.ts";
import { problemRules } from "./problem/index.ts";
import { proseRules } from "./prose/index.ts";
import { risksRules } from "./risks/index.ts";
import type { Rule } from "./rule.ts";
import { solutionRules } from "./solution/index.ts";
import { structureRules } from "./structure/index.ts";
import { summaryRules } from "./summary/index.ts";
import { tenetsRules } from "./tenets/index.ts";

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  ...applicabilityRules,
  ...structureRules,
  ...lengthRules,
  ...narrativeRules,
  ...summaryRules,
  ...problemRules,
  ...solutionRules,
  ...metricsRules,
  ...implementationRules,
  ...risksRules,
  ...evidenceRules,
  ...proseRules,
  ...flowRules,
  ...tenetsRules,
  ...faqRules,
];
