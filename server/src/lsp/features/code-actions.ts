import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from "vscode-languageserver";
import { type Finding, type Fix, safeEdits } from "../../core/index.ts";
import type { ClientSupport } from "../client-support.ts";
import type { ConfigHome } from "../config-home.ts";
import type { Analysed } from "../session.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import { diagnosticsOf, source } from "./diagnostics.ts";
import { addTerm, allowInProject, type Decision, decisionActions } from "./project-actions.ts";

const fixAllKind = `${CodeActionKind.SourceFixAll}.${source}`;

/** The kinds that are offered, for the server's capabilities. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

export async function codeActions(
  analysed: Analysed,
  { range, context }: CodeActionParams,
  support: ClientSupport,
  home: ConfigHome,
): Promise<CodeAction[]> {
  if (!support.codeActionLiterals) return [];
  const wants = (kind: string): boolean => isWanted(kind, context.only);
  const here = wants(CodeActionKind.QuickFix)
    ? findingsHere(analysed, range, context.diagnostics, support)
    : [];
  const mended = here.flatMap((place) => quickFixes(place, analysed, support));
  const suppressed = here.flatMap((place) => suppressions(place, analysed, support));
  const all = wants(fixAllKind) ? fixAll(analysed, support) : [];
  const terms = here.flatMap(({ finding, diagnostics }) => addTerm(finding, diagnostics));
  const allowed = here.flatMap(({ finding, diagnostics }) => allowInProject(finding, diagnostics));
  // From here on the text may change: what concerns it is made, the project's files are read.
  const { uri } = analysed;
  const writer = terms.length + allowed.length > 0 ? await home.open(uri) : undefined;
  const decided = (decisions: readonly Decision[]): CodeAction[] =>
    writer === undefined ? [] : decisionActions(uri, decisions, writer);
  // To live with a finding is offered after every way to mend one.
  return [...merged([...mended, ...decided(terms), ...suppressed, ...decided(allowed)]), ...all];
}

/** A finding that the request is about, with the client's own diagnostics of it. */
interface FindingHere {
  readonly finding: Finding;
  readonly diagnostics: Diagnostic[];
}

/** Kinds are paths: whoever asks for `source` wants `source.fixAll.sixpager` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
}

/**
 * Findings that touch the range or that the client names by their diagnostics. A place on the first line stands
 * for the whole document, so it also has the findings of that line and of the document's title, where those
 * that concern all of it are shown.
 */
function findingsHere(
  analysed: Analysed,
  range: Range,
  shown: readonly Diagnostic[] | undefined,
  support: ClientSupport,
): readonly FindingHere[] {
  const asked = analysed.places.span(range);
  const diagnostics = diagnosticsOf(analysed, analysed.analysis.findings, support);
  const title = analysed.analysis.headings[0]?.span;
  return analysed.analysis.findings.flatMap((finding, index) => {
    const own = diagnostics[index];
    const named = (shown ?? []).filter((diagnostic) => own !== undefined && isSame(diagnostic, own));
    const touches = finding.span.start <= asked.end && asked.start <= finding.span.end;
    const isAtTop = own?.range.start.line === 0 || finding.span.start === title?.start;
    const concernsAll = range.start.line === 0 && isAtTop;
    return touches || concernsAll || named.length > 0 ? [{ finding, diagnostics: named }] : [];
  });
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.range.start.line === b.range.start.line &&
    a.range.start.character === b.range.start.character &&
    a.range.end.line === b.range.end.line &&
    a.range.end.character === b.range.end.character
  );
}

/** The first safe fix is the preferred one; one that stands alone is preferred even if it is a scaffold. */
function quickFixes(
  { finding, diagnostics }: FindingHere,
  analysed: Analysed,
  support: ClientSupport,
): CodeAction[] {
  const { fixes } = finding;
  const preferred = fixes.find(({ safe }) => safe) ?? (fixes.length === 1 ? fixes[0] : undefined);
  return fixes.map((fix) => quickFix(fix, diagnostics, fix === preferred, analysed, support));
}

function suppressions(
  { finding, diagnostics }: FindingHere,
  analysed: Analysed,
  support: ClientSupport,
): CodeAction[] {
  return analysed.suppress(finding).map((fix) => quickFix(fix, diagnostics, false, analysed, support));
}

function quickFix(
  fix: Fix,
  diagnostics: Diagnostic[],
  isPreferred: boolean,
  analysed: Analysed,
  support: ClientSupport,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(isPreferred ? { isPreferred } : {}),
    edit: workspaceEdit(analysed, fix.edits, support),
  };
}

/** Findings may share a fix, such as inserting all missing sections; it is offered once, for all of them. */
function merged(actions: readonly CodeAction[]): CodeAction[] {
  const byEffect = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit ?? action.command]);
    const before = byEffect.get(key);
    const diagnostics = [...(before?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    byEffect.set(key, { ...(before ?? action), diagnostics });
  }
  return [...byEffect.values()];
}

function fixAll(analysed: Analysed, support: ClientSupport): CodeAction[] {
  const edits = safeEdits(analysed.analysis.findings);
  if (edits.length === 0) return [];
  const edit = workspaceEdit(analysed, edits, support);
  return [{ title: "Apply all safe fixes of Sixpager", kind: fixAllKind, edit }];
}
