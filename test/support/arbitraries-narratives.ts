import path from "node:path";
import fc from "fast-check";
import { builtInProfiles } from "../../server/src/core/index.ts";
import "./arbitraries.ts";
import { type LabelledNarrative, readLabelled } from "./labelled.ts";

export const labelled = readLabelled(path.join(import.meta.dirname, "../documents"));

/** A way of writing headings; `title` is the text without number and marks. */
export interface Notation {
  readonly name: string;
  /** Level of the sections; 7 for bold lines. */
  readonly level: number;
  readonly heading: (title: string, index: number) => string;
}

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

export const notations: readonly Notation[] = [
  { name: "# Title", level: 1, heading: (title) => `# ${title}` },
  { name: "## Title", level: 2, heading: (title) => `## ${title}` },
  { name: "### Title", level: 3, heading: (title) => `### ${title}` },
  { name: "## Title ##", level: 2, heading: (title) => `## ${title} ##` },
  { name: "## 1. Title", level: 2, heading: (title, index) => `## ${index + 1}. ${title}` },
  { name: "## 2) Title", level: 2, heading: (title, index) => `## ${index + 1}) ${title}` },
  { name: "## IV. Title", level: 2, heading: (title, index) => `## ${roman[index]}. ${title}` },
  { name: "setext 1", level: 1, heading: (title) => `${title}\n${"=".repeat(title.length)}` },
  { name: "setext 2", level: 2, heading: (title) => `${title}\n${"-".repeat(title.length)}` },
  { name: "<h2>", level: 2, heading: (title) => `<h2>${title}</h2>` },
  { name: "**Title**", level: 7, heading: (title) => `**${title}**` },
  { name: "**3. Title**", level: 7, heading: (title, index) => `**${index + 1}. ${title}**` },
];

/** A section with what stands below its heading. */
export interface Piece {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** Everything that a built narrative consists of. */
export interface NarrativePlan {
  readonly notation: Notation;
  readonly title: string | undefined;
  readonly frontMatter: string | undefined;
  readonly hasMark: boolean;
  readonly newline: "\n" | "\r\n";
  readonly pieces: readonly Piece[];
  /** What stands behind the last section. */
  readonly tail: Tail;
  readonly endsWithNewline: boolean;
}

export type Tail = "nothing" | "open fence" | "open comment" | "appendix" | "faq";

export function textOf(plan: NarrativePlan): string {
  const { notation, title, frontMatter, pieces } = plan;
  const parts = pieces.map(({ title: own, body }, index) =>
    [notation.heading(own, index), body].join("\n\n").trimEnd(),
  );
  const blocks = [
    ...(frontMatter === undefined ? [] : [`---\n${frontMatter}\n---`]),
    ...(title === undefined ? [] : [`# ${title}`]),
    ...parts,
    ...tailOf(plan),
  ];
  const text = `${plan.hasMark ? "\uFEFF" : ""}${blocks.join("\n\n")}${plan.endsWithNewline ? "\n" : ""}`;
  return text.replaceAll("\n", plan.newline);
}

function tailOf({ tail, notation, pieces }: NarrativePlan): string[] {
  const heading = (title: string): string => notation.heading(title, pieces.length);
  if (tail === "open fence") return ["```text\nA list of the sources that nobody closed."];
  if (tail === "open comment") return ["<!-- A note that nobody closed."];
  if (tail === "appendix")
    return [`${heading("Appendix")}\n\nScans by week and block, January to June 2026.`];
  if (tail === "faq") return [`${heading("FAQ")}\n\n**Who is this for?**\n\nFor tenants of tower blocks.`];
  return [];
}

const [sixPager] = builtInProfiles;
const sectionTitles = new Map(sixPager?.sections.map(({ id, title }) => [id, title]));

/** Paragraphs of good English narratives, by the section that they stand in. */
const bodies: ReadonlyMap<string, readonly string[]> = bodiesOf(
  labelled.narratives.filter(
    ({ labels }) => labels.profile === "six-pager" && labels.language === "en" && labels.clean,
  ),
);

function bodiesOf(narratives: readonly LabelledNarrative[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { text, labels } of narratives) {
    const lines = text.split("\n");
    const sections = labels.sections ?? [];
    sections.forEach(({ id, line }, index) => {
      const body = lines.slice(line, (sections[index + 1]?.line ?? lines.length + 1) - 1).join("\n");
      const plain = body.split(/\n{2,}/).filter(isPlain);
      if (plain.length > 0) found.set(id, [...(found.get(id) ?? []), plain.slice(0, 2).join("\n\n")]);
    });
  }
  return found;
}

/** A paragraph of running text: no heading, list, table or bold run-in head. */
export function isPlain(block: string): boolean {
  return (
    /^[\p{L}“"€$£]/u.test(block) &&
    !/^(?:[-*+>#|=]|\d+[.)]|\*\*|<|\[\^|\s{4}|---)/m.test(block) &&
    block.split(/\s+/).length >= 30
  );
}

const piece = (id: string): fc.Arbitrary<Piece> =>
  fc
    .constantFrom(...(bodies.get(id) ?? []))
    .map((body) => ({ id, title: sectionTitles.get(id) ?? id, body }));

/** All sections of the six-pager with bodies of good narratives, in the order of the guide. */
const allPieces: fc.Arbitrary<Piece[]> = fc.tuple(...[...sectionTitles.keys()].map(piece));

/** Some of the sections, in order. */
export const somePieces: fc.Arbitrary<Piece[]> = allPieces.chain((pieces) => fc.subarray(pieces));

/** Some of the sections in any order, a few with no body. */
export const shuffledPieces: fc.Arbitrary<Piece[]> = allPieces.chain((pieces) =>
  fc
    .tuple(
      fc.shuffledSubarray(pieces),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: pieces.length, maxLength: pieces.length }),
    )
    .map(([chosen, dice]) => chosen.map((own, index) => (dice[index] === 0 ? { ...own, body: "" } : own))),
);

export function planWith(
  pieces: fc.Arbitrary<readonly Piece[]>,
  notation: fc.Arbitrary<Notation> = fc.constantFrom(...notations),
): fc.Arbitrary<NarrativePlan> {
  return fc.record({
    notation,
    title: fc.constantFrom(undefined, "Parcels that wait for you"),
    frontMatter: fc.constantFrom(
      "type: six-pager",
      "title: Parcels that wait for you\ntype: six-pager",
      undefined,
    ),
    hasMark: fc.boolean(),
    newline: fc.constantFrom<("\n" | "\r\n")[]>("\n", "\r\n"),
    pieces,
    tail: fc.constantFrom<Tail[]>("nothing", "nothing", "open fence", "open comment", "appendix", "faq"),
    endsWithNewline: fc.boolean(),
  });
}

/** A labelled narrative without the sections that are named, each removed from its heading to the next labelled one. */
export function without({ text, labels }: LabelledNarrative, ids: readonly string[]): string {
  const lines = text.split("\n");
  const sections = labels.sections ?? [];
  const removed = new Set<number>();
  sections.forEach(({ id, line }, index) => {
    const next = sections[index + 1]?.line ?? lines.length + 1;
    if (ids.includes(id)) for (let at = line; at < next; at++) removed.add(at);
  });
  return lines.filter((_, index) => !removed.has(index + 1)).join("\n");
}
