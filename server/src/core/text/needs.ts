/** A text without which a pattern cannot match, folded as `fold` does: one piece, or part of one. */
export interface Literal {
  readonly text: string;
  /** True where it stands at the start of a piece. */
  readonly starts: boolean;
}

/**
 * Texts of which every match of a pattern holds at least one; undefined where nothing is sure. The idea is that of
 * the filters that searchers put before regular expressions: a pattern need not be run on a text without them.
 */
export function needsOf(pattern: RegExp): readonly Literal[] | undefined {
  const reader = { source: pattern.source, at: 0 };
  const literals = readChoice(reader, false).literals?.map(longestPiece);
  const isUseful = literals?.every(({ text }) => isTelling(text)) === true;
  return isUseful && reader.at === reader.source.length ? literals : undefined;
}

/** A folded text in words of the basic alphabet and what stands between them, without white space. */
export const piecesOf = (folded: string): readonly string[] => folded.match(/[a-z]+|[^a-z\s]+/g) ?? [];

/** Texts are looked up by their pieces, so that of a literal that spans several the longest has to do. */
function longestPiece({ text, starts }: Literal): Literal {
  const pieces = piecesOf(text);
  const weight = (piece: string): number => (isTelling(piece) ? 100 : 0) + piece.length;
  const best = pieces.reduce((one, other) => (weight(other) > weight(one) ? other : one), pieces[0] ?? "");
  // Other signs may stand in a row, so that where one of them begins tells nothing.
  const isWord = /^[a-z]/.test(best);
  return { text: best, starts: isWord && (best !== pieces[0] || (starts && text.startsWith(best))) };
}

/** Case, every digit and the long s count as one; as long as no character of the text is an İ, so does the length. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return /[1-9ſ]/.test(lower) ? lower.replace(/[1-9]/g, "0").replaceAll("ſ", "s") : lower;
}

/** What a part of a pattern can match: all of it where that is few texts, else something that it holds. */
interface Part {
  readonly exact: readonly string[] | undefined;
  readonly literals: readonly Literal[] | undefined;
  /** True for white space, after which a word starts. */
  readonly isSpace?: boolean;
  /** True for assertions, which take no text. */
  readonly isEmpty?: boolean;
  /** True for assertions that no letter stands before. */
  readonly startsWord?: boolean;
}

interface Reader {
  readonly source: string;
  at: number;
}

const mostTexts = 48;
const nothing: Part = { exact: undefined, literals: undefined };
const space: Part = { ...nothing, isSpace: true };
const assertion: Part = { exact: [""], literals: undefined, isEmpty: true };

/** A single letter is in every sentence; a digit or a sign is not. */
const isTelling = (text: string): boolean => text.length > 1 || /[^\p{L}.,'’-]/u.test(text);

function readChoice(reader: Reader, starts: boolean): Part {
  const branches = [readSequence(reader, starts)];
  while (reader.source[reader.at] === "|") {
    reader.at++;
    branches.push(readSequence(reader, starts));
  }
  const [only] = branches;
  if (only && branches.length === 1) return only;
  const exact = branches.every((branch) => branch.exact)
    ? branches.flatMap((branch) => branch.exact ?? [])
    : undefined;
  const literals = branches.every((branch) => branch.literals)
    ? branches.flatMap((branch) => branch.literals ?? [])
    : undefined;
  return {
    exact: exact && exact.length <= mostTexts ? exact : undefined,
    literals,
    isSpace: branches.every((branch) => branch.isSpace),
  };
}

function readSequence(reader: Reader, starts: boolean): Part {
  let run: readonly string[] = [""];
  let runStarts = starts;
  let isWhole = true;
  let isSpace = false;
  let best: readonly Literal[] | undefined;
  const consider = (literals: readonly Literal[] | undefined): void => {
    if (literals && weightOf(literals) > weightOf(best)) best = literals;
  };
  const close = (startsNext: boolean): void => {
    consider(run.map((text) => ({ text, starts: runStarts })));
    isWhole = false;
    run = [""];
    runStarts = startsNext;
  };
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source.charAt(reader.at))) {
    const isFresh = run.length === 1 && run[0] === "";
    const atom = readAtom(reader, isFresh && runStarts);
    const { least, most } = readQuantifier(reader);
    if (atom.isEmpty) {
      if (atom.startsWord && isFresh) runStarts = true;
      continue;
    }
    isSpace = atom.isSpace === true;
    if (least > 0) consider(atom.literals);
    const exact = atom.exact && most === 1 ? (least === 0 ? ["", ...atom.exact] : atom.exact) : undefined;
    if (exact) {
      const crossed = run.length * exact.length <= mostTexts;
      if (!crossed) close(false);
      run = crossed ? run.flatMap((head) => exact.map((tail) => head + tail)) : exact;
    } else {
      if (least > 0 && atom.exact && run.length * atom.exact.length <= mostTexts) {
        const tails = atom.exact;
        run = run.flatMap((head) => tails.map((tail) => head + tail));
      }
      close(least > 0 && atom.isSpace === true);
    }
  }
  const literals = run.map((text) => ({ text, starts: runStarts }));
  consider(literals);
  return { exact: isWhole ? run : undefined, literals: best, isSpace };
}

/** The longer the shortest text, the better; of equals the fewer. */
const weightOf = (literals: readonly Literal[] | undefined): number =>
  literals === undefined
    ? 0
    : Math.min(...literals.map(({ text, starts }) => Math.min(text.length, 6) + (starts ? 0.5 : 0))) -
      literals.length / 10_000;

function readQuantifier(reader: Reader): { readonly least: number; readonly most: number } {
  if (!"?*+{".includes(reader.source.charAt(reader.at) || " ")) return once;
  const match = /^(?:([?*+])|\{(\d+)(,)?(\d+)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12));
  if (!match) return once;
  reader.at += match[0].length;
  const [, sign, least, comma, most] = match;
  if (sign) return { least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : 2 };
  return { least: Number(least), most: most ? Number(most) : comma ? 2 : Number(least) };
}

const once = { least: 1, most: 1 };

function readAtom(reader: Reader, starts: boolean): Part {
  const { source } = reader;
  const sign = source.charAt(reader.at);
  if (sign === "(") return readGroup(reader, starts);
  if (sign === "[") return readClass(reader);
  if (sign === "\\") return readEscape(reader);
  const letters = plainLetters(source, reader.at);
  if (letters > 1) {
    reader.at += letters;
    return exactly(source.slice(reader.at - letters, reader.at));
  }
  reader.at++;
  if (sign === "^" || sign === "$") return assertion;
  if (sign === ".") return nothing;
  const code = source.codePointAt(reader.at - 1) ?? 0;
  if (code > 0xffff) reader.at++;
  return exactly(String.fromCodePoint(code));
}

/** How many letters stand here that no quantifier touches. */
function plainLetters(source: string, from: number): number {
  let at = from;
  while (isLetter(source.charCodeAt(at))) at++;
  return "?*+{".includes(source.charAt(at) || " ") ? at - from - 1 : at - from;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const exactly = (text: string): Part => ({ exact: [fold(text)], literals: undefined });

function readGroup(reader: Reader, starts: boolean): Part {
  const head =
    /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(reader.source.slice(reader.at, reader.at + 40))?.[0] ?? "(";
  const from = reader.at + head.length;
  reader.at = from;
  const inner = readChoice(reader, starts);
  const body = reader.source.slice(from, reader.at);
  reader.at++;
  if (!/^\(\?(?:[=!]|<[=!])$/.test(head)) return inner;
  return { ...assertion, startsWord: head === "(?<!" && /^\[?[^(|[]*(?:\\p\{L\}|\\w)[^(|[]*\]?$/.test(body) };
}

/** A class of few characters is each of them; any other tells nothing. */
function readClass(reader: Reader): Part {
  const match = /^\[((?:\\.|[^\\\]])*)\]/.exec(reader.source.slice(reader.at));
  reader.at += match?.[0].length ?? 1;
  const body = match?.[1] ?? "";
  if (/^(?:\\s| |\\u00A0|\\t)+$/.test(body)) return space;
  if (body === "\\d" || /^\d-\d$/.test(body)) return exactly("0");
  const characters = [...body.replace(/\\([-.\]/^$])/g, "$1")];
  const isPlain = !/^\^|\\|.-./u.test(body) && characters.length <= 8;
  return isPlain ? { exact: [...new Set(characters.map(fold))], literals: undefined } : nothing;
}

function readEscape(reader: Reader): Part {
  const match = /^\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|[pP]\{[^}]*\}|k<\w+>|(\d+)|(.))/i.exec(
    reader.source.slice(reader.at, reader.at + 60),
  );
  reader.at += match?.[0].length ?? 2;
  const [, braced, four, two, , single] = match ?? [];
  const code = braced ?? four ?? two;
  if (code) return exactly(String.fromCodePoint(Number.parseInt(code, 16)));
  if (single === "b") return { ...assertion, startsWord: true };
  if (single === "B") return assertion;
  if (single === "d") return exactly("0");
  if (single === "s") return space;
  if (single === undefined || /[a-z]/i.test(single)) return nothing;
  return exactly(single);
}
