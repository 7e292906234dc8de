/**
 * A profile says which sections a narrative of a family has, in which order, and what each is worth.
 * Built-in profiles are data; a project may define its own in its configuration.
 */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** In the order of the guide. */
  readonly sections: readonly SectionSpec[];
  /** Points for the document as a whole: its form, length and order. With the sections' points they make 100. */
  readonly formPoints: number;
  /** Pages that the narrative may fill, appendices excluded. */
  readonly pageLimit: number;
  /** Words under which a complete narrative is too short to be comprehensive. */
  readonly minWords: number;
}

export interface SectionSpec {
  readonly id: string;
  /** The canonical heading. */
  readonly title: string;
  readonly points: number;
  /** Severity of its absence. */
  readonly whenMissing: "error" | "warning" | "information" | "hint";
  /** True where a table alone can carry the section, as it can for metrics and risks. */
  readonly tableCounts: boolean;
  /** True where a narrative may have several sections of this kind that are no duplicates (the parts of an FAQ). */
  readonly repeats: boolean;
  /** Questions that the section answers; they guide an author who starts it. */
  readonly questions: readonly string[];
  /** True where the text before the first section is this section when no heading names it. */
  readonly opensDocument?: boolean;
  /** Headings of the house, in the notation of the heading lexicon, besides those that every narrative may use. */
  readonly headings?: readonly string[];
}
