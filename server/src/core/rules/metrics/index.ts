import type { Rule } from "../rule.ts";
import { noBaseline } from "./no-baseline.ts";
import { noBusinessMetric } from "./no-business-metric.ts";
import { noCustomerMetric } from "./no-customer-metric.ts";
import { noDeadline } from "./no-deadline.ts";
import { noMeasurementMethod } from "./no-measurement-method.ts";
import { noTarget } from "./no-target.ts";
import { notMeasurable } from "./not-measurable.ts";

/** Metrics: of both kinds, with a target, a date and a baseline. */
export const metricsRules: readonly Rule[] = [
  noCustomerMetric,
  noBusinessMetric,
  noTarget,
  noDeadline,
  noBaseline,
  notMeasurable,
  noMeasurementMethod,
];
