import type { PageBudget } from "../../analysis.ts";
import { headingOf } from "../../facts/section-text.ts";
import type { Narrative, Section } from "../../narrative/narrative.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

/** From this share of the limit on the document is not a little over it. */
const farOver = 1.25;

export const overSixPages: DocumentRule = {
  id: "length/over-six-pages",
  scope: "document",
  severity: "warning",
  title: "The narrative is longer than six pages",
  guide: "What the narrative is: six pages of text, appendices excluded",
  why: "The limit is what forces an author to decide what matters. A meeting reads six pages in silence; page seven is read by nobody, or by everybody in a hurry.",
  help: "Cut what does not change the decision, and move data and specifications to an appendix, which does not count.",
  whenOff: "Your organisation has another limit: set `pages.limit` instead.",
  noFix: "What to cut is the author's judgement.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}

${filler(6000)}`,
        }),
        anywhere: true,
      },
    ],
    better: [
      { text: exampleNarrative() },
      { text: exampleNarrative({ more: `## References\n\n${filler(4000)}` }) },
    ],
  },
  *check(narrative, { pages }) {
    const { body, limit, breaks, uncertain } = pages;
    if (body <= limit) return;
    // With a limit such as 5.5 the page that goes beyond it begins before the limit is reached.
    const over = breaks.findLast(({ page }) => page <= Math.floor(limit) + 1);
    const start = over?.offset ?? 0;
    const page = over?.page ?? 1;
    const longest = longestSections(narrative);
    const where = page > limit ? `Page ${page} starts here` : `Page ${page} is over the limit`;
    yield {
      span: { start, end: lineEnd(narrative.text, start) },
      severity: body > limit * farOver ? "error" : "warning",
      message: `${where}: the narrative fills ${about(body, uncertain)} pages of ${limit}. ${whatToCut(longest, body, limit)}`,
      charge: { criterion: "form", points: body > limit * farOver ? 5 : 3 },
      related: longest.map(({ section, share }) => ({
        message: `${share} % of the words`,
        span: headingOf(section),
      })),
    };
  },
};

/** Never a figure that looks like the limit itself, and never more certain than it is. */
function about(body: number, uncertain: PageBudget["uncertain"]): string {
  const shown = body.toFixed(Number.isInteger(Number(body.toFixed(1))) ? 2 : 1);
  const doubt = uncertain.reduce((sum, { pages }) => sum + pages, 0);
  return doubt < 0.05 ? shown : `${shown} ± ${doubt.toFixed(1)}`;
}

/** Where cutting would help most. */
function longestSections({ sections }: Narrative): readonly Share[] {
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  return sections
    .filter((section) => section.words > 0 && section.headings.length > 0)
    .toSorted((a, b) => b.words - a.words)
    .slice(0, 3)
    .map((section) => ({ section, share: Math.round((section.words / words) * 100) }));
}

interface Share {
  readonly section: Section;
  /** Of the words of all sections, in percent. */
  readonly share: number;
}

function whatToCut(longest: readonly Share[], body: number, limit: number): string {
  const [first] = longest;
  if (!first) return "Cut what does not change the decision.";
  const named = longest.map(
    ({ section, share }) => `“${section.headings[0]?.heading.text ?? section.spec.title}” (${share} %)`,
  );
  const tooMuch = Math.max(0.1, body - limit).toFixed(1);
  return `Cut ${tooMuch} ${tooMuch === "1.0" ? "page" : "pages"}; most words stand in ${named.join(", ")}.`;
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}

/** Distinct sentences, so that none counts as a copy. */
function filler(words: number): string {
  return Array.from(
    { length: Math.ceil(words / 10) },
    (_, index) => `Block ${index} has its lockers by week ${index} of the plan. `,
  ).join("");
}
