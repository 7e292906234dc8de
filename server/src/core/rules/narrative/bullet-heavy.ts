import type { Fix } from "../../analysis.ts";
import { asParagraph, isFullSentence, type ListShape, listOf } from "../../facts/lists.ts";
import type { Narrative, PlacedBlock } from "../../narrative/narrative.ts";
import { proseOf } from "../../text/prose.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { DocumentRule, Draft } from "../rule.ts";

export const bulletHeavy: DocumentRule = {
  id: "narrative/bullet-heavy",
  scope: "document",
  severity: "warning",
  title: "Bullets stand where an argument belongs",
  guide: "What the narrative is: a prose-based document, as opposed to bullet points or slides",
  why: "A bullet states and does not argue. How one point follows from another is what the reader came for, and a list leaves it out.",
  help: "Write the list as a paragraph, and say with “because”, “so that” and “although” how its points hang together.",
  whenOff: "The document is a reference or a catalogue that nobody reads from top to bottom.",
  options: [
    {
      name: "documentShare",
      description: "Percent of the words of the narrative that may stand in lists.",
      default: 25,
      min: 5,
      max: 100,
    },
    {
      name: "sectionShare",
      description: "Percent of the words of one section that may stand in lists.",
      default: 60,
      min: 10,
      max: 100,
    },
    {
      name: "shortList",
      description: "A list of this many items or fewer is always fine.",
      default: 3,
      min: 0,
      max: 20,
    },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          solution: `## Solution Description

⟦- Nadia comes home at seven in the morning and types four digits.⟧
- She takes her parcel from the locker beside the stairs.
- She no longer plans a day around the depot.
- A neighbour can collect for her with one message.
- The depot keeps a parcel only when it does not fit.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          metrics: `## Success Metrics and Goals

- Missed parcels fall from 20 % to 2 % by 31 May 2027, counted from the drivers' scans.
- The cost of a delivery falls from €4.10 to €3.30 by the same date.
- Tenants who stopped ordering fall from 83 of 410 to 20 of 410 by the same date.
- Calls to the depot fall from 300 to 60 a week by the same date.`,
        }),
      },
    ],
  },
  *check(narrative, { options }) {
    const limits = {
      document: Number(options.documentShare),
      section: Number(options.sectionShare),
      short: Number(options.shortList),
    };
    const places = placesOf(narrative, limits.short);
    const body = sumOf(places);
    const documentShare = shareOf(body);
    const severity = documentShare > graveShare ? "error" : "warning";
    let isSaid = false;
    for (const place of places) {
      const limit = place.listsFit ? Math.max(limits.section, fittingShare) : limits.section;
      const [largest] = place.lists;
      if (!largest || shareOf(place) <= limit || place.listWords < fewWords) continue;
      isSaid = true;
      yield {
        span: firstItem(largest),
        message: `In “${place.title}” ${Math.round(shareOf(place))} % of the words stand in lists; write them as paragraphs that say how one point leads to the next.`,
        severity,
        charge: { criterion: place.id, points: 2 },
        fixes: fixOf(place.lists, narrative.language),
      };
    }
    const [largest] = body.lists;
    if (isSaid || !largest || documentShare <= limits.document) return;
    yield {
      span: firstItem(largest),
      message: `Lists hold ${Math.round(documentShare)} % of the words of this narrative, the longest of them here; beyond ${limits.document} % the argument gets lost, so write them as paragraphs.`,
      severity,
      charge: { criterion: "form", points: 2 },
      fixes: fixOf(fewestToPass(body, limits.document), narrative.language),
    };
  },
};

/** Above this share the document is a set of slides. */
const graveShare = 50;
/** Metrics and risks are often listed, so that their lists may be longer. */
const fittingShare = 80;
/** Lists of fewer words make no section of bullets. */
const fewWords = 30;
const numberedWeight = 0.5;
/** Sections that are lists by nature. */
const listedSections = new Set(["faq", "tenets"]);
const fittingSections = new Set(["success-metrics", "goals", "risks"]);

interface Counted {
  readonly block: PlacedBlock;
  readonly shape: ListShape;
  /** Words, numbered lists at half their weight. */
  readonly weight: number;
}

interface Place {
  readonly id: string;
  readonly title: string;
  readonly listsFit: boolean;
  /** The lists that count, the largest first. */
  readonly lists: readonly Counted[];
  readonly listWords: number;
  readonly words: number;
}

function placesOf({ sections }: Narrative, short: number): Place[] {
  const seen = new Set<PlacedBlock>();
  return sections
    .filter(({ spec, status }) => status !== "missing" && !listedSections.has(spec.id))
    .map((section) => {
      const lists: Counted[] = [];
      let words = 0;
      for (const placed of section.blocks) {
        if (seen.has(placed)) continue;
        seen.add(placed);
        for (const { kind, words: count } of proseOf(placed.block).passages) {
          if (kind === "paragraph" || kind === "item") words += count;
        }
        const shape = listOf(placed.block);
        if (!shape || shape.items.length <= short) continue;
        const listsFit = fittingSections.has(section.spec.id);
        if (listsFit && isOfSentences(shape)) continue;
        lists.push({ block: placed, shape, weight: shape.words * (shape.isOrdered ? numberedWeight : 1) });
      }
      return {
        id: section.spec.id,
        title: section.headings[0]?.heading.text || section.spec.title,
        listsFit: fittingSections.has(section.spec.id),
        lists: lists.sort((a, b) => b.weight - a.weight),
        listWords: lists.reduce((sum, { weight }) => sum + weight, 0),
        words,
      };
    });
}

const isOfSentences = ({ items }: ListShape): boolean =>
  items.filter(isFullSentence).length >= items.length * 0.7;

const sumOf = (places: readonly Place[]): Pick<Place, "lists" | "listWords" | "words"> => ({
  lists: places.flatMap(({ lists }) => lists).sort((a, b) => b.weight - a.weight),
  listWords: places.reduce((sum, { listWords }) => sum + listWords, 0),
  words: places.reduce((sum, { words }) => sum + words, 0),
});

const shareOf = ({ listWords, words }: Pick<Place, "listWords" | "words">): number =>
  words === 0 ? 0 : (listWords / words) * 100;

function firstItem({ block, shape }: Counted): Draft["span"] {
  const [item] = shape.items;
  return { start: block.start, end: block.start + (item?.end ?? shape.end) };
}

/** The largest lists without which the document keeps to its share. */
function fewestToPass(body: Pick<Place, "lists" | "listWords" | "words">, limit: number): readonly Counted[] {
  let left = body.listWords;
  const chosen: Counted[] = [];
  for (const list of body.lists) {
    if (shareOf({ listWords: left, words: body.words }) <= limit) break;
    left -= list.weight;
    chosen.push(list);
  }
  return chosen;
}

function fixOf(lists: readonly Counted[], language: string): readonly Fix[] {
  const edits = lists.flatMap(({ block }) => {
    const text = asParagraph(block.block, language);
    return text === undefined
      ? []
      : [{ span: { start: block.start, end: block.start + block.block.source.length }, text }];
  });
  if (edits.length < lists.length) return [];
  const title =
    edits.length === 1 ? "Turn the list into a paragraph" : `Turn ${edits.length} lists into paragraphs`;
  return [{ title, safe: false, edits: edits.sort((a, b) => a.span.start - b.span.start) }];
}
