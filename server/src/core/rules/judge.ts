import type { Finding, PageBudget, RuleFailure, Score, Severity } from "../analysis.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { settle } from "../score/score.ts";
import type { Phase, Settings } from "../settings.ts";
import type { FrontMatter } from "../text/front-matter.ts";
import { withinBudget } from "./budget.ts";
import { inPhase } from "./phases.ts";
import type { Rule } from "./rule.ts";
import { type RawFinding, runRules } from "./run.ts";
import { applySuppressions } from "./suppressions.ts";

/** What the rules say of a narrative, and what that leaves of the score. */
export interface Judgement {
  /** In order of place; at one place in the order in which the rule told them, such as that of the guide. */
  readonly findings: readonly Finding[];
  readonly score: Score;
  readonly failures: readonly RuleFailure[];
}

/** Rules, then what the text switches off, then the author's phase, then the noise budget, then the score. */
export function judge(
  rules: readonly Rule[],
  narrative: Narrative,
  settings: Settings,
  pages: PageBudget,
): Judgement {
  const { findings: raw, failures } = runRules(rules, narrative, settings, pages);
  const unsuppressed = applySuppressions(
    narrative,
    raw,
    rules.map(({ id }) => id),
  );
  const decided = (rule: string): boolean => settings.all || settings.rules[rule]?.severity !== undefined;
  const phase = phaseSaidBy(narrative.frontMatter) ?? settings.phase;
  const shown = withinBudget(inPhase(unsuppressed, phase, decided), settings.all ? "off" : settings.budget);
  const sorted = shown.toSorted(byPlace);
  const { score, taken, losses } = settle(
    narrative.profile,
    sorted.map(({ charges }) => charges),
  );
  const findings = sorted.map(({ charges: _, ...finding }, index) => ({
    ...finding,
    points: taken[index] ?? 0,
    losses: losses[index] ?? [],
  }));
  return { findings, score, failures };
}

/** `sixpager: { phase: ready }` or `phase: ready` at the head of the document goes before the settings. */
function phaseSaidBy(frontMatter: FrontMatter): Phase | undefined {
  const own = frontMatter.get("sixpager");
  const said = (own instanceof Map ? own.get("phase") : undefined) ?? frontMatter.get("phase");
  return phases.find((phase) => phase === said);
}

const phases: readonly Phase[] = ["drafting", "editing", "ready"];

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

const byPlace = (a: RawFinding, b: RawFinding): number =>
  a.span.start - b.span.start ||
  weight[a.severity] - weight[b.severity] ||
  compare(a.rule, b.rule) ||
  a.span.end - b.span.end;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
