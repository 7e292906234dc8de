import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import {
  type DocumentInfo,
  type DocumentLayout,
  gapBetween,
  type LaidItem,
  type LaidParagraph,
  type ParagraphItem,
  printable,
  type Settings,
  styleSheet,
} from "../../core/index.ts";
import type { PictureFiles } from "../pictures.ts";
import { numbering } from "./numbering.ts";
import { footnoteParagraph, paragraph, rule, spacer } from "./paragraphs.ts";
import { childrenOf, type Writing } from "./runs.ts";
import { stylesOf } from "./styles.ts";
import { table } from "./tables.ts";
import { printableText } from "./text.ts";

/**
 * A narrative as a Word document that has the pages of the page budget: written from the same items, by the same
 * style sheet. Never fails on any text.
 */
export async function toDocx(
  text: string,
  settings: Settings,
  info: DocumentInfo,
  pictures: PictureFiles,
): Promise<Uint8Array> {
  const { narrative, layout } = printable(text, settings, info, (url) => pictures.get(url));
  const { geometry } = layout;
  const lists = numbering(geometry);
  const writing: Writing = { geometry, pictures, called: new Set(), lists };
  const children = [
    ...strand(layout.body.items, writing, false),
    ...strand(layout.appendix.items, writing, true),
  ];
  const title = printableText(narrative.title?.text ?? info.fileName ?? "");
  const { margin } = geometry;
  const document = new Document({
    title,
    description: "",
    creator: authorOf(narrative.frontMatter.get("author")),
    styles: stylesOf(geometry, narrative.language),
    numbering: { config: lists.config() },
    footnotes: footnotesOf(layout, writing),
    sections: [
      {
        properties: {
          page: {
            size: geometry.paper,
            margin: {
              top: margin,
              bottom: margin,
              left: margin,
              right: margin,
              header: geometry.footerDistance,
              footer: geometry.footerDistance,
              gutter: 0,
            },
          },
        },
        footers: { default: pageNumbers(layout) },
        children: children.length > 0 ? children : [new Paragraph({})],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const authorOf = (author: unknown): string => (typeof author === "string" ? printableText(author) : "");

function strand(items: readonly LaidItem[], writing: Writing, isAppendix: boolean) {
  return items.flatMap((laid, index) => {
    const gap = gapBetween(laid.item, items[index + 1]?.item);
    const isLast = index + 1 === items.length;
    if (laid.kind === "rule") return [rule(laid.item, gap)];
    // Nothing can be written after a table, and Word wants a paragraph there.
    if (laid.kind === "table") return [table(laid, writing), spacer(isLast ? least : gap)];
    const isNewPage = isAppendix && index === 0;
    return [
      paragraph(
        laid,
        { gap, isNewPage, isWhole: isWhole(laid, items[index - 1]), part: laid.block },
        writing,
      ),
    ];
  });
}

/**
 * Three lines go to the next page together, for two have to stay on either side. LibreOffice forgets the heading
 * above them unless it is told.
 */
const isWhole = (laid: LaidParagraph, before: LaidItem | undefined): boolean =>
  laid.lines.length < styleSheet.orphans + styleSheet.widows &&
  before?.kind === "paragraph" &&
  before.item.keep;

/** The least height of a line that every word processor keeps to. */
const least = 20;

function footnotesOf({ notes }: DocumentLayout, writing: Writing) {
  return Object.fromEntries(
    [...notes].map(([number, paragraphs]) => {
      const children = paragraphs.map(({ item }, index) =>
        footnoteParagraph(item, childrenOf(withoutNumber(item, index === 0), writing)),
      );
      return [number, { children }];
    }),
  );
}

/** Word writes the number of a note itself; the space after it is text. */
const withoutNumber = (item: ParagraphItem, isFirst: boolean): ParagraphItem =>
  isFirst ? { ...item, runs: item.runs.slice(1) } : item;

function pageNumbers({ geometry }: DocumentLayout): Footer {
  const size = geometry.size - styleSheet.smaller.footnote;
  const number: ParagraphChild = new TextRun({ size, children: [PageNumber.CURRENT] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
