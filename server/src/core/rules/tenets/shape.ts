import { listOf } from "../../facts/lists.ts";
import { sentencesOf } from "../../facts/sentences.ts";
import { clauseWords, thirdPerson } from "../../lexicon/fragments.ts";
import { takesSides } from "../../lexicon/tenets.ts";
import type { Narrative, Part } from "../../narrative/narrative.ts";
import type { Heading } from "../../narrative/outline.ts";
import { proseOf } from "../../text/prose.ts";
import type { Span } from "../../text/span.ts";
import { exampleNarrative } from "../example-narrative.ts";
import { type DocumentRule, formCriterion } from "../rule.ts";

export const tenetsShape: DocumentRule = {
  id: "tenets/shape",
  scope: "document",
  severity: "hint",
  title: "Tenets are too many, too long or take no side",
  guide:
    "What the narrative is: reasoning that everyone can apply; tenets are an optional part of the format",
  why: "A tenet settles a dispute when its author is not in the room. Nobody remembers a dozen of them, and a single word settles nothing.",
  help: "Keep the few that decided something, and write each as a sentence that says what comes first and what gives way.",
  whenOff: "The section lists principles of design that are quoted from elsewhere.",
  noFix: "Which tenets to keep, and which side they take, is for the team to decide.",
  options: [
    { name: "maxTenets", description: "Tenets that a narrative may have.", default: 7, min: 1, max: 30 },
    { name: "maxWords", description: "Words that one tenet may have.", default: 50, min: 10, max: 200 },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          tenets: "## Tenets\n\n- ⟦Quality.⟧\n- A parcel in hand beats a message in time.",
        }),
      },
      { text: exampleNarrative({ tenets: `⟦## Tenets⟧\n\n${tenetsAbout(9)}` }) },
    ],
    better: [
      {
        text: exampleNarrative({
          tenets: "## Tenets\n\n- The tenant's sleep comes before the driver's route.\n- Safety over speed.",
        }),
      },
      { text: exampleNarrative({ tenets: `## Tenets\n\n${tenetsAbout(5)}` }) },
    ],
  },
  *check(narrative, { options }) {
    const most = Number(options.maxTenets);
    const longest = Number(options.maxWords);
    for (const { heading, criterion, tenets } of tenetSections(narrative)) {
      if (tenets.length > most) {
        yield {
          span: heading.span,
          message: `“${heading.text}” has ${tenets.length} tenets; keep the ${most} or fewer that settle real disputes.`,
          charge: { criterion, points: 0.5 },
        };
      }
      for (const tenet of tenets) {
        if (tenet.words > longest) {
          yield {
            span: tenet.span,
            message: `This tenet has ${tenet.words} words; one or two sentences are remembered, so move the rest elsewhere.`,
            charge: { criterion, points: 0.3 },
          };
        } else if (!takesStand(tenet, narrative.language === "en")) {
          yield {
            span: tenet.span,
            message: `“${tenet.text.replace(/[.:;,]+$/, "")}” names a value and takes no side; say what comes first, and what gives way to it.`,
            charge: { criterion, points: 0.3 },
          };
        }
      }
    }
  },
};

interface Tenet {
  readonly span: Span;
  readonly text: string;
  readonly words: number;
}

interface TenetSection {
  readonly heading: Heading;
  readonly criterion: string;
  readonly tenets: readonly Tenet[];
}

function* tenetSections(narrative: Narrative): Iterable<TenetSection> {
  for (const part of narrative.parts) {
    const isSection = part.sections.includes("tenets");
    if (part.isAppendix || (part.other !== "tenets" && !isSection)) continue;
    yield {
      heading: part.heading,
      criterion: isSection ? "tenets" : formCriterion,
      tenets: tenetsOf(narrative, part),
    };
  }
}

/** The items of the lists, else the paragraphs that open with bold words, else what stands under each sub-heading. */
function tenetsOf(narrative: Narrative, part: Part): Tenet[] {
  const blocks = narrative.blocks.slice(part.firstBlock + 1, part.endBlock);
  const items = blocks.flatMap(({ block, start }) =>
    (listOf(block)?.items ?? []).map((item) => {
      const from = item.textStart;
      return { span: { start: start + from, end: start + item.textEnd }, text: item.text, words: item.words };
    }),
  );
  if (items.length > 0) return items.filter(({ words }) => words > 0);
  return blocks.flatMap(({ block, start }) => {
    const { node } = block;
    if (node.type !== "paragraph" || node.children[0]?.type !== "strong") return [];
    const words = proseOf(block).passages.reduce((sum, passage) => sum + passage.words, 0);
    const text = sentencesOf(block)
      .map((sentence) => sentence.text)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
    return [{ span: { start, end: start + block.source.trimEnd().length }, text, words }];
  });
}

/** Only English verbs are known; elsewhere a tenet of more than three words is taken at its word. */
function takesStand({ text, words }: Tenet, readsVerbs: boolean): boolean {
  if (/\[[^\]]+\]/.test(text)) return true;
  if (words <= 1) return false;
  if (takesSides.test(text)) return true;
  if (words <= 2) return false;
  return !readsVerbs || words > 6 || clauseWords.test(text) || thirdPerson.test(text);
}

function tenetsAbout(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `${index + 1}. The tenant of floor ${index + 1} comes before the one above.`,
  ).join("\n");
}
