import { missingIngredients, type PlanIngredient } from "../../facts/plan.ts";
import { endOf, headingOf } from "../../facts/section-text.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const missingIngredient: SectionRule = {
  id: "implementation/missing-ingredient",
  scope: "section",
  severity: "warning",
  title: "The plan leaves out something that readers need to decide",
  guide:
    "Implementation Approach: capabilities, resources, timeline, dependencies, obstacles and investments",
  why: "A plan is asked for people, money and time. Whoever gives them wants to see what is built with them, what must come from others and what stands in the way.",
  help: "Add a sentence for each missing point. One honest line about the hardest obstacle is worth more than a page of phases.",
  whenOff: "The plan stands in a document of its own that readers have at hand.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: `⟦## Implementation Approach⟧

We will roll the lockers out step by step and learn as we go. The steps follow one another, and quality comes
before speed. At the end we look at the results and take a decision about the next blocks.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `⟦## Implementation Approach⟧

Two engineers and two fitters install 60 lockers between January and May 2027. We depend on the housing
association, which must sign the lease by 15 December.`,
        }),
      },
    ],
    better: [{ text: exampleNarrative() }],
  },
  *check(section, narrative) {
    if (section.spec.id !== "implementation" || section.status === "empty") return;
    const missing = missingIngredients(section);
    if (missing.length === 0) return;
    // The rule about dates charges for them where the plan is long enough.
    const charged = missing.filter((ingredient) => ingredient !== "timeline" || section.words < 60).length;
    const severity = missing.length > 1 ? "warning" : "hint";
    yield {
      span: headingOf(section),
      message:
        `The plan says nothing about ${listed(missing.map((ingredient) => names[ingredient]))}. Add a sentence for each.`.replace(
          "a sentence for each",
          missing.length > 1 ? "a sentence for each" : "it",
        ),
      severity,
      charge:
        charged === 0
          ? "none"
          : { criterion: section.spec.id, points: missing.length > 1 ? Math.min(8, charged * 2) : 0.5 },
      fixes: [
        scaffold(
          "Add sentences to fill in",
          endOf(section),
          narrative.newline +
            narrative.newline +
            missing.map((ingredient) => sentences[ingredient]).join(" "),
        ),
      ],
    };
  },
};

const names: Readonly<Record<PlanIngredient, string>> = {
  timeline: "dates",
  dependencies: "what others must deliver",
  obstacles: "what stands in the way",
  resources: "the people and money it takes",
  capabilities: "what has to be built or learned",
};

const sentences: Readonly<Record<PlanIngredient, string>> = {
  timeline: "[What] is ready by [month, year].",
  dependencies: "We depend on [whom] for [what].",
  obstacles: "The main obstacle is [what].",
  resources: "It takes [N people] and [amount].",
  capabilities: "We build the capability to [do what].",
};

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
