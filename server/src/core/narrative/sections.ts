import type { SectionStatus } from "../analysis.ts";
import { fillingOf } from "../facts/filling.ts";
import type { PlacedBlock } from "../text/blocks.ts";
import type { Span } from "../text/span.ts";
import type { Section, SectionHeading } from "./narrative.ts";
import type { Heading } from "./outline.ts";
import type { Profile, SectionSpec } from "./profile.ts";

/** A place where a section stands. */
export interface SectionSite {
  readonly heading: Heading;
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly region: Span;
  readonly by: SectionHeading["by"];
}

/** Prose of fewer words leaves a section empty; of fewer than `thinWords` it is there but thin. */
const emptyWords = 25;
const thinWords = 60;
/** Rows of a table that carry a section of metrics or risks by themselves. */
const enoughRows = 2;

/** The sections of a profile with what stands in each; a section further down takes its blocks from the one around it. */
export function sectionsOf(
  profile: Profile,
  sites: ReadonlyMap<string, readonly SectionSite[]>,
  blocks: readonly PlacedBlock[],
): Section[] {
  const owners = ownersOf(sites, blocks.length);
  const seen = new Map<string, number>();
  const copied = copiedIn(blocks, owners);
  return profile.sections.map((spec) => {
    const own = sites.get(spec.id) ?? [];
    const ownBlocks = blocks.filter((_, index) => owners[index]?.includes(spec.id));
    const measure = measureOf(
      ownBlocks,
      own.map(({ heading }) => heading.span.start),
      seen,
    );
    const hasTable = spec.tableCounts && measure.filledRows > 0;
    const isUnfilled = own.length > 0 && measure.words < emptyWords && !hasTable && measure.hasGuidance;
    return {
      spec,
      status: own.length === 0 ? "missing" : statusOf(spec, measure),
      isUnfilled,
      headings: own.map(({ heading, by, region }) => ({ heading, by, region })),
      blocks: ownBlocks,
      words: measure.words,
      tableWords: measure.tableWords,
      filledRows: measure.filledRows,
      copied,
    };
  });
}

/** The sections that each block belongs to, by its index. */
function ownersOf(sites: ReadonlyMap<string, readonly SectionSite[]>, count: number): (readonly string[])[] {
  const owners: (readonly string[])[] = Array.from({ length: count }, () => []);
  const all = [...sites].flatMap(([section, places]) => places.map((place) => ({ section, place })));
  const outerFirst = all.sort(
    (a, b) => Number(a.place.by === "sub-heading") - Number(b.place.by === "sub-heading"),
  );
  for (const { section, place } of outerFirst) {
    for (let index = place.firstBlock; index < place.endBlock; index++) {
      owners[index] = place.by === "sub-heading" ? [section] : [...(owners[index] ?? []), section];
    }
  }
  return owners;
}

/** Shorter sentences, such as "We need both.", recur by chance. */
const fewestWordsOfCopy = 6;

/** Keys of the sentences that stand under different sections, or under one and outside of all. */
function copiedIn(
  blocks: readonly PlacedBlock[],
  owners: readonly (readonly string[])[],
): ReadonlySet<string> {
  const homes = new Map<string, string>();
  const copied = new Set<string>();
  for (const [index, { block }] of blocks.entries()) {
    const home = owners[index]?.join(" ") ?? "";
    for (const { key, words } of fillingOf(block).prose) {
      if (words < fewestWordsOfCopy) continue;
      if ((homes.get(key) ?? home) !== home) copied.add(key);
      homes.set(key, home);
    }
  }
  return copied;
}

interface Measure {
  readonly words: number;
  readonly tableWords: number;
  readonly filledRows: number;
  readonly hasGuidance: boolean;
}

/**
 * Counts what the blocks hold besides the headings. `seen` maps each sentence to the block where it stood
 * first: a sentence that is copied fills nothing, one under a heading for two sections counts for both.
 */
function measureOf(
  blocks: readonly PlacedBlock[],
  headingStarts: readonly number[],
  seen: Map<string, number>,
): Measure {
  let [words, tableWords, filledRows, hasGuidance] = [0, 0, 0, false];
  const counted = new Set<string>();
  for (const { block, start } of blocks) {
    if (headingStarts.includes(start)) continue;
    const filling = fillingOf(block);
    tableWords += filling.tableWords;
    filledRows += filling.filledRows;
    hasGuidance ||= filling.isGuidance;
    for (const piece of filling.prose) {
      if (counted.has(piece.key) || (seen.get(piece.key) ?? start) !== start) continue;
      counted.add(piece.key);
      seen.set(piece.key, start);
      words += piece.words;
    }
  }
  return { words, tableWords, filledRows, hasGuidance };
}

function statusOf(spec: SectionSpec, measure: Measure): SectionStatus {
  if (spec.tableCounts && measure.filledRows >= enoughRows) return "present";
  if (measure.words < emptyWords && !(spec.tableCounts && measure.filledRows > 0)) return "empty";
  return measure.words < thinWords ? "thin" : "present";
}
