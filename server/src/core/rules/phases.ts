import type { Severity } from "../analysis.ts";
import type { Phase } from "../settings.ts";
import type { RawFinding } from "./run.ts";

interface PhaseView {
  /** Groups that are not shown. */
  readonly hidden: readonly string[];
  /** Severities that are not shown. */
  readonly quiet: readonly Severity[];
  /** Severities by rule that take the place of the usual ones. */
  readonly severities: Readonly<Record<string, Severity>>;
}

/**
 * What an author wants to see: while drafting the shape of the argument, not its wording, and guidance that is
 * still to be answered is no fault; when the paper is ready, no placeholder may be left.
 */
const views: Readonly<Record<Phase, PhaseView>> = {
  drafting: {
    hidden: ["prose", "evidence", "flow", "length"],
    quiet: ["hint"],
    severities: { "applicability/unfilled-template": "information" },
  },
  editing: { hidden: [], quiet: [], severities: {} },
  ready: { hidden: [], quiet: [], severities: { "applicability/unfilled-template": "error" } },
};

/** The findings of a phase. What the settings say of a rule goes before the phase. */
export function inPhase(
  findings: readonly RawFinding[],
  phase: Phase,
  decided: (rule: string) => boolean,
): readonly RawFinding[] {
  const { hidden, quiet, severities } = views[phase];
  return findings
    .filter(
      ({ rule, severity }) =>
        decided(rule) || !(hidden.includes(rule.split("/")[0] ?? "") || quiet.includes(severity)),
    )
    .map((finding) => {
      const severity = decided(finding.rule) ? undefined : severities[finding.rule];
      return severity === undefined ? finding : { ...finding, severity };
    });
}
