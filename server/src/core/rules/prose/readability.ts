import { readabilityOf } from "../../facts/reading.ts";
import { spokenIn } from "../../facts/spoken.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const readability: SectionRule = {
  id: "prose/readability",
  scope: "section",
  severity: "information",
  title: "A section is hard to read",
  guide: "Key characteristics: language that enables understanding across functions and levels",
  why: "Long words in long sentences slow every reader down, and a meeting has twenty minutes for six pages.",
  help: "Split the longest sentences first, then turn nouns that end in -ation or -ment back into verbs.",
  whenOff: "The subject forces long technical names on every sentence.",
  noFix: "Only the author can say the same more simply.",
  languages: ["en"],
  options: [
    {
      name: "ease",
      description: "Flesch Reading Ease below which a section is hard to read.",
      default: 40,
      min: 0,
      max: 100,
    },
    {
      name: "grade",
      description: "Flesch-Kincaid grade above which a section is hard to read.",
      default: 14,
      min: 6,
      max: 30,
    },
    {
      name: "minWords",
      description: "Words below which a section is not measured.",
      default: 150,
      min: 50,
      max: 1000,
    },
  ],
  examples: {
    flagged: [{ text: exampleNarrative({ plan: `⟦## Implementation Approach⟧\n\n${hardText(4)}` }) }],
    better: [
      { text: exampleNarrative({ plan: `## Implementation Approach\n\n${hardText(1)}` }) },
      {
        text: exampleNarrative({
          plan: [exampleParts.plan, easyText(), easyText(), easyText()].join("\n\n"),
        }),
      },
    ],
  },
  *check(section, _narrative, { options }) {
    const [first] = section.headings;
    if (!first) return;
    const sentences = section.blocks.flatMap(({ block }) =>
      spokenIn(block).map(({ sentence }) => sentence.text),
    );
    const { ease, grade, words } = readabilityOf(sentences);
    if (words < Number(options.minWords)) return;
    if (ease >= Number(options.ease) && grade <= Number(options.grade)) return;
    yield {
      span: first.heading.span,
      message: `“${first.heading.text}” has a reading ease of ${Math.round(ease)} and needs ${Math.round(grade)} years of school. Aim above ${options.ease} and below grade ${options.grade}: split sentences, and use verbs for nouns.`,
      charge: { criterion: section.spec.id, points: 0.4 },
    };
  },
};

function hardText(times: number): string {
  return Array.from(
    { length: times },
    () =>
      "The institutionalisation of interdepartmental communication procedures necessitates the operationalisation of multidisciplinary coordination responsibilities, notwithstanding the administrative complications accompanying organisational standardisation. Comprehensive documentation requirements considerably complicate the implementation of individualised accommodation agreements with representative associations. Infrastructure modernisation simultaneously presupposes authorisation by municipal administration.",
  ).join(" ");
}

function easyText(): string {
  return "The fitter comes at nine and leaves at noon. He puts up the frame, then the lock. The caretaker watches and asks what to do when the light goes out. By one the first parcel is in the box. In the evening a tenant types four digits and takes it home.";
}
