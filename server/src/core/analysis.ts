import type { Terms } from "./settings.ts";
import type { Span, TextEdit } from "./text/span.ts";

/**
 * What the engine says about one document: plain data that any shell can print, send or draw.
 * Every place is a span of UTF-16 offsets into the text that was analysed.
 */
export interface Analysis {
  readonly recognition: Recognition;
  /** False for a document that is no narrative and that nobody asked to judge: it then has at most one finding. */
  readonly judged: boolean;
  /** The document's own title, undefined when it has none. */
  readonly title: string | undefined;
  /** ISO 639-1 code of the prose, `und` where there is too little text to tell. */
  readonly language: string;
  readonly score: Score;
  readonly pages: PageBudget;
  readonly words: { readonly body: number; readonly appendix: number };
  /** One entry per section of the profile, in its order, then one for each appendix. */
  readonly sections: readonly SectionState[];
  /** What the section of the metrics commits to, in order; empty where it commits to nothing. */
  readonly metrics: readonly MetricState[];
  /** Turns the metrics from text into a table or back, for whoever asks; undefined where that is not possible. */
  readonly reshapeMetrics: Fix | undefined;
  /** What the section of the risks names, in order. */
  readonly risks: readonly RiskState[];
  /** Every heading of the document in order, for symbols and folding. */
  readonly headings: readonly OutlineHeading[];
  /** In order of place. The points of all findings and the score add up to 100. */
  readonly findings: readonly Finding[];
  /** Inserts every missing section at its place; undefined when none is missing. */
  readonly insertMissing: Fix | undefined;
  /** Rules that threw. Their findings are lost, everything else stands; a shell logs them. */
  readonly failures: readonly RuleFailure[];
}

export interface Recognition {
  readonly isNarrative: boolean;
  /** The profile it follows, `none` when it is no narrative. */
  readonly profile: string;
  /** Why, in words for the author: "front matter", "file name", "three strong headings" … */
  readonly reason: string;
}

export interface Score {
  /** 0 to 100, one decimal; an empty document has 0. */
  readonly total: number;
  readonly criteria: readonly CriterionScore[];
}

export interface CriterionScore {
  /** A section id of the profile, or `form` for the document as a whole. */
  readonly id: string;
  readonly points: number;
  readonly earned: number;
}

/** Pages are numbered from 1; `body` and `appendix` are fractions of pages. */
export interface PageBudget {
  readonly body: number;
  readonly limit: number;
  readonly appendix: number;
  /** Where each page after the first one starts, as an offset into the text. */
  readonly breaks: readonly { readonly page: number; readonly offset: number }[];
  /** Why the body may print longer or shorter than said here; empty for most narratives. */
  readonly uncertain: readonly PageDoubt[];
}

/** One reason why paper may differ from the layout. */
export interface PageDoubt {
  /** Characters that another font has to draw, pictures of unknown size, or HTML. */
  readonly reason: "characters" | "pictures" | "html";
  /** How many there are. */
  readonly count: number;
  /** By how many pages the body may be longer or shorter, roughly. */
  readonly pages: number;
}

export type SectionStatus = "present" | "thin" | "empty" | "missing";

export interface SectionState {
  readonly id: string;
  /** The heading as the author wrote it, or the canonical title of a missing section. */
  readonly title: string;
  readonly status: SectionStatus;
  /** The heading lines that open this section, first one first; empty when it is missing. */
  readonly headings: readonly Span[];
  /** The text from the first heading to the next section. */
  readonly region: Span | undefined;
  readonly words: number;
  /** Share of the section's points that it earns, 0 to 1. */
  readonly score: number;
  /** Inserts the section, or its guiding questions under an empty heading; undefined when there is nothing to insert. */
  readonly insert: Fix | undefined;
}

/** A metric in the author's words; what the document does not tell is undefined. */
export interface MetricState {
  readonly name: string;
  /** Undefined where neither the author nor the wording tells whom it serves. */
  readonly kind: "customer" | "business" | undefined;
  readonly baseline: string | undefined;
  readonly target: string | undefined;
  /** Its own date, or the one that is told once for all. */
  readonly deadline: string | undefined;
  readonly owner: string | undefined;
  /** How it is measured. */
  readonly method: string | undefined;
  /** The words or the cell that name it. */
  readonly span: Span;
}

/** A risk with its answer in the author's words; what the document does not tell is undefined. */
export interface RiskState {
  readonly risk: string;
  readonly mitigation: string | undefined;
  /** What is done when it comes true all the same, and the value, date or event at which that begins. */
  readonly fallback: string | undefined;
  readonly trigger: string | undefined;
  readonly owner: string | undefined;
  /** The words or the cell that name it. */
  readonly span: Span;
}

export interface OutlineHeading {
  readonly text: string;
  /** 1 to 6 for headings, 7 for a bold line that stands for one. */
  readonly level: number;
  /** The whole heading, marks included. */
  readonly span: Span;
  /** The heading and everything below it, up to the next heading of its level or above. */
  readonly region: Span;
  /** The sections of the profile that this heading opens. */
  readonly sections: readonly string[];
}

export type Severity = "error" | "warning" | "information" | "hint";

export interface Finding {
  /** Rule id, such as `structure/missing-section`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Points of the score that this finding takes, one decimal. */
  readonly points: number;
  /** The same by the criteria that they are taken from; absent where no criterion had any. */
  readonly losses?: readonly Loss[];
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** The word that the finding is about, where the project may settle it by adding the word to one of its lists. */
  readonly term?: Term;
}

/** A word and the list of the project's terms that would end the finding, so that a shell can offer to add it. */
export interface Term {
  readonly list: keyof Terms;
  /** As the list should hold it, such as an acronym without its plural. */
  readonly word: string;
}

/** Points that a finding takes from one criterion. */
export interface Loss {
  readonly criterion: string;
  readonly points: number;
}

export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
}

export interface Fix {
  readonly title: string;
  /** Safe: meaning stays and nothing is left to fill in. Only safe fixes join fix-all. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface RuleFailure {
  readonly rule: string;
  readonly error: string;
}
