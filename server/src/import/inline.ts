import type { PhrasingContent } from "mdast";
import { joined, type Mark, type Marks, order, type Piece, spaced, text, trimmed } from "./pieces.ts";
import { isMonospaced, type Styles } from "./styles.ts";
import type { NoteReference, ReadImage, WordInline, WordRun } from "./word-model.ts";

/** What turning inline content into Markdown needs to know of the document. */
export interface InlineContext {
  readonly styles: Styles;
  /** Where a picture is found, relative to the Markdown; absent for one that could not be read. */
  readonly sources: ReadonlyMap<ReadImage, string>;
  /** The label of a footnote; numbered in the order in which this is first asked. */
  readonly footnote: (reference: NoteReference) => string | undefined;
  /** The label of the footnote with this number, if the text has called it before. */
  readonly calledFootnote: (number: number) => string | undefined;
  /** A comment as it is written into the Markdown. */
  readonly comment: (commentId: string) => string | undefined;
  /** Where a link to a place of the document leads; undefined where nothing is that Markdown could point to. */
  readonly target: (anchor: string) => string | undefined;
}

/** The inline content of a paragraph as flat pieces, tidied: no space at its ends or at the ends of what is marked. */
export function piecesOf(children: readonly WordInline[], context: InlineContext): readonly Piece[] {
  return trimmed(spaced(joined(children.flatMap((child) => collect(child, {}, context)))));
}

/** Nests pieces by their marks, the one that reaches farthest outermost. */
export function phrasing(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const reach = widest(pieces, at);
    const piece = pieces[at];
    if (piece === undefined) break;
    nodes.push(
      reach === undefined ? leaf(piece) : marked(reach.mark, piece.marks, pieces.slice(at, reach.end)),
    );
    at = reach?.end ?? at + 1;
  }
  return nodes;
}

/** Pieces without a mark, as in headings, which are bold by themselves. */
export function without(mark: Mark, pieces: readonly Piece[]): readonly Piece[] {
  return joined(
    pieces.map(({ content, marks }) => {
      const { [mark]: _, ...others } = marks;
      return { content, marks: others };
    }),
  );
}

export function isAll(mark: Mark, pieces: readonly Piece[]): boolean {
  return pieces.every(
    ({ content, marks }) =>
      marks[mark] !== undefined || content.kind !== "text" || content.value.trim() === "",
  );
}

/** As pieces, but with a space in place of each line break. */
export function onOneLine(pieces: readonly Piece[]): readonly Piece[] {
  const flat = pieces.map((piece) =>
    piece.content.kind === "break" ? { ...piece, content: text(" ") } : piece,
  );
  return trimmed(spaced(joined(flat)));
}

function plainText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ content }) => (content.kind === "text" ? content.value : content.kind === "break" ? "\n" : ""))
    .join("");
}

function collect(element: WordInline, marks: Marks, context: InlineContext): readonly Piece[] {
  switch (element.type) {
    case "text":
      return [{ content: text(element.value.replaceAll("\u00ad", "")), marks }];
    case "tab":
      return [{ content: text(" "), marks }];
    case "break":
      return element.breakType === "line" ? [{ content: { kind: "break" }, marks }] : [];
    case "checkbox":
      return [{ content: { kind: "checkbox", checked: element.checked }, marks: {} }];
    case "run":
      return collectRun(element, marks, context);
    case "hyperlink": {
      const url = addressOf(element.href, element.anchor, context);
      const inner = url === undefined ? marks : { ...marks, link: url };
      return element.children.flatMap((child) => collect(child, inner, context));
    }
    case "noteReference": {
      const label = context.footnote(element);
      return label === undefined ? [] : [node({ type: "footnoteReference", identifier: label, label })];
    }
    case "commentReference": {
      const comment = context.comment(element.commentId);
      // A space keeps the comment from growing together with the word that it is about.
      return comment === undefined
        ? []
        : [{ content: text(" "), marks: {} }, node({ type: "html", value: comment })];
    }
    case "image": {
      const url = context.sources.get(element);
      const alt = element.altText?.replace(/\s+/g, " ").trim() ?? "";
      return url === undefined ? [] : [{ ...node({ type: "image", url, alt }), marks: linkOnly(marks) }];
    }
    default:
      return [];
  }
}

const node = (content: PhrasingContent): Piece => ({ content: { kind: "node", node: content }, marks: {} });

const linkOnly = ({ link }: Marks): Marks => (link === undefined ? {} : { link });

function collectRun(run: WordRun, outer: Marks, context: InlineContext): readonly Piece[] {
  const { styles } = context;
  const repeated = repeatedCall(run, context);
  if (repeated !== undefined) return [repeated];
  const yes = "";
  const isCode = isMonospaced(run.font) || styles.isCode(run.styleId, run.styleName);
  const marks: Marks = {
    ...outer,
    ...((run.isBold || styles.isStrong(run.styleName)) && { strong: yes }),
    ...((run.isItalic || styles.isEmphasis(run.styleName)) && { emphasis: yes }),
    ...(run.isStrikethrough && { delete: yes }),
    ...(isCode && { code: yes }),
  };
  const pieces = run.children.flatMap((child) => collect(child, marks, context));
  if (run.verticalAlignment === "baseline") return pieces;
  return pieces.flatMap((piece) => raised(piece, run.verticalAlignment === "superscript" ? "sup" : "sub"));
}

/** A note that is called once more: Word writes only its number there. */
function repeatedCall(run: WordRun, context: InlineContext): Piece | undefined {
  if (!/^(?:foot|end)note (?:reference|anchor|characters)$/i.test(run.styleName ?? "")) return undefined;
  const text = run.children.map((child) => (child.type === "text" ? child.value : "?")).join("");
  const label = /^\d{1,4}$/.test(text) ? context.calledFootnote(Number(text)) : undefined;
  return label === undefined ? undefined : node({ type: "footnoteReference", identifier: label, label });
}

const digits = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", sub: "₀₁₂₃₄₅₆₇₈₉₊₋ₙ" };
const plain = "0123456789+-n";

/** 10² must not become 102: characters of their own where there are some, HTML otherwise. */
function raised(piece: Piece, tag: "sup" | "sub"): readonly Piece[] {
  const { content, marks } = piece;
  if (content.kind !== "text" || content.value.trim() === "") return [piece];
  const chars = [...content.value.trim().replaceAll("−", "-")];
  if (chars.every((char) => plain.includes(char))) {
    const high = chars.map((char) => digits[tag][plain.indexOf(char)]).join("");
    return [{ content: text(high), marks }];
  }
  return [node({ type: "html", value: `<${tag}>` }), piece, node({ type: "html", value: `</${tag}>` })];
}

/** Addresses that a program would run, or that lead into the disk of whoever wrote the document, are no links. */
function addressOf(href: string | undefined, anchor: string | undefined, context: InlineContext) {
  if (anchor !== undefined) return context.target(anchor);
  if (href === undefined || href === "") return undefined;
  if (href.startsWith("#")) return context.target(href.slice(1));
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  const usual = scheme === undefined || ["http", "https", "mailto", "tel", "ftp"].includes(scheme);
  return usual ? href.trim() : undefined;
}

/** The mark at a piece that reaches over most of the following ones. */
function widest(
  pieces: readonly Piece[],
  at: number,
): { readonly mark: Mark; readonly end: number } | undefined {
  const marks = pieces[at]?.marks ?? {};
  let found: { readonly mark: Mark; readonly end: number } | undefined;
  for (const mark of order) {
    if (marks[mark] === undefined) continue;
    let end = at + 1;
    while (pieces[end]?.marks[mark] === marks[mark]) end += 1;
    if (found === undefined || end > found.end) found = { mark, end };
  }
  return found;
}

function marked(mark: Mark, marks: Marks, pieces: readonly Piece[]): PhrasingContent {
  if (mark === "code") return { type: "inlineCode", value: plainText(pieces).trim() };
  const children = phrasing(without(mark, pieces));
  if (mark !== "link") return { type: mark, children };
  const { link: url = "" } = marks;
  // Programs add the slash that an address without a path means.
  return { type: "link", url: url === `${plainText(pieces)}/` ? url.slice(0, -1) : url, children };
}

function leaf({ content }: Piece): PhrasingContent {
  if (content.kind === "node") return content.node;
  if (content.kind === "break") return { type: "break" };
  return { type: "text", value: content.kind === "text" ? content.value : content.checked ? "☑" : "☐" };
}
