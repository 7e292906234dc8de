import { commands, type ExtensionContext } from "vscode";
import { LanguageClient, type ServerOptions, TransportKind } from "vscode-languageclient/node";
import { startClient } from "./client.ts";
import type { ServerLink } from "./server-link.ts";

let server: ServerLink | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server.js");
  const options: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
  };
  // In the browser there is nothing that could write Word documents and PDFs.
  void commands.executeCommand("setContext", "sixpager.canExport", true);
  server = await startClient(
    context,
    (id, name, clientOptions) => new LanguageClient(id, name, options, clientOptions),
  );
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
