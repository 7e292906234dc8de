import type { AlignType, PhrasingContent, Table, TableCell } from "mdast";
import { type InlineContext, isAll, phrasing, piecesOf, without } from "./inline.ts";
import type { Piece } from "./pieces.ts";
import type { WordBlock, WordCell, WordParagraph, WordTable } from "./word-model.ts";

export interface ConvertedTable {
  /** Undefined for a table without any cell. */
  readonly table: Table | undefined;
  readonly mergedCells: number;
}

/** A table as Markdown has them: its first row is the header, cells hold one line, and no cells are merged. */
export function convertTable(table: WordTable, context: InlineContext): ConvertedTable {
  const grid = gridOf(table);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) return { table: undefined, mergedCells: 0 };
  const rows = grid.map((row, index) =>
    Array.from({ length: width }, (_, column) => cellOf(row[column], index === 0, context)),
  );
  const cells = table.children.flatMap(({ children }) => children);
  return {
    table: {
      type: "table",
      align: alignment(grid, width),
      children: rows.map((children) => ({ type: "tableRow", children })),
    },
    mergedCells: cells.filter(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1).length,
  };
}

/** All paragraphs in a cell, those of tables within it as well. */
export function paragraphsIn(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return [block];
    if (block.type !== "table") return [];
    return block.children.flatMap((row) => row.children.flatMap((cell) => paragraphsIn(cell.children)));
  });
}

type Grid = readonly (readonly (WordCell | undefined)[])[];

// More columns would only be a mistake or meant to do harm.
const mostColumns = 200;

/** Cells by row and column; a merged cell stands at its upper left, the places that it covers are empty. */
function gridOf(table: WordTable): Grid {
  const grid: (WordCell | undefined)[][] = [];
  const covered: Set<number>[] = [];
  for (const [index, row] of table.children.entries()) {
    const cells: (WordCell | undefined)[] = [];
    for (const cell of row.children) {
      while (covered[index]?.has(cells.length)) cells.push(undefined);
      const column = cells.length;
      const wide = Math.min(Math.max(1, cell.colSpan || 1), mostColumns - column);
      if (wide < 1) break;
      for (let below = 1; below < cell.rowSpan; below += 1) {
        covered[index + below] ??= new Set();
        for (let at = 0; at < wide; at += 1) covered[index + below]?.add(column + at);
      }
      cells.push(cell, ...Array.from({ length: wide - 1 }, () => undefined));
    }
    grid.push(cells);
  }
  return grid;
}

function cellOf(cell: WordCell | undefined, isHead: boolean, context: InlineContext): TableCell {
  const lines = paragraphsIn(cell?.children ?? []).flatMap((paragraph) => {
    const pieces = piecesOf(paragraph.children, context);
    if (pieces.length === 0) return [];
    const listed: readonly Piece[] =
      paragraph.numbering === null
        ? pieces
        : [{ content: { kind: "text", value: "• " }, marks: {} }, ...pieces];
    return [listed];
  });
  // Header cells are bold by themselves.
  const styled = isHead && lines.every((line) => isAll("strong", line)) ? lines.map(plainer) : lines;
  return { type: "tableCell", children: styled.flatMap(withBreaks) };
}

const plainer = (line: readonly Piece[]): readonly Piece[] => without("strong", line);

function withBreaks(line: readonly Piece[], index: number): PhrasingContent[] {
  const start: PhrasingContent[] = index === 0 ? [] : [{ type: "html", value: "<br>" }];
  return [...start, ...phrasing(splitAtBreaks(line))];
}

/** A cell is one line of Markdown; its line breaks have to be written as HTML. */
function splitAtBreaks(line: readonly Piece[]): readonly Piece[] {
  if (!line.some(({ content }) => content.kind === "break")) return line;
  return line.map((piece) =>
    piece.content.kind === "break"
      ? { content: { kind: "node", node: { type: "html", value: "<br>" } }, marks: {} }
      : piece,
  );
}

function alignment(grid: Grid, width: number): AlignType[] {
  const body = grid.length > 1 ? grid.slice(1) : grid;
  return Array.from({ length: width }, (_, column) => {
    const seen = new Set(body.flatMap((row) => alignmentOf(row[column])));
    const [only] = seen;
    return seen.size === 1 && only !== undefined ? only : null;
  });
}

function alignmentOf(cell: WordCell | undefined): readonly AlignType[] {
  return paragraphsIn(cell?.children ?? [])
    .filter(({ children }) => children.length > 0)
    .map(({ alignment: name }) => alignments[name ?? ""] ?? null);
}

const alignments: Readonly<Record<string, AlignType>> = { right: "right", end: "right", center: "center" };
