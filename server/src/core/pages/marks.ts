import type { Family } from "./style-sheet.ts";

/**
 * What stands on a printed page, in reading order. Every place is measured in twips (1/20 point) from the upper
 * left corner of the paper, y downwards. A mark without a part is decoration: it has no place in the reading
 * order (rules, shading, page numbers, the repeated header of a table).
 */
export type Mark = TextMark | PictureMark | StrokeMark | FillMark;

/** A run of one line in one face. Widths are sums of advances without kerning; Carlito's ligatures are on. */
export interface TextMark {
  readonly kind: "text";
  /** Place in `Print.parts`. */
  readonly part: number | undefined;
  /** The number or bullet of a list item. */
  readonly isMarker: boolean;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly family: Family;
  readonly bold: boolean;
  readonly italic: boolean;
  /** In half points, and not always whole, for superior figures are smaller. */
  readonly size: number;
  /** Six hexadecimal digits. */
  readonly colour: string;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly link: string | undefined;
  /** The number of the note that this figure calls, or that begins with it. */
  readonly footnote: number | undefined;
}

export interface PictureMark {
  readonly kind: "picture";
  readonly part: number | undefined;
  readonly x: number;
  /** Upper edge. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly url: string;
  readonly alt: string;
}

export interface StrokeMark {
  readonly kind: "stroke";
  readonly part: undefined;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly thickness: number;
  readonly colour: string;
}

export interface FillMark {
  readonly kind: "fill";
  readonly part: undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A piece of the document that its marks belong to, for tagging: one paragraph, cell or note. */
export interface Part {
  readonly role: "heading" | "paragraph" | "quote" | "code" | "item" | "cell" | "headerCell" | "note";
  /** Of a heading, 1 to 6; of a list item the depth of its list, from 0; else 0. */
  readonly level: number;
  /** Parts of one list have the same number; nested lists have the number of the outermost one. */
  readonly list: number | undefined;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | undefined;
  /** Of a note. */
  readonly note: number | undefined;
  readonly isAppendix: boolean;
}

export interface PrintedPage {
  /** From 1, appendices included. */
  readonly number: number;
  readonly isAppendix: boolean;
  readonly marks: readonly Mark[];
}

/** A narrative as it stands on paper. */
export interface Print {
  readonly title: string | undefined;
  /** ISO 639-1, or `und`. */
  readonly language: string;
  readonly paper: { readonly width: number; readonly height: number };
  readonly margin: number;
  readonly pages: readonly PrintedPage[];
  readonly parts: readonly Part[];
}
