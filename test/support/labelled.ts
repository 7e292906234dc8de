import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The two parts of each set: one to look at while changing the engine, one to be measured on only. */
export type Split = "dev" | "test";
export const splits: readonly Split[] = ["dev", "test"];

/** A document with its name and text as it stands in the file. */
export interface LabelledDocument {
  readonly fileName: string;
  readonly text: string;
}

export interface LabelledNarrative extends LabelledDocument {
  readonly split: Split;
  readonly labels: NarrativeLabels;
}

/** What a reader says of a narrative; `documents/README.md` explains the keys. */
export interface NarrativeLabels {
  readonly recognised: boolean;
  readonly profile: string;
  readonly language: string;
  readonly clean?: boolean;
  /** Absent where nobody has said which heading opens which section. */
  readonly sections?: readonly { readonly id: string; readonly heading: string; readonly line: number }[];
  readonly mustFire?: readonly string[];
  readonly mustNotFire?: readonly string[];
}

export interface Draft extends LabelledDocument {
  readonly split: Split;
  readonly missing: readonly string[];
}

export interface LabelledHeading {
  readonly split: Split;
  readonly language: string;
  /** Sections that it names; empty for a heading that names none. */
  readonly sections: readonly string[];
  readonly heading: string;
}

/** A known fault, or a trap that looks like one, made by edits of a clean narrative. */
export interface EditedNarrative {
  readonly id: string;
  readonly rule: string;
  readonly fileName: string;
  /** The text before and after the edits. */
  readonly clean: string;
  readonly text: string;
  readonly lineContains: string | undefined;
  readonly scope: "line" | "section" | "document";
}

export interface LabelledSet {
  readonly narratives: readonly LabelledNarrative[];
  readonly others: readonly (LabelledDocument & { readonly split: Split })[];
  readonly drafts: readonly Draft[];
  readonly headings: readonly LabelledHeading[];
  readonly faults: readonly EditedNarrative[];
  readonly traps: readonly EditedNarrative[];
}

/** Reads a folder laid out like `test/documents`. Throws on an entry that does not fit its document. */
export function readLabelled(folder: string): LabelledSet {
  const narratives = splits.flatMap((split) => narrativesIn(folder, split));
  return {
    narratives,
    others: splits.flatMap((split) => documentsIn(path.join(folder, "others", split), split)),
    drafts: draftsIn(folder),
    headings: headingsIn(path.join(folder, "headings.tsv")),
    faults: editedIn(path.join(folder, "faults.json"), narratives),
    traps: editedIn(path.join(folder, "traps.json"), narratives),
  };
}

function documentsIn(folder: string, split: Split) {
  return readdirSync(folder)
    .filter((fileName) => fileName.endsWith(".md"))
    .sort()
    .map((fileName) => ({ fileName, split, text: readFileSync(path.join(folder, fileName), "utf8") }));
}

function narrativesIn(folder: string, split: Split): LabelledNarrative[] {
  const own = path.join(folder, "narratives", split);
  return documentsIn(own, split).map((document) => ({
    ...document,
    labels: readJson<NarrativeLabels>(path.join(own, document.fileName.replace(/\.md$/, ".labels.json"))),
  }));
}

function draftsIn(folder: string): Draft[] {
  const missing = new Map(
    rowsOf(path.join(folder, "drafts", "index.tsv")).map(([file = "", ids = ""]) => [file, ids.split(",")]),
  );
  return splits.flatMap((split) =>
    documentsIn(path.join(folder, "drafts", split), split).map((document) => {
      const ids = missing.get(`${split}/${document.fileName}`);
      if (!ids) throw new Error(`drafts/index.tsv does not name ${split}/${document.fileName}.`);
      return { ...document, missing: ids };
    }),
  );
}

const headingsIn = (file: string): LabelledHeading[] =>
  rowsOf(file).map(([split, language = "", , sections = "", heading = ""]) => ({
    split: split === "test" ? "test" : "dev",
    language,
    sections: sections === "none" ? [] : sections.split("+"),
    heading,
  }));

/** Rows of a table with tabs, without its header. */
const rowsOf = (file: string): string[][] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((row) => row.split("\t"));

interface Entry {
  readonly id: string;
  readonly doc: string;
  readonly rule: string;
  readonly edit: readonly { readonly find: string; readonly replace: string }[];
  readonly expect: { readonly lineContains?: string | null; readonly scope?: EditedNarrative["scope"] };
}

function editedIn(file: string, narratives: readonly LabelledNarrative[]): EditedNarrative[] {
  return readJson<Entry[]>(file).map(({ id, doc, rule, edit, expect }) => {
    const clean = narratives.find(({ fileName }) => fileName === doc)?.text;
    if (clean === undefined) throw new Error(`${id}: there is no narrative ${doc}.`);
    const text = edit.reduce((current, { find, replace }) => replaceOnce(current, find, replace, id), clean);
    return {
      id,
      rule,
      fileName: doc,
      clean,
      text,
      lineContains: expect.lineContains ?? undefined,
      scope: expect.scope ?? "document",
    };
  });
}

function replaceOnce(text: string, find: string, replace: string, id: string): string {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${id}: “${find.slice(0, 60)}” does not occur exactly once.`);
  return before + replace + after;
}

/** The files are written beside the types above; what they hold is not checked again. */
const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8"));
