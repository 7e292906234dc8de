import type PDFDocument from "pdfkit";
import type { Print } from "../../core/index.ts";

/** A heading where it stands. */
export interface PlacedHeading {
  readonly title: string;
  /** 1 to 6. */
  readonly level: number;
  /** From 0. */
  readonly page: number;
  /** Twips from the upper edge of the paper. */
  readonly top: number;
}

/** The bookmarks of a document: its headings, each below the nearest one above it that is of a higher level. */
export function addOutline(
  doc: InstanceType<typeof PDFDocument>,
  { paper }: Print,
  headings: readonly PlacedHeading[],
): void {
  let open: { readonly level: number; readonly item: PDFKit.PDFOutline }[] = [];
  for (const { title, level, page, top } of headings) {
    open = open.filter((above) => above.level < level);
    const parent = open.at(-1)?.item ?? doc.outline;
    // The writer counts `left` from the right edge.
    const place = { expanded: level < 2, pageNumber: page, top: top / 20, left: paper.width / 20 };
    open.push({ level, item: parent.addItem(title, place) });
  }
}
