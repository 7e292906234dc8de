import { documentSigns } from "../facts/document-signs.ts";
import type { DocumentInfo, Settings } from "../settings.ts";
import type { Block, PlacedBlock } from "../text/blocks.ts";
import { type FrontMatter, frontMatterOf } from "../text/front-matter.ts";
import { languageOf } from "../text/language.ts";
import { type Assignment, assignByWords } from "./assign.ts";
import { type HeadingReading, readHeading } from "./heading-match.ts";
import { assignByContent } from "./house-headings.ts";
import type { Narrative, Part } from "./narrative.ts";
import { type Heading, headingsOf } from "./outline.ts";
import { type HeadingRoles, headingRoles } from "./parts.ts";
import type { Profile } from "./profile.ts";
import { appendixSpec, builtInProfiles } from "./profiles/index.ts";
import { recognise } from "./recognise.ts";
import { sectionsOf } from "./sections.ts";
import { partsOf, sitesOf } from "./sites.ts";

const noFrontMatter: FrontMatter = new Map();

/** Reads the blocks of a document as a narrative of the profile that it follows. */
export function buildNarrative(
  text: string,
  blocks: readonly PlacedBlock[],
  settings: Settings,
  info: DocumentInfo,
): Narrative {
  const first = blocks[0];
  const frontMatter = (first && frontMatterOf(first.block)) ?? noFrontMatter;
  const language = languageOf(blocks.map(({ block }) => block));
  const profiles = [...settings.profiles, ...builtInProfiles];
  const own = Object.fromEntries(
    profiles.flatMap(({ sections }) => sections.map(({ id, headings }) => [id, headings ?? []])),
  );
  const headings = headingsOf(blocks, text.length);
  const languages = languagesFor(language);
  const key = JSON.stringify([languages, own]);
  const read = headings.map((heading) => ({
    heading,
    reading: readingOf(heading, blocks, languages, own, key),
  }));
  const known = new Set(profiles.flatMap(({ sections }) => sections.map(({ id }) => id)));
  const givenTitle = textOf(frontMatter.get("title"));
  const { title } = headingRoles(read, known, givenTitle);
  const titleText = title?.text ?? givenTitle;
  const recognised = recognise(
    {
      title: titleText,
      frontMatter,
      headings: read.filter(({ heading }) => heading !== title),
      filled: read.filter(({ heading }) => heading !== title && hasText(heading, headings)),
      language,
      signs: documentSigns(blocks.map(({ block }) => block)),
      profiles,
    },
    settings,
    info,
  );
  const profile = recognised.judgedBy;
  const roles = headingRoles(read, new Set(profile.sections.map(({ id }) => id)), givenTitle);
  const assignment = assign(roles, profile, blocks, recognised.isNarrative ? language : undefined);
  const parts = partsOf(roles.tops, assignment, blocks.length, text.length);
  const sites = sitesOf(
    parts,
    assignment,
    roles,
    profile,
    blocks,
    recognised.isNarrative ? language : undefined,
  );
  return {
    text,
    newline: text.includes("\r\n") ? "\r\n" : "\n",
    blocks,
    frontMatter,
    fileName: info.fileName,
    asked: info.asked === true,
    title: titleOf(roles, titleText, first),
    language,
    recognition: recognised,
    profile,
    headings,
    parts,
    sections: sectionsOf(profile, sites, blocks),
    appendices: parts.filter(({ isAppendix }) => isAppendix),
    sectionLevel: levelOf(parts, roles),
  };
}

/** Readings by heading block; the key holds all else that they depend on. */
const readings = new WeakMap<Block, Map<string, HeadingReading>>();

function readingOf(
  { block, text }: Heading,
  blocks: readonly PlacedBlock[],
  languages: readonly string[],
  own: Readonly<Record<string, readonly string[]>>,
  key: string,
): HeadingReading {
  const placed = blocks[block];
  const known = (placed && readings.get(placed.block)) ?? new Map<string, HeadingReading>();
  if (placed) readings.set(placed.block, known);
  const reading = known.get(key) ?? readHeading(text, languages, own);
  known.set(key, reading);
  return reading;
}

/** Whether anything but headings stands below a heading. */
function hasText({ block, endBlock }: Heading, headings: readonly Heading[]): boolean {
  const inside = headings.filter((other) => other.block > block && other.block < endBlock).length;
  return endBlock - block - 1 > inside;
}

/** English words stand in the headings of every language. */
const languagesFor = (language: string): readonly string[] =>
  language === "und" ? ["en", "fr", "de", "es", "pt", "ja", "zh", "ko"] : [language, "en"];

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

function titleOf(
  roles: HeadingRoles,
  text: string | undefined,
  first: PlacedBlock | undefined,
): Narrative["title"] {
  if (roles.title) return { text: roles.title.text, span: roles.title.span };
  if (text === undefined || !first) return undefined;
  return { text, span: { start: first.start, end: first.start + first.block.source.length } };
}

/** `language` is undefined where the document is no narrative: then only names count, not content. */
function assign(
  roles: HeadingRoles,
  profile: Profile,
  blocks: readonly PlacedBlock[],
  language: string | undefined,
): Assignment {
  const order = [...profile.sections.map(({ id }) => id), appendixSpec.id];
  const assignment = assignByWords(roles.tops, order);
  if (language !== undefined) assignByContent(assignment, roles.tops, order, blocks, language);
  return assignment;
}

function levelOf(parts: readonly Part[], roles: HeadingRoles): number {
  const levels = parts.filter(({ sections }) => sections.length > 0).map(({ heading }) => heading.level);
  const counts = new Map<number, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (most) return most[0];
  return roles.tops[0]?.heading.level ?? (roles.title ? roles.title.level + 1 : 2);
}
