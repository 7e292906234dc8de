import type { MetricCard } from "../cards/metric-card.ts";
import { metricCardsOf } from "../cards/metrics.ts";
import type { RiskCard } from "../cards/risk-card.ts";
import { riskCardsOf } from "../cards/risks.ts";
import { type TableUnit, type TextUnit, unitsOf } from "../cards/units.ts";
import { datesIn } from "../facts/dates.ts";
import { isUntold } from "../facts/section-text.ts";
import type { Narrative, Section } from "../narrative/narrative.ts";
import type { Block } from "../text/blocks.ts";
import { shift } from "../text/span.ts";
import type { ThreadKind, ThreadNode } from "./thread.ts";

/** A piece of text of a node; its words are read once for as long as its block lives. */
export interface Piece {
  readonly block: Block | undefined;
  readonly text: string;
}

/** A node with the text that it is compared by. */
export interface DraftNode extends Omit<ThreadNode, "anchors"> {
  /** The words that say what it is about. */
  readonly about: readonly Piece[];
  /** All of its words: its figures and names may stand anywhere. */
  readonly whole: readonly Piece[];
}

const sectionKinds: readonly (readonly [string, ThreadKind])[] = [
  ["customer-problem", "problem"],
  ["solution", "solution"],
  ["implementation", "plan"],
];

/** The nodes of a narrative, by kind and then in order of place. */
export function nodesOf(narrative: Narrative): readonly DraftNode[] {
  const known = memory.get(narrative);
  if (known) return known;
  const nodes = readNodes(narrative);
  memory.set(narrative, nodes);
  return nodes;
}

const memory = new WeakMap<Narrative, readonly DraftNode[]>();

function readNodes(narrative: Narrative): readonly DraftNode[] {
  const told = sectionKinds.flatMap(([id, kind]) => {
    const section = narrative.sections.find(({ spec }) => spec.id === id);
    return section && !isUntold(section) ? [[kind, textNodes(section, kind)] as const] : [];
  });
  const of = (wanted: ThreadKind): readonly DraftNode[] =>
    told.flatMap(([kind, nodes]) => (kind === wanted ? nodes : []));
  return [
    ...of("problem"),
    ...of("solution"),
    ...cardNodes(metricCardsOf(narrative), metricNode),
    ...of("plan"),
    ...cardNodes(riskCardsOf(narrative), riskNode),
  ];
}

/** Paragraphs, items, sub-headed passages, and those rows of tables that say when something is done. */
function textNodes(section: Section, kind: ThreadKind): DraftNode[] {
  const units = unitsOf(section, () => false);
  const isHeaded = units.filter(({ form }) => form === "heading").length >= 2;
  // A single sub-heading above everything else names none of it.
  const read = isHeaded ? units : unitsOf(section, () => true);
  const counts = { "¶": 0, row: 0 };
  return read.flatMap((unit) => {
    if (unit.form === "table") {
      return kind === "plan" ? datedRows(unit).map((row) => rowNode(unit, row, kind, ++counts.row)) : [];
    }
    return isSaid(unit) ? [textNode(unit, kind, ++counts["¶"])] : [];
  });
}

const isSaid = ({ sentences, head }: TextUnit): boolean =>
  head !== undefined || sentences.reduce((sum, { words }) => sum + words, 0) >= 4;

const titles: Readonly<Record<ThreadKind, string>> = {
  problem: "Problem",
  solution: "Solution",
  metric: "Metrics",
  plan: "Plan",
  risk: "Risks",
};

function textNode(unit: TextUnit, kind: ThreadKind, number: number): DraftNode {
  const [first] = unit.sentences;
  const pieces = piecesOf(unit);
  return {
    kind,
    label: labelOf(unit.head?.text ?? first?.shown ?? ""),
    place: `${titles[kind]} ¶${number}`,
    name: unit.head?.span ?? (first ? { start: first.start, end: first.end } : unit.span),
    span: unit.span,
    about: pieces,
    whole: pieces,
  };
}

const piecesOf = ({ head, sentences }: TextUnit): Piece[] => [
  ...(head ? [{ block: undefined, text: head.text }] : []),
  ...sentences.map(({ block, text }) => ({ block, text })),
];

type Row = TableUnit["table"]["rows"][number];

/** A row with a date is a step; rows of money or people are what the steps cost. */
const datedRows = ({ table }: TableUnit): Row[] =>
  table.rows.filter(({ cells }) => cells.some(({ text }) => isDated(text)));

const isDated = (text: string): boolean =>
  /\d/.test(text) && datesIn(text).some(({ kind }) => kind !== "relative");

function rowNode({ block, start }: TableUnit, row: Row, kind: ThreadKind, number: number): DraftNode {
  const named = row.cells.find(({ text }) => text !== "" && !isDated(text)) ?? row.cells[0];
  const pieces = row.cells.map(({ text }) => ({ block, text }));
  return {
    kind,
    label: labelOf(named?.text ?? ""),
    place: `${titles[kind]} row ${number}`,
    name: shift(named ?? row, start),
    span: shift(row, start),
    about: pieces,
    whole: pieces,
  };
}

type Card = MetricCard | RiskCard;

function cardNodes<C extends Card>(
  cards: readonly C[],
  nodeOf: (card: C, place: string) => DraftNode,
): DraftNode[] {
  return cards.map((card, index) => nodeOf(card, `${card.form === "row" ? "row " : "¶"}${index + 1}`));
}

function metricNode(card: MetricCard, place: string): DraftNode {
  const block = card.row?.unit.block ?? card.sentences[0]?.block;
  const name = { block, text: card.name };
  const sentences = card.sentences.map((sentence) => ({ block: sentence.block, text: sentence.text }));
  const values = [card.baseline, card.target].flatMap((text) =>
    text === undefined ? [] : [{ block, text }],
  );
  return {
    kind: "metric",
    label: labelOf(card.name),
    place: `${titles.metric} ${place}`,
    name: card.place,
    span: card.span,
    about: [name, ...sentences],
    whole: [name, ...sentences, ...values],
  };
}

function riskNode(card: RiskCard, place: string): DraftNode {
  const block = card.table?.block;
  const risk = { block, text: card.risk };
  const answers = [card.mitigation, card.fallback, card.trigger].flatMap((text) =>
    text === undefined ? [] : [{ block, text }],
  );
  return {
    kind: "risk",
    label: labelOf(card.risk),
    place: `${titles.risk} ${place}`,
    name: card.place,
    span: card.span,
    about: [risk],
    whole: [risk, ...answers],
  };
}

/** A label is read in a table or above a line, so it is cut at a word. */
function labelOf(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= longestLabel) return line.replace(/[.:]$/u, "");
  const cut = line.slice(0, longestLabel);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestLabel / 2)).replace(/[,;:.]$/u, "")}…`;
}

const longestLabel = 64;
