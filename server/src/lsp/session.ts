import { type Analysis, type Finding, type Fix, openDocument, type Settings } from "../core/index.ts";
import { type Converter, createConverter, type PositionEncoding } from "./convert.ts";
import type { Documents, OpenFile } from "./documents.ts";
import { fileNameOf, isConfigFile } from "./names.ts";
import type { Project } from "./project.ts";

/**
 * An open document with all that is known of it at this moment. It goes out of date with the next message,
 * so it is used at once and never kept across an `await`.
 */
export interface Analysed {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly analysis: Analysis;
  /** Ways to switch a finding's rule off in the text. */
  readonly suppress: (finding: Finding) => readonly Fix[];
  readonly settings: Settings;
  readonly places: Converter;
  /** Names the text and the settings behind the analysis; equal ids mean equal findings. */
  readonly resultId: string;
}

export interface Session {
  /** The newest text, analysed; undefined for a document that is closed or that the project excludes. */
  analysed(uri: string): Promise<Analysed | undefined>;
  /** Changes with every change of the text; undefined for a document that is not open. */
  revision(uri: string | undefined): string | undefined;
}

export function createSession(
  documents: Documents,
  project: Project,
  encoding: () => PositionEncoding,
): Session {
  return {
    async analysed(uri) {
      if (isConfigFile(uri) || documents.get(uri) === undefined) return undefined;
      let asked: ReturnType<Project["settingsOf"]>;
      let known: Awaited<typeof asked>;
      do {
        asked = project.settingsOf(uri);
        known = await asked;
        // The document may have been closed, and the settings may have been changed, in the meantime.
        if (documents.get(uri) === undefined) return undefined;
      } while (project.settingsOf(uri) !== asked);

      const file = documents.get(uri);
      if (file === undefined || known.ignored) return undefined;
      return {
        uri,
        version: file.version,
        text: file.source.getText(),
        ...analyse(file, known.settings, known.stamp),
        settings: known.settings,
        places: createConverter(file.source, encoding()),
        resultId: `${file.serial}.${file.revision}.${known.stamp}`,
      };
    },
    revision(uri) {
      const file = uri === undefined ? undefined : documents.get(uri);
      return file && `${file.serial}.${file.revision}`;
    },
  };
}

function analyse(file: OpenFile, settings: Settings, stamp: number): Pick<Analysed, "analysis" | "suppress"> {
  const known = file.engine?.stamp === stamp ? file.engine : undefined;
  const info = { fileName: fileNameOf(file.uri) };
  const engine = known ?? { stamp, document: openDocument(file.source.getText(), settings, info) };
  file.engine = engine;
  return { analysis: engine.document.analysis(), suppress: (finding) => engine.document.suppress(finding) };
}
