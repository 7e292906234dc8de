import type { ReadHeading } from "./parts.ts";

/** Section ids that a heading opens, by its index among the headings of the section level. */
export type Assignment = Map<number, string[]>;

/** What one step back in the order of the guide costs, against the strengths of `heading-match.ts`. */
const inversionCost = 0.9;
/** A weak name for the opening section, such as "Overview", means something else in the middle of a document. */
const strayOpeningCost = 3;

/**
 * Gives each heading of the section level the section that its words name. Where the words allow several,
 * the order of the guide decides: the sequence of names with the greatest strength, less the steps back.
 */
export function assignByWords(tops: readonly ReadHeading[], order: readonly string[]): Assignment {
  const rank = new Map(order.map((section, index) => [section, index]));
  const assignment: Assignment = new Map();
  const primary = bestSequence(tops, rank, order[0]);
  primary.forEach((section, index) => {
    if (section !== undefined) assignment.set(index, [section]);
  });
  addJoinedNames(assignment, tops, rank);
  dropStrayRepeats(assignment, tops);
  return assignment;
}

/** A sequence of names by its last one; the rest is what came before. */
interface Path {
  readonly score: number;
  readonly section: string | undefined;
  readonly before: Path | undefined;
}

/** Viterbi over the headings; the state is the section named last. */
function bestSequence(
  tops: readonly ReadHeading[],
  rank: ReadonlyMap<string, number>,
  opening: string | undefined,
): readonly (string | undefined)[] {
  let paths = new Map<number, Path>([[-1, { score: 0, section: undefined, before: undefined }]]);
  tops.forEach(({ reading }, index) => {
    const next = new Map<number, Path>();
    const isMiddle = index > 1 && index < tops.length - 1;
    const options = reading.matches.filter(({ section }) => rank.has(section));
    for (const [last, path] of paths) {
      keepBetter(next, last, { score: path.score, section: undefined, before: path });
      for (const { section, strength, tier } of options) {
        const at = rank.get(section) ?? 0;
        const stray = isMiddle && section === opening && tier === "weak" ? strayOpeningCost : 0;
        const score = path.score + strength - (at < last ? inversionCost : 0) - stray;
        keepBetter(next, at, { score, section, before: path });
      }
    }
    paths = next;
  });
  let best: Path | undefined;
  for (const path of paths.values()) if (!best || path.score > best.score) best = path;
  const sections: (string | undefined)[] = [];
  for (let at = best; at?.before; at = at.before) sections.push(at.section);
  return sections.reverse();
}

function keepBetter(paths: Map<number, Path>, state: number, path: Path): void {
  const known = paths.get(state);
  if (!known || known.score < path.score) paths.set(state, path);
}

/** "Dependencies and risks" opens both sections; a weak name counts only where no other heading has it. */
function addJoinedNames(
  assignment: Assignment,
  tops: readonly ReadHeading[],
  rank: ReadonlyMap<string, number>,
): void {
  const taken = new Set([...assignment.values()].flat());
  tops.forEach(({ reading }, index) => {
    const own = assignment.get(index);
    if (!own) return;
    for (const match of reading.matches) {
      if (!match.joined || !rank.has(match.section) || own.includes(match.section)) continue;
      if (match.tier === "weak" && taken.has(match.section)) continue;
      own.push(match.section);
      taken.add(match.section);
    }
    own.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  });
}

/**
 * A weak name apart from the section's proper heading is a part of its own: "Next steps" after the risks,
 * "Background" before the summary. Next to the proper heading it belongs to the section.
 */
function dropStrayRepeats(assignment: Assignment, tops: readonly ReadHeading[]): void {
  const strengthAt = (index: number, section: string): number =>
    tops[index]?.reading.matches.find((match) => match.section === section)?.strength ?? 0;
  const strongest = new Map<string, number>();
  for (const [index, sections] of assignment) {
    for (const section of sections) {
      strongest.set(section, Math.max(strongest.get(section) ?? 0, strengthAt(index, section)));
    }
  }
  for (const [index, sections] of [...assignment]) {
    const kept = sections.filter((section) => {
      const isProper = strengthAt(index, section) >= 3 || (strongest.get(section) ?? 0) < 3;
      const isNext = [index - 1, index + 1].some((near) => assignment.get(near)?.includes(section));
      return isProper || isNext;
    });
    if (kept.length > 0) assignment.set(index, kept);
    else assignment.delete(index);
  }
}

/** Words of a sub-heading that is a name; "When the risk is higher than it sounded" tells a story. */
const longestName = 6;

/**
 * A section that no heading of the section level names may be named further down. The first strong name
 * counts; below the opening section a weak one does too, because authors put a short form of the whole there.
 */
export function subHeadingFor(
  section: string,
  subs: readonly ReadHeading[],
  isAllowed: (sub: ReadHeading) => boolean,
): ReadHeading | undefined {
  let best: ReadHeading | undefined;
  let bestStrength = 3;
  for (const sub of subs) {
    const match = sub.reading.matches.find((candidate) => candidate.section === section);
    const isName = sub.heading.text.split(/\s+/).length <= longestName;
    if (match && isName && match.strength > bestStrength && isAllowed(sub)) {
      best = sub;
      bestStrength = match.strength;
    }
  }
  return best;
}
