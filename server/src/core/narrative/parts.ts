import type { HeadingReading } from "./heading-match.ts";
import type { Heading } from "./outline.ts";

/** A heading with what its words say. */
export interface ReadHeading {
  readonly heading: Heading;
  readonly reading: HeadingReading;
}

/** The document's headings, sorted by their part in it; the lists are in document order. */
export interface HeadingRoles {
  readonly title: Heading | undefined;
  /** Headings on the level of the sections, or above it. */
  readonly tops: readonly ReadHeading[];
  /** Headings below that level. */
  readonly subs: readonly ReadHeading[];
}

/**
 * Tells the title and the level on which the sections stand. The level is the one on which most sections are
 * named; where none is named, the highest one with at least two headings.
 */
export function headingRoles(
  headings: readonly ReadHeading[],
  sectionIds: ReadonlySet<string>,
  givenTitle: string | undefined,
): HeadingRoles {
  const title = titleOf(headings, givenTitle);
  const rest = headings.filter(({ heading }) => heading !== title);
  const level = sectionLevel(rest, sectionIds);
  const tops: ReadHeading[] = [];
  const subs: ReadHeading[] = [];
  let enclosing: Heading | undefined;
  let faq: ReadHeading | undefined;
  for (const candidate of rest) {
    const { heading, reading } = candidate;
    const isInside =
      enclosing !== undefined && heading.block < enclosing.endBlock && heading.level > enclosing.level;
    if (heading.level > level || isInside || isQuestionOf(faq, candidate)) {
      subs.push(candidate);
      continue;
    }
    tops.push(candidate);
    faq = isFaq(reading) ? candidate : undefined;
    if (heading.level < level && isClosedPart(reading)) enclosing = heading;
  }
  return { title, tops, subs };
}

const isFaq = (reading: HeadingReading): boolean =>
  reading.other === "faq" || reading.matches[0]?.section === "faq";

/** Questions on the level of their FAQ, numbered or not, belong to it; so do headings without words. */
function isQuestionOf(faq: ReadHeading | undefined, { heading, reading }: ReadHeading): boolean {
  if (!faq || isFaq(reading) || heading.level < faq.heading.level) return false;
  const isNamed = reading.other !== undefined || reading.matches.some(({ strength }) => strength >= 4);
  return (
    heading.text === "" || /[?？]\s*$/.test(heading.text) || (!isNamed && /^\d+[.)]\s/.test(heading.text))
  );
}

/** Appendices, FAQs and the like keep all that stands below their heading. */
const isClosedPart = (reading: HeadingReading): boolean =>
  reading.other !== undefined ||
  reading.matches.some(({ section }) => section === "appendix" || section === "faq");

/**
 * The only heading of level one, if it stands first or right after another, unless it names a section that no
 * other heading names. Of several, the first is the title where it names no section and the front matter gives
 * the document no other title.
 */
function titleOf(headings: readonly ReadHeading[], given: string | undefined): Heading | undefined {
  const ones = headings.filter(({ heading }) => heading.level === 1);
  const [first] = ones;
  if (!first || headings.indexOf(first) > (ones.length === 1 ? 1 : 0)) return undefined;
  const { heading, reading } = first;
  const named = reading.matches[0];
  const [name = ""] = heading.text.split(/\s[—–-]+\s|:/);
  const isSectionName = named?.tier === "strong" && named.strength >= 3.6 && name.split(" ").length <= 4;
  if (ones.length === 1) {
    const isNamedElsewhere = headings.some(
      (other) => other !== first && other.reading.matches.some(({ section }) => section === named?.section),
    );
    return isSectionName && !isNamedElsewhere ? undefined : heading;
  }
  if (isSectionName || (given !== undefined && given !== heading.text)) return undefined;
  return named === undefined || named.strength < 4 ? heading : undefined;
}

/** What a level's headings are worth: those that name a section, then their number, then standing higher up. */
const [weakShare, countShare, countCap, depthCost] = [0.5, 0.5, 6, 1.2];

function sectionLevel(headings: readonly ReadHeading[], sectionIds: ReadonlySet<string>): number {
  const levels = new Map<number, { count: number; readonly named: Map<string, number> }>();
  for (const { heading, reading } of headings) {
    const level = levels.get(heading.level) ?? { count: 0, named: new Map() };
    level.count++;
    for (const { section, tier } of reading.matches) {
      if (!sectionIds.has(section)) continue;
      level.named.set(section, Math.max(level.named.get(section) ?? 0, tier === "strong" ? 1 : weakShare));
    }
    levels.set(heading.level, level);
  }
  let best = { level: 7, worth: Number.NEGATIVE_INFINITY };
  [...levels]
    .sort(([a], [b]) => a - b)
    .forEach(([level, { count, named }], depth) => {
      const names = [...named.values()].reduce((sum, worth) => sum + worth, 0);
      const worth = names + countShare * Math.min(count, countCap) - depthCost * depth;
      if (worth > best.worth) best = { level, worth };
    });
  return best.level;
}
