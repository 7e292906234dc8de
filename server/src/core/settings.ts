import type { Severity } from "./analysis.ts";
import type { Profile } from "./narrative/profile.ts";

/** What a project or an author may decide. Plain data; `defaultSettings` is a complete example. */
export interface Settings {
  /** `auto` lets the document decide; a name forces that profile, and the document counts as a narrative. */
  readonly profile: string;
  /** Profiles of the project's own, besides the built-in ones. */
  readonly profiles: readonly Profile[];
  readonly phase: Phase;
  readonly budget: "off" | { readonly perRule: number; readonly perDocument: number };
  /** By rule id. A rule that is not named keeps its defaults. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Switches on every rule, those that are off by default as well, and shows every finding. */
  readonly all: boolean;
  readonly terms: Terms;
  readonly pages: PageSettings;
}

export type Phase = "drafting" | "editing" | "ready";

export interface RuleSetting {
  readonly severity?: Severity | "off";
  /** Options as the rule declares them; what is absent takes the rule's default. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Words of the house, all in the spelling of the text. */
export interface Terms {
  readonly acronyms: readonly string[];
  readonly customers: readonly string[];
  readonly jargon: readonly string[];
  readonly accepted: readonly string[];
}

export interface PageSettings {
  readonly paper: "letter" | "a4";
  readonly font: "calibri" | "times" | "arial";
  /** Points, 10 to 12. */
  readonly size: number;
  /** Inches on every side. */
  readonly margins: number;
  /** Multiple of single spacing. */
  readonly lineSpacing: number;
  /** Pages that the narrative may fill, appendices excluded; undefined takes the profile's limit. */
  readonly limit: number | undefined;
}

/** What is known of one document besides its text. */
export interface DocumentInfo {
  /** The file's own name without its folder, such as `memo.md`. */
  readonly fileName?: string;
  /** True when somebody named this very document, so that it is judged even if it is no narrative. */
  readonly asked?: boolean;
}

export const defaultSettings: Settings = {
  profile: "auto",
  profiles: [],
  phase: "editing",
  budget: { perRule: 5, perDocument: 100 },
  rules: {},
  all: false,
  terms: { acronyms: [], customers: [], jargon: [], accepted: [] },
  pages: { paper: "letter", font: "calibri", size: 11, margins: 1, lineSpacing: 1, limit: undefined },
};
