import type { Rule } from "../rule.ts";
import { claimWithoutReason } from "./claim-without-reason.ts";
import { customerShare } from "./customer-share.ts";
import { metricNotTiedToProblem } from "./metric-not-tied-to-problem.ts";
import { noTradeoffs } from "./no-tradeoffs.ts";
import { sectionDisconnected } from "./section-disconnected.ts";
import { summaryNumberMismatch } from "./summary-number-mismatch.ts";

export const flowRules: readonly Rule[] = [
  summaryNumberMismatch,
  sectionDisconnected,
  customerShare,
  metricNotTiedToProblem,
  noTradeoffs,
  claimWithoutReason,
];
