import type { Disposable, LogOutputChannel } from "vscode";
import { Uri, workspace } from "vscode";
import {
  type BaseLanguageClient,
  type ConfigurationMiddleware,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import {
  type AnalysisParams,
  analysisNotification,
  type ReadFileParams,
  readFileRequest,
} from "../../server/src/protocol.ts";
import { isServed } from "./served.ts";
import { serverSettings } from "./server-settings.ts";

/** Makes a client over one transport: a child process on the desktop, a worker in the browser. */
export type CreateLanguageClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

interface ServerLinkParts {
  readonly createLanguageClient: CreateLanguageClient;
  readonly log: LogOutputChannel;
  readonly executeCommand: NonNullable<Middleware["executeCommand"]>;
  readonly onAnalysis: (params: AnalysisParams) => void;
  /** The server is up, or it is gone: stopped, crashed or never started. */
  readonly onRunning: (running: boolean) => void;
}

/** The one server of this window. */
export interface ServerLink {
  /** Never rejects: a server that does not start is reported to the author by the client library and logged. */
  start(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  /** The server's answer; undefined, with a line in the log, when there is none. */
  ask(method: string, params: object): Promise<unknown>;
}

export function createServerLink(parts: ServerLinkParts): ServerLink {
  const { log } = parts;
  let client: BaseLanguageClient | undefined;
  let listeners: readonly Disposable[] = [];

  async function start(): Promise<void> {
    // A client that failed to start cannot be started again, so every start has a client of its own.
    const started = parts.createLanguageClient("sixpager", "Sixpager", clientOptions(parts));
    client = started;
    listeners = listenTo(started, parts);
    try {
      await started.start();
    } catch (error) {
      log.error(`The language server did not start: ${String(error)}`);
    }
  }

  async function stop(): Promise<void> {
    const stopped = client;
    client = undefined;
    try {
      await stopped?.dispose();
    } catch (error) {
      log.warn(`The language server did not stop cleanly: ${String(error)}`);
    }
    for (const listener of listeners) listener.dispose();
    listeners = [];
  }

  return {
    start,
    stop,
    async restart() {
      await stop();
      await start();
    },
    async ask(method, params) {
      if (client === undefined) return undefined;
      try {
        return await client.sendRequest(method, params);
      } catch (error) {
        log.warn(`No answer to ${method}: ${String(error)}`);
        return undefined;
      }
    },
  };
}

function listenTo(client: BaseLanguageClient, parts: ServerLinkParts): readonly Disposable[] {
  return [
    client.onNotification(analysisNotification, (params: AnalysisParams) => parts.onAnalysis(params)),
    client.onRequest(readFileRequest, (params: ReadFileParams) => readFile(params, parts.log)),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Starting) parts.onRunning(newState === State.Running);
    }),
  ];
}

function clientOptions({ log, executeCommand }: ServerLinkParts): LanguageClientOptions {
  return {
    // No `synchronize`: the server itself asks to be told of changed settings and configuration files.
    // Without a scheme, so that untitled documents, notebook cells and virtual file systems are served as well.
    documentSelector: [{ language: "markdown" }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Hovers may link to the rule's page and to nothing else.
    markdown: { isTrusted: { enabledCommands: ["sixpager.explainRule"] } },
    middleware: {
      executeCommand,
      workspace: { configuration },
      didOpen: (document, next) => (isServed(document.uri) ? next(document) : Promise.resolve()),
      didChange: (event, next) => (isServed(event.document.uri) ? next(event) : Promise.resolve()),
      didSave: (document, next) => (isServed(document.uri) ? next(document) : Promise.resolve()),
      didClose: (document, next) => (isServed(document.uri) ? next(document) : Promise.resolve()),
    },
  };
}

/** The server's question for settings, answered without what only the client understands. */
const configuration: NonNullable<ConfigurationMiddleware["configuration"]> = async (params, token, next) => {
  const answer = await next(params, token);
  if (!Array.isArray(answer)) return answer;
  return answer.map((value, index) =>
    params.items[index]?.section === "sixpager" ? serverSettings(value) : value,
  );
};

/** The text of a file that the server cannot reach itself; null where there is no such file. */
async function readFile({ uri }: ReadFileParams, log: LogOutputChannel): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true)));
  } catch (error) {
    // Most often the server looks whether there is a configuration file, and there is none.
    log.debug(`${uri} could not be read: ${String(error)}`);
    return null;
  }
}
