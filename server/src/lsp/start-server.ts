import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from "vscode-languageserver";
import { analyze, defaultSettings } from "../core/index.ts";
import { answerRequests } from "./answers.ts";
import { initializeResult } from "./capabilities.ts";
import { type ClientSupport, readClientSupport } from "./client-support.ts";
import { type Clock, systemClock } from "./clock.ts";
import { createConfigHome } from "./config-home.ts";
import { createConfigProblems } from "./config-problems.ts";
import { createDocuments } from "./documents.ts";
import { createFiles } from "./files.ts";
import { createFocus } from "./focus.ts";
import { createGuard, type Lifecycle } from "./guard.ts";
import { isConfigFile } from "./names.ts";
import { createProject, settingsSection } from "./project.ts";
import { createPublisher } from "./publisher.ts";
import { quietly } from "./quietly.ts";
import type { Runtime } from "./runtime.ts";
import { createScheduler } from "./scheduler.ts";
import type { Server } from "./server.ts";
import { createSession } from "./session.ts";
import { listenToChanges, settingsChanged } from "./sync.ts";
import { createWatching } from "./watching.ts";

/** Answers a client over a connection until it says goodbye. Where it runs makes no difference. */
export function startServer(connection: Connection, runtime: Runtime, clock: Clock = systemClock): void {
  // Until the client has introduced itself it is taken to know nothing.
  let support = readClientSupport({ processId: null, rootUri: null, capabilities: {} });
  const lifecycle: Lifecycle = { stage: "new" };
  const server = assemble(connection, runtime, clock, lifecycle, () => support);

  connection.onInitialize((params: InitializeParams) => {
    if (lifecycle.stage !== "new") {
      return new ResponseError(ErrorCodes.InvalidRequest, "The server is initialized already.");
    }
    support = readClientSupport(params);
    server.project.setEditorSettings(params.initializationOptions?.[settingsSection]);
    server.configHome.setRoot(params.workspaceFolders?.[0]?.uri ?? params.rootUri ?? undefined);
    lifecycle.stage = "running";
    void server.guard.background("engine", () => loadEngine(runtime));
    return initializeResult(support);
  });
  connection.onInitialized(
    server.guard.notification("initialized", () => {
      void server.guard.background("registration", () => server.watching.start());
    }),
  );
  connection.onShutdown(() => {
    lifecycle.stage = "shut down";
    server.scheduler.dispose();
    for (const { uri } of server.documents.all()) server.focus.forget(uri);
  });
  listenToChanges(server);
  answerRequests(server, runtime);
  connection.listen();
}

/**
 * In Node the engine is a file of its own, which is loaded when it is first used. That is best done while the client
 * has its answer and makes up its mind what to open.
 */
async function loadEngine(runtime: Runtime): Promise<void> {
  // The first turn ends the handling of the message, in the second the answer is on its way.
  await runtime.nextTurn();
  await runtime.nextTurn();
  analyze("", defaultSettings);
}

function assemble(
  connection: Connection,
  runtime: Runtime,
  clock: Clock,
  lifecycle: Lifecycle,
  support: () => ClientSupport,
): Server {
  const encoding = (): ClientSupport["encoding"] => support().encoding;
  const warn = (message: string): void => connection.console.warn(message);
  const documents = createDocuments(warn);
  const files = createFiles(documents, runtime.readFile);
  const watching = createWatching(connection, support);
  const configProblems = createConfigProblems({
    readFile: files.read,
    encoding,
    warn,
    publish: (uri, diagnostics) => {
      const version = documents.get(uri)?.version;
      const about = version === undefined ? { uri } : { uri, version };
      quietly(connection.sendDiagnostics({ ...about, diagnostics }));
    },
  });
  const project = createProject(connection, files.read, support, {
    warn,
    problems: (uri, problems) =>
      void guard.background("configuration problems", () => configProblems.update(uri, problems)),
    reads: (configFiles) => void guard.background("registration", () => watching.also(configFiles)),
  });
  const configHome = createConfigHome({ connection, documents, files, project, support });
  const session = createSession(documents, project, encoding);
  const guard = createGuard(lifecycle, session, runtime, (message) => connection.console.error(message));
  const focus = createFocus(clock, (uri) => {
    scheduler.schedule(uri);
    if (support().pullsDiagnostics) {
      void guard.background("diagnostic refresh", () => connection.languages.diagnostics.refresh());
    }
  });
  const publisher = createPublisher(connection, documents, session, focus, support);
  const scheduler = createScheduler((uri) =>
    guard.background(`analysis of ${uri}`, async () => {
      if (isConfigFile(uri)) settingsChanged(server);
      else await publisher.publish(uri);
    }),
  );
  const server: Server = {
    connection,
    support,
    documents,
    files,
    project,
    configHome,
    watching,
    configProblems,
    session,
    focus,
    publisher,
    scheduler,
    guard,
  };
  return server;
}
