import type { InlayHint, InlayHintParams } from "vscode-languageserver";
import type { Analysis } from "../../core/index.ts";
import type { Analysed } from "../session.ts";

/**
 * A hint where each printed page after the first one starts, and one at the end of the body that says how many words
 * the limit leaves. Only those of the range that is asked for.
 */
export function inlayHints({ analysis, places, text }: Analysed, { range }: InlayHintParams): InlayHint[] {
  if (!analysis.judged) return [];
  const asked = places.span(range);
  return [...pageStarts(analysis, text), ...room(analysis, text)]
    .filter(({ at }) => at >= asked.start && at <= asked.end)
    .map(({ at, label, tooltip }) => ({
      position: places.position(at),
      label,
      tooltip,
      // The hint keeps off the text on both sides, and begins at the margin where a line does.
      paddingLeft: !startsLine(text, at),
      paddingRight: true,
    }));
}

interface Hint {
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

function pageStarts({ pages: { body, limit, breaks } }: Analysis, text: string): Hint[] {
  const filled = `The narrative fills ${rounded(body)} of ${rounded(limit)} pages.`;
  return breaks
    .filter(({ offset }) => offset <= text.length)
    .map(({ page, offset }) => ({
      at: offset,
      label: page > limit ? `page ${page}, over the limit` : `page ${page}`,
      tooltip: `Page ${page} starts here in print${page > limit ? ", beyond the limit" : ""}. ${filled}`,
    }));
}

/** Below this there is too little text to tell how many words a page of it holds. */
const fewestPages = 0.5;

function room({ pages: { body, limit }, words, sections }: Analysis, text: string): Hint[] {
  if (body < fewestPages) return [];
  const left = Math.round(((limit - body) * words.body) / body / 10) * 10;
  const regions = sections.flatMap(({ id, region }) => (region && id !== "appendix" ? [region.end] : []));
  const end = regions.length > 0 ? Math.max(...regions) : text.length;
  return [
    {
      at: text.slice(0, end).trimEnd().length,
      label: left < 0 ? `about ${-left} words too many` : `about ${left} words left`,
      tooltip: `The narrative fills ${rounded(body)} of ${rounded(limit)} pages; a page of it holds about ${Math.round(words.body / body)} words.`,
    },
  ];
}

const rounded = (pages: number): string => String(Math.round(pages * 10) / 10);

/** Indentation that is as long as a screen is wide counts as text. */
const longestIndent = 200;

const startsLine = (text: string, at: number): boolean =>
  /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, at - longestIndent), at));
