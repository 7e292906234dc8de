import { customersOf } from "../../facts/customers.ts";
import { endOf, type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { allWords } from "../../facts/wording.ts";
import { technology } from "../../lexicon/solution.ts";
import { acting } from "../../lexicon/summary.ts";
import type { Narrative, PlacedBlock } from "../../narrative/narrative.ts";
import type { Span } from "../../text/span.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { Draft, SectionRule } from "../rule.ts";

export const implementationDetail: SectionRule = {
  id: "solution/implementation-detail",
  scope: "section",
  severity: "warning",
  title: "The solution goes into its technology",
  guide: "Solution Description: without diving into internal implementation details",
  why: "Readers from sales, law or finance stop where the queue meets the broker, and the question whether the customer is better off has not been answered yet.",
  help: "Say what the customer sees and does; tell how it is built in the implementation or in an appendix.",
  whenOff: "The customers are specialists and buy exactly this technology.",
  languages: ["en"],
  options: [
    {
      name: "weight",
      description: "How many tenths of a technical word a paragraph may hold before it is flagged.",
      default: 12,
      min: 5,
      max: 100,
    },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\n⟦Each scan goes through an API gateway to a Kafka queue and a Postgres store.⟧ The lights are green.`,
        }),
      },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\n⟦We fine-tune an LLM and keep embeddings in a vector index.⟧`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\nThe queue at the counter is gone, and the table in the lobby is free.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\nScans go through an API gateway to a Kafka queue and a Postgres store.`,
        }),
      },
    ],
  },
  *check(section, narrative, { options, settings }) {
    if (section.spec.id !== "solution" || section.headings.length === 0) return;
    // A heading for solution and implementation together promises both.
    if (sharesHeading(narrative)) return;
    const customers = customersOf(narrative, settings.terms.customers);
    const most = (Number(options.weight) / 10) * (servesSpecialists(narrative) ? 2.5 : 1);
    for (const paragraph of paragraphsOf(toldIn(section))) {
      const technical = paragraph.filter((sentence) => {
        const text = allWords(sentence);
        const at = text.search(customers.pattern);
        const isUse = at >= 0 && at < 24 && acting.test(text.slice(at));
        return !isUse && weightOf(text).sum >= 0.6;
      });
      const { sum, terms } = weightOf(technical.map(allWords).join(" "));
      const first = technical[0];
      const last = technical.at(-1);
      if (!first || !last || sum < most || terms.length < 2) continue;
      yield draft(narrative, { start: first.place.start, end: endIn(narrative, last) }, terms);
    }
    for (const placed of section.blocks) {
      if (placed.block.node.type === "code") yield code(placed);
    }
  },
};

function draft(narrative: Narrative, span: Span, terms: readonly string[]): Draft {
  const plan = narrative.sections.find(({ spec }) => spec.id === "implementation");
  const named = terms.slice(0, 3).map((term) => `“${term}”`);
  const list = `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
  const canMove = plan && plan.status !== "missing" && endOf(plan) > span.end;
  const gap = /^[ \t]+/.exec(narrative.text.slice(span.end))?.[0].length ?? 0;
  return {
    span,
    message: `With ${list}, this tells how it is built. Say what the customer notices, and move the rest to the implementation.`,
    charge: { criterion: "solution", points: 1 },
    fixes: canMove
      ? [
          {
            title: "Move the sentences to the implementation",
            safe: false,
            edits: [
              { span: { start: span.start, end: span.end + gap }, text: "" },
              {
                span: { start: endOf(plan), end: endOf(plan) },
                text: narrative.newline + narrative.newline + narrative.text.slice(span.start, span.end),
              },
            ],
          },
        ]
      : [],
  };
}

const code = ({ start, block }: PlacedBlock): Draft => ({
  span: { start, end: start + (block.source.split(/\r?\n/)[0]?.length ?? 0) },
  message:
    "A block of code stands in the solution. Show what the customer sees, and keep the code for an appendix.",
  charge: { criterion: "solution", points: 1 },
});

const endIn = ({ text }: Narrative, { place }: ToldSentence): number =>
  place.start + text.slice(place.start, place.end).trimEnd().length;

function paragraphsOf(sentences: readonly ToldSentence[]): ToldSentence[][] {
  const paragraphs: ToldSentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.before === undefined) paragraphs.push([]);
    paragraphs.at(-1)?.push(sentence);
  }
  return paragraphs;
}

/** Weight of the different technical words, and the words as they are written, heavy ones first. */
function weightOf(text: string): { readonly sum: number; readonly terms: readonly string[] } {
  const seen = new Set<string>();
  const terms: string[] = [];
  let sum = 0;
  let isTechnical = false;
  for (const [pattern, weight] of technology) {
    for (const [word] of text.matchAll(pattern)) {
      const key = word.toLowerCase().replace(/s$/, "");
      if (seen.has(key) || isOrdinary(word)) continue;
      seen.add(key);
      sum += weight;
      terms.push(word);
      isTechnical ||= weight > 0.3;
    }
  }
  // Light words (queue, table, score) count only beside a heavy one.
  return { sum: isTechnical ? sum : 0, terms };
}

/** Words that are technical in capitals only. */
const isOrdinary = (word: string): boolean =>
  /^(?:rest|react|rails|spark|java|git|rag|spring boot|lambda)$/.test(word);

function servesSpecialists(narrative: Narrative): boolean {
  const text = narrative.sections
    .filter(({ spec }) => spec.id === "executive-summary" || spec.id === "customer-problem")
    .flatMap((section) => toldIn(section).map(({ text: told }) => told))
    .join(" ");
  return (
    (text.match(
      /\b(?:developers?|programmers?|software engineers?|data scientists?|administrators?|sysadmins?|devops)\b/gi,
    )?.length ?? 0) >= 2
  );
}

function sharesHeading({ sections }: Narrative): boolean {
  const [solution, plan] = ["solution", "implementation"].map(
    (id) => sections.find(({ spec }) => spec.id === id)?.headings[0]?.heading.block,
  );
  return solution !== undefined && solution === plan;
}
