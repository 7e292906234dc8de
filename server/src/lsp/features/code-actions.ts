import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from "vscode-languageserver";
import type { Finding, Fix } from "../../core/index.ts";
import type { ClientSupport } from "../client-support.ts";
import type { Analysed } from "../session.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import { diagnosticsOf, source } from "./diagnostics.ts";
import { safeEdits } from "./fix-all.ts";

const fixAllKind = `${CodeActionKind.SourceFixAll}.${source}`;

/** The kinds that are offered, for the server's capabilities. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

const missingSection = "structure/missing-section";

export function codeActions(
  analysed: Analysed,
  { range, context }: CodeActionParams,
  support: ClientSupport,
): CodeAction[] {
  if (!support.codeActionLiterals) return [];
  const wants = (kind: string): boolean => isWanted(kind, context.only);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const here = findingsHere(analysed, range, context.diagnostics, support);
    actions.push(...here.flatMap((place) => quickFixes(place, analysed, support)));
    actions.push(...insertAll(here, analysed, support));
  }
  if (wants(fixAllKind)) actions.push(...fixAll(analysed, support));
  return actions;
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
 * Findings that touch the range or that the client names by their diagnostics. A caret anywhere on the first
 * line also stands for findings that start there, since those that concern the whole document are shown there.
 */
function findingsHere(
  analysed: Analysed,
  range: Range,
  shown: readonly Diagnostic[] | undefined,
  support: ClientSupport,
): readonly FindingHere[] {
  const asked = analysed.places.span(range);
  const diagnostics = diagnosticsOf(analysed, support);
  return analysed.analysis.findings.flatMap((finding, index) => {
    const own = diagnostics[index];
    const named = (shown ?? []).filter((diagnostic) => own !== undefined && isSame(diagnostic, own));
    const touches = finding.span.start <= asked.end && asked.start <= finding.span.end;
    const onFirstLine = range.start.line === 0 && own?.range.start.line === 0;
    return touches || onFirstLine || named.length > 0 ? [{ finding, diagnostics: named }] : [];
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

/** Only where more than one section is missing: for a single one the finding's own fix does the same. */
function insertAll(here: readonly FindingHere[], analysed: Analysed, support: ClientSupport): CodeAction[] {
  const { insertMissing, findings } = analysed.analysis;
  const missing = here.filter(({ finding }) => finding.rule === missingSection);
  const inDocument = findings.filter(({ rule }) => rule === missingSection);
  if (insertMissing === undefined || missing.length === 0 || inDocument.length < 2) return [];
  const diagnostics = missing.flatMap((place) => place.diagnostics);
  return [quickFix(insertMissing, diagnostics, false, analysed, support)];
}

function fixAll(analysed: Analysed, support: ClientSupport): CodeAction[] {
  const edits = safeEdits(analysed.analysis.findings);
  if (edits.length === 0) return [];
  const edit = workspaceEdit(analysed, edits, support);
  return [{ title: "Apply all safe fixes of Sixpager", kind: fixAllKind, edit }];
}
