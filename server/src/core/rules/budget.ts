import type { Severity } from "../analysis.ts";
import type { Settings } from "../settings.ts";
import type { RawFinding } from "./run.ts";

/**
 * Keeps a document readable: of each rule only so many findings are shown, and of all only so many, the gravest
 * first. What is not shown is counted in one finding per rule, which takes the points of all it stands for.
 * Errors and findings about a whole section are always shown.
 */
export function withinBudget(
  findings: readonly RawFinding[],
  budget: Settings["budget"],
): readonly RawFinding[] {
  if (budget === "off") return findings;
  const shown = new Set<RawFinding>();
  const perRule = new Map<string, number>();
  for (const finding of findings.toSorted(byWeight)) {
    const count = perRule.get(finding.rule) ?? 0;
    const fits = count < budget.perRule && shown.size < budget.perDocument;
    if (!fits && !isAlwaysShown(finding)) continue;
    shown.add(finding);
    perRule.set(finding.rule, count + 1);
  }
  const hidden = groupByRule(findings, shown);
  return [...findings.filter((finding) => shown.has(finding)), ...[...hidden.values()].map(inOne)];
}

const isAlwaysShown = ({ severity, charges }: RawFinding): boolean =>
  severity === "error" || charges.some((charge) => charge !== "none" && charge.points === "all");

function groupByRule(
  findings: readonly RawFinding[],
  shown: ReadonlySet<RawFinding>,
): Map<string, RawFinding[]> {
  const groups = new Map<string, RawFinding[]>();
  for (const finding of findings) {
    if (shown.has(finding)) continue;
    groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  }
  return groups;
}

/** One finding is shown as it is, several as one that names their number and leads to each. */
function inOne(hidden: readonly RawFinding[]): RawFinding {
  const [first] = hidden.toSorted((a, b) => a.span.start - b.span.start);
  if (!first) throw new Error("A group of findings has at least one.");
  if (hidden.length === 1) return first;
  return {
    ...first,
    message: `${first.message} ${others(hidden.length - 1)} of this kind further down.`,
    charges: hidden.flatMap(({ charges }) => charges),
    related: hidden.filter((other) => other !== first).map(({ span, message }) => ({ span, message })),
  };
}

const others = (count: number): string => (count === 1 ? "There is one more" : `There are ${count} more`);

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

const byWeight = (a: RawFinding, b: RawFinding): number =>
  weight[a.severity] - weight[b.severity] || a.span.start - b.span.start;
