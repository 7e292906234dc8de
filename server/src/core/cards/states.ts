import type { MetricState, RiskState } from "../analysis.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { metricCardsOf } from "./metrics.ts";
import { riskCardsOf } from "./risks.ts";

/** The metrics of a narrative as the shells show them. */
export const metricStates = (narrative: Narrative): MetricState[] =>
  metricCardsOf(narrative).map(({ name, kind, baseline, target, deadline, owner, method, place }) => ({
    name,
    kind,
    baseline,
    target,
    deadline,
    owner,
    method,
    span: place,
  }));

/** The risks of a narrative as the shells show them. */
export const riskStates = (narrative: Narrative): RiskState[] =>
  riskCardsOf(narrative).map(({ risk, mitigation, fallback, trigger, owner, place }) => ({
    risk,
    mitigation,
    fallback,
    trigger,
    owner,
    span: place,
  }));
