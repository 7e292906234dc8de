import type { Connection, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ConfigChange } from "../config/index.ts";
import type { ClientSupport } from "./client-support.ts";
import { createConverter } from "./convert.ts";
import type { Documents } from "./documents.ts";
import type { Files } from "./files.ts";
import { fileNameOf } from "./names.ts";
import { orAfterPatience } from "./patience.ts";
import type { Project } from "./project.ts";

/** The place where a project keeps what it decides, for those who write there. */
export interface ConfigHome {
  /** The folder that the client opened, where it does not tell them one by one. */
  setRoot(uri: string | undefined): void;
  /** Writes changes into the nearest configuration of a document, or into a new one. */
  open(documentUri: string): Promise<ConfigWriter>;
}

export interface ConfigWriter {
  /** The edit that makes the change; undefined for one that is made already; a text that says why there is none. */
  write(change: ConfigChange): WorkspaceEdit | undefined | string;
}

interface HomeParts {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly files: Files;
  readonly project: Project;
  readonly support: () => ClientSupport;
}

export function createConfigHome({ connection, documents, files, project, support }: HomeParts): ConfigHome {
  let root: string | undefined;

  async function folders(): Promise<readonly string[]> {
    const known = root === undefined ? [] : [root];
    if (!support().workspaceFolders) return known;
    const asked = connection.workspace.getWorkspaceFolders();
    const answer = await orAfterPatience(asked, null, () => {});
    return answer?.map(({ uri }) => uri) ?? known;
  }

  async function homeOf(documentUri: string): Promise<string | undefined> {
    const { configFile } = await project.settingsOf(documentUri);
    if (configFile !== undefined) return configFile;
    const around = (await folders())
      .map((folder) => folder.replace(/\/+$/, ""))
      .filter((folder) => documentUri.startsWith(`${folder}/`))
      .toSorted((a, b) => b.length - a.length);
    return around[0] === undefined ? undefined : `${around[0]}/.sixpager.yaml`;
  }

  return {
    setRoot(uri) {
      root = uri;
    },
    async open(documentUri) {
      const { editConfig } = await import("../config/index.ts");
      const uri = await homeOf(documentUri);
      if (uri === undefined) return { write: homeless };
      let text: string | undefined;
      try {
        text = await files.read(uri);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { write: () => `${fileNameOf(uri)} cannot be read: ${reason}.` };
      }
      const old = text ?? "";
      const places = createConverter(TextDocument.create(uri, "", 0, old), support().encoding);
      const version = documents.get(uri)?.version ?? null;
      return {
        write(change) {
          const result = editConfig(old, uri, change);
          if ("failure" in result) return `${fileNameOf(uri)} was not changed. ${result.failure}`;
          if (result.edits.length === 0) return undefined;
          const edits = result.edits.map((edit) => ({ range: places.range(edit.span), newText: edit.text }));
          if (!support().versionedEdits) return { changes: { [uri]: edits } };
          const creation = text === undefined && support().createsFiles;
          const create = { kind: "create" as const, uri, options: { ignoreIfExists: true } };
          return {
            documentChanges: [...(creation ? [create] : []), { textDocument: { uri, version }, edits }],
          };
        },
      };
    },
  };
}

/** Without a folder there is no file to write to, and the editor's own settings are out of a server's reach. */
function homeless(change: ConfigChange): string {
  const [setting, value] =
    change.kind === "allow"
      ? ["sixpager.rules", `{ "${change.rule}": "off" }`]
      : ["sixpager.terms", `{ "${change.list}": [${JSON.stringify(change.word)}] }`];
  return `No open folder holds this document, so there is no project to decide for. Put "${setting}": ${value} into the settings of the editor instead.`;
}
