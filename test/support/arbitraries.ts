import fc from "fast-check";
import type { TextEdit } from "../../server/src/core/index.ts";

// The same cases in every run; another number looks elsewhere: `FAST_CHECK_SEED=7 npx vitest run test/core`.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20260901) });

/** Pieces on which readers of Markdown stumble: marks without their partner, strange spaces, halves of characters. */
const strangePieces = [
  "\u0000",
  "\uFEFF",
  "\r",
  "\r\n",
  "\n\n",
  "\t",
  "\u00A0",
  "\u2028",
  "\uD83D",
  "\uDE00",
  "\u{1F600}",
  "\uE000",
  "---\n",
  "+++\n",
  "===\n",
  "```",
  "~~~\n",
  "<!--",
  "-->",
  "<!-- sixpager-disable-next-line -->\n",
  "<h2>",
  "</h2>",
  "<![CDATA[",
  "> ",
  "- ",
  "1. ",
  "# ",
  "###### ",
  "**",
  "__",
  "[",
  "](",
  "[^1]",
  "[^1]: ",
  "|",
  "| --- |\n",
  "&amp;",
  "&#x110000;",
  "\\",
  "{{",
  "}}",
  "TODO",
  "$",
  "。",
  "第1章 ",
  "type: six-pager\n",
];

/** Any string of UTF-16 units, with the pieces above strewn in. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...strangePieces) },
      { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

const words = fc.constantFrom(
  ..."we the customer waits 12 minutes [1] risk mitigation target 20 % by May 2027 `code` *so* **bold** Dr. 3.5 e.g. a—b «x» 顧客 리스크 [name] {{date}} TBD https://example.org <b> </b> \u00A0".split(
    " ",
  ),
);
const line = fc.array(words, { minLength: 1, maxLength: 25 }).map((own) => own.join(" "));
const paragraph = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => `${lines.join(".\n")}.`);

const headingWords = fc.constantFrom(
  "Executive Summary",
  "Summary",
  "Customer Problem and Opportunity",
  "The Problem",
  "Solution Description",
  "Success Metrics and Goals",
  "Goals",
  "Implementation Approach",
  "Risk Assessment and Mitigation",
  "Dependencies & Risks",
  "Appendix A",
  "FAQ",
  "Tenets",
  "State of the Business",
  "Lessons Learned",
  "Strategic Priorities",
  "Press Release",
  "What Ines pays today",
  "1. Overview",
  "2) Résumé",
  "課題",
  "",
);
const heading = fc.tuple(headingWords, fc.integer({ min: 0, max: 8 })).map(([text, form]) => {
  if (form === 0) return `**${text || "x"}**`;
  if (form === 7) return `${text || "x"}\n===`;
  if (form === 8) return `<h2>${text}</h2>`;
  return `${"#".repeat(form)} ${text}`;
});

const prefixed = (prefix: string) => (text: string) =>
  text
    .split("\n")
    .map((one) => prefix + one)
    .join("\n");

/** One block of Markdown, whole or broken off. */
const markdownBlock: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 4, arbitrary: heading },
  {
    weight: 2,
    arbitrary: fc.array(line, { minLength: 1, maxLength: 5 }).map((items) => `- ${items.join("\n- ")}`),
  },
  { weight: 1, arbitrary: paragraph.map(prefixed("> ")) },
  { weight: 1, arbitrary: paragraph.map((text) => `[^1]: ${text}`) },
  { weight: 1, arbitrary: paragraph.map((text) => `\`\`\`js\n${text}\n\`\`\``) },
  { weight: 1, arbitrary: paragraph.map((text) => `\`\`\`\n${text}`) },
  { weight: 1, arbitrary: paragraph.map((text) => `<!-- ${text} -->`) },
  { weight: 1, arbitrary: paragraph.map((text) => `<div>\n${text}`) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.array(words, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      .map((rows) =>
        ["| Metric | Target |", "| --- | --- |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n"),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "---",
      "![a chart](chart.png)",
      "[site]: https://example.org",
      "<!-- sixpager-disable -->",
      "<!-- sixpager-enable -->",
      "<!-- sixpager-disable-next-line structure/missing-section -- agreed -->",
      "    indented code",
      "- [ ] a task\n- [x] another",
    ),
  },
);

const head = fc.constantFrom(
  "",
  "---\ntype: six-pager\n---\n\n",
  "---\nsixpager: { profile: classic }\n---\n\n",
  "---\nsixpager: false\n---\n\n",
  "\uFEFF---\ntitle: A plan\ntype: six-pager\n---\n",
  "---\ntype: six-pager\n",
);

/** A document of such blocks, with either line end, perhaps with front matter. */
export const markdownText: fc.Arbitrary<string> = fc
  .tuple(
    head,
    fc.array(markdownBlock, { maxLength: 16 }),
    fc.constantFrom("\n\n", "\n", "\n\n\n", "\n \n"),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([front, blocks, gap, newline]) => (front + blocks.join(gap)).replaceAll("\n", newline));

/** An edit with its place as shares of a text that is not known yet; `editIn` makes it an edit of one. */
export interface RelativeEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export const relativeEdit: fc.Arbitrary<RelativeEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }) },
  ),
  text: fc.oneof(
    { weight: 2, arbitrary: fc.constant("") },
    { weight: 3, arbitrary: fc.constantFrom(...strangePieces) },
    { weight: 2, arbitrary: fc.string({ maxLength: 5 }) },
    { weight: 1, arbitrary: markdownBlock.map((block) => `\n\n${block}\n\n`) },
  ),
});

export function editIn(text: string, { at, length, text: added }: RelativeEdit): TextEdit {
  const start = Math.round(at * text.length);
  return { span: { start, end: Math.min(text.length, start + length) }, text: added };
}
