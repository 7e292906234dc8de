import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { ConfigChange } from "../../config/index.ts";
import type { Finding, Term } from "../../core/index.ts";
import type { ConfigWriter } from "../config-home.ts";
import { findRule } from "../rule-page.ts";

/** A decision that the author can take for the whole project with one click. */
export interface Decision {
  readonly title: string;
  readonly change: ConfigChange;
  readonly diagnostics: Diagnostic[];
}

/** The command behind a decision that no edit can carry out; it says why. Arguments: document URI, change. */
export const decideCommand = "sixpager.decideForProject";

/** Adds the word that a finding is about to the project's terms. */
export function addTerm({ term }: Finding, diagnostics: Diagnostic[]): Decision[] {
  if (term === undefined) return [];
  const title = `Add “${term.word}” to the project's ${listNames[term.list]}`;
  return [{ title, change: { kind: "term", ...term }, diagnostics }];
}

/** Switches the finding's rule off; what is found before any rule runs cannot be. */
export function allowInProject({ rule }: Finding, diagnostics: Diagnostic[]): Decision[] {
  if (findRule(rule) === undefined) return [];
  return [{ title: `Allow ${rule} in this project`, change: { kind: "allow", rule }, diagnostics }];
}

export function decisionActions(
  documentUri: string,
  decisions: readonly Decision[],
  writer: ConfigWriter,
): CodeAction[] {
  return decisions.flatMap(({ title, change, diagnostics }): CodeAction[] => {
    const edit = writer.write(change);
    if (edit === undefined) return [];
    const action = { title, kind: CodeActionKind.QuickFix, diagnostics };
    if (typeof edit !== "string") return [{ ...action, edit }];
    return [{ ...action, command: { title, command: decideCommand, arguments: [documentUri, change] } }];
  });
}

const listNames: Readonly<Record<Term["list"], string>> = {
  acronyms: "acronyms",
  customers: "customers",
  jargon: "jargon",
  accepted: "accepted words",
};

/** A change as it comes back from the client; undefined for anything else. */
export function readChange(value: unknown): ConfigChange | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { kind, rule, list, word } = value as Readonly<Record<string, unknown>>;
  if (kind === "allow" && typeof rule === "string") return { kind, rule };
  if (kind !== "term" || typeof word !== "string" || !isList(list)) return undefined;
  return { kind, list, word };
}

const isList = (value: unknown): value is Term["list"] =>
  typeof value === "string" && Object.hasOwn(listNames, value);
