import type { Fix } from "../analysis.ts";
import type { Narrative, Part } from "../narrative/narrative.ts";
import { breaksAtEnd } from "./at-end.ts";

/** A fix that moves a part with all that stands below it before another one, or to the end of the document. */
export function movePart(narrative: Narrative, part: Part, before: Part | undefined, title: string): Fix {
  const { text, newline } = narrative;
  const blankLine = newline + newline;
  const moved = text.slice(part.region.start, part.region.end).trimEnd();
  const isLast = part.region.end >= text.length;
  const removal = isLast
    ? { span: { start: text.slice(0, part.region.start).trimEnd().length, end: text.length }, text: newline }
    : { span: part.region, text: "" };
  const at = before?.region.start ?? text.length;
  const insertion = before
    ? { span: { start: at, end: at }, text: moved + blankLine }
    : {
        span: { start: at, end: at },
        text: breaksAtEnd(narrative) + moved + newline,
      };
  return { title, safe: false, edits: [insertion, removal].toSorted((a, b) => a.span.start - b.span.start) };
}
