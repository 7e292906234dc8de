import type { Fix } from "../analysis.ts";

/** A fix that writes a sentence with placeholders at a place; the author fills it in. */
export function scaffold(title: string, at: number, text: string): Fix {
  return { title, safe: false, edits: [{ span: { start: at, end: at }, text }] };
}

/** Text to append after a sentence, which gets a stop first where it has none. */
export function afterSentence(source: string, at: number, sentence: string): string {
  const before = source.slice(Math.max(0, at - 3), at).trimEnd();
  return `${/[.!?…:。！？)”"»*_]$/u.test(before) ? "" : "."} ${sentence}`;
}
