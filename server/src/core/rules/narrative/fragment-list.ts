import type { Fix } from "../../analysis.ts";
import { endsAsSentence, type ListItem, type ListShape, listOf } from "../../facts/lists.ts";
import { abstractEnding, clauseWords, slideWords, thirdPerson } from "../../lexicon/fragments.ts";
import type { PlacedBlock } from "../../narrative/narrative.ts";
import { perBlock } from "../../text/blocks.ts";
import { gated } from "../../text/gate.ts";
import { codeFiller, proseOf } from "../../text/prose.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { DocumentRule } from "../rule.ts";

export const fragmentList: DocumentRule = {
  id: "narrative/fragment-list",
  scope: "document",
  severity: "warning",
  title: "A list of fragments stands in place of sentences",
  guide: "What the narrative is: ideas that are condensed into bullet points lose their reasoning",
  why: "A point such as “Lower cost” can mean anything to anybody. It hides who does what and why, and readers fill the gap with what they already believe.",
  help: "Say each point as a sentence with a subject and a verb, and add what follows from it.",
  whenOff: "The list holds names, parts or labels that a sentence would only wrap.",
  options: [
    {
      name: "share",
      description: "Percent of the items that must be fragments.",
      default: 70,
      min: 30,
      max: 100,
    },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\n⟦- Long queues\n- Missed parcels\n- Angry tenants⟧`,
        }),
      },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\n⟦1. Scalability\n2. Security\n3. Full transparency⟧`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}

- Tenants who work nights reach the depot after it has closed.
- Drivers ring once and leave after 20 seconds.
- Neighbours refuse parcels that are worth more than €50.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\nThe lockers come from factories in:\n\n- Gdańsk\n- Porto\n- Turku`,
        }),
      },
    ],
  },
  *check(narrative, { options }) {
    const common = {
      has: (word: string) => narrative.blocks.some(({ block }) => lowerCaseWordsOf(block).has(word)),
    };
    const seen = new Set<PlacedBlock>();
    for (const { spec, blocks } of narrative.sections) {
      if (spec.id === "faq" || spec.id === "tenets") continue;
      for (const placed of blocks) {
        const list = seen.has(placed) ? undefined : listOf(placed.block);
        seen.add(placed);
        if (!list || list.items.length < fewestItems) continue;
        const readsVerbs = narrative.language === "en";
        const fragments = list.items.filter((item) => isFragment(item, readsVerbs));
        const [first] = list.items;
        if (!first || fragments.length < (list.items.length * Number(options.share)) / 100) continue;
        if (isOfNames(list, common)) continue;
        const isCentral = centralSections.has(spec.id);
        yield {
          span: { start: placed.start, end: placed.start + placed.block.source.trimEnd().length },
          message: `${fragments.length} of these ${list.items.length} points are fragments such as “${quoted(fragments[0] ?? first)}”; say each as a sentence: who does what, and what follows.`,
          severity: isCentral ? "warning" : "hint",
          charge: { criterion: spec.id, points: isCentral ? 1.5 : 0.4 },
          fixes: fixOf(placed, list),
        };
      }
    }
  },
};

const fewestItems = 3;
/** Where an argument is due, so that fragments do most harm. */
const centralSections = new Set(["customer-problem", "solution", "state-of-the-business", "press-release"]);

/**
 * A point without a clause. Items with figures (milestones, metrics), links, tasks and the parts of one long
 * sentence, which end in commas, are none. Only English verbs are known; elsewhere the stop and the length decide.
 */
function isFragment({ text, words, isTask, isReference }: ListItem, readsVerbs: boolean): boolean {
  if (words === 0 || isTask || isReference || /\d/.test(text)) return false;
  // A file or a command with a word before it is an item of stock, not half a thought.
  if (words <= 4 && text.includes(codeFiller)) return false;
  if (/[;,](?:\s+(?:and|or))?$/.test(text) && words >= 5) return false;
  // Of two words, the second is as likely a plural: "Better signs".
  const hasVerb = readsVerbs && (clauseWords.test(text) || (words > 2 && thirdPerson.test(text)));
  if (endsAsSentence(text)) return words <= (readsVerbs ? 6 : 3) && !hasVerb;
  return words <= 4 ? !(hasVerb && words === 4) : !hasVerb && words <= (readsVerbs ? 14 : 8);
}

/** Most items are written as names are, in words that the document does not use in lower case. */
function isOfNames({ items }: ListShape, common: Words): boolean {
  const names = items.filter(({ text }) => {
    const words = (text.split(/[:–—(,]/)[0] ?? "").split(/[\s/&]+/).filter((word) => /\p{L}/u.test(word));
    return words.length > 0 && words.every((word, index) => isNameWord(word, index, common));
  });
  return names.length >= items.length * 0.7;
}

const particles = gated(/^(?:of|and|the|de|da|du|la|le|van|von|der|den|for|at|in)$/);

function isNameWord(word: string, index: number, common: Words): boolean {
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (index > 0 && particles.test(bare)) return true;
  if (!/^\p{Lu}./u.test(bare)) return false;
  const lower = bare.toLowerCase();
  return !common.has(lower) && !slideWords.has(lower) && !abstractEnding.test(lower);
}

type Words = Pick<ReadonlySet<string>, "has">;

const lowerCaseWordsOf = perBlock(
  (block): Words => new Set(proseOf(block).mask.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}-]+/gu)),
);

function quoted({ text }: ListItem): string {
  const shown = text.replaceAll(new RegExp(`${codeFiller}+`, "g"), "…").replace(/[.。]$/, "");
  return shown.length > 40 ? `${shown.slice(0, 40).trimEnd()} …` : shown;
}

/** Each fragment becomes the start of a sentence that the author finishes. */
function fixOf({ block, start }: PlacedBlock, { items, end }: ListShape): readonly Fix[] {
  const text = items
    .filter(({ words }) => words > 0)
    .map((item) => `${item.text.replace(/[.。:;,]+$/, "")}: [say who does what, and what follows].`)
    .join(" ");
  if (text.includes(codeFiller) || block.node.type !== "list") return [];
  return [
    {
      title: "Turn the fragments into sentences to be finished",
      safe: false,
      edits: [{ span: { start, end: start + end }, text }],
    },
  ];
}
