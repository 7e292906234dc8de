import type { Finding, Severity } from "../analysis.ts";
import { metricSectionOf } from "../cards/metrics.ts";
import { datesIn } from "../facts/dates.ts";
import { missingIngredients } from "../facts/plan.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { headingLineOf } from "../text/heading-line.ts";
import { proseOf } from "../text/prose.ts";
import type { Span } from "../text/span.ts";
import { askedBy, askedOfCards, askedOfPlan } from "./asked.ts";
import { statedDate } from "./stated-date.ts";

/** What a senior reader is going to ask, and why. */
export interface Question {
  /** One sentence that ends with a question mark. */
  readonly text: string;
  /** The rule that has found the gap, or the one that looks nearest to it. */
  readonly rule: string;
  /** The places that raise it, in order; never empty. */
  readonly spans: readonly Span[];
}

/**
 * The questions that the gaps of a narrative raise, in the order of their first places; none where nothing is
 * missing. Of one rule there is one question, however many places raise it.
 */
export function questionsOf(narrative: Narrative, findings: readonly Finding[]): readonly Question[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!isAsked(finding)) continue;
    byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  }
  const found = [...byRule].map(([rule, own]) => questionFrom(rule, own, narrative.text));
  const all = [
    ...found,
    ...sectionQuestions(narrative, findings),
    ...planQuestions(narrative, findings),
    ...ownerQuestion(narrative),
    ...dateQuestion(narrative),
  ];
  return all.toSorted((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ spans }: Question): number => spans[0]?.start ?? 0;

/** A hint about a single word is worth a look of the author, and no question. */
const isAsked = ({ rule, severity }: Finding): boolean =>
  Object.hasOwn(askedBy, rule) && !(wordRules.test(rule) && weak.has(severity));

const wordRules = /^(?:evidence|prose)\//;
const weak: ReadonlySet<Severity> = new Set(["hint", "information"]);

function questionFrom(rule: string, findings: readonly Finding[], text: string): Question {
  const named = findings.map(({ span }) => quoted(text.slice(span.start, span.end)));
  const isWhole = findings.every(({ span }) =>
    /^\s*(?:#|\*\*[^*]+\*\*\s*$)/u.test(text.slice(span.start, span.end)),
  );
  const asked = !isWhole && rule === "flow/metric-not-tied-to-problem" ? askedOfCards.untied : askedBy[rule];
  return {
    text: (asked ?? "").replace("{it}", () => listed(named)),
    rule,
    spans: findings.map(({ span }) => span),
  };
}

/** At most this many are named; the places tell the others. */
const mostNamed = 3;

function listed(named: readonly string[]): string {
  const all = [...new Set(named)];
  const shown = all.slice(0, mostNamed);
  const rest = all.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

function quoted(source: string): string {
  const plain = source
    .replace(/^\s*(?:#+|[-*+>]|\d+[.)])\s+/u, "")
    .replace(/[*_`|[\]<>]+/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.:;,!?]+$/u, "");
  if (plain.length <= longestQuote) return `“${plain}”`;
  const cut = plain.slice(0, longestQuote);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestQuote / 2))}…”`;
}

const longestQuote = 60;

/** Of a section that is missing or empty a reader asks what it was to answer first. */
function sectionQuestions({ sections, title }: Narrative, findings: readonly Finding[]): Question[] {
  return sections.flatMap(({ spec, status, headings }): Question[] => {
    const rule = status === "missing" ? "structure/missing-section" : "structure/empty-section";
    const [first] = spec.questions;
    const span = headings[0]?.heading.span ?? title?.span ?? { start: 0, end: 0 };
    const isFound = findings.some((finding) => finding.rule === rule);
    if ((status !== "missing" && status !== "empty") || first === undefined || !isFound) return [];
    return [{ text: first, rule, spans: [span] }];
  });
}

function planQuestions({ sections, language }: Narrative, findings: readonly Finding[]): Question[] {
  const rule = "implementation/missing-ingredient";
  const finding = findings.find((each) => each.rule === rule);
  const plan = sections.find(({ spec }) => spec.id === "implementation");
  if (!finding || !plan || language !== "en") return [];
  const hasTimeline = findings.some((each) => each.rule === "implementation/no-timeline");
  return missingIngredients(plan)
    .filter((ingredient) => !(ingredient === "timeline" && hasTimeline))
    .map((ingredient) => ({ text: askedOfPlan[ingredient], rule, spans: [finding.span] }));
}

/** Asked only where no metric has an owner and the section names nobody at all. */
function ownerQuestion(narrative: Narrative): Question[] {
  const metrics = metricSectionOf(narrative);
  if (!metrics || narrative.language !== "en") return [];
  const { cards, section } = metrics;
  const [first] = cards;
  if (!first || cards.length < 2 || cards.some(({ owner }) => owner !== undefined)) return [];
  // The heading of the section is no name.
  const text = section.blocks
    .filter(({ block }) => !headingLineOf(block))
    .map(({ block }) => proseOf(block).mask)
    .join(" ");
  if (namesSomebody.test(text)) return [];
  return [{ text: askedOfCards.noOwner, rule: "metrics/no-measurement-method", spans: [first.place] }];
}

const namesSomebody =
  /\b(?:[Oo]wn(?:s|ed|ers?)?|[Ww]hose|[Ww]ho|[Bb]y whom|[Rr]esponsib\p{Ll}+|[Aa]ccountab\p{Ll}+|answers? for|leads?|led by|heads?|manag\p{Ll}+|director|officer|chief|charge|counts?|counted by|reports?|supplies|keeps?|audits?)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

function dateQuestion(narrative: Narrative): Question[] {
  const today = statedDate(narrative);
  const cards = today ? (metricSectionOf(narrative)?.cards ?? []) : [];
  const passed = cards.filter(
    ({ deadline }) => deadline !== undefined && isBefore(deadline, today?.day ?? ""),
  );
  if (passed.length === 0) return [];
  const text = askedOfCards.datePassed
    .replace("{date}", () => today?.text ?? "")
    .replace("{it}", () => listed(passed.map(({ name }) => quoted(name))));
  return [{ text, rule: "metrics/no-deadline", spans: passed.map(({ place }) => place) }];
}

/** Whether the last date of a text lies before a day (YYYY-MM-DD) as a whole. */
function isBefore(text: string, day: string): boolean {
  const last = datesIn(text).findLast(({ from }) => from !== undefined);
  if (last?.from === undefined) return false;
  if (last.kind === "day") return last.from < day;
  // A month counts until it is over; a quarter or a year, until the year is.
  return last.kind === "month"
    ? last.from.slice(0, 7) < day.slice(0, 7)
    : last.from.slice(0, 4) < day.slice(0, 4);
}
