import { headingOf, quotedIn, type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { ownWords } from "../../facts/wording.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import { atPresent, copingWords, fallsShort, habit } from "../../lexicon/problem.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const noCurrentAlternative: SectionRule = {
  id: "problem/no-current-alternative",
  scope: "section",
  severity: "hint",
  title: "Nothing says how customers cope today",
  guide: "Customer Problem and Opportunity: scenarios in which current solutions fail",
  why: "People always do something about a real problem: a spreadsheet, a neighbour, a rival. What they do now is what the proposal has to beat.",
  help: "Describe what customers do today and where it fails them.",
  whenOff: "The need is new and nobody has tried to meet it.",
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
depot. In our survey of 410 tenants, 83 had stopped ordering from us because of it. We lose €120,000 a year with
them, and the two towers that open in June 2027 will add 600 tenants to the count.`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          problem: `## Customer Problem and Opportunity

Nadia Orlov works nights and missed three parcels in March 2026. Each one cost her a bus ride of 70 minutes to the
depot. In our survey of 410 tenants, 83 had stopped ordering from us because of it. Others give the address of a
neighbour or have parcels sent to the office, but neighbours are out and most offices have forbidden it.`,
        }),
      },
      { text: exampleNarrative() },
    ],
  },
  *check(section, narrative, { options }) {
    if (section.spec.id !== "customer-problem" || section.status === "empty") return;
    if (section.words < Number(options.minWords)) return;
    const sentences = [...toldIn(section), ...quotedIn(section)];
    if (sentences.some((sentence, index) => copes(sentence, sentences[index + 1]))) return;
    if (comparesOffers(sentences)) return;
    yield {
      span: headingOf(section),
      message: `“${section.headings[0]?.heading.text ?? section.spec.title}” does not say what customers do about it today. Describe what they use instead and where it fails.`,
      charge: { criterion: section.spec.id, points: 2 },
      fixes: [
        insertScaffold(
          narrative,
          section,
          "Insert a sentence about today's way out",
          "Today customers use [workaround], but [where it fails].",
        ),
      ],
    };
  },
};

/** A way of making do, or the present state, with a failure in the sentence or in the next one. */
function copes(sentence: ToldSentence, next: ToldSentence | undefined): boolean {
  const text = ownWords(sentence);
  const follows = next && next.before === sentence ? ownWords(next) : "";
  const fails = fallsShort.test(text.replace(atPresent, "")) || fallsShort.test(follows);
  if (copingWords.test(text)) return fails;
  if (habit.test(text) && !isAboutPast(text)) return true;
  return isPresentState(text) && fallsShort.test(text.replace(atPresent, ""));
}

const isAboutPast = (text: string): boolean => /\b(?:was|were|had|did)\b/.test(text);

/** "Today's error rate" and "now 81 %" date a figure; "today" at the head or before a verb tells a habit. */
const isPresentState = (text: string): boolean =>
  /^(?:today|currently|at present|at the moment|nowadays|these days|so far|until now|for now|meanwhile|now),? /i.test(
    text,
  ) ||
  /\b(?:today|currently|at present|nowadays|existing|current|present|so far|until now) (?!'s)(?:\w+ ){0,3}?(?:is|are|has|have|only|show|shows|do|does|cannot|can|sell|sells|order|use|uses|rely|must|get|gets|depend|tool|tools|dashboard|portal|system|process|way|offer|offers|app|site|form|solution|solutions)\b/i.test(
    text,
  );

/** Offers side by side in one paragraph, each with its own shortcoming. */
function comparesOffers(sentences: readonly ToldSentence[]): boolean {
  const counts = new Map<number, number>();
  for (const sentence of sentences) {
    const text = ownWords(sentence);
    const offer =
      /^(?:An?|The|Two|Three|Some|Other|Private|Independent|Public|One|Free|Commercial|Printed|Most) (?:\p{L}+ ){1,5}?(?:costs?|covers?|runs?|leaves?|offers?|starts?|helps?|shows?|explains?|lists?|reach(?:es)?|sells?|works?|opens?|takes?|gives?|arrives?|comes?)\b/u.test(
        text,
      );
    if (offer && /\b(?:but|yet|only|without|too|which|cannot|does not|do not|more than)\b/.test(text))
      counts.set(sentence.paragraph, (counts.get(sentence.paragraph) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count >= 2);
}
