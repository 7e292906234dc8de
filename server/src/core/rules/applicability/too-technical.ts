import type { Fix } from "../../analysis.ts";
import { fillingOf } from "../../facts/filling.ts";
import { breaksAtEnd } from "../../fixes/at-end.ts";
import { technicalWords } from "../../lexicon/technical.ts";
import type { Narrative, PlacedBlock } from "../../narrative/narrative.ts";
import { perBlock } from "../../text/blocks.ts";
import { codeFiller, proseOf } from "../../text/prose.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { openingLine } from "../places.ts";
import type { DocumentRule } from "../rule.ts";

const code = "```go\nfunc main() {}\n```";

export const tooTechnical: DocumentRule = {
  id: "applicability/too-technical",
  scope: "document",
  severity: "information",
  title: "The narrative needs a specialist to be read",
  guide: "When to use the approach: less suitable for highly technical topics",
  why: "A six-pager is decided by people of several functions. Code and the vocabulary of one trade keep most of them out, and they will agree without having understood.",
  help: "Move code and specifications to an appendix, or write a design document and decide on that.",
  whenOff: "The customers are developers, and the code is what they will see.",
  options: [
    {
      name: "codeShare",
      description: "Percent of the words that may be code.",
      default: 8,
      min: 0,
      max: 100,
    },
    {
      name: "codeBlocks",
      description: "Blocks of code from which the narrative is too technical.",
      default: 3,
      min: 1,
      max: 50,
    },
    {
      name: "termsPerThousand",
      description: "Technical terms in a thousand words that a mixed readership can bear.",
      default: 20,
      min: 0,
      max: 200,
    },
  ],
  examples: {
    flagged: [
      { text: exampleNarrative({ plan: `${exampleParts.plan}\n\n⟦${code}⟧\n\n${code}\n\n${code}` }) },
    ],
    better: [
      { text: exampleNarrative({ solution: `${exampleParts.solution} She runs \`parcel open\` once.` }) },
      { text: exampleNarrative({ more: `## References\n\n${code}\n\n${code}\n\n${code}` }) },
    ],
  },
  *check(narrative, { options }) {
    const body = bodyBlocks(narrative);
    const counts = body.map(({ block }) => technicalityOf(block));
    const sum = (key: "words" | "codeWords" | "terms"): number =>
      counts.reduce((total, one) => total + one[key], 0);
    const words = Math.max(1, sum("words") + sum("codeWords"));
    const blocks = body.filter(({ block }) => block.node.type === "code");
    const share = Math.round((sum("codeWords") / words) * 100);
    const density = Math.round((sum("terms") / words) * 1000);
    const reason =
      blocks.length >= Number(options.codeBlocks)
        ? `${blocks.length} blocks of code`
        : share > Number(options.codeShare) && words >= fewestWords
          ? `${share} % code`
          : density > Number(options.termsPerThousand) && words >= fewestWords
            ? `${density} technical terms in a thousand words`
            : undefined;
    if (reason === undefined) return;
    const [first] = blocks;
    yield {
      span: first
        ? { start: first.start, end: first.start + first.block.source.length }
        : openingLine(narrative),
      message: `The narrative holds ${reason}; readers of other functions cannot judge it. An appendix or a design document can take it.`,
      charge: { criterion: "form", points: 1 },
      fixes: first ? [toAppendix(narrative, blocks)] : [],
    };
  },
};

/** In a shorter text one term or command is a large share. */
const fewestWords = 150;

const technicalityOf = perBlock((block) => {
  const { mask, passages } = proseOf(block);
  const inline = mask.match(new RegExp(`${codeFiller}+`, "g")) ?? [];
  return {
    words: passages.reduce((sum, { words }) => sum + words, 0),
    codeWords: fillingOf(block).codeWords + inline.length,
    terms: mask.match(technicalWords)?.length ?? 0,
  };
});

function bodyBlocks({ blocks, appendices }: Narrative): PlacedBlock[] {
  return blocks.filter(
    (_, index) => !appendices.some(({ firstBlock, endBlock }) => firstBlock <= index && index < endBlock),
  );
}

/** Moves the code to the first appendix, which is created where there is none, and leaves references. */
function toAppendix(narrative: Narrative, blocks: readonly PlacedBlock[]): Fix {
  const { newline, text, appendices } = narrative;
  const [appendix] = appendices;
  const blankLine = newline + newline;
  const at = appendix ? appendix.region.end : text.length;
  const heading = appendix ? "" : `${"#".repeat(Math.min(narrative.sectionLevel, 6))} Appendix${blankLine}`;
  const name = appendix?.heading.text ?? "Appendix";
  const before = at < text.length ? "" : breaksAtEnd(narrative);
  const code = blocks.map(({ block }) => block.source).join(blankLine);
  return {
    title: "Move the code to the appendix",
    safe: false,
    edits: [
      ...blocks.map(({ block, start }) => ({
        span: { start, end: start + block.source.length },
        text: `(See “${name}”.)`,
      })),
      {
        span: { start: at, end: at },
        text: before + heading + code + (at < text.length ? blankLine : newline),
      },
    ],
  };
}
