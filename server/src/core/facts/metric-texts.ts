import { yesOrNo } from "../lexicon/metric-wording.ts";
import type { Span } from "../text/span.ts";
import type { Customers } from "./customers.ts";
import { datesIn } from "./dates.ts";
import { kindOf, type Metric } from "./metric.ts";
import { hasDeadline, isPast, lacksTarget, measuresIn } from "./metric-sentences.ts";
import type { Sentence } from "./sentences.ts";
import type { TextUnit } from "./units.ts";

/** The metric that an item, a run-in head or a sub-heading names. */
export function fromUnit(unit: TextUnit, customers: Customers): Metric {
  const text = textOf(unit);
  return fromText(
    unit.form,
    text,
    unit.head?.text,
    unit.head?.span ?? unit.sentences[0] ?? unit.span,
    unit.span,
    unit.sentences,
    unit.group,
    customers,
  );
}

/** A paragraph without heads: each sentence that gives or should give a value opens a metric. */
export function fromParagraph(unit: TextUnit, customers: Customers): Metric[] {
  const groups: Sentence[][] = [];
  for (const sentence of unit.sentences) {
    const current = groups.at(-1);
    const opens = isClaim(sentence.text) || lacksTarget(sentence.text);
    if (opens && !(current && continues(sentence.text, current))) groups.push([sentence]);
    else current?.push(sentence);
  }
  return groups.map((group) => {
    const [first] = group;
    const last = group.at(-1) ?? first;
    const span = { start: first?.start ?? unit.span.start, end: last?.end ?? unit.span.end };
    const text = group
      .map((sentence) => sentence.text)
      .join(" ")
      .replace(/\s+/g, " ");
    const place = first ? { start: first.start, end: first.end } : span;
    return fromText("paragraph", text, undefined, place, span, group, unit.group, customers);
  });
}

/** "Pickers handle 96 lines an hour today": the value that a metric starts from, and none to reach. */
export const isBaselineOnly = (text: string): boolean =>
  /\b(?:today|currently|at present|now|so far|last year)\b/iu.test(text) &&
  !/\b(?:to|target|goal|by|until|at most|at least|or (?:less|more|fewer))\b|→/iu.test(text);

/** A sentence of prose that says which value is to be reached, and no remark about the values. */
function isClaim(text: string): boolean {
  if (isPast(text) || /\?\s*$/.test(text)) return false;
  if (
    /^\W*(?:together|taken together|this|these|that|those|at this rate|so\b|because|since|in the (?:pilot|trial)|for comparison|the (?:gain|saving|sum|total|limit|margin|difference|remainder|rest)\b|we (?:ask|interview|count|repeat|survey|sample|report|assume|calculate)|put together|in sum|a saving of|he|she|they|if|should|when|[\p{L}’']+ (?:reports?|counts?|measures?) (?:it|them|the|this)\b)/iu.test(
      text,
    )
  )
    return false;
  return measuresIn(text).length > 0;
}

/** "By 30 June she needs at most 15 minutes", "We reduce this by 60 %" go on with the sentence before. */
function continues(text: string, group: readonly Sentence[]): boolean {
  if (
    /^\W*(?:it|this|that|these|they|she|he|its|their|the same (?:figure|number|value|share))\b/iu.test(text)
  )
    return true;
  if (/\b(?:this|these|that) (?:number|figure|share|value|rate|time|by|to|from)\b/iu.test(text)) return true;
  const dated = group.some((sentence) => hasDeadline(sentence.text));
  return (
    !dated &&
    /^\W*(?:by|until|from|in|before|after|within|over)\b[^,]{3,40},?\s+(?:we|she|he|it|they|this|that|the (?:share|figure|number))\b/iu.test(
      text,
    )
  );
}

function fromText(
  form: Metric["form"],
  text: string,
  head: string | undefined,
  place: Span,
  span: Span,
  sentences: readonly Sentence[],
  group: string | undefined,
  customers: Customers,
): Metric {
  const first = head ? `${head} ${sentences[0]?.text ?? ""}` : (sentences[0]?.text ?? text);
  const said =
    /\b(customer|business)(?:[ -]facing)? (?:measure|metric|limit|goal|figure|target|side|number)\b/iu.exec(
      text,
    )?.[1];
  const { baseline, target } = valuesIn(text);
  return {
    form,
    name: nameIn(head ?? text),
    kind: kindOf(first, said ?? group, customers),
    baseline,
    target: target ?? (yesOrNo.test(text) && !lacksTarget(text) ? text : undefined),
    deadline: hasDeadline(text)
      ? (datesIn(text).at(-1) && cut(text, datesIn(text).at(-1))) || "as told"
      : undefined,
    owner:
      /\b(\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'’-]+)?)(?:, [\p{Ll} -]{3,40},)? (?:owns|reports|counts|measures|tracks|is responsible)\b|\bowned by (\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'’-]+)?)|\bowner: (\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'’-]+)?)/u
        .exec(text)
        ?.slice(1)
        .find((one) => one !== undefined),
    method: sentences
      .map((sentence) => sentence.text)
      .find((one) =>
        /\b(?:measured|counted|according to|source|survey|log|ledger|records?|audit|reported)\b/iu.test(one),
      )
      ?.trim(),
    place: { start: place.start, end: place.end },
    span,
    sentences,
    row: undefined,
  };
}

const cut = (text: string, span: Span | undefined): string | undefined =>
  span ? text.slice(span.start, span.end) : undefined;

/** The words before the colon, the verb or the value. */
function nameIn(text: string): string {
  const end = text.search(
    /[:：]|\s(?:falls?|rises?|drops?|grows?|reach(?:es)?|stays?|is|are|goes|go|shrinks?|improves?|from|→)\s/u,
  );
  const name = end > 2 ? text.slice(0, end) : text;
  return (name.length > 90 ? `${name.slice(0, 87).trimEnd()}…` : name).replace(/[.:]+$/u, "").trim();
}

const textOf = ({ head, sentences }: TextUnit): string =>
  [head?.text ?? "", ...sentences.map(({ text }) => text)].join(" ").replace(/\s+/g, " ").trim();

/** An item that is only a method, an owner or a remark is no metric. */
export const isMetricUnit = (unit: TextUnit): boolean =>
  (unit.head !== undefined || unit.sentences.length > 0) &&
  !/^\W*(?:owners?|sources?|method|measurement|reporting|note|reviewed|baselines?)\b\s*[:.]/iu.test(
    textOf(unit),
  );

/** What a text gives as the value of today and as the value to reach. */
function valuesIn(text: string): { baseline: string | undefined; target: string | undefined } {
  const arrow = /([^\s:;,(][^:;,→(]{0,24}?)\s*(?:→|->|–>|⇒)\s*([^;,.(→]{1,40})/u.exec(text);
  if (arrow) return { baseline: arrow[1]?.trim(), target: arrow[2]?.trim() };
  const fromTo =
    /\b(?:from|starts? at)\s+(.{1,60}?),?\s+(?:to|reaches)\s+((?:[^.;,(]|[.,](?=\d)){1,40}?)(?=\s+(?:by|until|in|within|before|over|throughout|from)\b|[;,.(](?!\d)|$)/iu.exec(
      text,
    );
  if (fromTo) return { baseline: fromTo[1]?.trim(), target: fromTo[2]?.trim() };
  const measures = measuresIn(text);
  const shown = measures.map((measure) => ({ measure, value: text.slice(measure.start, measure.end) }));
  const isBase = ({ measure }: (typeof shown)[number]): boolean => {
    const around = text.slice(Math.max(0, measure.start - 30), measure.end + 34);
    return /\b(?:today|currently|at present|so far|last year|was|were|in 20\d\d|up from|down from)\b/iu.test(
      around
        .split(/[;.]\s|,\s(?:and|but)\s/u)
        .find((piece) => piece.includes(text.slice(measure.start, measure.end))) ?? "",
    );
  };
  const base = shown.length > 1 || isPast(text) ? shown.find(isBase) : undefined;
  const aim = shown.findLast((one) => one !== base) ?? undefined;
  return { baseline: base?.value, target: aim?.value };
}
