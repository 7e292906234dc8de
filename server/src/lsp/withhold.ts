import type { Finding, Span, TextEdit } from "../core/index.ts";

/** What the author sees of an analysis, and what waits until the paragraph is written. */
export interface Withheld {
  readonly shown: readonly Finding[];
  readonly held: readonly Finding[];
}

/**
 * While somebody writes in a block nothing new is shown: whatever a key has brought about, there or elsewhere in
 * the document, comes from words that are not finished. What was shown before stays, at its new place and in its
 * new words, and what is gone is gone at once.
 *
 * @param before what was last shown, at the places that the edits since have moved it to
 * @param next what the newest analysis found
 * @param touched the block being written; undefined while nobody writes
 */
export function withhold(
  before: readonly Finding[],
  next: readonly Finding[],
  touched: Span | undefined,
): Withheld {
  if (touched === undefined) return { shown: next, held: [] };
  const known = knownAmong(before, next);
  return {
    shown: next.filter((finding) => known.has(finding)),
    held: next.filter((finding) => !known.has(finding)),
  };
}

/** A finding where an edit has moved it; one that the edit reaches into grows or shrinks with it. */
export function movedBy(span: Span, edit: TextEdit): Span {
  const by = edit.text.length - (edit.span.end - edit.span.start);
  if (span.end <= edit.span.start) return span;
  if (span.start >= edit.span.end) return { start: span.start + by, end: span.end + by };
  const start = Math.min(span.start, edit.span.start);
  return { start, end: Math.max(start, Math.max(span.end, edit.span.end) + by) };
}

export const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

type Likeness = (old: Finding, finding: Finding) => boolean;

/**
 * Ways to recognise a finding, the surest first. A message may change with every letter, as one that counts words
 * does; and a finding about the whole document moves when its title does.
 */
const likenesses: readonly Likeness[] = [
  (old, finding) => touch(old.span, finding.span) && old.message === finding.message,
  (old, finding) => touch(old.span, finding.span),
  (old, finding) => old.message === finding.message,
];

/** Those of `next` that stand for one of `before`, each for a different one. */
function knownAmong(before: readonly Finding[], next: readonly Finding[]): ReadonlySet<Finding> {
  const known = new Set<Finding>();
  // Nearly all are where they were, so that few are left to be compared with one another.
  const exact = grouped(before, exactly);
  for (const finding of next) if (exact.get(exactly(finding))?.pop() !== undefined) known.add(finding);
  const left = grouped([...exact.values()].flat(), ({ rule }) => rule);
  for (const isLike of likenesses) {
    for (const finding of next) {
      const same = known.has(finding) ? undefined : left.get(finding.rule);
      const index = same?.findIndex((old) => isLike(old, finding)) ?? -1;
      if (index < 0) continue;
      same?.splice(index, 1);
      known.add(finding);
    }
  }
  return known;
}

const exactly = ({ rule, message, span }: Finding): string => `${rule} ${span.start} ${span.end} ${message}`;

function grouped(findings: readonly Finding[], key: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = key(finding);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [finding]);
    else group.push(finding);
  }
  return groups;
}
