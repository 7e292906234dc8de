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
import type { Withheld } from "../withhold.ts";

export const source = "sixpager";

/** One diagnostic for each finding. */
export function diagnosticsOf(
  analysed: Analysed,
  findings: readonly Finding[],
  support: ClientSupport,
): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, analysed, support));
}

/** What is published of a document; of very many findings the gravest, with a last word about the others. */
export function publishedDiagnostics(
  analysed: Analysed,
  { shown }: Withheld,
  support: ClientSupport,
): Diagnostic[] {
  if (shown.length <= mostPublished) return diagnosticsOf(analysed, shown, support);
  const gravest = new Set(
    shown.toSorted((a, b) => severities[a.severity] - severities[b.severity]).slice(0, mostPublished),
  );
  const published = diagnosticsOf(
    analysed,
    shown.filter((finding) => gravest.has(finding)),
    support,
  );
  const range = published[0]?.range ?? analysed.places.range({ start: 0, end: 0 });
  const message = `There are ${shown.length - mostPublished} more findings, none graver than these. Set "budget" to see a choice of all.`;
  return [...published, { range, severity: DiagnosticSeverity.Information, source, message }];
}

/** Editors show no more than about so many of one document, and sending more of them blocks both sides. */
const mostPublished = 1000;

/** The answer to a client that pulls; "unchanged" when it already has what is to be shown of this text. */
export function diagnosticReport(
  analysed: Analysed,
  view: Withheld,
  { previousResultId }: DocumentDiagnosticParams,
  support: ClientSupport,
): DocumentDiagnosticReport {
  const resultId = resultIdOf(analysed, view);
  if (previousResultId === resultId) return { kind: "unchanged", resultId };
  return { kind: "full", resultId, items: publishedDiagnostics(analysed, view, support) };
}

/** Names what is shown of a text; equal ids mean equal diagnostics. */
export function resultIdOf({ resultId }: Analysed, { shown, held }: Withheld): string {
  // Whatever is found is either shown or held back, so that the number tells which.
  return held.length === 0 ? resultId : `${resultId}.${shown.length}`;
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
