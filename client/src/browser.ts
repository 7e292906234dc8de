import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { startClient } from "./client.ts";
import type { ServerLink } from "./server-link.ts";

let server: ServerLink | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist/server-web.js").toString(true);
  let worker: Worker | undefined;
  server = await startClient(
    context,
    (id, name, clientOptions) =>
      new LanguageClient(
        id,
        name,
        async () => {
          // A worker that was told to exit may linger; a restart must not leave two of them.
          worker?.terminate();
          worker = new Worker(script);
          // VS Code replaces `Worker` by a function of its own, so the client would not take what it makes
          // for a worker.
          return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
        },
        clientOptions,
      ),
  );
  context.subscriptions.push({ dispose: () => worker?.terminate() });
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
