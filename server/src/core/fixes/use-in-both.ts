import type { Fix } from "../analysis.ts";
import type { Span } from "../text/span.ts";

interface Written extends Span {
  readonly text: string;
}

/**
 * Writes one of two figures in the place of the other, one fix for each direction. Which one is right is not in the
 * text, so neither is safe; none is offered where the two are written in different measures.
 */
export function useInBoth(here: Written, there: Written): readonly Fix[] {
  const [own, other] = [measureOf(here.text), measureOf(there.text)];
  if (own !== other && (own === "" || other === "")) return [];
  return [fix(there, here), fix(here, there)];
}

/** What is left of a figure without its digits: "€ million", "%", or nothing for a bare number. */
const measureOf = (text: string): string => text.replace(/[\d.,’'\s]+/g, "");

const fix = (source: Written, target: Written): Fix => ({
  title: `Use ${source.text} in both places`,
  safe: false,
  edits: [{ span: { start: target.start, end: target.end }, text: source.text }],
});
