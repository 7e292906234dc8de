import type { PageBudget } from "../analysis.ts";
import { buildNarrative } from "../narrative/build.ts";
import type { Narrative } from "../narrative/narrative.ts";
import type { DocumentInfo, Settings } from "../settings.ts";
import { readBlocks } from "../text/blocks.ts";
import type { LaidItem, LaidParagraph } from "./block-layout.ts";
import { pageBudget, pagesOf } from "./budget.ts";
import { type DocumentLayout, layoutDocument, type Strand } from "./document-layout.ts";
import { drawLines, drawPageNumber, drawRows, drawRule, drawSeparator } from "./draw.ts";
import type { Mark, Part, Print, PrintedPage } from "./marks.ts";
import type { Fragment, NoteFragment } from "./paginate.ts";
import type { ImageSizes } from "./runs.ts";
import { styleSheet } from "./style-sheet.ts";

/** The page budget of a text, for those who want nothing else. `images` tells the size of its pictures. */
export function countPages(
  text: string,
  settings: Settings,
  info: DocumentInfo,
  images: ImageSizes,
): PageBudget {
  const narrative = buildNarrative(text, readBlocks(text).blocks, settings, info);
  return pageBudget(narrative, settings.pages, images);
}

/** A text read and laid out, for those who draw it themselves. */
export function printable(
  text: string,
  settings: Settings,
  info: DocumentInfo,
  images: ImageSizes | undefined,
): { readonly narrative: Narrative; readonly layout: DocumentLayout } {
  const narrative = buildNarrative(text, readBlocks(text).blocks, settings, info);
  return { narrative, layout: layoutDocument(narrative, settings.pages, images) };
}

/**
 * A text as it is printed: every line of every page at its place. The pages are those of the page budget, body
 * first, then the appendices. Never throws.
 */
export function printed(
  text: string,
  settings: Settings,
  info: DocumentInfo = {},
  images?: ImageSizes,
): Print {
  const { narrative, layout } = printable(text, settings, info, images);
  const parts: Part[] = [];
  const body = pagesOfStrand(layout.body, layout, 0, false, parts);
  const appendix = pagesOfStrand(layout.appendix, layout, body.length, true, parts);
  return {
    title: narrative.title?.text,
    language: narrative.language,
    paper: layout.geometry.paper,
    margin: layout.geometry.margin,
    pages:
      body.length + appendix.length > 0
        ? [...body, ...appendix]
        : [{ number: 1, isAppendix: false, marks: [] }],
    parts,
  };
}

function pagesOfStrand(
  strand: Strand,
  layout: DocumentLayout,
  before: number,
  isAppendix: boolean,
  parts: Part[],
): PrintedPage[] {
  if (strand.items.length === 0) return [];
  const { geometry } = layout;
  const { margin } = geometry;
  const pagination = pagesOf(strand, layout);
  const partsOfItems = strand.items.map((item, index) => partsOf(item, index, strand, isAppendix));
  const firstParts = new Map<number, number>();
  const noteParts = new Map<LaidParagraph, number>();
  return Array.from({ length: pagination.pages }, (_, page) => {
    const marks: Mark[] = [];
    const add = (mark: Mark): void => {
      marks.push(mark);
    };
    for (const fragment of pagination.fragments) if (fragment.page === page) draw(fragment, add);
    drawNotes(pagination.notes[page] ?? [], add);
    drawPageNumber(before + page + 1, geometry, add);
    return { number: before + page + 1, isAppendix, marks };
  });

  /** The first of an item's parts, which are listed when the item is first drawn. */
  function partOf(index: number): number {
    const known = firstParts.get(index);
    if (known !== undefined) return known;
    firstParts.set(index, parts.length);
    const first = parts.length;
    parts.push(...(partsOfItems[index] ?? []));
    return first;
  }

  function draw({ index, from, to, top, repeatsHeader }: Fragment, add: (mark: Mark) => void): void {
    const item = strand.items[index];
    if (!item) return;
    const place = { x: margin + item.item.left, y: margin + top };
    if (item.kind === "rule") drawRule(item, place, geometry, add);
    else if (item.kind === "paragraph") drawLines(item, from, to, place, partOf(index), add);
    else {
      const rows = Array.from({ length: to - from }, (_, row) => from + row);
      const first = partOf(index);
      const columns = item.item.columns.length;
      const cell = (row: number, column: number): number => first + row * columns + column;
      drawRows(item, repeatsHeader ? [0, ...rows] : rows, place, cell, add);
    }
  }

  function drawNotes(fragments: readonly NoteFragment[], add: (mark: Mark) => void): void {
    if (fragments.length === 0) return;
    const pieces = fragments.flatMap((fragment) => piecesOf(fragment, layout));
    const height = pieces.reduce<number>(
      (sum, { paragraph, from, to }) =>
        sum + paragraph.lines.slice(from, to).reduce((own, line) => own + line.height, 0),
      styleSheet.footnoteSeparator,
    );
    let y = margin + geometry.height - height;
    drawSeparator({ x: margin, y }, geometry, add);
    y += styleSheet.footnoteSeparator;
    for (const { paragraph, number, from, to } of pieces) {
      const place = { x: margin + paragraph.item.left, y };
      y = drawLines(paragraph, from, to, place, notePart(paragraph, number), add);
    }
  }

  function notePart(paragraph: LaidParagraph, number: number): number {
    const known = noteParts.get(paragraph);
    if (known !== undefined) return known;
    noteParts.set(paragraph, parts.length);
    return parts.push({ ...noPart, role: "note", note: number, isAppendix }) - 1;
  }
}

/** The paragraphs of a note, each with its lines that stand on one page. */
function piecesOf({ number, from, to }: NoteFragment, { notes }: DocumentLayout) {
  let before = 0;
  return (notes.get(number) ?? []).flatMap((paragraph) => {
    const first = Math.max(0, from - before);
    const end = Math.min(paragraph.lines.length, to - before);
    before += paragraph.lines.length;
    return first < end ? [{ paragraph, number, from: first, to: end }] : [];
  });
}

const noPart = { level: 0, list: undefined, cell: undefined, note: undefined };

/** A paragraph is one part, a table one for each cell. */
function partsOf(item: LaidItem, index: number, { items, starts }: Strand, isAppendix: boolean): Part[] {
  if (item.kind === "rule") return [];
  if (item.kind === "table")
    return item.rows.flatMap((row, place) =>
      row.cells.map(
        (_, column): Part => ({
          ...noPart,
          role: place === 0 ? "headerCell" : "cell",
          cell: { table: index, row: place, column },
          isAppendix,
        }),
      ),
    );
  const { role, level, isQuote, marker } = item.item;
  if (marker) {
    // The items of one block are those of one outermost list.
    const list = items.findIndex((_, other) => starts[other] === starts[index]);
    return [{ ...noPart, role: "item", level: marker.level, list, isAppendix }];
  }
  const plainRole =
    role === "heading" ? "heading" : role === "code" ? "code" : isQuote ? "quote" : "paragraph";
  return [{ ...noPart, role: plainRole, level, isAppendix }];
}
