import type { Rule } from "../rule.ts";
import { featureNotOutcome } from "./feature-not-outcome.ts";
import { implementationDetail } from "./implementation-detail.ts";
import { noContrast } from "./no-contrast.ts";
import { noCustomerSubject } from "./no-customer-subject.ts";

export const solutionRules: readonly Rule[] = [
  featureNotOutcome,
  implementationDetail,
  noCustomerSubject,
  noContrast,
];
