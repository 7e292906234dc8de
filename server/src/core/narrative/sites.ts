import { sectionFit } from "../facts/section-signs.ts";
import type { PlacedBlock } from "../text/blocks.ts";
import { type Assignment, subHeadingFor } from "./assign.ts";
import type { Part, SectionHeading } from "./narrative.ts";
import type { Heading } from "./outline.ts";
import type { HeadingRoles, ReadHeading } from "./parts.ts";
import type { Profile } from "./profile.ts";
import { appendixSpec } from "./profiles/index.ts";
import type { SectionSite } from "./sections.ts";

/** What the headings of the section level open, each up to the next one. */
export function partsOf(
  tops: readonly ReadHeading[],
  assignment: Assignment,
  blockCount: number,
  length: number,
): Part[] {
  return tops.map(({ heading, reading }, index) => {
    const next = tops[index + 1]?.heading;
    const named = assignment.get(index) ?? [];
    const sections = named.filter((section) => section !== appendixSpec.id);
    const isAppendix = named.length > 0 && sections.length === 0;
    return {
      heading,
      sections,
      other: reading.other,
      isAppendix,
      firstBlock: heading.block,
      endBlock: next?.block ?? blockCount,
      region: { start: heading.span.start, end: next?.span.start ?? length },
    };
  });
}

/**
 * Where each section stands: under headings of the section level, or under one further down where none is.
 * `language` is undefined where the document is no narrative: then only names count.
 */
export function sitesOf(
  parts: readonly Part[],
  assignment: Assignment,
  roles: HeadingRoles,
  profile: Profile,
  blocks: readonly PlacedBlock[],
  language: string | undefined,
): ReadonlyMap<string, readonly SectionSite[]> {
  const sites = new Map<string, SectionSite[]>();
  parts.forEach((part, index) => {
    const isNamed = roles.tops[index]?.reading.matches.length !== 0;
    for (const section of assignment.get(index) ?? []) {
      if (section === appendixSpec.id) continue;
      sites.set(section, [...(sites.get(section) ?? []), { ...part, by: isNamed ? "name" : "content" }]);
    }
  });
  const mayHold = ({ heading }: ReadHeading): boolean => mayHoldSection(partAround(parts, heading));
  for (const { id, opensDocument } of profile.sections) {
    if (sites.has(id)) continue;
    const named = subHeadingFor(id, roles.subs, mayHold);
    const sub = named ?? (language === "en" ? displaced(id, parts, roles, profile, blocks) : undefined);
    if (sub) sites.set(id, [siteOf(sub.heading, "sub-heading")]);
    else if (opensDocument) addOpening(sites, id, parts, roles, blocks);
  }
  return sites;
}

const siteOf = (heading: Heading, by: SectionHeading["by"]): SectionSite => ({
  heading,
  firstBlock: heading.block,
  endBlock: heading.endBlock,
  region: heading.region,
  by,
});

const partAround = (parts: readonly Part[], { block }: Heading): Part | undefined =>
  parts.find(({ firstBlock, endBlock }) => firstBlock <= block && block < endBlock);

const mayHoldSection = (part: Part | undefined): boolean =>
  part === undefined || (!part.isAppendix && part.other === undefined && !part.sections.includes("faq"));

/** How clearly the text below a sub-heading must be that of a section, in the unit of `SectionFit.fit`. */
const clearFit = 1.75;
const namedFit = 1;
const fewestWords = 60;

/**
 * A section whose house heading slipped a level: the last sub-heading of the part before its place, with a text
 * that can hardly be any other section's.
 */
function displaced(
  id: string,
  parts: readonly Part[],
  roles: HeadingRoles,
  profile: Profile,
  blocks: readonly PlacedBlock[],
): ReadHeading | undefined {
  const order = profile.sections.map((spec) => spec.id);
  const rank = order.indexOf(id);
  return roles.subs.find(({ heading, reading }) => {
    const part = partAround(parts, heading);
    if (!part || !mayHoldSection(part) || heading.level > 6 || heading.endBlock !== part.endBlock)
      return false;
    if (Math.max(-1, ...part.sections.map((section) => order.indexOf(section))) !== rank - 1) return false;
    const below = blocks.slice(heading.block + 1, heading.endBlock).map(({ block }) => block);
    const above = blocks.slice(part.firstBlock + 1, heading.block).map(({ block }) => block);
    const { fit, words } = sectionFit(below, "en");
    const isNamed = reading.matches.some(({ section }) => section === id) || reading.cues.includes(id);
    const isClear = (fit.get(id) ?? 0) >= (isNamed ? namedFit : clearFit) && words >= fewestWords;
    return isClear && sectionFit(above, "en").words >= fewestWords;
  });
}

/** A press release needs no heading of its own: it is what stands before the first section. */
function addOpening(
  sites: Map<string, SectionSite[]>,
  id: string,
  parts: readonly Part[],
  roles: HeadingRoles,
  blocks: readonly PlacedBlock[],
): void {
  const firstSection = parts.find(({ sections }) => sections.length > 0);
  const end = firstSection?.firstBlock ?? blocks.length;
  const heading = roles.title ?? parts[0]?.heading;
  const last = blocks[end - 1];
  if (!heading || !last || heading.block >= end - 1) return;
  const region = { start: heading.span.start, end: last.start + last.block.source.length };
  sites.set(id, [{ ...siteOf(heading, "opening"), endBlock: end, region }]);
}
