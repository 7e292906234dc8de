import type { Nodes } from "mdast";
import { type Block, perBlock } from "../text/blocks.ts";
import { type FlowItem, flowOf, footnoteFlow, type ParagraphItem, type RuleItem } from "./flow.ts";
import { linesOf, type ParagraphLines } from "./lines.ts";
import { isMarkup } from "./plain-html.ts";
import { type FlowContext, nameOf } from "./runs.ts";
import { styleSheet } from "./style-sheet.ts";
import type { TableItem } from "./table.ts";

/** What is printed of a block with the room that it takes. It does not depend on where the block stands. */
export interface BlockLayout {
  readonly items: readonly LaidItem[];
  readonly doubts: Doubts;
}

export type LaidItem = LaidParagraph | LaidTable | LaidRule;

export interface LaidParagraph extends ParagraphLines {
  readonly kind: "paragraph";
  readonly block: Block;
  readonly item: ParagraphItem;
}

export interface LaidTable {
  readonly kind: "table";
  readonly block: Block;
  readonly item: TableItem;
  readonly rows: readonly LaidRow[];
}

export interface LaidRow {
  readonly height: number;
  readonly cells: readonly LaidParagraph[];
  readonly footnotes: readonly number[];
}

export interface LaidRule {
  readonly kind: "rule";
  readonly block: Block;
  readonly item: RuleItem;
}

/** What makes the room that a block takes uncertain. */
export interface Doubts {
  /** Characters that another font has to draw. */
  readonly foreign: number;
  /** Pictures of unknown size, and the height that was assumed for them. */
  readonly pictures: number;
  readonly pictureHeight: number;
  /** Pieces of HTML. */
  readonly html: number;
}

/** What a block refers to, and the notes that it defines. */
export interface References {
  /** In reading order, each as often as it is called; names of footnotes outside of notes. */
  readonly footnotes: readonly string[];
  readonly targets: readonly string[];
  readonly pictures: readonly string[];
  readonly notes: ReadonlyMap<string, readonly Nodes[]>;
  readonly definitions: ReadonlyMap<string, string>;
  readonly html: number;
}

export const referencesOf = perBlock(({ node }): References => {
  const found = {
    footnotes: [] as string[],
    targets: [] as string[],
    pictures: [] as string[],
    notes: new Map<string, readonly Nodes[]>(),
    definitions: new Map<string, string>(),
    html: 0,
  };
  visit(node, false);
  return found;

  function visit(one: Nodes, inNote: boolean): void {
    if (one.type === "footnoteReference" && !inNote) found.footnotes.push(nameOf(one));
    if (one.type === "linkReference" || one.type === "imageReference") found.targets.push(nameOf(one));
    if (one.type === "image") found.pictures.push(one.url);
    if (one.type === "definition" && !found.definitions.has(nameOf(one)))
      found.definitions.set(nameOf(one), one.url);
    if (one.type === "html" && isMarkup(one.value) && !harmless.test(one.value)) found.html++;
    const isNote = one.type === "footnoteDefinition";
    if (isNote && !found.notes.has(nameOf(one))) found.notes.set(nameOf(one), one.children);
    if ("children" in one) for (const child of one.children) visit(child, inNote || isNote);
  }
});

/** Tags that say nothing about size. */
const harmless = /^<\/?(?:br|a|b|i|em|strong|u|s|span|kbd|code|abbr|mark|small|sub|sup)\b[^>]*>$/i;

/** Layouts that are kept of one block: the paper may be changed to and fro. */
const mostKept = 4;

const layoutsOf = perBlock((_block): Map<string, BlockLayout> => new Map());

/** The layout of a block, computed once for all that it depends on. */
export function layoutOf(block: Block, context: FlowContext): BlockLayout {
  return remembered(layoutsOf(block), keyOf(block, context), () => {
    const items = flowOf(block, context).map((item) => laid(block, item));
    return { items, doubts: doubtsOf(items, referencesOf(block).html) };
  });
}

const notesOf = perBlock((_block): Map<string, readonly LaidParagraph[]> => new Map());

/** The paragraphs of a note that a block defines. */
export function noteLayout(block: Block, name: string, context: FlowContext): readonly LaidParagraph[] {
  return remembered(notesOf(block), `${name} ${keyOf(block, context)}`, () => {
    const children = referencesOf(block).notes.get(name) ?? [];
    const [number] = [context.footnoteNumber(name) ?? 0];
    return withNumber(footnoteFlow(block, children, context), number).map((item) =>
      laidParagraph(block, item),
    );
  });
}

/** A note begins with its own superior number and a space. */
function withNumber(items: readonly ParagraphItem[], number: number): ParagraphItem[] {
  const [first, ...rest] = items;
  if (!first) return [];
  const plain = { bold: false, italic: false, mono: false, strike: false, link: undefined };
  const common = { ...plain, picture: undefined, source: undefined };
  return [
    {
      ...first,
      runs: [
        { ...common, text: String(number), footnote: number },
        { ...common, text: " ", footnote: undefined },
        ...first.runs,
      ],
    },
    ...rest,
  ];
}

function remembered<T>(known: Map<string, T>, key: string, compute: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = compute();
  if (known.size >= mostKept) known.clear();
  known.set(key, value);
  return value;
}

/** Everything outside of the block that its layout depends on. */
function keyOf(block: Block, context: FlowContext): string {
  const { footnotes, targets, pictures, notes } = referencesOf(block);
  const { key } = context.geometry;
  if (footnotes.length + targets.length + pictures.length + notes.size === 0) return key;
  const urls = targets.map((name) => context.target(name) ?? "");
  const sizes = [...pictures, ...urls].map((url) => {
    const size = context.imageSize(url);
    return size ? `${size.width}x${size.height}` : "?";
  });
  const numbers = [...footnotes, ...notes.keys()].map((name) => context.footnoteNumber(name) ?? "");
  return JSON.stringify([key, numbers, urls, sizes]);
}

function laid(block: Block, item: FlowItem): LaidItem {
  if (item.kind === "paragraph") return laidParagraph(block, item);
  if (item.kind === "rule") return { kind: "rule", block, item };
  const rows = item.rows.map((row): LaidRow => {
    const cells = row.map((cell) => laidParagraph(block, cell));
    const tallest = Math.max(0, ...cells.map((cell) => heightOf(cell)));
    const { padY, border } = styleSheet.cell;
    return {
      height: tallest + 2 * padY + border,
      cells,
      footnotes: cells.flatMap(({ lines }) => lines.flatMap(({ footnotes }) => footnotes)),
    };
  });
  return { kind: "table", block, item, rows };
}

const laidParagraph = (block: Block, item: ParagraphItem): LaidParagraph => ({
  kind: "paragraph",
  block,
  item,
  ...linesOf(item),
});

/** Of all lines, without the distance to what follows. */
export const heightOf = ({ lines }: LaidParagraph): number =>
  lines.reduce((sum, { height }) => sum + height, 0);

function doubtsOf(items: readonly LaidItem[], html: number): Doubts {
  let [foreign, pictures, pictureHeight] = [0, 0, 0];
  for (const paragraph of items.flatMap(paragraphsOf)) {
    foreign += paragraph.measured.foreign;
    for (const { picture } of paragraph.item.runs) {
      if (!picture || picture.isKnown) continue;
      pictures++;
      pictureHeight += picture.height;
    }
  }
  return { foreign, pictures, pictureHeight, html };
}

function paragraphsOf(item: LaidItem): readonly LaidParagraph[] {
  if (item.kind === "paragraph") return [item];
  return item.kind === "table" ? item.rows.flatMap(({ cells }) => cells) : [];
}
