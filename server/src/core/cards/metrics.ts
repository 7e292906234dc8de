import { type Customers, customersOf } from "../facts/customers.ts";
import { emptyCell } from "../lexicon/table-columns.ts";
import type { Narrative, Section } from "../narrative/narrative.ts";
import { gated } from "../text/gate.ts";
import { shift } from "../text/span.ts";
import { cellOf, type MetricCard, type MetricRow } from "./metric-card.ts";
import { dateOf, metricTableOf } from "./metric-columns.ts";
import { kindOf } from "./metric-kind.ts";
import { fromAside, fromParagraph, fromUnit, isAudience, isMetricUnit } from "./metric-prose.ts";
import { type Shared, sharedBy } from "./shared.ts";
import { type TableUnit, type TextUnit, type Unit, unitsOf } from "./units.ts";

/** The section that tells what is to be reached, with a card for each metric. */
export interface MetricSection {
  readonly section: Section;
  readonly units: readonly Unit[];
  /** In order of place. */
  readonly cards: readonly MetricCard[];
  /** True where rows, items or heads carry the metrics, so that the paragraphs only talk about them. */
  readonly isStructured: boolean;
  /** What is said once for all. */
  readonly shared: Shared;
}

/** The metrics of a narrative in order; none where it has no section for them. */
export const metricCardsOf = (narrative: Narrative): readonly MetricCard[] =>
  metricSectionOf(narrative)?.cards ?? [];

/** The section of the metrics, read once; undefined where it is missing. */
export function metricSectionOf(narrative: Narrative): MetricSection | undefined {
  if (memory.has(narrative)) return memory.get(narrative);
  const section = narrative.sections.find(
    ({ spec, status }) => (spec.id === "success-metrics" || spec.id === "goals") && status !== "missing",
  );
  const read = section && readSection(section, narrative);
  memory.set(narrative, read);
  return read;
}

const memory = new WeakMap<Narrative, MetricSection | undefined>();

/** "Customer metrics" gathers metrics; "Time to the answer" is one. */
const isMetricGroup = (heading: string): boolean =>
  /\b(?:metrics?|measures?|kpis?|goals?|targets?|indicators?|objectives?|numbers|figures|results|outcomes|outputs?|customers?|users?|business|financ\w*|operations?|operational|internal|guard-?rails?|limits|input|overview|summary|baselines?|method\w*|how we (?:measure|count|report)|measurement|reporting|owners?)\b[\s:]*$/iu.test(
    heading,
  );

function readSection(section: Section, narrative: Narrative): MetricSection {
  const units = unitsOf(section, isMetricGroup);
  const customers = customersOf(narrative, []);
  const isEnglish = narrative.language === "en";
  const shared = sharedBy(section, units, narrative);
  const rows = units.flatMap((unit) => (unit.form === "table" ? rowsOf(unit) : []));
  const sure = rows.filter(({ table }) => !table.isGuess);
  const structured = [
    ...(sure.length > 0 ? sure : rows).map((row) => cardOfRow(row, customers, isEnglish)),
    ...units.flatMap((unit) => {
      if (unit.form === "table" || unit.form === "paragraph" || !isMetricUnit(unit)) return [];
      return isEnglish && isAudience(unit) ? underAudience(unit, customers) : [fromUnit(unit, customers)];
    }),
  ];
  const isStructured = structured.length >= 2;
  const readProse = isStructured ? (rows.length > 0 ? undefined : fromAside) : fromParagraph;
  const prose =
    readProse === undefined || !isEnglish
      ? []
      : units.flatMap((unit) => (unit.form === "paragraph" ? readProse(unit, customers) : []));
  const cards = [...structured, ...prose].sort((a, b) => a.span.start - b.span.start);
  const all = { ...shared, deadline: shared.deadline ?? openingDate(cards) };
  return { section, units, cards: joined(cards, all), isStructured, shared: all };
}

/** Below a head that names an audience a date holds until another one is told. */
function underAudience(unit: TextUnit, customers: Customers): MetricCard[] {
  const group = unit.head?.text.replace(/^(?:to|for) |[.:]+$/giu, "");
  let last: string | undefined;
  return fromParagraph({ ...unit, head: undefined, group }, customers).map((card) => {
    const deadline = card.deadline ?? last;
    last = deadline;
    return { ...card, deadline, isLooseDeadline: card.isLooseDeadline || card.deadline === undefined };
  });
}

/** "- By December 2028 no more than 400 …" before items without any date: the first one dates them all. */
function openingDate(cards: readonly MetricCard[]): string | undefined {
  const [first, ...others] = cards;
  const text = first?.sentences[0]?.text ?? "";
  if (
    first?.form !== "item" ||
    first.isLooseDeadline ||
    others.length < 2 ||
    !/^\W*(?:by|until|before)\b/iu.test(text)
  )
    return undefined;
  return others.every(
    ({ form, deadline, isLooseDeadline }) => form === "item" && (deadline === undefined || isLooseDeadline),
  )
    ? first.deadline
    : undefined;
}

function rowsOf(unit: TableUnit): MetricRow[] {
  const table = metricTableOf(unit.block);
  return table?.rows.map((row) => ({ unit, table, row })) ?? [];
}

function cardOfRow(row: MetricRow, customers: Customers, isEnglish: boolean): MetricCard {
  const { unit, table } = row;
  const text = (role: Parameters<typeof cellOf>[1]): string | undefined => {
    const cell = cellOf(row, role);
    return cell && !emptyCell.test(cell.text) ? cell.text : undefined;
  };
  const name = cellOf(row, "name");
  const target = text("target");
  return {
    form: "row",
    name: name?.text ?? "",
    ...kindOf(unit.block, isEnglish ? (name?.text ?? "") : "", text("kind") ?? unit.group, customers),
    baseline: text("baseline"),
    target,
    deadline: text("deadline") ?? (target === undefined ? undefined : dateOf(target)) ?? table.headerDate,
    isLooseDeadline: false,
    owner: text("owner"),
    method: text("method"),
    place: name?.span ?? shift(row.row.span, unit.start),
    span: shift(row.row.span, unit.start),
    sentences: [],
    row,
  };
}

/** Gives each card what is said once for all, and what a card refers back to. */
function joined(cards: readonly MetricCard[], { deadline, owner }: Shared): MetricCard[] {
  let last: string | undefined;
  return cards.flatMap((card): MetricCard[] => {
    if (card.form === "row" && (card.name === "" || emptyCell.test(card.name))) return [];
    const own =
      card.deadline !== undefined && refersBack.test(card.deadline) ? (last ?? deadline) : card.deadline;
    const isOwn = own !== undefined && !(card.isLooseDeadline && deadline !== undefined);
    const whole = isOwn && isCoarser(own, deadline, card) ? deadline : isOwn ? own : deadline;
    last = whole ?? last;
    return [{ ...card, deadline: whole, owner: card.owner ?? owner }];
  });
}

/** "By the same date", "by then". */
const refersBack = gated(
  /\b(?:then|(?:same|that|these|those) (?:date|day|period|time|month|year|season))\b/iu,
);

/** A year that heads the column is told more exactly by a sentence with the same year. */
const isCoarser = (own: string, shared: string | undefined, { row }: MetricCard): boolean =>
  row !== undefined &&
  row.table.headerDate === own &&
  shared !== undefined &&
  /^\D*20\d\d\D*$/u.test(own) &&
  shared.includes(/20\d\d/u.exec(own)?.[0] ?? "-");
