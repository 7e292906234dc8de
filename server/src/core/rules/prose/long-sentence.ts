import type { Fix } from "../../analysis.ts";
import { wordsToHold } from "../../facts/reading.ts";
import { type Spoken, spokenIn } from "../../facts/spoken.ts";
import type { Block } from "../../text/blocks.ts";
import { perBlock } from "../../text/blocks.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt } from "../phrases.ts";
import type { BlockRule } from "../rule.ts";

export const longSentence: BlockRule = {
  id: "prose/long-sentence",
  scope: "block",
  severity: "hint",
  title: "A sentence is too long to be read once",
  guide: "Why the narrative works: clear language that is read in silence, once",
  why: "By the end of such a sentence a reader has lost its beginning and starts again. In a silent read of six pages, that is where skimming begins.",
  help: "Split it where a second thought begins. Dates, amounts, names and lists after a colon are not counted against you.",
  whenOff: "Legal wording has to stand as it is.",
  languages: ["en"],
  options: [
    { name: "hint", description: "Words above which a sentence gets a hint.", default: 32, min: 15, max: 80 },
    { name: "warning", description: "Words above which it gets a warning.", default: 40, min: 15, max: 120 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} ⟦The caretaker, who has written the names of the tenants on a board that hangs beside the bins and that nobody else reads, enters them from January in a list that the drivers open on the telephone before they leave the depot.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} ⟦The fitter first looks for the main switch of the lobby, which in older houses hides behind the letter boxes; the engineer meanwhile measures the wall beside the stairs and marks the place of the lockers.⟧`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} Four things lie ready in the van: the frame with its screws, the lock with two keys and a spare battery, the card with the name of the caretaker, and the plan of the lobby with the socket marked in red.`,
        }),
      },
    ],
  },
  *check(block, place, { options }) {
    if (place.inAppendix) return;
    const [hint, warning] = [Number(options.hint), Number(options.warning)];
    for (const { spoken, words } of heldIn(block)) {
      if (words <= hint) continue;
      const { start, end } = spoken.sentence;
      yield {
        span: { start, end },
        severity: words > warning ? "warning" : "hint",
        message: `This sentence asks the reader to hold ${words} words. Split it where the second thought begins.`,
        charge: chargeAt(place, words > warning ? 0.4 : 0.2),
        fixes: splitAt(block, spoken, hint),
      };
    }
  },
};

/** Only sentences that could be too long are counted in full. */
const heldIn = perBlock((block): readonly { readonly spoken: Spoken; readonly words: number }[] =>
  spokenIn(block)
    .filter(({ sentence }) => sentence.words > 15)
    .map((spoken) => ({ spoken, words: wordsToHold(spoken.sentence.own) })),
);

/** A semicolon between two clauses, or ", and" before a new subject, is where the second thought begins. */
function splitAt(block: Block, { sentence }: Spoken, limit: number): Fix[] {
  const { text, start } = sentence;
  const places = [
    ...text.matchAll(
      /;\s+(?=\p{Ll})|,\s+(?:and|but)\s+(?=(?:he|she|it|they|we|the|this|these|nobody|each|our|their)\s)/giu,
    ),
  ];
  const fits = places.filter((match) => {
    const ahead = text.slice(0, match.index);
    const behind = text.slice(match.index + match[0].length);
    return wordsToHold(ahead) <= limit && wordsToHold(behind) <= limit;
  });
  const [best] = fits.sort(
    (a, b) => Math.abs(a.index - text.length / 2) - Math.abs(b.index - text.length / 2),
  );
  if (!best) return [];
  const from = start + best.index;
  const to = from + best[0].length;
  const first = block.source.charAt(to);
  const joint = /but/i.test(best[0]) ? ". But " : ". ";
  return [
    {
      title: "Split into two sentences",
      safe: false,
      edits: [
        {
          span: { start: from, end: to + 1 },
          text: `${joint}${/but/i.test(best[0]) ? first : first.toUpperCase()}`,
        },
      ],
    },
  ];
}
