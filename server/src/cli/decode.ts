import type { Analysis, Finding } from "../core/index.ts";

/** A file's text, with what is needed to write it back as it was. */
export interface Decoded {
  /** A byte order mark stays in the text. */
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  /** Where the first byte that could not be read was replaced by U+FFFD; undefined for a valid file. */
  readonly firstReplaced: number | undefined;
}

/** Decodes UTF-8, and UTF-16 where a byte order mark says so. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, firstReplaced: firstReplaced(text, bytes, encoding) };
}

export function encode(text: string, encoding: Decoded["encoding"]): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

/** The analysis with a first finding that says that the text is not quite what the file holds. */
export function withEncodingFinding(analysis: Analysis, { firstReplaced, encoding }: Decoded): Analysis {
  if (firstReplaced === undefined) return analysis;
  const name = encoding === "utf-8" ? "UTF-8" : "UTF-16";
  const finding: Finding = {
    rule: invalidEncodingRule,
    severity: "information",
    message: `The file is not valid ${name}; what cannot be read, here first, counts as "\uFFFD". Save the file as UTF-8.`,
    span: { start: firstReplaced, end: firstReplaced + 1 },
    points: 0,
    related: [],
    fixes: [],
  };
  return { ...analysis, findings: [finding, ...analysis.findings] };
}

export const invalidEncodingRule = "input/invalid-utf8";

const replacement = "\uFFFD";

function encodingOf([first, second]: Uint8Array): Decoded["encoding"] {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** The first U+FFFD of the text that the file itself does not hold. Up to there every byte was read as it is. */
function firstReplaced(text: string, bytes: Uint8Array, encoding: Decoded["encoding"]): number | undefined {
  const own = encode(replacement, encoding);
  let byte = 0;
  let from = 0;
  for (let at = text.indexOf(replacement); at !== -1; at = text.indexOf(replacement, from)) {
    byte += encode(text.slice(from, at), encoding).length;
    if (!own.every((value, index) => bytes[byte + index] === value)) return at;
    byte += own.length;
    from = at + 1;
  }
  return undefined;
}
