import { env, ProgressLocation, Uri, window, workspace } from "vscode";
import { type ExportAnswer, type ExportParams, exportRequest } from "../../server/src/protocol.ts";
import type { ServerLink } from "./server-link.ts";

type Format = ExportParams["to"];

const formats: Readonly<Record<Format, string>> = { docx: "Word document", pdf: "PDF" };

/**
 * Writes a document as a Word document or a PDF and offers to open it. Resolves to the file, or to undefined where the
 * author backed out or was told why there is none.
 *
 * @param target Where to; the author is asked where none is given.
 */
export async function exportNarrative(
  server: Pick<ServerLink, "ask">,
  source: Uri,
  to: Format,
  target?: Uri,
): Promise<Uri | undefined> {
  const file = target ?? (await askWhere(source, to));
  if (file === undefined) return undefined;
  const name = nameOf(file);
  const written = await window.withProgress(
    { location: ProgressLocation.Notification, title: `Sixpager: writing ${name}` },
    () => write(server, source, to, file),
  );
  if ("refused" in written) {
    void window.showErrorMessage(`${name} was not written. ${written.refused}`);
    return undefined;
  }
  // Nobody waits for the author to look at it.
  void offerToOpen(file, [`Wrote ${name}.`, ...written.notes].join(" "), written.notes.length > 0);
  return file;
}

function askWhere(source: Uri, to: Format): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    defaultUri: proposed(source, to),
    filters: { [formats[to]]: [to] },
    title: `Export as ${formats[to]}`,
    saveLabel: "Export",
  });
}

/** Beside the document; one without a file goes to the folder that is open. */
function proposed(source: Uri, to: Format): Uri {
  const name = `${nameOf(source).replace(/\.(?:md|markdown)$/i, "")}.${to}`;
  if (source.scheme !== "untitled") return Uri.joinPath(source, "..", name);
  const [folder] = workspace.workspaceFolders ?? [];
  return folder === undefined ? Uri.file(`/${name}`) : Uri.joinPath(folder.uri, name);
}

async function write(
  server: Pick<ServerLink, "ask">,
  source: Uri,
  to: Format,
  file: Uri,
): Promise<{ readonly notes: readonly string[] } | { readonly refused: string }> {
  const params: ExportParams = { uri: source.toString(), to };
  const answer = await server.ask(exportRequest, params);
  if (!isAnswer(answer)) return { refused: "The server has no answer; the log says more." };
  if ("refused" in answer) return answer;
  try {
    await workspace.fs.writeFile(file, bytesOf(answer.content));
    return answer;
  } catch (error) {
    // Word locks the documents that it shows.
    const reason = error instanceof Error ? error.message : String(error);
    return { refused: `${reason} Close it where it is open, or choose another place.` };
  }
}

async function offerToOpen(file: Uri, message: string, isWarning: boolean): Promise<void> {
  const open = "Open";
  const show = isWarning ? window.showWarningMessage : window.showInformationMessage;
  if ((await show(message, open)) === open) await env.openExternal(file);
}

const isAnswer = (answer: unknown): answer is ExportAnswer =>
  typeof answer === "object" && answer !== null && ("content" in answer || "refused" in answer);

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

const nameOf = (uri: Uri): string => uri.path.split("/").at(-1) ?? "";
