import { sectionFit } from "../facts/section-signs.ts";
import { ratedSections } from "../lexicon/section-rates.ts";
import type { PlacedBlock } from "../text/blocks.ts";
import { headingLineOf } from "../text/heading-line.ts";
import type { Assignment } from "./assign.ts";
import type { ReadHeading } from "./parts.ts";

/**
 * Maps headings of the house ("What Ines pays today") to the sections that no heading names, by what their
 * wording hints at, by the text below them and by their place. Only for documents known to be narratives.
 * Of all ways to give the free headings to the wanted sections the likeliest one wins.
 */
export function assignByContent(
  assignment: Assignment,
  tops: readonly ReadHeading[],
  order: readonly string[],
  blocks: readonly PlacedBlock[],
  language: string,
): void {
  const loose = looseIndexes(assignment, tops);
  for (const index of loose) assignment.delete(index);
  // A name with nothing below it holds no section: the text that has been standing for it keeps doing so.
  const bare = new Set([...assignment.keys()].filter((index) => isBare(tops, index, blocks)));
  const taken = new Set([...assignment].flatMap(([index, sections]) => (bare.has(index) ? [] : sections)));
  const named = new Set([...assignment.values()].flat());
  const wanted = order.filter((section) => !taken.has(section));
  const copies = copiedTexts(tops);
  const isFree = (index: number): boolean => {
    const top = tops[index];
    if (!top || assignment.has(index) || top.reading.other !== undefined || copies.has(top.heading.text))
      return false;
    return loose.has(index) || !isNamed(top, order);
  };
  // Only the sections of the guide have been measured; in other families a heading must say the name.
  if (
    !wanted.some((section) => section !== "appendix" && measured.has(section)) ||
    !tops.some((_, index) => isFree(index))
  )
    return;
  const rank = new Map(order.map((section, index) => [section, index]));
  let paths: Path[] = [{ score: 0, last: -1, used: 0, chosen: [] }];
  tops.forEach((top, index) => {
    const options = isFree(index)
      ? gainsOf(top, index, tops, blocks, wanted, named, language)
      : new Map<string, Gain>();
    paths = pruned(paths.flatMap((path) => [...steps(path, index, assignment.get(index), options, rank)]));
  });
  const [best] = paths.sort((a, b) => b.score - a.score);
  for (const { index, section } of best?.chosen ?? []) assignment.set(index, [section]);
}

/** Nothing stands between a heading of the section level and the next one. */
const isBare = (tops: readonly ReadHeading[], index: number, blocks: readonly PlacedBlock[]): boolean =>
  (tops[index + 1]?.heading.block ?? blocks.length) === (tops[index]?.heading.block ?? 0) + 1;

const measured: ReadonlySet<string> = new Set(ratedSections);

/**
 * Headings with nothing but a weak name that no other heading shares: "The proposal, without the pages" may open
 * the solution or the summary. Here their name counts together with the content.
 */
function looseIndexes(assignment: Assignment, tops: readonly ReadHeading[]): ReadonlySet<number> {
  const all = [...assignment.values()].flat();
  return new Set(
    [...assignment]
      .filter(([index, sections]) => {
        const [section] = sections;
        const strength =
          tops[index]?.reading.matches.find((match) => match.section === section)?.strength ?? 0;
        return sections.length === 1 && strength < 3 && all.filter((other) => other === section).length === 1;
      })
      .map(([index]) => index),
  );
}

/** Headings that stand twice: the copy of a section is not another one. */
function copiedTexts(tops: readonly ReadHeading[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(tops.map(({ heading }) => heading.text).filter((text) => seen.size === seen.add(text).size));
}

/** A heading that its words strongly give to a section, of this profile or of another family, is not free. */
const isNamed = (top: ReadHeading | undefined, order: readonly string[]): boolean =>
  top?.reading.matches.some(
    ({ section, tier, strength }) =>
      strength >= namedStrength && (order.includes(section) || (tier === "strong" && section in othersOnly)),
  ) ?? false;

const namedStrength = 3;

/** Sections of other families that a six-pager may hold as parts of their own. */
const othersOnly = { faq: true, tenets: true, "press-release": true, "lessons-learned": true };

interface Path {
  readonly score: number;
  /** Rank of the section named last, -1 before the first. */
  readonly last: number;
  /** One bit per section that was given away. */
  readonly used: number;
  readonly chosen: readonly { readonly index: number; readonly section: string }[];
}

/** What speaks for a heading's being a section, in the unit of `SectionFit.fit`. */
const coverageGain = 1.3;
/** A text that looks unlike its section takes no more than this from a heading that names it. */
const leastNamed = -2;
const cueGain = 1;
const tableGain = 2;
const openingGain = 1.2;
/** What a step back in the order of the guide costs. */
const inversionCost = 1.6;
/** Longest opening section, in words, that may be a summary without being called one. */
const longestSummary = 420;
const fewestWords = 25;
const fewestQuestions = 2;
/** Outside English only figures and marks tell about the text, so that it counts for less. */
const figuresOnly = 0.25;

interface Gain {
  readonly gain: number;
  /** True where nothing stands below the heading: then it opens a section only right after the one before it. */
  readonly isBare: boolean;
}

function* steps(
  path: Path,
  index: number,
  fixed: readonly string[] | undefined,
  options: ReadonlyMap<string, Gain>,
  rank: ReadonlyMap<string, number>,
): Iterable<Path> {
  if (fixed) {
    const at = Math.max(...fixed.map((section) => rank.get(section) ?? -1));
    yield { ...path, last: at, score: path.score - (at < path.last ? inversionCost : 0) };
    return;
  }
  yield path;
  for (const [section, { gain, isBare }] of options) {
    const at = rank.get(section) ?? 0;
    if (path.used & (1 << at) || (isBare && at !== path.last + 1)) continue;
    yield {
      score: path.score + gain - (at < path.last ? inversionCost : 0),
      last: at,
      used: path.used | (1 << at),
      chosen: [...path.chosen, { index, section }],
    };
  }
}

/** Of paths in the same state only the best can win; a document has few headings, so this stays small. */
function pruned(paths: readonly Path[]): Path[] {
  const best = new Map<string, Path>();
  for (const path of paths) {
    const state = `${path.used} ${path.last}`;
    const known = best.get(state);
    if (!known || known.score < path.score) best.set(state, path);
  }
  return [...best.values()];
}

function gainsOf(
  top: ReadHeading,
  index: number,
  tops: readonly ReadHeading[],
  blocks: readonly PlacedBlock[],
  wanted: readonly string[],
  named: ReadonlySet<string>,
  language: string,
): ReadonlyMap<string, Gain> {
  const end = tops[index + 1]?.heading.block ?? blocks.length;
  const below = blocks.slice(top.heading.block + 1, end).map(({ block }) => block);
  const { fit, tables, words } = sectionFit(below, language);
  const isQuestions = questionsBelow(top, blocks, end) >= fewestQuestions;
  const gains = new Map<string, Gain>();
  for (const section of isQuestions ? [] : wanted) {
    const isOpening = index === 0 && section === "executive-summary" && words <= longestSummary;
    const content = (fit.get(section) ?? 0) * (language === "en" ? 1 : figuresOnly);
    const name = top.reading.matches.find((match) => match.section === section)?.strength ?? 0;
    const gain =
      Math.max(content, name > 0 ? leastNamed : content) +
      name +
      (named.has(section) ? 0 : coverageGain) +
      (top.reading.cues.includes(section) ? cueGain : 0) +
      (tables.has(section) ? tableGain : 0) +
      (isOpening ? openingGain : 0);
    gains.set(section, { gain, isBare: words < fewestWords && name === 0 });
  }
  return gains;
}

/** A part whose sub-headings are questions answers readers and is no section. */
function questionsBelow(top: ReadHeading, blocks: readonly PlacedBlock[], end: number): number {
  return blocks
    .slice(top.heading.block + 1, end)
    .filter(({ block }) => /[?？]$/.test(headingLineOf(block)?.text ?? "")).length;
}
