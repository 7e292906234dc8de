import { commands, type Disposable, type LogOutputChannel, Uri, window, workspace } from "vscode";
import type { Middleware } from "vscode-languageclient";
import { revealLineCommand, commands as serverCommands } from "../../server/src/protocol.ts";
import type { Analyses, ShownDocument } from "./analyses.ts";
import { exportNarrative } from "./export.ts";
import { pickGap, pickProfile, pickRule } from "./pickers.ts";
import type { ReadingRoom } from "./reading.ts";
import type { ReportView } from "./report-view.ts";
import { revealLine } from "./reveal.ts";
import type { ServerLink } from "./server-link.ts";

export interface CommandParts {
  readonly server: ServerLink;
  readonly analyses: Analyses;
  readonly readingRoom: ReadingRoom;
  readonly reportView: ReportView;
  readonly log: Pick<LogOutputChannel, "show">;
}

export interface Commands extends Disposable {
  /** Asks the author for the arguments that the server's own commands need, where the palette gives none. */
  readonly executeCommand: NonNullable<Middleware["executeCommand"]>;
}

type Arguments = readonly unknown[];

/** Lets the server carry the command out with these arguments; resolves to its answer. */
type Run = (args: Arguments) => Promise<unknown>;

/**
 * The language client registers every command that the server announces, under the same name. Those get their
 * arguments here, as middleware; only commands that the server does not know are registered by ourselves.
 */
export function createCommands(parts: CommandParts): Commands {
  const asking: Readonly<
    Record<string, (args: Arguments, run: Run, parts: CommandParts) => Promise<unknown>>
  > = {
    [serverCommands.newNarrative]: newNarrative,
    [serverCommands.insertSection]: insertSection,
    [serverCommands.insertMissingSections]: insertIntoShown,
    [serverCommands.insertQuestions]: insertIntoShown,
    [serverCommands.explainRule]: explainRule,
  };
  const registered = [
    commands.registerCommand("sixpager.showReport", () => showReport(parts)),
    commands.registerCommand("sixpager.exportDocx", (target?: unknown) => exportShown("docx", target, parts)),
    commands.registerCommand("sixpager.exportPdf", (target?: unknown) => exportShown("pdf", target, parts)),
    commands.registerCommand(revealLineCommand, reveal),
    commands.registerCommand("sixpager.restartServer", () => parts.server.restart()),
    commands.registerCommand("sixpager.showLog", () => parts.log.show()),
  ];
  return {
    async executeCommand(command, args, next) {
      const run: Run = async (given) => next(command, [...given]);
      const ask = asking[command];
      if (ask === undefined) return run(args);
      try {
        return await ask(args, run, parts);
      } catch (error) {
        // Who gives arguments is a program or a button and gets the error. The palette would put it in a dialog.
        if (args.length > 0) throw error;
        void window.showWarningMessage(error instanceof Error ? error.message : String(error));
        return undefined;
      }
    },
    dispose() {
      for (const disposable of registered) disposable.dispose();
    },
  };
}

/** Arguments: profile name (optional). Opens the skeleton as an untitled document and resolves to its text. */
async function newNarrative([profile]: Arguments, run: Run): Promise<string | undefined> {
  const chosen = typeof profile === "string" ? profile : await pickProfile();
  if (chosen === undefined) return undefined;
  const content = await run([chosen]);
  if (typeof content !== "string") {
    void window.showErrorMessage(`Sixpager has no skeleton for the profile “${chosen}”. The log says more.`);
    return undefined;
  }
  const document = await workspace.openTextDocument({ language: "markdown", content });
  await window.showTextDocument(document);
  return content;
}

/** Arguments: document URI, section id (both optional). Afterwards the cursor stands at the section. */
async function insertSection([uri, id]: Arguments, run: Run, { analyses }: CommandParts): Promise<unknown> {
  if (typeof uri === "string" && typeof id === "string") return insertAndReveal(uri, id, run, analyses);
  const shown = narrativeOrMessage(analyses);
  const picked = shown && (await pickGap(shown.analysis));
  return shown && picked && insertAndReveal(shown.uri.toString(), picked, run, analyses);
}

/** Arguments: document URI (optional). Adds what the whole document lacks. */
async function insertIntoShown([uri]: Arguments, run: Run, { analyses }: CommandParts): Promise<unknown> {
  const target = typeof uri === "string" ? uri : narrativeOrMessage(analyses)?.uri.toString();
  if (target === undefined) return undefined;
  const result = await run([target]);
  if (wasRefused(result)) sayRefused();
  return result;
}

/** Arguments: rule id (optional). Shows the rule's page. */
async function explainRule([rule]: Arguments, _run: Run, { readingRoom }: CommandParts): Promise<void> {
  const chosen = typeof rule === "string" ? rule : await pickRule();
  if (chosen !== undefined) await readingRoom.showRule(chosen);
}

async function showReport({ analyses, reportView }: CommandParts): Promise<void> {
  const shown = narrativeOrMessage(analyses);
  if (shown !== undefined) await reportView.show(shown.uri);
}

/** @param target Where to, as a URI; the author is asked where there is none. */
async function exportShown(
  to: "docx" | "pdf",
  target: unknown,
  { analyses, server }: CommandParts,
): Promise<Uri | undefined> {
  const shown = narrativeOrMessage(analyses);
  return shown && exportNarrative(server, shown.uri, to, target instanceof Uri ? target : undefined);
}

/** Links of the report: the document's address, and the line from 0. */
async function reveal(uri: unknown, line: unknown): Promise<void> {
  if (typeof uri === "string" && typeof line === "number") await revealLine(Uri.parse(uri), line);
}

function narrativeOrMessage(analyses: Analyses): ShownDocument | undefined {
  const shown = analyses.shown();
  if (shown?.analysis.recognition.isNarrative) return shown;
  void window.showInformationMessage(
    "No six-page narrative is open in the active editor. Open one, or run “Sixpager: New Narrative”.",
  );
  return undefined;
}

async function insertAndReveal(uri: string, id: string, run: Run, analyses: Analyses): Promise<unknown> {
  const target = Uri.parse(uri);
  try {
    const result = await run([uri, id]);
    if (wasRefused(result)) sayRefused();
    else await revealSection(target, id, analyses);
    return result;
  } catch (error) {
    // Below a heading that has its questions already there is nothing to insert: the author is taken there.
    const line = lineOf(target, id, analyses);
    if (line === undefined) throw error;
    await revealLine(target, line);
    return undefined;
  }
}

/** The editor refuses an edit that was made for an older version of the text. */
function wasRefused(result: unknown): boolean {
  return typeof result === "object" && result !== null && "applied" in result && result.applied === false;
}

function sayRefused(): void {
  void window.showWarningMessage("Nothing was inserted: the text changed in the meantime. Try again.");
}

/** The place of a section is known once the server has read the text with the section in it. */
async function revealSection(uri: Uri, id: string, analyses: Analyses): Promise<void> {
  const line = lineOf(uri, id, analyses) ?? (await nextLineOf(uri, id, analyses));
  if (line !== undefined) await revealLine(uri, line);
}

function lineOf(uri: Uri, id: string, analyses: Analyses): number | undefined {
  return analyses.of(uri)?.sections.find((section) => section.id === id)?.line;
}

/** Undefined when the section does not turn up in time: the author undid it, or closed the document. */
function nextLineOf(uri: Uri, id: string, analyses: Analyses): Promise<number | undefined> {
  return new Promise((resolve) => {
    const finish = (line: number | undefined) => {
      listener.dispose();
      clearTimeout(deadline);
      resolve(line);
    };
    const listener = analyses.onDidAccept(() => {
      const line = lineOf(uri, id, analyses);
      if (line !== undefined) finish(line);
    });
    const deadline = setTimeout(finish, patienceInMs, undefined);
  });
}

const patienceInMs = 2000;
