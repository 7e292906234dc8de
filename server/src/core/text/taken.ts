import type { Span } from "./span.ts";

/** Which units of a text have been read already; each question costs as much as the span is long. */
export interface Taken {
  readonly take: (span: Span) => void;
  readonly touches: (span: Span) => boolean;
}

export function taken(length: number): Taken {
  const units = new Uint8Array(length);
  return {
    take: ({ start, end }) => {
      units.fill(1, start, end);
    },
    touches: ({ start, end }) => {
      for (let at = start; at < end; at++) if (units[at] === 1) return true;
      return false;
    },
  };
}
