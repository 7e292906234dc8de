import type { IStylesOptions } from "docx";
import { type Geometry, styleSheet, wordFonts } from "../../core/index.ts";
import { lineSpacing } from "./paragraphs.ts";

/** The style sheet as styles of Word: what a paragraph is, is said by its style. */
export function stylesOf(geometry: Geometry, language: string): IStylesOptions {
  const font = wordFonts[geometry.family];
  const { smaller, colours } = styleSheet;
  const single = { spacing: { before: 0, after: 0, ...lineSpacing(100) } };
  const heading = (level: number) => {
    const { larger, italic } = styleSheet.headings[level - 1] ?? styleSheet.headings[5];
    return {
      run: { font, size: geometry.size + larger, bold: true, italics: italic, color: "000000" },
      paragraph: { ...single, keepNext: true, keepLines: true, outlineLevel: level - 1 },
    };
  };
  return {
    default: {
      document: {
        run: { font, size: geometry.size, language: { value: tagOf(language) } },
        paragraph: single,
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
      heading6: heading(6),
      listParagraph: { run: {}, paragraph: {} },
      hyperlink: { run: { color: colours.link, underline: {} } },
      footnoteText: { run: { font, size: geometry.size - smaller.footnote }, paragraph: single },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [
      {
        id: "Code",
        name: "Code",
        basedOn: "Normal",
        run: { font: wordFonts.mono, size: geometry.size - smaller.code },
      },
      { id: "Quote", name: "Quote", basedOn: "Normal", quickFormat: true },
      {
        id: "TableText",
        name: "Table Text",
        basedOn: "Normal",
        run: { size: geometry.size - smaller.table },
      },
    ],
    characterStyles: [{ id: "InlineCode", name: "Inline Code", run: { font: wordFonts.mono } }],
  };
}

/** The language as Word names it, for spelling and for reading aloud. */
const tagOf = (language: string): string => tags[language] ?? "en-US";

const tags: Readonly<Record<string, string>> = {
  de: "de-DE",
  es: "es-ES",
  fr: "fr-FR",
  ja: "ja-JP",
  ko: "ko-KR",
  pt: "pt-BR",
  zh: "zh-CN",
};
