import type { Section } from "../../narrative/narrative.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule, Draft } from "../rule.ts";

export const sectionShare: DocumentRule = {
  id: "length/section-share",
  scope: "document",
  severity: "hint",
  title: "A section takes more or less than its share",
  guide: "General Structure and Implementation Framework: a concise summary, and coverage of all elements",
  why: "Length tells the reader what matters. A plan that fills half of the paper says that the work matters more than the customer, and a summary of two pages is not a summary.",
  help: "Shorten the section, move its details to an appendix, or give the problem and the solution the room they deserve.",
  whenOff: "The decision is about one section, and its readers know the rest.",
  noFix: "What to shorten is the author's judgement.",
  options: [
    {
      name: "summaryWords",
      description: "Words that a summary may have.",
      default: 500,
      min: 100,
      max: 2000,
    },
    {
      name: "summaryShare",
      description: "Percent of the narrative that a summary may take.",
      default: 20,
      min: 5,
      max: 60,
    },
    {
      name: "sectionShare",
      description: "Percent of the narrative that any other section may take.",
      default: 45,
      min: 20,
      max: 90,
    },
    {
      name: "customerShare",
      description: "Percent that problem and solution should take together.",
      default: 25,
      min: 0,
      max: 80,
    },
    {
      name: "minWords",
      description: "Shorter narratives are not judged.",
      default: 900,
      min: 100,
      max: 5000,
    },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan:
            exampleParts.plan.replace("## Implementation Approach", "⟦## Implementation Approach⟧") +
            weeks(80),
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          problem: exampleParts.problem + weeks(22),
          solution: exampleParts.solution + weeks(24, 30),
          plan: exampleParts.plan + weeks(20, 60),
        }),
      },
    ],
  },
  *check({ sections, profile }, { options }) {
    const total = sections.reduce((sum, section) => sum + wordsOf(section), 0);
    if (profile.id !== "six-pager" || total < Number(options.minWords)) return;
    if (sections.some(({ status }) => status === "missing" || status === "empty")) return;
    const percent = (words: number): number => Math.round((words / total) * 100);
    const tooLong = sections.flatMap((section) => {
      const isSummary = section.spec.id === "executive-summary";
      const words = wordsOf(section);
      const most = Number(isSummary ? options.summaryShare : options.sectionShare);
      if (isSummary && words > Number(options.summaryWords)) {
        return [
          draft(
            section,
            `has ${words} words; a summary fits on one page, about ${options.summaryWords} words`,
          ),
        ];
      }
      if (percent(words) <= most) return [];
      return [
        draft(
          section,
          `takes ${percent(words)} % of the narrative; more than ${most} % leaves too little for the rest`,
        ),
      ];
    });
    yield* tooLong;
    // One section that swallows the others makes all of them short; that is said once.
    const [problem, solution] = ["customer-problem", "solution"].map((id) =>
      sections.find(({ spec }) => spec.id === id),
    );
    if (tooLong.length > 0 || !problem || !solution) return;
    const share = percent(wordsOf(problem) + wordsOf(solution));
    if (share >= Number(options.customerShare)) return;
    yield draft(
      problem,
      `and the solution take ${share} % together; the customer deserves at least ${options.customerShare} %`,
    );
  },
};

const wordsOf = (section: Section): number => section.words + section.tableWords;

function draft(section: Section, says: string): Draft {
  const [first] = section.headings;
  return {
    span: first?.heading.span ?? { start: 0, end: 0 },
    message: `“${first?.heading.text ?? section.spec.title}” ${says}.`,
    charge: { criterion: "form", points: 1 },
  };
}

function weeks(count: number, from = 0): string {
  return Array.from(
    { length: count },
    (_, week) => ` In week ${from + week} the fitters reach block ${from + week} and test each of its doors.`,
  ).join("");
}
