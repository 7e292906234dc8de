import { builtInProfiles, type Profile, type SectionSpec } from "../core/index.ts";
import type { Fault, Path } from "./problem.ts";
import { builtInNames, type RawProfile } from "./shape.ts";

type RawSection = NonNullable<RawProfile["sections"]>[number];

/** A project's own profile, ready for the engine; what its definition leaves open comes from the profile it extends. */
export function ownProfile(
  raw: RawProfile,
  path: Path,
): { profile: Profile | undefined; faults: readonly Fault[] } {
  if ([...builtInNames(), "none"].includes(raw.id)) {
    const message = `"${raw.id}" is the name of a built-in profile; give your own another one, and "extends" to build on it.`;
    return { profile: undefined, faults: [invalid([...path, "id"], message)] };
  }
  const base = builtInProfiles.find((profile) => profile.id === raw.extends);
  const listed = raw.sections ?? base?.sections.map(({ id }) => ({ id })) ?? [];
  if (listed.length === 0) {
    const message = `The profile "${raw.id}" has no sections; list them under "sections", or name a built-in profile under "extends".`;
    return { profile: undefined, faults: [invalid(path, message)] };
  }
  const drafts = listed.map((section, index) => draftOf(section, index, listed, base, path));
  const sections = drafts.flatMap((draft) => draft.section ?? []);
  const formPoints = raw.formPoints ?? base?.formPoints ?? defaults.formPoints;
  const shared = sharePoints(sections, 100 - formPoints);
  const faults = drafts.flatMap((draft) => draft.faults);
  const sum = formPoints + shared.reduce((total, points) => total + points, 0);
  const uneven = Math.abs(sum - 100) > 0.01;
  const scale = uneven && sum > 0 ? 100 / sum : 1;
  const profile: Profile = {
    id: raw.id,
    title: raw.title ?? base?.title ?? raw.id,
    sections: sections.map(({ spec }, index) => ({ ...spec, points: (shared[index] ?? 0) * scale })),
    formPoints: formPoints * scale,
    pageLimit: raw.pageLimit ?? base?.pageLimit ?? defaults.pageLimit,
    minWords: raw.minWords ?? base?.minWords ?? defaults.minWords,
  };
  const message = `The points of the profile "${raw.id}" add up to ${Number(sum.toFixed(2))}; sections and "formPoints" must make 100.`;
  return { profile, faults: uneven ? [...faults, invalid(path, message)] : faults };
}

const defaults = { formPoints: 20, pageLimit: 6, minWords: 0, whenMissing: "warning" } as const;

interface SectionDraft {
  readonly spec: SectionSpec;
  /** Undefined where the definition leaves the points to be shared out. */
  readonly points: number | undefined;
  /** How large its share is against the others'; the points of the extended profile. */
  readonly weight: number | undefined;
}

function draftOf(
  raw: RawSection,
  index: number,
  all: readonly RawSection[],
  base: Profile | undefined,
  profilePath: Path,
): { section: SectionDraft | undefined; faults: readonly Fault[] } {
  const path = [...profilePath, "sections", index];
  if (all.findIndex((section) => section.id === raw.id) < index) {
    const message = `The section "${raw.id}" stands twice; the first one holds.`;
    return { section: undefined, faults: [invalid([...path, "id"], message)] };
  }
  const inherited = base?.sections.find((section) => section.id === raw.id);
  const title = raw.title ?? inherited?.title;
  const spec: SectionSpec = {
    ...inherited,
    id: raw.id,
    title: title ?? raw.id,
    points: 0,
    whenMissing: raw.whenMissing ?? inherited?.whenMissing ?? defaults.whenMissing,
    tableCounts: raw.tableCounts ?? inherited?.tableCounts ?? false,
    questions: raw.questions ?? inherited?.questions ?? [],
    repeats: raw.repeats ?? inherited?.repeats ?? false,
    ...(raw.headings === undefined ? {} : { headings: raw.headings }),
  };
  const untitled = `The section "${raw.id}" has no title, and no section of an extended profile lends it one; add "title".`;
  return {
    section: { spec, points: raw.points, weight: inherited?.points },
    faults: title === undefined ? [invalid(path, untitled)] : [],
  };
}

/** Points for each section: those it claims, or its share of what the claims of others leave, in whole points. */
function sharePoints(sections: readonly SectionDraft[], available: number): readonly number[] {
  const claimed = sections.reduce((sum, section) => sum + (section.points ?? 0), 0);
  const open = sections.filter((section) => section.points === undefined);
  const known = open.flatMap((section) => section.weight ?? []);
  const usual = known.length === 0 ? 1 : known.reduce((sum, weight) => sum + weight, 0) / known.length;
  const weights = open.map((section) => section.weight ?? usual);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = Math.max(0, available - claimed);
  let given = 0;
  let weighed = 0;
  return sections.map((section) => {
    if (section.points !== undefined) return section.points;
    // Rounding the running sum hands every point out exactly once.
    weighed += section.weight ?? usual;
    const upTo = weighed >= total ? rest : Math.round((rest * weighed) / total);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

function invalid(path: Path, message: string): Fault {
  return { path, at: "value", rule: "config/invalid-value", message };
}
