import type { PageBudget } from "../../analysis.ts";
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
    const where = page > limit ? `Page ${page} starts here` : `Page ${page} is over the limit`;
    yield {
      span: { start, end: lineEnd(narrative.text, start) },
      severity: body > limit * farOver ? "error" : "warning",
      message: `${where}: the narrative fills ${about(body, uncertain)} pages of ${limit}. ${longest(narrative)}`,
      charge: { criterion: "form", points: body > limit * farOver ? 5 : 3 },
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
function longest(narrative: Parameters<DocumentRule["check"]>[0]): string {
  const words = narrative.sections.reduce((sum, section) => sum + section.words, 0);
  const [first] = narrative.sections.toSorted((a, b) => b.words - a.words);
  if (!first || words === 0) return "Cut what does not change the decision.";
  return `The longest section is “${first.headings[0]?.heading.text ?? first.spec.title}” with ${Math.round((first.words / words) * 100)} % of the words.`;
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
