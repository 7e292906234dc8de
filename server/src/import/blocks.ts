import type { Paragraph } from "mdast";
import { type Block, type Builder, createBuilder } from "./builder.ts";
import { type InlineContext, isAll, onOneLine, phrasing, piecesOf, without } from "./inline.ts";
import type { Piece } from "./pieces.ts";
import type { Role } from "./styles.ts";
import { convertTable } from "./tables.ts";
import type { WordBlock, WordInline, WordParagraph, WordTable } from "./word-model.ts";

export interface BlockContext extends InlineContext {
  /** How much lower than in Word a heading stands. */
  readonly headingShift: number;
  /** Left indents of the levels of lists, twips. */
  readonly indents: readonly number[];
  /** Counted on the way. */
  readonly counts: { mergedCells: number; skippedContents: number };
}

/** Paragraphs and tables, one after the other, as Markdown's nested blocks. */
export function convertBlocks(blocks: readonly WordBlock[], context: BlockContext): Block[] {
  const builder = createBuilder();
  let quote: Builder | undefined;
  const endQuote = (): void => {
    if (quote !== undefined) builder.quote(quote.finish());
    quote = undefined;
  };
  for (const block of inParagraphs(blocks)) {
    if (block.type === "paragraph" && roleOf(block, context).kind === "quote") {
      // Lists can stand in a quotation too.
      quote ??= createBuilder();
      addParagraph(block, quote, context);
      continue;
    }
    endQuote();
    if (block.type === "table") addTable(block, builder, context);
    else addParagraph(block, builder, context);
  }
  endQuote();
  return builder.finish();
}

const roleOf = ({ styleId, styleName }: WordParagraph, { styles }: BlockContext): Role =>
  styles.roleOf(styleId, styleName);

/** Inline content that stands outside of any paragraph, as from text boxes, becomes one. */
function inParagraphs(blocks: readonly WordBlock[]): readonly (WordParagraph | WordTable)[] {
  return blocks.map((block) =>
    block.type === "paragraph" || block.type === "table" ? block : plainParagraph([block]),
  );
}

function plainParagraph(children: readonly WordInline[]): WordParagraph {
  return {
    type: "paragraph",
    children,
    styleId: null,
    styleName: null,
    numbering: null,
    alignment: null,
    indent: { start: null, hanging: null },
  };
}

function addParagraph(paragraph: WordParagraph, builder: Builder, context: BlockContext): void {
  const role = roleOf(paragraph, context);
  if (role.kind === "contents") {
    context.counts.skippedContents += 1;
    return;
  }
  if (role.kind === "rule") {
    builder.add({ type: "thematicBreak" });
    return;
  }
  if (role.kind === "code") {
    builder.code(codeLines(paragraph.children), isIndented(paragraph));
    return;
  }
  const pieces = piecesOf(paragraph.children, context);
  // Authors of Word documents make room with empty paragraphs; a list goes on after one.
  if (pieces.length === 0) return;
  const depth = headingDepth(role, context);
  if (depth !== undefined) {
    const line = onOneLine(pieces);
    const children = phrasing(withoutWhole("strong", withoutWhole("emphasis", line)));
    builder.add({ type: "heading", depth, children });
    return;
  }
  const bullet = typedBullet(pieces);
  if (paragraph.numbering !== null || bullet !== undefined) {
    const level =
      paragraph.numbering === null ? levelOf(paragraph, context) : Number(paragraph.numbering.level);
    const left = leftOf(paragraph) ?? context.indents[level] ?? usualIndent * (level + 1);
    const item = bullet ?? (role.kind === "quote" ? withoutWhole("emphasis", pieces) : pieces);
    builder.item({ level, left, list: paragraph.numbering ?? typedList }, item);
    return;
  }
  const said = role.kind === "quote" ? withoutWhole("emphasis", pieces) : pieces;
  const content: Paragraph = { type: "paragraph", children: phrasing(said) };
  if (builder.inList() && (role.kind === "continued" || isIndented(paragraph))) {
    builder.continued(leftOf(paragraph), content);
  } else builder.add(content);
}

function addTable(word: WordTable, builder: Builder, context: BlockContext): void {
  const [row] = word.children;
  // A table of one cell is how a box is drawn around a text.
  if (word.children.length === 1 && row?.children.length === 1) {
    builder.quote(convertBlocks(row.children[0]?.children ?? [], context));
    return;
  }
  const { table, mergedCells } = convertTable(word, context);
  context.counts.mergedCells += mergedCells;
  if (table !== undefined) builder.add(table);
}

function headingDepth(role: Role, { headingShift }: BlockContext): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  if (role.kind === "title") return 1;
  if (role.kind !== "heading") return undefined;
  return depths[Math.min(role.level + headingShift, 6) - 1] ?? 6;
}

const depths = [1, 2, 3, 4, 5, 6] as const;

const isIndented = (paragraph: WordParagraph): boolean => (leftOf(paragraph) ?? 0) > 0;

/** The left indent in twips, where a paragraph has one of its own. */
function leftOf({ indent }: WordParagraph): number | undefined {
  const left = Number(indent.start ?? Number.NaN);
  return Number.isFinite(left) ? left : undefined;
}

// Half an inch, as in Word.
const usualIndent = 720;

/** How headings and quotations look as a whole is no emphasis. */
const withoutWhole = (mark: "strong" | "emphasis", pieces: readonly Piece[]): readonly Piece[] =>
  isAll(mark, pieces) ? without(mark, pieces) : pieces;

/** The level of the list whose items stand nearest to the indent of a paragraph; from 0. */
function levelOf(paragraph: WordParagraph, { indents }: BlockContext): number {
  const left = leftOf(paragraph) ?? 0;
  if (left <= 0) return 0;
  const known = indents.length > 0 ? indents : [usualIndent, 2 * usualIndent, 3 * usualIndent];
  const distances = known.map((at) => Math.abs(at - left));
  return distances.indexOf(Math.min(...distances));
}

/** The list of all items whose bullets are typed. */
const typedList = { isOrdered: false };

/** What follows a bullet that somebody typed instead of making a list. */
function typedBullet(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const [first, ...others] = pieces;
  if (first?.content.kind !== "text") return undefined;
  const [bullet] = /^[•▪◦●○■‣·]\s+/.exec(first.content.value) ?? [];
  if (bullet === undefined) return undefined;
  const value = first.content.value.slice(bullet.length);
  const rest: Piece = { ...first, content: { kind: "text", value } };
  return value === "" ? (others.length === 0 ? undefined : others) : [rest, ...others];
}

/** The lines of a paragraph of code, with their spaces. */
function codeLines(children: readonly WordInline[]): string {
  return children
    .map((child) => {
      if (child.type === "text") return child.value;
      if (child.type === "tab") return "\t";
      if (child.type === "break") return child.breakType === "line" ? "\n" : "";
      return "children" in child ? codeLines(child.children) : "";
    })
    .join("");
}
