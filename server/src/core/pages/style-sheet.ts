import type { PageSettings } from "../settings.ts";

/**
 * How a narrative is printed: one set of sizes and distances for the layout, the Word export and the PDF. It keeps
 * to what word processors do alike: distances are only ever written *after* a paragraph, columns are fixed and
 * rows do not break.
 *
 * Lengths are twips (1/20 point), sizes of type half points, because Word knows nothing finer.
 */
export const styleSheet = {
  /** By level: size above the body's, distance to what stands before and after. Levels 4 to 6 are italic. */
  headings: [
    { larger: 10, before: 280, after: 120, italic: false },
    { larger: 4, before: 200, after: 80, italic: false },
    { larger: 2, before: 160, after: 60, italic: false },
    { larger: 0, before: 120, after: 40, italic: true },
    { larger: 0, before: 120, after: 40, italic: true },
    { larger: 0, before: 120, after: 40, italic: true },
  ],
  /** Code, footnotes and tables are smaller than the body by this. */
  smaller: { code: 4, inlineCode: 4, footnote: 4, table: 2 },
  /** Superior figures of footnotes, as a share of the size and of the ascent that they are raised by. */
  superior: { size: 0.58, raise: 0.33 },
  after: { paragraph: 120, item: 40, list: 120, code: 120, table: 120, rule: 120 },
  /** Step of a level of lists; wider where a list's numbers need it. */
  indent: 360,
  /** Least distance between a number and its text. */
  numberGap: 60,
  quoteIndent: 360,
  /** A thematic break is a paragraph of exactly this height with a line below it. */
  ruleHeight: 120,
  cell: { padX: 108, padY: 30, border: 10 },
  /** The line above the footnotes with the space around it. */
  footnoteSeparator: 122,
  footer: { height: 220, distance: 720 },
  /** A picture of unknown size is taken for one of this size: a little over half of the column of Letter. */
  unknownImage: { width: 5400, height: 3600 },
  /** One pixel at 96 to the inch. */
  pixel: 15,
  tabSpaces: 4,
  widows: 2,
  orphans: 2,
  colours: { link: "0563C1", code: "F2F2F2", rule: "999999", border: "808080", quote: "000000" },
} as const;

export type Family = "calibri" | "times" | "arial" | "mono";

/** What Word calls the families. */
export const wordFonts: Readonly<Record<Family, string>> = {
  calibri: "Calibri",
  times: "Times New Roman",
  arial: "Arial",
  mono: "Courier New",
};

/** The style sheet on a given paper; `key` is the same for equal geometries. */
export interface Geometry {
  readonly key: string;
  readonly paper: { readonly width: number; readonly height: number };
  readonly margin: number;
  /** Column of text. */
  readonly width: number;
  readonly height: number;
  readonly family: Exclude<Family, "mono">;
  /** Of the body, in half points. */
  readonly size: number;
  /** Percent of single spacing. */
  readonly spacing: number;
  /** From the edge of the paper to the page number. */
  readonly footerDistance: number;
}

const papers = { letter: { width: 12240, height: 15840 }, a4: { width: 11906, height: 16838 } };

/** Settings outside their bounds are taken to the nearest bound, so that a column is never without width. */
export function geometryOf(settings: PageSettings): Geometry {
  const paper = papers[settings.paper];
  const margin = Math.round(within(settings.margins, 0.25, 3) * 1440);
  const size = Math.round(within(settings.size, 6, 24) * 2);
  const spacing = Math.round(within(settings.lineSpacing, 1, 3) * 100);
  const { height: footerHeight, distance } = styleSheet.footer;
  return {
    key: [settings.paper, margin, settings.font, size, spacing].join(" "),
    paper,
    margin,
    width: paper.width - 2 * margin,
    height: paper.height - 2 * margin,
    family: settings.font,
    size,
    spacing,
    // The page number must not push the text up where the margin is narrow.
    footerDistance: Math.min(distance, Math.max(0, Math.floor((margin - footerHeight) / 2))),
  };
}

const within = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
