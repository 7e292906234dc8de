import type { PhrasingContent } from "mdast";

export type Mark = "link" | "strong" | "emphasis" | "delete" | "code";

/** The address of the link, and an empty word for the others. */
export type Marks = Readonly<Partial<Record<Mark, string>>>;

/** A piece of a paragraph, with all marks that it stands under. */
export interface Piece {
  readonly content:
    | { readonly kind: "text"; readonly value: string }
    | { readonly kind: "break" }
    | { readonly kind: "checkbox"; readonly checked: boolean }
    | { readonly kind: "node"; readonly node: PhrasingContent };
  readonly marks: Marks;
}

export const text = (value: string) => ({ kind: "text", value }) as const;

const sameMarks = (a: Marks, b: Marks): boolean => marksIn(a, b).every((mark) => a[mark] === b[mark]);

function marksIn(a: Marks, b: Marks): readonly Mark[] {
  return order.filter((mark) => a[mark] !== undefined || b[mark] !== undefined);
}

export const order: readonly Mark[] = ["link", "strong", "emphasis", "delete", "code"];

/** Word cuts a sentence into runs wherever somebody once edited it. */
export function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (
      last?.content.kind === "text" &&
      piece.content.kind === "text" &&
      sameMarks(last.marks, piece.marks)
    ) {
      result[result.length - 1] = {
        content: text(last.content.value + piece.content.value),
        marks: last.marks,
      };
    } else if (piece.content.kind !== "text" || piece.content.value !== "") result.push(piece);
  }
  return result;
}

/** Makes every white space one space and moves it out of marks that end beside it, as Markdown asks for. */
export function spaced(pieces: readonly Piece[]): readonly Piece[] {
  const split = pieces.flatMap((piece): readonly Piece[] => {
    const { content, marks } = piece;
    if (content.kind !== "text") return [piece];
    const value = content.value.replace(/[ \t\r\n\f\v]+/g, " ");
    const parts = [
      value.startsWith(" ") && value !== " " ? " " : "",
      value.trim() === "" ? "" : trimSpaces(value),
    ];
    const tail = value.endsWith(" ") ? " " : "";
    return [...parts, tail].filter((part) => part !== "").map((part) => ({ content: text(part), marks }));
  });
  const once = split.filter((piece, index) => !isSpace(piece) || !isSpace(split[index - 1]));
  return joined(
    once.map((piece, index) => {
      if (!isSpace(piece)) return piece;
      const { code, ...marks } = common(once[index - 1]?.marks ?? {}, once[index + 1]?.marks ?? {});
      // Two pieces of code that stand side by side are two, unless the space is code as well.
      const isCode = code !== undefined && piece.marks.code !== undefined;
      return { ...piece, marks: isCode ? { ...marks, code } : marks };
    }),
  );
}

const trimSpaces = (value: string): string => value.replace(/^ | $/g, "");

const isSpace = (piece: Piece | undefined): boolean =>
  piece?.content.kind === "text" && piece.content.value === " ";

function common(a: Marks, b: Marks): Marks {
  const shared = order.filter((mark) => a[mark] !== undefined && a[mark] === b[mark]);
  return Object.fromEntries(shared.map((mark) => [mark, a[mark]]));
}

/** Without space at the ends and around line breaks, and without breaks at the ends. */
export function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const isGap = (piece: Piece | undefined) =>
    piece === undefined || piece.content.kind === "break" || isSpace(piece);
  const kept = pieces.map((piece, index) => {
    if (piece.content.kind !== "text" || piece.marks.code !== undefined) return piece;
    let { value } = piece.content;
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    if (before === undefined || before.content.kind === "break") value = value.replace(/^ +/, "");
    if (after === undefined || after.content.kind === "break") value = value.replace(/ +$/, "");
    return { ...piece, content: text(value) };
  });
  const full = kept.filter(({ content }) => content.kind !== "text" || content.value !== "");
  const start = full.findIndex((piece) => !isGap(piece));
  const end = full.findLastIndex((piece) => !isGap(piece));
  return start === -1 ? [] : full.slice(start, end + 1);
}
