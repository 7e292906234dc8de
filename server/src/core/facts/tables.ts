import { type Block, perBlock, spanIn } from "../text/blocks.ts";
import { proseOf } from "../text/prose.ts";
import type { Span } from "../text/span.ts";

/** A table by its cells; spans are relative to the block. */
export interface TableShape {
  readonly header: readonly TableCell[];
  /** Rows below the header, each with as many cells as the author wrote. */
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Span {
  readonly cells: readonly TableCell[];
}

/** `text` is masked and on one line; the span holds the words, or is empty where a first word would go. */
export interface TableCell extends Span {
  readonly text: string;
}

/** The table that a block is; undefined for every other block. A last line that is no row is left out. */
export const tableOf = perBlock((block): TableShape | undefined => {
  const { node } = block;
  if (node.type !== "table") return undefined;
  const rows = node.children.map((row): TableRow => {
    const cells = row.children.map((cell) => cellOf(block, spanIn(block, cell)));
    return { ...spanIn(block, row), cells };
  });
  const [header, ...others] = rows;
  if (!header) return undefined;
  return {
    header: header.cells,
    rows: others.filter(({ cells }) => cells.length > 1 || header.cells.length === 1),
  };
});

function cellOf(block: Block, span: Span): TableCell {
  const masked = proseOf(block).mask.slice(span.start, span.end);
  const text = masked.trim();
  if (text === "") {
    const start = span.start + (block.source.charAt(span.start) === "|" ? 1 : 0);
    return { start, end: start, text };
  }
  const start = span.start + masked.length - masked.trimStart().length;
  return { start, end: start + text.length, text: text.replace(/\s+/g, " ") };
}

/** The columns of a table by what they hold: each role has one column, each column one role. */
export function columnRoles<Role extends string>(
  table: TableShape,
  roles: readonly (readonly [Role, RegExp])[],
): ReadonlyMap<Role, number> {
  const found = new Map<Role, number>();
  const taken = new Set<number>();
  const headers = table.header.map(({ text }) =>
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .replace(/[?？:：*]+$/u, "")
      .trim(),
  );
  for (const whole of [true, false]) {
    for (const [column, header] of headers.entries()) {
      if (taken.has(column)) continue;
      const names = whole ? [header] : partsOf(header);
      const own = roles.filter(([, pattern]) => names.some((name) => pattern.test(name)));
      const free = own.filter(([role]) => !found.has(role));
      if (free.length === 0) continue;
      for (const [role] of whole ? free.slice(0, 1) : free) found.set(role, column);
      taken.add(column);
    }
  }
  return found;
}

/** "Owner and source", "Target (31 May 2027)" and "Ziel / Termin" name more than one thing. */
const partsOf = (header: string): string[] =>
  header
    .replace(/[([（].*$/u, "")
    .split(/\s*[/,;+&·—–]\s*|\s+(?:and|und|et|y|e|by|for|in|at)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
