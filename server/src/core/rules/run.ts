import type { Fix, PageBudget, RelatedPlace, RuleFailure, Severity, Term } from "../analysis.ts";
import type { Narrative } from "../narrative/narrative.ts";
import type { Settings } from "../settings.ts";
import type { Block } from "../text/blocks.ts";
import { type Span, shift } from "../text/span.ts";
import type { BlockPlace, BlockRule, Charge, Draft, Rule, RuleContext } from "./rule.ts";

/** A finding before the score is settled. */
export interface RawFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  /** Several where one finding stands for several that are not shown. */
  readonly charges: readonly Charge[];
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  readonly term?: Term;
}

/** Runs the rules that the settings leave on. A rule that throws loses its own findings and nothing else. */
export function runRules(
  rules: readonly Rule[],
  narrative: Narrative,
  settings: Settings,
  pages: PageBudget,
): { readonly findings: readonly RawFinding[]; readonly failures: readonly RuleFailure[] } {
  const findings: RawFinding[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, settings);
    if (severity === "off" || !reads(rule, narrative.language)) continue;
    const own = settings.rules[rule.id]?.severity;
    const context = { settings, pages, options: optionsOf(rule, settings) };
    try {
      const drafts = [...draftsOf(rule, narrative, context)];
      findings.push(
        ...drafts.map((draft) => ({
          rule: rule.id,
          severity: own === undefined || own === "off" ? (draft.severity ?? severity) : own,
          span: within(draft.span, narrative.text.length),
          message: draft.message,
          charges: [draft.charge],
          related: draft.related ?? [],
          fixes: draft.fixes ?? [],
          ...(draft.term && { term: draft.term }),
        })),
      );
    } catch (error) {
      failures.push({
        rule: rule.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }
  return { findings, failures };
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

function* blockDrafts(rule: BlockRule, narrative: Narrative, context: RuleContext): Iterable<Draft> {
  const { parts, language } = narrative;
  let index = -1;
  for (const [at, placed] of narrative.blocks.entries()) {
    while (parts[index + 1] !== undefined && (parts[index + 1]?.firstBlock ?? 0) <= at) index++;
    const part = parts[index];
    const place = { sections: part?.sections ?? [], inAppendix: part?.isAppendix ?? false, language };
    for (const draft of keptDrafts(rule, placed.block, place, context)) yield moved(draft, placed.start);
  }
}

/** What block rules said of a block, for as long as it lives; the key holds all that the verdict may depend on. */
const kept = new WeakMap<Block, Map<string, readonly Draft[]>>();
const numbers = new WeakMap<Settings, number>();
let settingsSeen = 0;

function keptDrafts(
  rule: BlockRule,
  block: Block,
  place: BlockPlace,
  context: RuleContext,
): readonly Draft[] {
  const number = numbers.get(context.settings) ?? ++settingsSeen;
  numbers.set(context.settings, number);
  const key = [rule.id, ...place.sections, place.inAppendix, place.language, number].join(" ");
  const known = kept.get(block) ?? new Map<string, readonly Draft[]>();
  kept.set(block, known);
  const drafts = known.get(key) ?? [...rule.check(block, place, context)];
  known.set(key, drafts);
  return drafts;
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
