import type { Narrative, Section } from "../narrative/narrative.ts";
import { type Overlap, overlapOf, termsOf } from "./terms.ts";

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
}

/**
 * The shares were measured on clean narratives: between sections of one document nearly all lie above, between
 * sections that were taken from two documents nearly all lie below.
 */
const specs: Readonly<Record<"solution" | "metrics" | "plan" | "measured", Spec>> = {
  solution: { earlier: ["customer-problem"], later: "solution", takenUp: 0.2, known: 0.2 },
  metrics: {
    earlier: ["executive-summary", "solution"],
    later: "success-metrics",
    takenUp: 0.17,
    known: 0.25,
  },
  plan: {
    earlier: ["executive-summary", "customer-problem", "solution"],
    later: "implementation",
    takenUp: 0.13,
    known: 0.18,
  },
  measured: { earlier: ["customer-problem"], later: "success-metrics", takenUp: 0.25, known: 0.27 },
};

/** With fewer different terms on a side, an overlap says nothing. */
const fewestTerms = 10;

/** A thread of an English narrative; undefined where one of its sections is missing or too short to tell. */
export function threadOf(narrative: Narrative, name: keyof typeof specs): Thread | undefined {
  const spec = specs[name];
  const find = (id: string): Section | undefined =>
    narrative.sections.find((section) => section.spec.id === id && section.status !== "missing");
  const later = find(spec.later);
  const earlier = spec.earlier.map(find).filter((section) => section !== undefined);
  if (!later || earlier.length < spec.earlier.length) return undefined;
  const before = termsOf(earlier.flatMap(({ blocks }) => blocks));
  const after = termsOf(later.blocks);
  // One heading for two sections makes them one text, which is connected by nature.
  if (earlier.some(({ blocks }) => blocks.some((block) => later.blocks.includes(block)))) return undefined;
  if (before.size < fewestTerms || after.size < fewestTerms) return undefined;
  const overlap = overlapOf(before, after);
  const isBroken = (overlap.takenUp < spec.takenUp && overlap.known < spec.known) || overlap.shared < 3;
  return { ...overlap, later, earlier, isBroken };
}
