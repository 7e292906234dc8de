import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/core/index.ts";
import { exampleNarrative } from "../../server/src/core/rules/example-narrative.ts";
import { faqRules } from "../../server/src/core/rules/faq/index.ts";
import { faqShape } from "../../server/src/core/rules/faq/shape.ts";
import { tenetsRules } from "../../server/src/core/rules/tenets/index.ts";
import { tenetsShape } from "../../server/src/core/rules/tenets/shape.ts";
import { type DocumentCase, wrongCases } from "../support/document-cases.ts";
import { testRule } from "../support/rule-tester.ts";

const own = [...tenetsRules, ...faqRules];
const all = [...rules, ...own.filter((rule) => !rules.includes(rule))];
for (const rule of own) testRule(rule, all);

const tenets = (text: string, heading = "## Tenets"): string =>
  exampleNarrative({ tenets: `${heading}\n\n${text}` });
const faq = (text: string, heading = "## FAQ"): string => exampleNarrative({ faq: `${heading}\n\n${text}` });
const flagged = (what: string, text: string): DocumentCase => ({ what, text, flag: true });
const left = (what: string, text: string): DocumentCase => ({ what, text, flag: false });
const numbered = (count: number): string =>
  Array.from({ length: count }, (_, at) => `${at + 1}. Gate ${at + 1} opens before gate ${at + 2}.`).join(
    "\n",
  );

const tenetCases: readonly DocumentCase[] = [
  flagged("nine tenets", tenets(numbered(9))),
  flagged("one word", tenets("- Trust.\n- A late train beats a train that does not come.")),
  flagged("two nouns", tenets("- Operational excellence\n- We close a gate rather than hurry a visitor.")),
  flagged(
    "an essay as a tenet",
    tenets(`- ${"We close the gate when the wind is strong and nobody may overrule the keeper. ".repeat(5)}`),
  ),
  flagged(
    "guiding principles of one word",
    tenets("* Simplicity\n* We repair a boat before we buy one.", "## Guiding Principles"),
  ),
  flagged(
    "eight bold run-ins",
    tenets(
      Array.from({ length: 8 }, (_, at) => `**Gate ${at + 1}.** It opens before the next one.`).join("\n\n"),
    ),
  ),
  left("five tenets", tenets(numbered(5))),
  left("over", tenets("- Safety over speed.\n- Repair over replacement.")),
  left("first", tenets("- Patients first, wards second.\n- We say no early.")),
  left(
    "bold heads with sentences",
    tenets(
      "**Quiet.** A carriage without announcements is worth more than one with news.\n\n**Care.** We never wake a sleeping passenger.",
    ),
  ),
  left(
    "a paragraph that only introduces",
    tenets(
      "Three sentences settle our disputes.\n\n- The keeper decides alone.\n- A closed gate costs less than an accident.",
    ),
  ),
  left("the same words elsewhere", exampleNarrative({ values: "## Glossary\n\n- Quality\n- Trust" })),
];

const faqCases: readonly DocumentCase[] = [
  flagged("no answer at the end", faq("**Q: Who drives the boat?**")),
  flagged(
    "no answer before the next question",
    faq("### Who drives the boat?\n\n### Who pays?\n\nThe county pays."),
  ),
  flagged(
    "around yes and no",
    faq("**Does the boat run in fog?**\n\nFog is a matter that the crews take seriously."),
  ),
  flagged("around a number", faq("**How many pupils use it?**\n\nThere are various groups on the island.")),
  flagged(
    "on one line",
    faq("**Q: Can I bring a bicycle?** Our fleet was designed for families and groups."),
  ),
  flagged("Q and A in plain text", faq("Q: Is it heated?\nA: Comfort is close to our hearts.")),
  left(
    "no, and why",
    faq("**Does the boat run in fog?**\n\nNo. The harbour closes when the far buoy cannot be seen."),
  ),
  left("a number", faq("**How many pupils use it?**\n\nA: 64 on a school day.")),
  left("not known yet", faq("### Will it run on Sundays?\n\nWe do not know yet. The county decides in May.")),
  left("the verb again", faq("**Does the boat stop at the mill?**\n\nIt stops there on request.")),
  left(
    "why and what",
    faq(
      "**Why a boat?**\n\nThe bridge was closed in 2024.\n\n**What does it look like?**\n\nLike the old one.",
    ),
  ),
  left(
    "answered by a table",
    faq("**How often does it run?**\n\n| Day | Trips |\n| --- | --- |\n| Monday | 6 |"),
  ),
];

describe("small documents", () => {
  test.each([
    { rule: tenetsShape, cases: tenetCases },
    { rule: faqShape, cases: faqCases },
  ])("$rule.id", ({ rule, cases }) => {
    expect(cases).toHaveLength(12);
    expect(wrongCases(rule, cases)).toEqual([]);
  });
});
