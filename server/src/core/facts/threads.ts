import type { Narrative, Section } from "../narrative/narrative.ts";
import { customersOf } from "./customers.ts";
import { isUntold, toldIn } from "./section-text.ts";
import { type Overlap, overlapOf, stemOf, termsOf } from "./terms.ts";

/** What ties a later section to the earlier ones that it should build on. */
export interface Thread extends Overlap {
  readonly later: Section;
  /** The sections that it should take up. */
  readonly earlier: readonly Section[];
  readonly isBroken: boolean;
}

interface Spec {
  readonly earlier: readonly string[];
  readonly later: string;
  /** Both shares must lie below for the thread to be broken. */
  readonly takenUp: number;
  readonly known: number;
  /** With fewer different terms in the later section, an overlap says nothing. */
  readonly fewest: number;
}

/**
 * The shares were measured on clean narratives: between sections of one document nearly all lie above, between
 * sections that were taken from two documents nearly all lie below.
 */
const specs: Readonly<Record<"solution" | "metrics" | "plan" | "measured", Spec>> = {
  solution: { earlier: ["customer-problem"], later: "solution", takenUp: 0.2, known: 0.2, fewest: 10 },
  metrics: {
    earlier: ["executive-summary", "solution"],
    later: "success-metrics",
    takenUp: 0.17,
    known: 0.25,
    fewest: 6,
  },
  plan: {
    earlier: ["executive-summary", "customer-problem", "solution"],
    later: "implementation",
    takenUp: 0.13,
    known: 0.18,
    fewest: 30,
  },
  measured: {
    earlier: ["customer-problem"],
    later: "success-metrics",
    takenUp: 0.25,
    known: 0.27,
    fewest: 6,
  },
};

/** The same for the earlier ones. */
const fewestBefore = 8;

/** The same people in both sections are a thread, whatever else the words are. */
function sharesCustomers(narrative: Narrative, earlier: readonly Section[], later: Section): boolean {
  const { pattern, personas } = customersOf(narrative, []);
  const count = (sections: readonly Section[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { text } of sections.flatMap(toldIn)) {
      for (const [word] of text.matchAll(pattern)) {
        const stem = stemOf(word.toLowerCase().replace(/['’]s?$/, ""));
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
      }
    }
    return counts;
  };
  const names = new Set(personas.map((name) => stemOf(name.toLowerCase())));
  const before = count(earlier);
  return [...count([later])].some(
    ([stem, times]) => (before.get(stem) ?? 0) >= 2 && (times >= 2 || names.has(stem)),
  );
}

/** A thread of an English narrative; undefined where one of its sections is missing, unfilled or too short to tell. */
export function threadOf(narrative: Narrative, name: keyof typeof specs): Thread | undefined {
  const spec = specs[name];
  const find = (id: string): Section | undefined =>
    narrative.sections.find((section) => section.spec.id === id && !isUntold(section));
  const later = find(spec.later);
  const earlier = spec.earlier.map(find).filter((section) => section !== undefined);
  if (!later || earlier.length < spec.earlier.length) return undefined;
  const before = termsOf(earlier.flatMap(({ blocks }) => blocks));
  const after = termsOf(later.blocks);
  // One heading for two sections makes them one text, which is connected by nature.
  if (earlier.some(({ blocks }) => blocks.some((block) => later.blocks.includes(block)))) return undefined;
  if (before.size < fewestBefore || after.size < spec.fewest) return undefined;
  const overlap = overlapOf(before, after);
  const isFar = (overlap.takenUp < spec.takenUp && overlap.known < spec.known) || overlap.shared < 3;
  const isBroken = isFar && !(name === "solution" && sharesCustomers(narrative, earlier, later));
  return { ...overlap, later, earlier, isBroken };
}
