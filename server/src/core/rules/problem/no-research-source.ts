import { nodesOf } from "../../facts/placeholders.ts";
import { headingOf, quotedIn, toldIn } from "../../facts/section-text.ts";
import { allWords } from "../../facts/wording.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import { researchSource } from "../../lexicon/problem.ts";
import type { Block } from "../../text/blocks.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const noResearchSource: SectionRule = {
  id: "problem/no-research-source",
  scope: "section",
  severity: "hint",
  title: "Nothing says how the authors know the problem",
  guide: "Customer Problem and Opportunity: grounded in real customer feedback or research",
  why: "Figures and stories without an origin are opinions. One named interview, log or survey lets the reader judge how far to trust them.",
  help: "Name the survey, the log, the calls or the people who told you, with the date and the number of answers.",
  whenOff: "The sources stand in an appendix that every reader has.",
  languages: ["en"],
  options: [
    { name: "minWords", description: "Shorter sections are not judged.", default: 50, min: 25, max: 500 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: `⟦## Customer Problem and Opportunity⟧

Nadia Orlov works nights and missed three parcels in March 2026. Each one cost her a bus ride of 70 minutes to the
depot. One in five tenants has stopped ordering from us because of it, and we lose €120,000 a year with them. Today
they give the address of a neighbour, but neighbours are out as well.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          problem: `## Customer Problem and Opportunity

Nadia Orlov works nights and missed three parcels in March 2026. Each one cost her a bus ride of 70 minutes to the
depot. One in five tenants has stopped ordering from us because of it,[^1] and we lose €120,000 a year with them.
Today they give the address of a neighbour, but neighbours are out as well.

[^1]: Order ledger, April 2026.`,
        }),
      },
    ],
  },
  *check(section, narrative, { options }) {
    if (section.spec.id !== "customer-problem" || section.status === "empty") return;
    if (section.words < Number(options.minWords)) return;
    if (quotedIn(section).length > 0 || section.blocks.some(({ block }) => pointsToSource(block))) return;
    if (toldIn(section).some((sentence) => isSourced(allWords(sentence)))) return;
    yield {
      span: headingOf(section),
      message: `“${section.headings[0]?.heading.text ?? section.spec.title}” names no interview, survey, log or other source. Say how you know it.`,
      charge: { criterion: section.spec.id, points: 2 },
      fixes: [
        insertScaffold(
          narrative,
          section,
          "Insert a source to fill in",
          "We know this from [N] interviews with [whom] in [month and year].",
        ),
      ],
    };
  },
};

/** A source by its word, or a bracket with a year ("Ofcom, 2025"). */
const isSourced = (text: string): boolean =>
  researchSource.test(text) || /\([^()]*\p{L}[^()]*,? (?:19|20)\d\d\)/u.test(text);

const pointsToSource = (block: Block): boolean =>
  [...nodesOf(block.node)].some(
    (node) => node.type === "footnoteReference" || (node.type === "link" && /^https?:/.test(node.url)),
  );
