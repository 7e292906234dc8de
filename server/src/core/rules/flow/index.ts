import type { Rule } from "../rule.ts";
import { claimWithoutReason } from "./claim-without-reason.ts";
import { customerShare } from "./customer-share.ts";
import { metricNotTiedToProblem } from "./metric-not-tied-to-problem.ts";
import { noTradeoffs } from "./no-tradeoffs.ts";
import { numberContradiction } from "./number-contradiction.ts";
import { sectionDisconnected } from "./section-disconnected.ts";
import { summaryNumberMismatch } from "./summary-number-mismatch.ts";
import { wrongSum } from "./wrong-sum.ts";

export const flowRules: readonly Rule[] = [
  summaryNumberMismatch,
  numberContradiction,
  wrongSum,
  sectionDisconnected,
  customerShare,
  metricNotTiedToProblem,
  noTradeoffs,
  claimWithoutReason,
];
