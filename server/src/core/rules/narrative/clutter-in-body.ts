import type { Code, Table } from "mdast";
import type { Fix } from "../../analysis.ts";
import { fillingOf } from "../../facts/filling.ts";
import type { Narrative, PlacedBlock, Section } from "../../narrative/narrative.ts";
import { gated } from "../../text/gate.ts";
import type { Span } from "../../text/span.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule, Draft } from "../rule.ts";

export const clutterInBody: DocumentRule = {
  id: "narrative/clutter-in-body",
  scope: "document",
  severity: "hint",
  title: "Raw data or code stands in the way of the narrative",
  guide:
    "General Structure and Implementation Framework: appendices carry detailed data without cluttering the main narrative",
  why: "In the room everybody reads at the same pace. A page of rows or of code stops the reading, and the one row that matters is not found.",
  help: "Move the block to an appendix, and say in a sentence what it shows.",
  whenOff: "The rows themselves are what the readers decide on, one by one.",
  options: [
    { name: "maxRows", description: "Rows that a table may have.", default: 15, min: 3, max: 200 },
    { name: "maxColumns", description: "Columns that a table may have.", default: 8, min: 3, max: 40 },
    {
      name: "maxCodeLines",
      description: "Lines that a block of code may have.",
      default: 15,
      min: 1,
      max: 200,
    },
  ],
  examples: {
    flagged: [
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\n⟦${tableOf(18)}⟧` }) },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n⟦\`\`\`mermaid\ngraph LR; depot-->locker; locker-->tenant\n\`\`\`⟧`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative({ metrics: `${exampleParts.metrics}\n\n${tableOf(8)}` }) },
      { text: exampleNarrative({ appendix: `## Appendix A: Parcels by block\n\n${tableOf(40)}` }) },
    ],
  },
  *check(narrative, { options }) {
    const limits = {
      rows: Number(options.maxRows),
      columns: Number(options.maxColumns),
      lines: Number(options.maxCodeLines),
    };
    const large: PlacedBlock[] = [];
    for (const { placed, criterion } of bodyBlocks(narrative)) {
      const reason = reasonOf(placed, limits);
      if (reason === undefined) continue;
      large.push(placed);
      yield {
        span: spanOf(placed),
        message: `${reason}; move it to an appendix and say here what it shows.`,
        charge: { criterion, points: 0.5 },
        fixes: fixOf(narrative, placed),
      };
    }
    yield* tablesOverProse(narrative, large);
  },
};

interface Limits {
  readonly rows: number;
  readonly columns: number;
  readonly lines: number;
}

const diagrams = gated(/^(?:mermaid|plantuml|puml|dot|graphviz|d2|ditaa|nomnoml|vega(?:-lite)?)$/i);

function reasonOf({ block }: PlacedBlock, limits: Limits): string | undefined {
  const { node } = block;
  if (node.type === "table") return tableReason(node, limits);
  if (node.type === "code") return codeReason(node, limits);
  return undefined;
}

function tableReason({ children }: Table, { rows, columns }: Limits): string | undefined {
  const count = children.length - 1;
  if (count > rows) return `This table has ${count} rows`;
  const width = children[0]?.children.length ?? 0;
  return width > columns ? `This table has ${width} columns` : undefined;
}

function codeReason({ lang, value }: Code, { lines }: Limits): string | undefined {
  if (diagrams.test(lang ?? "")) return "Readers see the source of this diagram, not its picture";
  const count = value.split("\n").length;
  return count > lines ? `This block of code has ${count} lines` : undefined;
}

/** Blocks of the body with the criterion that pays for them; appendices are what clutter is moved to. */
function* bodyBlocks(narrative: Narrative): Iterable<{ placed: PlacedBlock; criterion: string }> {
  const first = narrative.parts[0]?.firstBlock ?? narrative.blocks.length;
  for (const part of narrative.parts) {
    if (part.isAppendix) continue;
    const criterion = part.sections[0] ?? "form";
    for (const placed of narrative.blocks.slice(part.firstBlock, part.endBlock)) yield { placed, criterion };
  }
  for (const placed of narrative.blocks.slice(0, first)) yield { placed, criterion: "form" };
}

/** Tables of metrics and risks may hold more words than the prose around them; elsewhere prose carries the thought. */
function* tablesOverProse(narrative: Narrative, said: readonly PlacedBlock[]): Iterable<Draft> {
  const open = narrative.sections.filter(
    ({ spec, status, blocks }) =>
      status !== "missing" &&
      !spec.tableCounts &&
      spec.id !== "faq" &&
      !blocks.some((placed) => said.includes(placed)),
  );
  for (const section of open) {
    const table = largestTable(section);
    if (!table || section.tableWords <= section.words || section.tableWords < fewWords) continue;
    const { heading } = section.headings[0] ?? {};
    yield {
      span: spanOf(table),
      message: `In “${heading?.text || section.spec.title}” tables hold ${section.tableWords} words and the prose ${section.words}; tell in sentences what the table shows, and move the rest to an appendix.`,
      severity: section.tableWords > 2 * section.words ? "warning" : "hint",
      charge: { criterion: section.spec.id, points: 1 },
      fixes: fixOf(narrative, table),
    };
  }
}

/** A table of fewer words hides nothing. */
const fewWords = 80;

function largestTable({ blocks }: Section): PlacedBlock | undefined {
  const tables = blocks.filter(({ block }) => block.node.type === "table");
  return tables.toSorted((a, b) => fillingOf(b.block).tableWords - fillingOf(a.block).tableWords)[0];
}

const spanOf = ({ block, start }: PlacedBlock): Span => ({
  start,
  end: start + block.source.trimEnd().length,
});

/** Leaves a sentence where the block stood and puts the block under a heading of its own at the end. */
function fixOf(narrative: Narrative, placed: PlacedBlock): readonly Fix[] {
  const { text, newline, appendices, sectionLevel } = narrative;
  const letter = nextLetter(appendices.map(({ heading }) => heading.text));
  if (letter === undefined) return [];
  const kind = placed.block.node.type === "table" ? "table" : "block";
  const title = `Appendix ${letter}: The ${kind} in full`;
  const heading = sectionLevel > 6 ? `**${title}**` : `${"#".repeat(sectionLevel)} ${title}`;
  const span = spanOf(placed);
  const before = text.trimEnd().length;
  const after = text.endsWith("\n") ? "" : newline;
  const gap = newline + newline;
  const block = text.slice(span.start, span.end);
  return [
    {
      title: `Move the ${kind} to Appendix ${letter}`,
      safe: false,
      edits:
        span.end >= before
          ? [{ span, text: `Appendix ${letter} holds the ${kind}.${gap}${heading}${gap}${block}` }]
          : [
              { span, text: `Appendix ${letter} holds the ${kind}.` },
              { span: { start: before, end: before }, text: `${gap}${heading}${gap}${block}${after}` },
            ],
    },
  ];
}

function nextLetter(titles: readonly string[]): string | undefined {
  const used = new Set(titles.map((title) => /\bappendix\s+([a-z])\b/i.exec(title)?.[1]?.toUpperCase()));
  return [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].find((letter) => !used.has(letter));
}

function tableOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => `| Block ${row + 1} | ${400 + row} | ${40 + row} |`);
  return `| Block | Parcels | Missed |\n| --- | --- | --- |\n${lines.join("\n")}`;
}
