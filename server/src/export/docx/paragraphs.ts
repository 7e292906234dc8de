import { BorderStyle, HeadingLevel, LineRuleType, Paragraph, type ParagraphChild, ShadingType } from "docx";
import { type LaidParagraph, type ParagraphItem, type RuleItem, styleSheet } from "../../core/index.ts";
import { childrenOf, type Writing } from "./runs.ts";

/** What a paragraph's surroundings say of it. */
export interface Around {
  /** Distance to what follows, in twips. */
  readonly gap: number;
  readonly isNewPage: boolean;
  /** Whether its lines stay together. */
  readonly isWhole: boolean;
  /** The block that it comes from; a list is numbered within its block. */
  readonly part: object;
}

export function paragraph({ item }: LaidParagraph, around: Around, writing: Writing): Paragraph {
  const { marker } = item;
  return new Paragraph({
    style: styleOf(item),
    ...(item.role === "heading" && { heading: headingLevels[item.level - 1] ?? HeadingLevel.HEADING_6 }),
    ...(marker && { numbering: writing.lists.place(marker, around.part) }),
    ...(item.keep && { keepNext: true }),
    ...((item.keep || around.isWhole) && { keepLines: true }),
    ...(around.isNewPage && { pageBreakBefore: true }),
    ...(item.role === "code" && {
      shading: { type: ShadingType.CLEAR, fill: styleSheet.colours.code, color: "auto" },
    }),
    indent: { left: item.left, ...(marker && { hanging: marker.hanging }) },
    spacing: { before: 0, after: around.gap, ...lineSpacing(item.spacing) },
    children: childrenOf(item, writing),
  });
}

export const lineSpacing = (percent: number) => ({
  line: Math.round((240 * percent) / 100),
  lineRule: LineRuleType.AUTO,
});

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function styleOf(item: ParagraphItem): string {
  if (item.role === "heading") return `Heading${item.level}`;
  if (item.role === "code") return "Code";
  if (item.isQuote) return "Quote";
  return item.marker ? "ListParagraph" : "Normal";
}

export function footnoteParagraph(item: ParagraphItem, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: "FootnoteText",
    indent: { left: item.left },
    spacing: { before: 0, after: 0, ...lineSpacing(100) },
    children,
  });
}

/** An empty paragraph of an exact height. */
export const spacer = (height: number): Paragraph =>
  new Paragraph({
    run: { size: 2 },
    spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT },
  });

export const rule = (item: RuleItem, gap: number): Paragraph =>
  new Paragraph({
    run: { size: 2 },
    indent: { left: item.left },
    spacing: { before: 0, after: gap, line: styleSheet.ruleHeight, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: styleSheet.colours.rule, space: 0 } },
  });
