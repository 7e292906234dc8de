import type { Recognition, SectionStatus } from "../analysis.ts";
import type { OtherPart } from "../lexicon/headings/lexicon.ts";
import type { PlacedBlock } from "../text/blocks.ts";
import type { FrontMatter } from "../text/front-matter.ts";
import type { Span } from "../text/span.ts";
import type { Heading } from "./outline.ts";
import type { Profile, SectionSpec } from "./profile.ts";

export type { PlacedBlock };

/** A document read as a narrative. It always exists: strange Markdown makes a strange narrative, not an error. */
export interface Narrative {
  readonly text: string;
  /** The line break that the author uses. */
  readonly newline: "\n" | "\r\n";
  readonly blocks: readonly PlacedBlock[];
  readonly frontMatter: FrontMatter;
  readonly fileName: string | undefined;
  /** True when somebody named this very document to be judged. */
  readonly asked: boolean;
  readonly title: { readonly text: string; readonly span: Span } | undefined;
  /** ISO 639-1, or `und`. */
  readonly language: string;
  readonly recognition: Recognition & { readonly claims: boolean };
  readonly profile: Profile;
  readonly headings: readonly Heading[];
  /** What the headings of the section level open, in document order. */
  readonly parts: readonly Part[];
  /** One per section of the profile, in its order. */
  readonly sections: readonly Section[];
  readonly appendices: readonly Part[];
  /** The level on which the sections stand; 7 for bold lines. */
  readonly sectionLevel: number;
}

/** A heading of the section level with the blocks below it. */
export interface Part {
  readonly heading: Heading;
  readonly sections: readonly string[];
  readonly other: OtherPart | undefined;
  readonly isAppendix: boolean;
  /** Blocks from the heading's own to the next part's, end exclusive. */
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly region: Span;
}

export interface Section {
  readonly spec: SectionSpec;
  readonly status: SectionStatus;
  /** True where the section holds guidance or placeholders and nothing else. */
  readonly isUnfilled: boolean;
  /** The headings that open it, first one first; empty for a missing section. */
  readonly headings: readonly SectionHeading[];
  /** The blocks that belong to it, headings included, in document order. */
  readonly blocks: readonly PlacedBlock[];
  /** Words of prose, repeated sentences counted once. */
  readonly words: number;
  readonly tableWords: number;
  readonly filledRows: number;
  /** Keys of sentences that stand in other parts of the document as well, word for word. */
  readonly copied: ReadonlySet<string>;
}

export interface SectionHeading {
  readonly heading: Heading;
  /** How it was found: by a name of the lexicon, by a name further down, by content and place, or by standing first. */
  readonly by: "name" | "sub-heading" | "content" | "opening";
  readonly region: Span;
}
