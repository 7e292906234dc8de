import type { PageBudget, PageDoubt } from "../analysis.ts";
import type { Narrative } from "../narrative/narrative.ts";
import type { PageSettings } from "../settings.ts";
import type { Doubts, LaidItem } from "./block-layout.ts";
import { type DocumentLayout, layoutDocument, type Strand } from "./document-layout.ts";
import { lineMetrics } from "./fonts.ts";
import { type NoteLines, type Pagination, paginate } from "./paginate.ts";
import type { ImageSizes } from "./runs.ts";
import { sourceOffset } from "./source-offset.ts";
import type { Geometry } from "./style-sheet.ts";

/**
 * The pages that a narrative fills when it is printed by the style sheet. Front matter and comments print nothing,
 * appendices have pages of their own. `images` tells the size of pictures; without it they are guessed.
 */
export function pageBudget(narrative: Narrative, settings: PageSettings, images?: ImageSizes): PageBudget {
  const layout = layoutDocument(narrative, settings, images);
  const body = pagesOf(layout.body, layout);
  const appendix = pagesOf(layout.appendix, layout);
  return {
    body: fraction(body, layout.body, layout.geometry),
    limit: settings.limit ?? narrative.profile.pageLimit,
    appendix: fraction(appendix, layout.appendix, layout.geometry),
    breaks: breaksOf(body, layout.body),
    uncertain: doubtsOf(layout.body.doubts, layout.geometry),
  };
}

/** The pages of the body or of the appendices. */
export const pagesOf = ({ items }: Strand, layout: DocumentLayout): Pagination =>
  paginate(items, layout.geometry.height, noteLines(layout));

const noteLines = ({ notes }: DocumentLayout): NoteLines => {
  const heights = new Map<number, readonly number[]>();
  for (const [number, paragraphs] of notes)
    heights.set(
      number,
      paragraphs.flatMap(({ lines }) => lines.map(({ height }) => height)),
    );
  return (number) => heights.get(number) ?? [];
};

function fraction(
  { pages, lastBottom, lastNotes }: Pagination,
  { items }: Strand,
  geometry: Geometry,
): number {
  if (items.length === 0) return 0;
  const used = Math.min(1, (lastBottom + lastNotes) / geometry.height);
  // A line on a new page is never rounded away.
  return round(pages - 1 + Math.max(used, 0.01));
}

const round = (pages: number): number => Math.round(pages * 100) / 100;

function breaksOf({ fragments }: Pagination, { items, starts }: Strand): PageBudget["breaks"] {
  const breaks: { page: number; offset: number }[] = [];
  let page = 0;
  for (const fragment of fragments) {
    if (fragment.page === page) continue;
    page = fragment.page;
    const item = items[fragment.index];
    const start = starts[fragment.index] ?? 0;
    breaks.push({ page: page + 1, offset: start + (item ? offsetIn(item, fragment.from) : 0) });
  }
  return breaks;
}

/** Where a line of a paragraph or a row of a table begins in the source of its block. */
function offsetIn(item: LaidItem, from: number): number {
  if (item.kind === "rule") return 0;
  if (item.kind === "paragraph") {
    const offset = sourceOffset(item, item.lines[from]?.start ?? 0) ?? 0;
    return from === 0 ? lineStart(item.block.source, offset) : offset;
  }
  const cells = item.rows[from]?.cells ?? [];
  for (const cell of cells) {
    const offset = sourceOffset(cell, 0);
    if (offset !== undefined) return lineStart(item.block.source, offset);
  }
  return 0;
}

/** The first mark of the line: `#`, the number of an item, the bar of a row. */
function lineStart(source: string, offset: number): number {
  const line = Math.max(source.lastIndexOf("\n", offset - 1), source.lastIndexOf("\r", offset - 1)) + 1;
  const text = source.slice(line).search(/\S/);
  return text < 0 ? offset : Math.min(offset, line + text);
}

/**
 * What may make the printed page differ, and by how many pages at most, roughly: a foreign character may be a third
 * wider or narrower, a picture half or twice as high, HTML three lines more.
 */
function doubtsOf(doubts: Doubts, geometry: Geometry): PageDoubt[] {
  const line = lineMetrics(geometry.family, geometry.size);
  const lineHeight = line.ascent + line.descent;
  const foreignLines = (doubts.foreign * geometry.size * 10 * foreignShare) / geometry.width;
  const found: PageDoubt[] = [
    { reason: "characters", count: doubts.foreign, pages: (foreignLines * lineHeight) / geometry.height },
    { reason: "pictures", count: doubts.pictures, pages: doubts.pictureHeight / 2 / geometry.height },
    { reason: "html", count: doubts.html, pages: (3 * doubts.html * lineHeight) / geometry.height },
  ];
  return found
    .filter(({ count }) => count > 0)
    .map((doubt) => ({ ...doubt, pages: Math.max(0.01, round(doubt.pages)) }));
}

const foreignShare = 1 / 3;
