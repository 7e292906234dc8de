import type { Span } from "./span.ts";

/**
 * Counts the words of `text` between two offsets: pieces between spaces that hold a letter or a digit.
 * Chinese and Japanese have no spaces; there two characters count as one word.
 */
export function countWords(text: string, { start, end }: Span): number {
  let words = 0;
  let ideographs = 0;
  let inWord = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isIdeograph(code)) {
      ideographs++;
      inWord = false;
    } else if (isSpace(code)) {
      inWord = false;
    } else if (!inWord && isWordPart(code)) {
      words++;
      inWord = true;
    }
  }
  return words + Math.ceil(ideographs / 2);
}

/** Han, Hiragana and Katakana. Hangul is written with spaces. */
const isIdeograph = (code: number): boolean =>
  (code >= 0x3041 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff);

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x2028;

function isWordPart(code: number): boolean {
  if (code < 128) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
  const isPunctuation =
    code < 0xc0 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xfe00;
  return !isPunctuation || code === 0xaa || code === 0xb5 || code === 0xba;
}
