import { commands, type ExtensionContext, window } from "vscode";
import { createAnalyses } from "./analyses.ts";
import { createCommands } from "./commands.ts";
import { createOutline } from "./outline.ts";
import { createReadingRoom } from "./reading.ts";
import { createReportView } from "./report-view.ts";
import { type CreateLanguageClient, createServerLink, type ServerLink } from "./server-link.ts";
import { createStatusBar } from "./status-bar.ts";

/**
 * Starts the server over the given transport and draws what it says. Resolves when the server is up, so that
 * a command which woke the extension finds its handler; it never rejects.
 */
export async function startClient(
  context: ExtensionContext,
  createLanguageClient: CreateLanguageClient,
): Promise<ServerLink> {
  const log = window.createOutputChannel("Sixpager", { log: true });
  const analyses = createAnalyses();
  const server = createServerLink({
    createLanguageClient,
    log,
    executeCommand: (command, args, next) => ours.executeCommand(command, args, next),
    onAnalysis: analyses.accept,
    onRunning(running) {
      if (!running) analyses.clear();
      void commands.executeCommand("setContext", "sixpager.isRunning", running);
    },
  });
  const readingRoom = createReadingRoom(server);
  const reportView = createReportView(server, analyses);
  const ours = createCommands({ server, analyses, readingRoom, reportView, log });
  context.subscriptions.push(
    log,
    analyses,
    readingRoom,
    reportView,
    ours,
    createOutline(analyses),
    createStatusBar(analyses),
  );
  await server.start();
  return server;
}
