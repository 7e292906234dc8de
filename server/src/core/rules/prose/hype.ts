import { hypeWords } from "../../lexicon/hype-words.ts";
import type { Block } from "../../text/blocks.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, type Met, met, phrasesOf, quoted, replacing, spokenBy } from "../phrases.ts";
import type { BlockPlace, BlockRule, Draft } from "../rule.ts";

export const hype: BlockRule = {
  id: "prose/hype",
  scope: "block",
  severity: "warning",
  title: "A word of advertising stands where a fact belongs",
  guide: "Key characteristics: clear, jargon-free language",
  why: "Readers of a decision paper are not to be won over but to be shown. Praise of one's own idea makes them look for what is missing.",
  help: "Delete the word, or write the fact that made you choose it.",
  whenOff: "The document is a press release that quotes its own slogans.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      { text: exampleNarrative({ solution: `${exampleParts.solution} Collecting is ⟦seamless⟧.` }) },
      { text: exampleNarrative({ plan: `${exampleParts.plan} The lock is a ⟦game-changing⟧ design.` }) },
      { text: exampleNarrative({ solution: `${exampleParts.solution} Nobody queues any more⟦!⟧` }) },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} This is not a turnkey product; a fitter spends two days on site.`,
        }),
      },
      {
        text: exampleNarrative({ solution: `${exampleParts.solution} She can unlock the door with a code.` }),
      },
      { text: exampleNarrative({ plan: `${exampleParts.plan} Next Generation Locks Ltd. delivers them.` }) },
    ],
  },
  *check(block, place, context) {
    for (const spoken of spokenBy(block, place)) {
      for (const found of met(spoken, lexicon, context)) {
        if (isDenied(found)) continue;
        yield {
          ...common(place),
          span: found.span,
          term: { list: "accepted", word: found.text },
          message: `${quoted(found.text)} praises and informs nobody. Delete it, or write the fact behind it.`,
          fixes: found.plain === undefined ? [] : replacing(block, found.span, found.plain, false),
        };
      }
      yield* exclamations(block, place, spoken.own, spoken.sentence.start);
    }
  },
};

const lexicon = phrasesOf(hypeWords);

const common = (place: BlockPlace): Pick<Draft, "severity" | "charge"> => ({
  severity: place.sections.includes("press-release") ? "hint" : "warning",
  charge: chargeAt(place, 0.4),
});

/** "Not a turnkey system", "there is no magic in it": whoever denies a word does not use it. */
const isDenied = ({ spoken, at }: Met): boolean =>
  /(?:\b(?:no|not|without|never|neither|nor|hardly|cannot|nothing)\b|n['’]t\b)[^.;:,]{0,40}$/i.test(
    spoken.own.slice(0, at),
  );

function* exclamations(block: Block, place: BlockPlace, own: string, offset: number): Iterable<Draft> {
  for (const match of own.matchAll(/(?<=[\p{L}\p{N})”"])!+(?=\s|$)/gu)) {
    const span = { start: offset + match.index, end: offset + match.index + match[0].length };
    if (block.source.slice(span.start, span.end) !== match[0]) continue;
    yield {
      ...common(place),
      span,
      message:
        "An exclamation mark asks the reader to be impressed. End with a full stop and let the fact do it.",
      fixes: [{ title: "Replace by a full stop", safe: true, edits: [{ span, text: "." }] }],
    };
  }
}
