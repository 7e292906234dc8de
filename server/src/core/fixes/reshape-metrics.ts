import type { Fix } from "../analysis.ts";
import type { MetricCard } from "../cards/metric-card.ts";
import { metricSectionOf } from "../cards/metrics.ts";
import { tableOf } from "../facts/tables.ts";
import { detailsColumn } from "../lexicon/table-columns.ts";
import type { Narrative, PlacedBlock } from "../narrative/narrative.ts";
import type { Span } from "../text/span.ts";

/**
 * A fix that turns metrics from text into a table, or a table of metrics into a list. No word of the author's is
 * lost: the table keeps each text in its last column, and the list names what each cell held. Undefined where the
 * section holds anything else between its metrics, or fewer than two of them.
 */
export function reshapeMetrics(narrative: Narrative): Fix | undefined {
  const read = metricSectionOf(narrative);
  if (!read || read.cards.length < 2) return undefined;
  if (read.cards.every(({ row }) => row === undefined))
    return narrative.language === "en" ? asTable(narrative, read.cards, read.section.blocks) : undefined;
  const units = new Set(read.cards.map(({ row }) => row?.unit));
  const [unit] = units;
  return unit && units.size === 1 && unit.table.rows.length === read.cards.length
    ? asList(narrative, unit)
    : undefined;
}

function asTable(
  narrative: Narrative,
  cards: readonly MetricCard[],
  blocks: readonly PlacedBlock[],
): Fix | undefined {
  const span = spanOf(cards, blocks);
  if (!span) return undefined;
  const hasOwners = cards.some(({ owner }) => owner !== undefined);
  const header = ["Metric", "Today", "Target", "By", ...(hasOwners ? ["Owner"] : []), "In full"];
  const rows = cards.map((card) => [
    card.name,
    card.baseline ?? "–",
    card.target ?? "[target]",
    card.deadline ?? "[date]",
    ...(hasOwners ? [card.owner ?? "–"] : []),
    narrative.text.slice(card.span.start, card.span.end).replace(/^(?:[-*+]|\d{1,3}[.)])[ \t]+/u, ""),
  ]);
  const lines = [header, header.map(() => "---"), ...rows].map(
    (cells) => `| ${cells.map(escaped).join(" | ")} |`,
  );
  const before = narrative.text.slice(0, span.start);
  const lead = /(?:^|[\r\n])[ \t]*$/u.test(before) ? "" : narrative.newline + narrative.newline;
  return {
    title: "Turn the metrics into a table",
    safe: false,
    edits: [{ span, text: lead + lines.join(narrative.newline) }],
  };
}

/** From the first metric to the end of the block of the last; undefined where a block between them holds none. */
function spanOf(cards: readonly MetricCard[], blocks: readonly PlacedBlock[]): Span | undefined {
  const first = cards[0]?.span.start ?? 0;
  const last = cards.at(-1)?.span.end ?? 0;
  const inside = blocks.filter(({ block, start }) => start < last && start + block.source.length > first);
  const isFull = inside.every(({ block, start }) => {
    const own = cards.filter(({ span }) => span.start >= start && span.end <= start + block.source.length);
    if (block.node.type === "list") return own.length === block.node.children.length;
    return block.node.type === "paragraph" && own.length > 0;
  });
  const end = inside.at(-1);
  if (!isFull || !end) return undefined;
  const opening = inside[0];
  const start = opening?.block.node.type === "list" ? opening.start : first;
  return { start, end: end.start + end.block.source.length };
}

const escaped = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?<!\\)\|/gu, "\\|");

function asList({ newline, text }: Narrative, unit: NonNullable<MetricCard["row"]>["unit"]): Fix | undefined {
  const table = tableOf(unit.block);
  if (!table) return undefined;
  const words = (cell: Span | undefined): string =>
    cell ? text.slice(cell.start + unit.start, cell.end + unit.start).replace(/\\\|/gu, "|") : "";
  const details = table.header.findIndex((cell) => detailsColumn.test(cell.text));
  const items = table.rows.map(({ cells }) => {
    const whole = details < 0 ? "" : words(cells[details]);
    if (whole !== "") return `- ${whole}`;
    const [name, ...others] = cells.flatMap((cell, column) => {
      const said = words(cell);
      if (said === "") return [];
      const head = words(table.header[column]);
      return [column === 0 || head === "" ? said : `${head}: ${said}`];
    });
    return `- ${name ?? ""}${others.length > 0 ? `: ${others.join("; ")}` : ""}.`;
  });
  return {
    title: "Turn the table into a list",
    safe: false,
    edits: [{ span: unit.span, text: items.join(newline) }],
  };
}
