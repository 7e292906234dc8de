import type { Fix } from "../../analysis.ts";
import { type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { merits, reasonWords, recommendation } from "../../lexicon/reasons.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const claimWithoutReason: SectionRule = {
  id: "flow/claim-without-reason",
  scope: "section",
  severity: "off",
  title: "A recommendation comes without its reason",
  guide: "What the narrative is: authors explain the reasoning behind their recommendations",
  why: "Readers can agree with a reason or argue with it. With a bare recommendation they can only trust the author or not.",
  help: "Say in the same sentence or in the next one why this and not another way.",
  whenOff: "The reasons stand together in a section of their own.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n⟦We recommend the second contract.⟧ It starts in May.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n⟦We propose to hire two people.⟧ They sit in Porto.`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\nWe recommend contract B because it needs no new lease.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\nWe propose to hire two people. Reviews then wait no longer than a day.`,
        }),
      },
    ],
  },
  *check(section) {
    // A summary has no room for reasons: the problem above the proposal is the reason.
    if (openings.has(section.spec.id)) return;
    const sentences = toldIn(section);
    for (const [index, sentence] of sentences.entries()) {
      const match = recommendation.exec(sentence.own);
      if (!match || isReasoned(sentence, sentences[index + 1])) continue;
      yield {
        span: sentence.place,
        message: `“${match[0]}” stands without a reason in this sentence or next to it; add “because …”.`,
        charge: { criterion: section.spec.id, points: 0.2 },
        fixes: fixAt(sentence),
      };
    }
  },
};

const openings = new Set(["executive-summary", "introduction", "press-release"]);

function isReasoned(sentence: ToldSentence, next: ToldSentence | undefined): boolean {
  const { before } = sentence;
  const after = next?.before === sentence ? next : undefined;
  const own = sentence.text;
  if (reasonWords.test(own) || /[:–—]\s*\S+.*\b(?:no|not|fewer|less|more)\b/.test(own)) return true;
  if (after && (reasonWords.test(after.text) || merits.test(after.text))) return true;
  return before !== undefined && (reasonWords.test(before.text) || merits.test(before.text));
}

function fixAt({ place, text }: ToldSentence): readonly Fix[] {
  const stop = /[.!]["'”’»)]*$/.exec(text);
  if (!stop) return [];
  const at = place.start + stop.index;
  return [
    {
      title: "Insert a place for the reason",
      safe: false,
      edits: [{ span: { start: at, end: at }, text: " because [the reason]" }],
    },
  ];
}
