/**
 * What people call the sections of a narrative, in one language.
 *
 * A phrase is matched against a whole heading after normalisation (lower case, no numbering, no marks,
 * `&` and `/` read as `and`, apostrophes straight, no final colon or question mark). In a phrase
 * `(a|b)` is a choice, `[a]` may be absent, `*` ends a word in any way, and `…` stands for any words,
 * none included. Without `…` at its ends a phrase is the whole heading.
 */
export interface HeadingLexicon {
  readonly language: string;
  /** Titles of sections in this language, for headings that are inserted; the canonical title where absent. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, HeadingPhrases>>;
  /** Headings of parts that a narrative may have besides its sections; they are never a section. */
  readonly others: Readonly<Record<OtherPart, readonly string[]>>;
  /** Words that join two names in one heading, such as `and`. */
  readonly joiners: readonly string[];
}

export interface HeadingPhrases {
  /** Wording that is rare outside narratives: three of these make a narrative. */
  readonly strong: readonly string[];
  /** Wording that design documents share: it finds a section once the document is known to be a narrative. */
  readonly weak: readonly string[];
  /** Wording of the house that hints at the section; it counts with the place and the content. */
  readonly cues: readonly string[];
  /** Wording that is another section's although a phrase above would match it. */
  readonly never?: readonly string[];
}

export type OtherPart = "faq" | "tenets" | "alternatives" | "non-goals" | "none";
