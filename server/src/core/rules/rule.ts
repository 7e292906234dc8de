import type { Fix, PageBudget, RelatedPlace, Severity, Term } from "../analysis.ts";
import type { Narrative, PlacedBlock, Section } from "../narrative/narrative.ts";
import type { Settings } from "../settings.ts";
import type { Span } from "../text/span.ts";

/**
 * One rule of the catalogue: everything that is known about it stands in one file.
 * Documentation, hover, `explain`, the settings schema and the example tests are derived from it.
 */
export type Rule = DocumentRule | SectionRule | BlockRule;

interface RuleBase {
  /** Group and name, such as `structure/missing-section`; the name reads well after "allow". */
  readonly id: string;
  readonly severity: Severity | "off";
  /** What is wrong, as a title of a few words. */
  readonly title: string;
  /** The part of the guide that the rule rests on, named, not quoted. */
  readonly guide: string;
  /** Why a reader cares, in our own words. */
  readonly why: string;
  /** What the author does about it. */
  readonly help: string;
  /** When an author rightly switches it off. */
  readonly whenOff: string;
  /** Why the rule offers no fix; undefined for rules that do. */
  readonly noFix?: string;
  /** Languages whose prose the rule can read; undefined where it reads structure alone. */
  readonly languages?: readonly string[];
  readonly options: readonly RuleOption[];
  readonly examples: { readonly flagged: readonly RuleExample[]; readonly better: readonly RuleExample[] };
}

export interface DocumentRule extends RuleBase {
  readonly scope: "document";
  readonly check: (narrative: Narrative, context: RuleContext) => Iterable<Draft>;
}

export interface SectionRule extends RuleBase {
  readonly scope: "section";
  /** Called for each section of the profile that has text. */
  readonly check: (section: Section, narrative: Narrative, context: RuleContext) => Iterable<Draft>;
}

export interface BlockRule extends RuleBase {
  readonly scope: "block";
  /**
   * Called for each block of the body. Spans of the drafts are relative to the block. The result is kept
   * with the block, so it may depend on nothing else than the block, `place` and the context.
   */
  readonly check: (block: PlacedBlock["block"], place: BlockPlace, context: RuleContext) => Iterable<Draft>;
}

/** What a block rule may know of its surroundings. */
export interface BlockPlace {
  /** Section ids of the profile that the block belongs to. */
  readonly sections: readonly string[];
  readonly inAppendix: boolean;
  readonly language: string;
}

export interface RuleContext {
  readonly settings: Settings;
  readonly pages: PageBudget;
  /** The rule's options, defaults filled in. */
  readonly options: Readonly<Record<string, number | string | boolean | readonly string[]>>;
}

/** A number, switch, word or list of words that a project may set for a rule. */
export interface RuleOption {
  readonly name: string;
  readonly description: string;
  readonly default: number | string | boolean | readonly string[];
  /** Bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** The words allowed, for a word. */
  readonly values?: readonly string[];
}

/** A Markdown document in which ⟦ and ⟧ surround what is flagged; a better example has no marks. */
export interface RuleExample {
  readonly text: string;
  readonly fileName?: string;
  /** True where the finding may stand anywhere, because its place depends on the layout. */
  readonly anywhere?: true;
}

/** A finding before the runner adds the rule, its severity and its points. */
export interface Draft {
  readonly span: Span;
  readonly message: string;
  /** Overrides the rule's default severity, where one rule knows degrees; settings still win. */
  readonly severity?: Severity;
  readonly charge: Charge;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** The word that a project may add to its terms to end the finding. */
  readonly term?: Term;
}

/**
 * What a finding takes from the score. `points` go from the criterion, never more than it still has. `all` is
 * for a section that is missing or empty: it loses its whole row, and the form of the document earns nothing.
 */
export type Charge = { readonly criterion: string; readonly points: number | "all" } | "none";

/** The criterion for the document as a whole. */
export const formCriterion = "form";
