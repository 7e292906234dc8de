import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type ConfigProblem, editorSettings } from "../config/problem.ts";
import { createConverter, type PositionEncoding } from "./convert.ts";
import type { Runtime } from "./runtime.ts";

/** Shows what is wrong with configuration files as diagnostics of those files. */
export interface ConfigProblems {
  /** Replaces what was found for the sake of a document. */
  update(documentUri: string, problems: readonly ConfigProblem[]): Promise<void>;
  /** The documents whose configuration has problems, open or not: they are looked at again after a change. */
  documents(): readonly string[];
}

export interface Surroundings {
  readonly readFile: Runtime["readFile"];
  readonly encoding: () => PositionEncoding;
  readonly publish: (uri: string, diagnostics: Diagnostic[]) => void;
  readonly warn: (message: string) => void;
}

/**
 * Several documents share a configuration file, so each file shows the problems that any of them met.
 * They stay when the document is closed: an author often leaves the narrative to mend its configuration.
 */
export function createConfigProblems({ readFile, encoding, publish, warn }: Surroundings): ConfigProblems {
  const byDocument = new Map<string, readonly ConfigProblem[]>();
  const published = new Map<string, string>();
  const logged = new Set<string>();

  /** The editor's settings have no file to show a problem in. */
  function logOnce(message: string): void {
    if (logged.has(message)) return;
    logged.add(message);
    warn(message);
  }

  async function refresh(configUri: string): Promise<void> {
    const text = await readFile(configUri).catch(() => undefined);
    // Collected after the wait, so that of two refreshes the later one has the last word.
    const problems = distinct([...byDocument.values()].flat().filter(({ uri }) => uri === configUri));
    const diagnostics = problems.map((problem) => toDiagnostic(problem, text ?? "", encoding()));
    const shown = JSON.stringify(diagnostics);
    if (shown === (published.get(configUri) ?? "[]")) return;
    published.set(configUri, shown);
    publish(configUri, diagnostics);
  }

  return {
    async update(documentUri, found) {
      for (const { uri, message } of found) if (uri === editorSettings) logOnce(message);
      const problems = found.filter(({ uri }) => uri !== editorSettings);
      const before = byDocument.get(documentUri) ?? [];
      if (problems.length > 0) byDocument.set(documentUri, problems);
      else byDocument.delete(documentUri);
      const concerned = new Set([...before, ...problems].map(({ uri }) => uri));
      for (const configUri of concerned) await refresh(configUri);
    },
    documents: () => [...byDocument.keys()],
  };
}

function distinct(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function toDiagnostic(problem: ConfigProblem, text: string, encoding: PositionEncoding): Diagnostic {
  const document = TextDocument.create(problem.uri, "", 0, text);
  return {
    range: createConverter(document, encoding).range(problem.span ?? { start: 0, end: 0 }),
    severity: DiagnosticSeverity.Error,
    source: "sixpager",
    code: problem.rule,
    message: problem.message,
  };
}
