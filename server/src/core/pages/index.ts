/** What the exporters need: the layout, its parts and the style sheet that all of them share. */
export type { LaidItem, LaidParagraph, LaidTable } from "./block-layout.ts";
export type { DocumentLayout } from "./document-layout.ts";
export type { Marker, ParagraphItem, RuleItem } from "./flow.ts";
export { gapBetween } from "./gaps.ts";
export type * from "./marks.ts";
export { typeOf } from "./measure.ts";
export { picturesIn } from "./picture-list.ts";
export { countPages, printable, printed } from "./print.ts";
export type { ImageSizes, Run } from "./runs.ts";
export { type Geometry, styleSheet, wordFonts } from "./style-sheet.ts";
