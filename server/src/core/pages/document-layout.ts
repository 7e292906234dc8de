import type { Narrative, PlacedBlock } from "../narrative/narrative.ts";
import type { PageSettings } from "../settings.ts";
import {
  type Doubts,
  type LaidItem,
  type LaidParagraph,
  layoutOf,
  noteLayout,
  referencesOf,
} from "./block-layout.ts";
import type { FlowContext, ImageSizes } from "./runs.ts";
import { type Geometry, geometryOf } from "./style-sheet.ts";

/** A narrative as it is printed, before it is cut into pages: the body, then the appendices. */
export interface DocumentLayout {
  readonly geometry: Geometry;
  readonly body: Strand;
  readonly appendix: Strand;
  /** By number, from 1, in the order in which the notes are called. */
  readonly notes: ReadonlyMap<number, readonly LaidParagraph[]>;
}

/** What is printed one after the other; `starts` holds where the block of each item stands in the text. */
export interface Strand {
  readonly items: readonly LaidItem[];
  readonly starts: readonly number[];
  readonly doubts: Doubts;
}

const noImages: ImageSizes = () => undefined;

/** Lays out every block that has not been laid out before on this paper. */
export function layoutDocument(
  narrative: Narrative,
  settings: PageSettings,
  imageSize: ImageSizes = noImages,
): DocumentLayout {
  const geometry = geometryOf(settings);
  const { body, appendix } = inPrintOrder(narrative);
  const defined = definitionsOf(narrative.blocks);
  const numbers = footnoteNumbers([...body, ...appendix], defined.notes);
  const context: FlowContext = {
    geometry,
    footnoteNumber: (name) => numbers.get(name),
    target: (name) => defined.targets.get(name),
    imageSize,
  };
  const notes = new Map<number, readonly LaidParagraph[]>();
  for (const [name, number] of numbers) {
    const block = defined.notes.get(name);
    if (block) notes.set(number, noteLayout(block.block, name, context));
  }
  return { geometry, body: strandOf(body, context), appendix: strandOf(appendix, context), notes };
}

/** Appendices come last on paper, wherever they stand, because the limit does not count them. */
function inPrintOrder({ blocks, appendices }: Narrative): {
  body: readonly PlacedBlock[];
  appendix: readonly PlacedBlock[];
} {
  if (appendices.length === 0) return { body: blocks, appendix: [] };
  const moved = new Set<number>();
  for (const { firstBlock, endBlock } of appendices)
    for (let index = firstBlock; index < endBlock; index++) moved.add(index);
  return {
    body: blocks.filter((_, index) => !moved.has(index)),
    appendix: blocks.filter((_, index) => moved.has(index)),
  };
}

/** Of several definitions of one name the first counts. */
function definitionsOf(blocks: readonly PlacedBlock[]) {
  const notes = new Map<string, PlacedBlock>();
  const targets = new Map<string, string>();
  for (const placed of blocks) {
    const own = referencesOf(placed.block);
    for (const name of own.notes.keys()) if (!notes.has(name)) notes.set(name, placed);
    for (const [name, url] of own.definitions) if (!targets.has(name)) targets.set(name, url);
  }
  return { notes, targets };
}

function footnoteNumbers(
  blocks: readonly PlacedBlock[],
  notes: ReadonlyMap<string, PlacedBlock>,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { block } of blocks) {
    for (const name of referencesOf(block).footnotes)
      if (notes.has(name) && !numbers.has(name)) numbers.set(name, numbers.size + 1);
  }
  return numbers;
}

function strandOf(blocks: readonly PlacedBlock[], context: FlowContext): Strand {
  const items: LaidItem[] = [];
  const starts: number[] = [];
  const doubts = { foreign: 0, pictures: 0, pictureHeight: 0, html: 0 };
  for (const { block, start } of blocks) {
    const layout = layoutOf(block, context);
    for (const item of layout.items) {
      items.push(item);
      starts.push(start);
    }
    doubts.foreign += layout.doubts.foreign;
    doubts.pictures += layout.doubts.pictures;
    doubts.pictureHeight += layout.doubts.pictureHeight;
    doubts.html += layout.doubts.html;
  }
  return { items, starts, doubts };
}
