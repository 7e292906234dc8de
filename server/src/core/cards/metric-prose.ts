import type { Customers } from "../facts/customers.ts";
import { datesIn } from "../facts/dates.ts";
import { type Deadline, deadlineIn, isPast, lacksTarget, measuresIn } from "../facts/metric-sentences.ts";
import { afterName, type Values, valuesIn } from "../facts/metric-values.ts";
import { perText } from "../facts/per-text.ts";
import { yesOrNo } from "../lexicon/metric-wording.ts";
import { gated } from "../text/gate.ts";
import type { Span } from "../text/span.ts";
import type { MetricCard } from "./metric-card.ts";
import { kindOf } from "./metric-kind.ts";
import { nameIn, trimmed } from "./metric-name.ts";
import { ownerIn } from "./persons.ts";
import type { TextUnit, UnitSentence } from "./units.ts";

/** What one sentence of a section of metrics says; read once for each text of a block. */
interface Reading {
  readonly isClaim: boolean;
  readonly isBase: boolean;
  readonly lacksTarget: boolean;
  readonly values: Values;
  readonly deadline: Deadline | undefined;
  readonly owner: string | undefined;
}

const readingOf = perText((written): Reading => {
  const text = written.replace(/\s+/gu, " ");
  const values = valuesIn(text);
  return {
    // History in brackets explains a value and makes no history of the sentence.
    isClaim: isClaim(text.replace(/\([^()]*\)/gu, "")),
    isBase: isPast(text) || isBaselineOnly(text),
    lacksTarget: lacksTarget(text),
    values,
    deadline: deadlineOf(withoutBaseDate(text, values)),
    owner: ownerIn(text),
  };
});

/** "71 % in March 2026, and 93 %": what stands behind today's value dates that value alone. */
function withoutBaseDate(text: string, { between }: Values): string {
  if (!between || /\b(?:by|until|before)\b/iu.test(text.slice(between.start, between.end))) return text;
  const inside = datesIn(text).filter(({ start, end }) => start >= between.start && end <= between.end);
  return inside.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );
}

const headDeadline = perText(deadlineIn);

/** A date in the name of a metric, before its colon, says when it is counted rather than when it is reached. */
function deadlineOf(text: string): Deadline | undefined {
  const from = afterName(text);
  const own = from > 0 ? deadlineIn(text.slice(from)) : undefined;
  const whole = own ?? deadlineIn(text);
  return own || from === 0 || !whole ? whole : { ...whole, isLoose: true };
}

const read = (sentence: UnitSentence): Reading => readingOf(sentence.block, sentence.text);

/** The metric that an item, a run-in head or a sub-heading names. */
export const fromUnit = (unit: TextUnit, customers: Customers): MetricCard =>
  cardOf({
    form: unit.form,
    head: unit.head?.text,
    place: unit.head?.span ?? unit.sentences[0] ?? unit.span,
    span: unit.span,
    sentences: unit.sentences,
    said: unit.group,
    customers,
  });

/** A paragraph without heads: each sentence that gives or should give a value opens a metric. */
export function fromParagraph(unit: TextUnit, customers: Customers): MetricCard[] {
  const groups: UnitSentence[][] = [];
  // "Pickers handle 96 lines today. It stays above 90": the value of today may come first.
  let leading: UnitSentence[] = [];
  for (const sentence of unit.sentences) {
    const current = groups.at(-1);
    const { isClaim: claims, lacksTarget: lacks, isBase, values } = read(sentence);
    if (claims || lacks) {
      const isLed = leading.length > 0 && refersBack.test(sentence.text);
      if (isLed) groups.push([...leading, sentence]);
      else if (current && continues(sentence, current)) current.push(...leading, sentence);
      else {
        current?.push(...leading);
        groups.push([sentence]);
      }
      leading = [];
    } else if (isBase && values.baseline !== undefined && (!current || isComplete(current)))
      leading.push(sentence);
    else {
      current?.push(...leading, sentence);
      if (current) leading = [];
    }
  }
  groups.at(-1)?.push(...leading);
  const said = kindTold(unit.sentences[0]?.text ?? "", customers) ?? unit.group;
  return groups.map((group) => {
    const opener = group.find((sentence) => read(sentence).isClaim || read(sentence).lacksTarget) ?? group[0];
    const place = opener ? { start: opener.start, end: opener.end } : unit.span;
    const span = { start: group[0]?.start ?? place.start, end: group.at(-1)?.end ?? place.end };
    return cardOf({ form: "paragraph", head: undefined, place, span, sentences: group, said, customers });
  });
}

/** Metrics told in a sentence of their own beside a list of others: both values are there, and no remark is made. */
export const fromAside = (unit: TextUnit, customers: Customers): MetricCard[] =>
  fromParagraph(unit, customers).filter(
    ({ baseline, target, sentences }) =>
      baseline !== undefined &&
      target !== undefined &&
      sentences.some((one) => read(one).values.isTold && read(one).isClaim),
  );

const refersBack = gated(
  /^\W*(?:it|this|they|these|that)\b|\b(?:this|these|that) (?:figure|number|share|value|rate|pace)\b/iu,
);

/** Both values are known, so that another value of today opens the next metric. */
function isComplete(group: readonly UnitSentence[]): boolean {
  const { baseline, target } = valuesOf(group.map(read));
  return baseline !== undefined && target !== undefined;
}

/** "Pickers handle 96 lines an hour today": the value that a metric starts from, and none to reach. */
export const isBaselineOnly = (text: string): boolean =>
  /\b(?:today|currently|at present|now|so far|last year)\b/iu.test(text) &&
  !/\b(?:to|target|goal|by|until|at most|at least|or (?:less|more|fewer))\b|→/iu.test(text);

/** A sentence of prose that says which value is to be reached, and no remark about the values. */
function isClaim(text: string): boolean {
  if (isPast(text) || isBaselineOnly(text) || /\?\s*$/.test(text)) return false;
  if (
    /^\W*(?:together|taken together|this|these|that|those|at this rate|so\b|because|since|in the (?:pilot|trial)|for comparison|the (?:gain|saving|sum|total|limit|margin|difference|remainder|rest)\b|we (?:ask|interview|count|repeat|survey|sample|report|assume|calculate)|put together|in sum|a saving of|he|she|they|if|should|when|[\p{L}’']+ (?:reports?|counts?|measures?) (?:it|them|the|this)\b|[\p{L}’' ]{3,40} (?:publish(?:es)?|reports?) (?:all|the|these|both))/iu.test(
      text,
    )
  )
    return false;
  return measuresIn(text).length > 0;
}

/** "By 30 June she needs at most 15 minutes", "We reduce this by 60 %" go on with the sentence before. */
function continues(sentence: UnitSentence, group: readonly UnitSentence[]): boolean {
  const { text } = sentence;
  if (
    /^\W*(?:it|this|that|these|they|she|he|its|their|the same (?:figure|number|value|share))\b/iu.test(text)
  )
    return true;
  if (/\b(?:this|these|that) (?:number|figure|share|value|rate|time|by|to|from)\b/iu.test(text)) return true;
  const dated = group.some((sentence) => read(sentence).deadline !== undefined);
  return (
    !dated &&
    /^\W*(?:by|until|from|in|before|after|within|over)\b[^,]{3,40},?\s+(?:we|she|he|it|they|this|that|the (?:share|figure|number)(?! (?:of|who|that)))\b/iu.test(
      text,
    )
  );
}

interface Source {
  readonly form: MetricCard["form"];
  readonly head: string | undefined;
  readonly place: Span;
  readonly span: Span;
  readonly sentences: readonly UnitSentence[];
  /** What a heading or the first sentence says of the kind. */
  readonly said: string | undefined;
  readonly customers: Customers;
}

function cardOf({ form, head, place, span, sentences, said, customers }: Source): MetricCard {
  const texts = sentences.map(({ text }) => text.replace(/\s+/gu, " "));
  const [opening] = sentences;
  const [first = ""] = texts;
  const readings = sentences.map(read);
  const { baseline, target, aim } = valuesOf(readings);
  const dates = [
    head === undefined || !opening ? undefined : headDeadline(opening.block, head),
    ...readings.filter(({ isBase, values }) => !isBase || values.isTold).map(({ deadline }) => deadline),
  ];
  // "Each quarter" is a date only beside the value to reach; elsewhere it says when somebody counts.
  const date = dates.find((one) => one?.isLoose === false) ?? dates[0] ?? aim?.deadline;
  const name = head === undefined ? nameIn(opening?.shown ?? "") : trimmed(head);
  const told = outright(texts.join(" ")) ?? said;
  const block = opening?.block;
  const { kind, serves } = block
    ? kindOf(block, head ? `${head} ${first}` : first, told, customers)
    : { kind: undefined, serves: [] };
  return {
    form,
    name,
    kind: (block && kindOf(block, name, told, customers).kind) ?? kind,
    serves,
    baseline,
    target: target ?? texts.find((text) => yesOrNo.test(text) && !lacksTarget(text)),
    deadline: date?.date,
    isLooseDeadline: date?.isLoose === true,
    owner: firstOf(readings.map(({ owner }) => owner)),
    method: texts
      .find((text) =>
        /\b(?:measured|counted|according to|source|survey|log|ledger|records?|audit|reported)\b/iu.test(text),
      )
      ?.trim(),
    place: { start: place.start, end: place.end },
    span,
    sentences,
    row: undefined,
  };
}

/** The values of a group of sentences: today's may stand in one and the one to reach in another. */
function valuesOf(readings: readonly Reading[]): {
  baseline: string | undefined;
  target: string | undefined;
  /** The sentence that gives the value to reach. */
  aim: Reading | undefined;
} {
  const told = readings.find(({ values }) => values.isTold);
  const open = readings.find(
    ({ isBase, values }) =>
      (!isBase || values.baseline !== undefined) && !values.isTold && values.target !== undefined,
  );
  const dated = readings.find(
    ({ values, deadline }) => values.target !== undefined && deadline?.isLoose === false,
  );
  const aim = dated ?? told ?? open;
  const before =
    aim && readings.slice(0, readings.indexOf(aim)).find(({ values }) => values.target !== undefined);
  return {
    // "Of the accounts 21 % are active. In December it is 31 %": an undated value before the target is today's.
    baseline: firstOf(readings.map(({ values }) => values.baseline)) ?? before?.values.target,
    target: aim?.values.target,
    aim: aim ?? readings[0],
  };
}

const firstOf = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined);

/** "This is a customer measure", "on the business side". */
const outright = (text: string): string | undefined =>
  /\b(customer|business)(?:[ -]facing)? (?:measure|metric|limit|goal|figure|target|side|number)\b/iu.exec(
    text,
  )?.[1];

/** "For the workshop owner, four numbers count": the first sentence of a paragraph may say whom it is about. */
function kindTold(text: string, customers: Customers): string | undefined {
  const told = /^\W*(?:for|to) (?:the |our |all )?([^,.:]{3,40}?)(?:,|[.:]\W*$)/iu.exec(text)?.[1];
  if (told === undefined || measuresIn(text).some(({ kind }) => kind !== "count")) return undefined;
  if ((told.match(customers.pattern)?.length ?? 0) > 0) return "customer";
  return /^(?:us|the (?:business|company|board|city|firm)|ourselves|\p{Lu}\p{Ll}+)$/u.test(told)
    ? "business"
    : undefined;
}

/** "To households.", "For the business": a head that names an audience gathers the metrics below it. */
export const isAudience = (unit: TextUnit): boolean =>
  unit.head !== undefined &&
  /^(?:to|for) (?:the |our |this )?[\p{L} ]{2,30}[.:]?$/iu.test(unit.head.text) &&
  unit.sentences.filter((sentence) => read(sentence).isClaim).length > 1;

/** An item that is only a method, an owner or a remark is no metric. */
export const isMetricUnit = (unit: TextUnit): boolean =>
  (unit.head !== undefined || unit.sentences.length > 0) &&
  !/^\W*(?:owners?|sources?|method|measurement|reporting|note|reviewed|baselines?)\b\s*[:.]/iu.test(
    [unit.head?.text ?? "", unit.sentences[0]?.text ?? ""].join(" ").trim(),
  );
