import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from "vscode-languageserver";
import type { Finding, Severity } from "../../core/index.ts";
import type { ClientSupport } from "../client-support.ts";
import { rulePageUrl } from "../rule-page.ts";
import type { Analysed } from "../session.ts";

export const source = "sixpager";

export function diagnosticsOf(analysed: Analysed, support: ClientSupport): Diagnostic[] {
  return analysed.analysis.findings.map((finding) => toDiagnostic(finding, analysed, support));
}

/** The answer to a client that pulls; "unchanged" when it already has the findings of this text. */
export function diagnosticReport(
  analysed: Analysed,
  { previousResultId }: DocumentDiagnosticParams,
  support: ClientSupport,
): DocumentDiagnosticReport {
  const { resultId } = analysed;
  if (previousResultId === resultId) return { kind: "unchanged", resultId };
  return { kind: "full", resultId, items: diagnosticsOf(analysed, support) };
}

/** For a document that is closed or that the project excludes. */
export const noDiagnostics: DocumentDiagnosticReport = { kind: "full", items: [] };

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic(finding: Finding, analysed: Analysed, support: ClientSupport): Diagnostic {
  const diagnostic: Diagnostic = {
    range: analysed.places.range(finding.span),
    severity: severities[finding.severity],
    source,
    code: finding.rule,
    codeDescription: { href: rulePageUrl(finding.rule) },
    message: finding.message,
  };
  if (support.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = relatedInformation(finding, analysed);
  }
  if (finding.fixes.length > 0) {
    diagnostic.data = { fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })) };
  }
  return diagnostic;
}

function relatedInformation(finding: Finding, { uri, places }: Analysed): DiagnosticRelatedInformation[] {
  return finding.related.map(({ message, span }) => ({
    message,
    location: { uri, range: places.range(span) },
  }));
}
