import { riskSectionOf } from "../../cards/risks.ts";
import { type Dependency, dependenciesIn } from "../../facts/dependencies.ts";
import { endOf, headingOf } from "../../facts/section-text.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import type { Section } from "../../narrative/narrative.ts";
import { proseOf } from "../../text/prose.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const dependencyNotCovered: DocumentRule = {
  id: "risks/dependency-not-covered",
  scope: "document",
  severity: "hint",
  title: "The plan depends on somebody whom the risks never mention",
  guide: "Risk Assessment and Mitigation: obstacles, dependencies and failure modes, early in the planning",
  why: "A plan is as late as its latest supplier. When the risks leave one out, nobody has thought about the day on which it does not deliver.",
  help: "Write a risk for each party that must act, or say in the plan why its part is settled.",
  whenOff: "The party's part is delivered and accepted already.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} The locks depend on ⟦Brandt Systems⟧, whose new model ships in January.`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} Brandt Systems must deliver the locks by 1 February 2027.`,
          risks: `${exampleParts.risks} Brandt may deliver late; the caretakers then use padlocks.`,
        }),
      },
      { text: exampleNarrative() },
    ],
  },
  *check(narrative) {
    const plan = narrative.sections.find(
      ({ spec, status }) => spec.id === "implementation" && status !== "missing",
    );
    const section = riskSectionOf(narrative);
    if (!plan || !section || section.status === "empty") return;
    const text = wordsOf(section);
    for (const dependency of dependenciesIn(plan)) {
      if (isCovered(dependency, text)) continue;
      yield {
        span: dependency.span,
        message: `The plan depends on ${dependency.name}, and the risks never mention it. Say what happens if it does not deliver.`,
        charge: { criterion: "risks", points: 0.4 },
        related: [{ message: "The risks", span: headingOf(section) }],
        fixes: [
          scaffold(
            "Add a risk to fill in",
            endOf(section),
            `${narrative.newline + narrative.newline}${dependency.name} may [fail how]. Mitigation: [what you do], [owner], by [date].`,
          ),
        ],
      };
    }
  },
};

const wordsOf = (section: Section): string =>
  section.blocks
    .map(({ block }) => proseOf(block).mask)
    .join(" ")
    .toLowerCase();

/** A name counts as mentioned by any of its words, by what it is said to be, or by its initials. */
function isCovered({ name, aliases }: Dependency, text: string): boolean {
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toLowerCase())
    .join("");
  if (initials.length >= 3 && words.has(initials)) return true;
  return (
    [name.toLowerCase(), ...aliases].some((alias) =>
      [...words].some(
        (word) =>
          word.length >= 4 &&
          (word === alias ||
            stem(word) === stem(alias) ||
            (alias.endsWith(word) && new RegExp(`\\b(?:the|our) ${word}\\b`, "u").test(text)) ||
            (alias.length >= 5 && word.startsWith(alias))),
      ),
    ) || text.includes(name.toLowerCase())
  );
}

const stem = (word: string): string => word.replace(/(?:ies|y|es|s)$/u, "");
