import {
  type Analysis,
  analyze,
  builtInProfiles,
  defaultSettings,
  type Settings,
} from "../../server/src/core/index.ts";
import { readHeading } from "../../server/src/core/narrative/heading-match.ts";
import type { Draft, EditedNarrative, LabelledHeading, LabelledNarrative, LabelledSet } from "./labelled.ts";

/** One thing that was judged, and whether the engine judged it as the labels do. */
export interface Outcome {
  /** Names the document and what was asked of it. */
  readonly what: string;
  readonly right: boolean;
  /** What the engine said instead, for a reader who looks for the cause. */
  readonly got: string;
}

export const everyRule: Settings = { ...defaultSettings, all: true, budget: "off" };

/** The share of right outcomes, 1 where nothing was asked. */
export const shareRight = (outcomes: readonly Outcome[]): number =>
  outcomes.length === 0 ? 1 : outcomes.filter(({ right }) => right).length / outcomes.length;

export const analysisOf = ({ text, fileName }: { text: string; fileName: string }): Analysis =>
  analyze(text, defaultSettings, { fileName, asked: true });

/**
 * Where each section of a document stands. Right is a section whose first heading stands on the labelled line,
 * or that both sides call missing; all appendices of a document are one decision.
 */
export function sectionOutcomes({ fileName, text, labels }: LabelledNarrative): Outcome[] {
  if (labels.sections === undefined) return [];
  const { sections } = analysisOf({ fileName, text });
  const profile = builtInProfiles.find(({ id }) => id === labels.profile);
  const ids = profile?.sections.map(({ id }) => id) ?? [];
  const wanted = (section: string): number[] =>
    (labels.sections ?? []).filter(({ id }) => id === section).map(({ line }) => line);
  const found = (section: string): number[] =>
    sections
      .filter(({ id }) => id === section)
      .flatMap(({ headings }) => headings.map((span) => lineAt(text, span.start)));
  return [
    ...ids.map((id) => ({
      what: `${fileName}: ${id} on line ${wanted(id)[0] ?? "none"}`,
      right: wanted(id)[0] === found(id)[0],
      got: `line ${found(id)[0] ?? "none"}`,
    })),
    {
      what: `${fileName}: appendices on lines ${wanted("appendix").join(", ") || "none"}`,
      right: wanted("appendix").join() === found("appendix").join(),
      got: `lines ${found("appendix").join(", ") || "none"}`,
    },
  ];
}

/** Whether a document that nobody asked to judge is taken for a narrative. */
export function recognitionOutcome(document: { fileName: string; text: string }, expected: boolean): Outcome {
  const { recognition } = analyze(document.text, defaultSettings, { fileName: document.fileName });
  return {
    what: `${document.fileName}: ${expected ? "a narrative" : "no narrative"}`,
    right: recognition.isNarrative === expected,
    got: recognition.reason,
  };
}

/** Which sections of a draft are there and which are missing, by the six-pager's own list. */
export function draftOutcomes({ fileName, text, missing }: Draft): Outcome[] {
  return analysisOf({ fileName, text })
    .sections.filter(({ id }) => id !== "appendix")
    .map(({ id, status }) => ({
      what: `${fileName}: ${id} is ${missing.includes(id) ? "missing" : "there"}`,
      right: (status === "missing") === missing.includes(id),
      got: status,
    }));
}

/** The profile by which a document is judged once somebody asked. */
export function profileOutcome({ fileName, text, labels }: LabelledNarrative): Outcome {
  const { recognition } = analysisOf({ fileName, text });
  return {
    what: `${fileName}: ${labels.profile}`,
    right: recognition.profile === labels.profile,
    got: recognition.profile,
  };
}

export function languageOutcome({ fileName, text, labels }: LabelledNarrative): Outcome {
  const { language } = analysisOf({ fileName, text });
  return { what: `${fileName}: ${labels.language}`, right: language === labels.language, got: language };
}

/** What the words of a heading alone say: each section that it names, and no section where it names none. */
export function headingOutcome({ language, sections, heading }: LabelledHeading): Outcome {
  const sixPager = [...(builtInProfiles[0]?.sections.map(({ id }) => id) ?? []), "appendix"];
  const matches = readHeading(heading, [language, "en"]).matches.filter(({ section }) =>
    sixPager.includes(section),
  );
  const named = matches.filter(({ joined }, index) => index === 0 || joined).map(({ section }) => section);
  return {
    what: `“${heading}” (${language}): ${sections.join(" and ") || "none"}`,
    right: sections.length === 0 ? named.length === 0 : sections.every((section) => named.includes(section)),
    got: named.join(" and ") || "none",
  };
}

/** Whether a known fault has a finding of its rule where the entry says, and costs nothing less than before. */
export function faultOutcome(fault: EditedNarrative): Outcome {
  const { text, fileName, rule, lineContains, scope } = fault;
  const info = { fileName, asked: true };
  const after = analyze(text, everyRule, info);
  const own = after.findings.filter((finding) => finding.rule === rule);
  const isThere = own.some(
    ({ span }) =>
      scope !== "line" || lineContains === undefined || linesOf(text, span).includes(lineContains),
  );
  const before = analyze(fault.clean, everyRule, info);
  const rises = after.score.total > before.score.total;
  return {
    what: `${fault.id}: ${rule} in ${fileName}`,
    right: isThere && !rises,
    got: rises
      ? `a score of ${after.score.total}, above ${before.score.total}`
      : own.map(({ span }) => linesOf(text, span)).join(" | ") || "nothing",
  };
}

export function trapOutcome({ id, rule, text, fileName }: EditedNarrative): Outcome {
  const { findings } = analyze(text, everyRule, { fileName, asked: true });
  const own = findings.filter((finding) => finding.rule === rule);
  return {
    what: `${id}: no ${rule} in ${fileName}`,
    right: own.length === 0,
    got: own.map(({ message }) => message).join(" | "),
  };
}

/** Documents on which findings are false until a reader agrees with them. */
export const cleanNarratives = ({ narratives }: LabelledSet): readonly LabelledNarrative[] =>
  narratives.filter(
    ({ labels }) => labels.clean === true || (labels.clean === undefined && isComplete(labels)),
  );

/** Some labels say nothing of the quality; there every section is well written, but one may be absent. */
function isComplete({ profile, sections = [] }: LabelledNarrative["labels"]): boolean {
  const own = builtInProfiles.find(({ id }) => id === profile);
  return own?.sections.every(({ id }) => sections.some((section) => section.id === id)) ?? false;
}

/** The 1-based line of an offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** The whole lines that a span touches. */
function linesOf(text: string, { start, end }: { start: number; end: number }): string {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", Math.max(end, from));
  return text.slice(from, to < 0 ? text.length : to);
}
