/**
 * A half-open piece of the source text, `start` inclusive and `end` exclusive.
 * Both are UTF-16 offsets, the unit of JavaScript strings and of LSP's default encoding.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of `span` by `text`; an empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The same span, counted from a place that lies `by` units earlier. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Whether `inner` lies within `outer`; touching borders count. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Applies edits that do not overlap; of two insertions at one place the earlier in the list comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let at = 0;
  for (const edit of sorted) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
