import { type Block, type PlacedBlock, perBlock } from "../text/blocks.ts";
import { headingLineOf } from "../text/heading-line.ts";
import { type Span, shift } from "../text/span.ts";
import { measureOf } from "./figure-measures.ts";
import { type Figure, figuresIn } from "./figures.ts";
import { type Frame, frameIn, frameOfCell, measureTerms } from "./frames.ts";
import { sentencesOf } from "./sentences.ts";
import { type TableShape, tableOf } from "./tables.ts";
import { countTerms, type Terms } from "./terms.ts";

/** A figure with what the text says around it. */
export interface Stated extends Figure {
  readonly frame: Frame;
}

/** A sentence or the row of a table with what it states. */
export interface Statement extends Span {
  readonly text: string;
  readonly terms: Terms;
  readonly figures: readonly Stated[];
  readonly kind: "sentence" | "row";
  /** The block it stands in, to tell neighbours. */
  readonly block: PlacedBlock;
}

/** A table with more rows is data: it confirms a figure, and its rows are not compared with the text. */
const mostRows = 60;
const mostFigures = 60;
const noTerms: Terms = new Map();

/** Letters of the sentence before that still say what is spoken of. */
const longestContext = 300;

/** The statements of some blocks in order, spans in the document; headings and long tables state nothing. */
export function statementsIn(blocks: readonly PlacedBlock[]): readonly Statement[] {
  return blocks.flatMap((placed) =>
    statedIn(placed.block).map((one) => ({
      ...one,
      ...shift(one, placed.start),
      figures: one.figures.map((figure) => ({ ...figure, ...shift(figure, placed.start) })),
      block: placed,
    })),
  );
}

/** The same for one block, spans relative to it. */
export const statedIn = perBlock((block): readonly Omit<Statement, "block">[] => {
  if (headingLineOf(block)) return [];
  const table = tableOf(block);
  if (table) return table.rows.length > mostRows ? [] : rowsOf(block, table);
  let before = "";
  let passage = -1;
  return sentencesOf(block).map(({ start, end, text, passage: own }) => {
    const context = own === passage ? before : "";
    passage = own;
    before = text.slice(-longestContext);
    const stated = figuresIn(text, start);
    // So many figures are data, whatever the author made of the line breaks.
    const figures = (stated.length > mostFigures ? [] : stated).map((figure) => ({
      ...figure,
      frame: frameIn(text, { start: figure.start - start, end: figure.end - start }, context),
    }));
    return {
      start,
      end,
      text,
      terms: figures.length > 0 ? countTerms(text) : noTerms,
      figures,
      kind: "sentence",
    };
  });
});

function rowsOf(block: Block, table: TableShape): readonly Omit<Statement, "block">[] {
  const headers = table.header.map(({ text }) => text);
  const roles = rolesOf(headers);
  return table.rows.map(({ start, end, cells }) => {
    const sources = cells.map((cell) => ({ at: cell.start, text: block.source.slice(cell.start, cell.end) }));
    const text = sources.map((cell) => cell.text).join(" · ");
    const label = sources
      .filter((cell, column) => /\p{L}{3}/u.test(cell.text) && !isKindColumn(headers[column] ?? ""))
      .map((cell) => cell.text)
      .join(" · ");
    const rowMeasure = measureOf(sources.find((cell) => /\p{L}{3}/u.test(cell.text))?.text ?? "");
    const words = measureTerms(label);
    const figures = sources.flatMap((cell, column) => {
      const header = headers[column] ?? "";
      return figuresIn(cell.text, cell.at, measureOf(header) ?? rowMeasure).map((figure) => ({
        ...figure,
        role: figure.role || roles[column] || "",
        things: figure.things.length > 0 ? figure.things : [...words],
        frame: frameOfCell(cell.text, header, label, roles[column] === "to"),
      }));
    });
    return { start, end, text, terms: countTerms(`${text} ${headers.join(" ")}`), figures, kind: "row" };
  });
}

/** Columns that tell who, how and of what kind say nothing about what is measured. */
const isKindColumn = (header: string): boolean =>
  /\b(?:kind|type|owner|who|source|by|how|counted|measured|responsible|status|evidence|method)\b/i.test(
    header,
  );

/** Which columns tell what is, and which what is aimed at; of two columns headed by years the later is the aim. */
function rolesOf(headers: readonly string[]): readonly string[] {
  const years = headers.map((header) => Number(/20\d\d/.exec(header)?.[0] ?? 0));
  const known = years.filter((year) => year > 0);
  const isDated = known.length >= 2;
  return headers.map((header, column) => {
    if (/\b(?:baseline|base|now|today|current\w*|before|then|start|as is|actual)\b/i.test(header))
      return "from";
    if (/\b(?:targets?|goals?|due|after|aim|to be|planned?|end)\b/i.test(header)) return "to";
    if (!isDated || (years[column] ?? 0) === 0) return "";
    return years[column] === Math.min(...known) ? "from" : years[column] === Math.max(...known) ? "to" : "";
  });
}

/** Values of a long table by kind and unit, in order of size. */
const bulkOf = perBlock((block): ReadonlyMap<string, readonly number[]> => {
  const values = new Map<string, number[]>();
  const table = tableOf(block);
  if (!table || table.rows.length <= mostRows) return values;
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      for (const { kind, unit, value } of figuresIn(block.source.slice(cell.start, cell.end), 0)) {
        const key = bulkKey(kind, unit);
        const known = values.get(key);
        if (known) known.push(value);
        else values.set(key, [value]);
      }
    }
  }
  for (const all of values.values()) all.sort((a, b) => a - b);
  return values;
});

const bulkKey = (kind: Figure["kind"], unit: string): string => (kind === "money" ? `${kind} ${unit}` : kind);

/** Whether a long table holds a value, give or take its rounding. */
export function isInBulk(block: Block, { kind, unit, value, slack }: Figure): boolean {
  const values = bulkOf(block).get(bulkKey(kind, unit));
  if (!values) return false;
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value - slack) low = middle + 1;
    else high = middle;
  }
  return (values[low] ?? Number.POSITIVE_INFINITY) <= value + slack;
}
