import type { Rule } from "../rule.ts";
import { companyPerspective } from "./company-perspective.ts";
import { genericStatement } from "./generic-statement.ts";
import { noCurrentAlternative } from "./no-current-alternative.ts";
import { noCustomerPain } from "./no-customer-pain.ts";
import { noExample } from "./no-example.ts";
import { noQuantitativeEvidence } from "./no-quantitative-evidence.ts";
import { noResearchSource } from "./no-research-source.ts";
import { noUrgency } from "./no-urgency.ts";
import { noWhyItMatters } from "./no-why-it-matters.ts";
import { solutionFirst } from "./solution-first.ts";

export const problemRules: readonly Rule[] = [
  noCustomerPain,
  noExample,
  noQuantitativeEvidence,
  genericStatement,
  noWhyItMatters,
  noCurrentAlternative,
  noResearchSource,
  solutionFirst,
  companyPerspective,
  noUrgency,
];
