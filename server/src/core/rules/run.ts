import type { Finding, PageBudget, RuleFailure, Severity } from "../analysis.ts";
import type { Narrative } from "../narrative/narrative.ts";
import type { Settings } from "../settings.ts";
import { shift } from "../text/span.ts";
import type { Charge, Draft, Rule, RuleContext } from "./rule.ts";

/** Findings with the charges that the score settles, in the order of place. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly charges: readonly Charge[];
  readonly failures: readonly RuleFailure[];
}

interface RawFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly draft: Draft;
}

/** Runs the rules that the settings leave on. A rule that throws loses its own findings and nothing else. */
export function runRules(
  rules: readonly Rule[],
  narrative: Narrative,
  settings: Settings,
  pages: PageBudget,
): Found {
  const raw: RawFinding[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    if (severity === "off" || !reads(rule, narrative.language)) continue;
    try {
      const own = settings.rules[rule.id]?.severity;
      const drafts = [...draftsOf(rule, narrative, { settings, pages, options: optionsOf(rule, settings) })];
      for (const draft of drafts)
        raw.push({ rule: rule.id, severity: own ?? draft.severity ?? severity, draft } as RawFinding);
    } catch (error) {
      failures.push({
        rule: rule.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }
  raw.sort(byPlace);
  return {
    findings: raw.map(({ rule, severity, draft }) => ({
      rule,
      severity,
      message: draft.message,
      span: within(draft.span, narrative.text.length),
      points: 0,
      related: draft.related ?? [],
      fixes: draft.fixes ?? [],
    })),
    charges: raw.map(({ draft }) => draft.charge),
    failures,
  };
}

function severityOf(rule: Rule, settings: Settings): Severity | "off" {
  const own = settings.rules[rule.id]?.severity;
  if (own !== undefined) return own;
  return rule.severity === "off" && settings.all ? "hint" : rule.severity;
}

const reads = (rule: Rule, language: string): boolean =>
  rule.languages === undefined || rule.languages.includes(language);

function optionsOf(rule: Rule, settings: Settings): RuleContext["options"] {
  const own = settings.rules[rule.id]?.options ?? {};
  return Object.fromEntries(
    rule.options.map((option) => {
      const value = own[option.name];
      const fits =
        typeof value === typeof option.default && Array.isArray(value) === Array.isArray(option.default);
      return [option.name, fits ? (value as typeof option.default) : option.default];
    }),
  );
}

function* draftsOf(rule: Rule, narrative: Narrative, context: RuleContext): Iterable<Draft> {
  if (rule.scope === "document") yield* rule.check(narrative, context);
  if (rule.scope === "section") {
    for (const section of narrative.sections) {
      if (section.status !== "missing") yield* rule.check(section, narrative, context);
    }
  }
  if (rule.scope === "block") yield* blockDrafts(rule, narrative, context);
}

function* blockDrafts(
  rule: Rule & { scope: "block" },
  narrative: Narrative,
  context: RuleContext,
): Iterable<Draft> {
  const { parts, language } = narrative;
  let index = -1;
  for (const [at, placed] of narrative.blocks.entries()) {
    while (parts[index + 1] !== undefined && (parts[index + 1]?.firstBlock ?? 0) <= at) index++;
    const part = parts[index];
    const place = { sections: part?.sections ?? [], inAppendix: part?.isAppendix ?? false, language };
    for (const draft of rule.check(placed.block, place, context)) yield moved(draft, placed.start);
  }
}

const moved = (draft: Draft, by: number): Draft => ({
  ...draft,
  span: shift(draft.span, by),
  ...(draft.related && {
    related: draft.related.map((place) => ({ ...place, span: shift(place.span, by) })),
  }),
  ...(draft.fixes && {
    fixes: draft.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })),
    })),
  }),
});

const within = (span: Draft["span"], length: number): Draft["span"] => {
  const start = Math.max(0, Math.min(span.start, length));
  return { start, end: Math.max(start, Math.min(span.end, length)) };
};

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

const byPlace = (a: RawFinding, b: RawFinding): number =>
  a.draft.span.start - b.draft.span.start ||
  weight[a.severity] - weight[b.severity] ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.draft.span.end - b.draft.span.end);
