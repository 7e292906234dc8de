import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from "vscode-languageserver";
import { answerRequests } from "./answers.ts";
import { initializeResult } from "./capabilities.ts";
import { type ClientSupport, readClientSupport } from "./client-support.ts";
import { createConfigProblems } from "./config-problems.ts";
import { createDocuments } from "./documents.ts";
import { createGuard, type Lifecycle } from "./guard.ts";
import { createProject, settingsSection } from "./project.ts";
import { createPublisher } from "./publisher.ts";
import { quietly } from "./quietly.ts";
import type { Runtime } from "./runtime.ts";
import { createScheduler } from "./scheduler.ts";
import type { Server } from "./server.ts";
import { createSession } from "./session.ts";
import { listenToChanges } from "./sync.ts";

/** Answers a client over a connection until it says goodbye. Where it runs makes no difference. */
export function startServer(connection: Connection, runtime: Runtime): void {
  // Until the client has introduced itself it is taken to know nothing.
  let support = readClientSupport({ processId: null, rootUri: null, capabilities: {} });
  const lifecycle: Lifecycle = { stage: "new" };
  const server = assemble(connection, runtime, lifecycle, () => support);

  connection.onInitialize((params: InitializeParams) => {
    if (lifecycle.stage !== "new") {
      return new ResponseError(ErrorCodes.InvalidRequest, "The server is initialized already.");
    }
    support = readClientSupport(params);
    server.project.setEditorSettings(params.initializationOptions?.[settingsSection]);
    lifecycle.stage = "running";
    return initializeResult(support);
  });
  connection.onInitialized(
    server.guard.notification("initialized", () => {
      void server.guard.background("registration", () => server.project.watch(support));
    }),
  );
  connection.onShutdown(() => {
    lifecycle.stage = "shut down";
    server.scheduler.dispose();
  });
  listenToChanges(server);
  answerRequests(server);
  connection.listen();
}

function assemble(
  connection: Connection,
  runtime: Runtime,
  lifecycle: Lifecycle,
  support: () => ClientSupport,
): Server {
  const encoding = (): ClientSupport["encoding"] => support().encoding;
  const warn = (message: string): void => connection.console.warn(message);
  const documents = createDocuments(warn);
  const configProblems = createConfigProblems({
    readFile: runtime.readFile,
    encoding,
    warn,
    publish: (uri, diagnostics) => quietly(connection.sendDiagnostics({ uri, diagnostics })),
  });
  const project = createProject(connection, runtime, support, {
    warn,
    problems: (uri, problems) =>
      void guard.background("configuration problems", () => configProblems.update(uri, problems)),
  });
  const session = createSession(documents, project, encoding);
  const guard = createGuard(lifecycle, session, runtime, (message) => connection.console.error(message));
  const publisher = createPublisher(connection, documents, session, support);
  const scheduler = createScheduler((uri) =>
    guard.background(`analysis of ${uri}`, () => publisher.publish(uri)),
  );
  return { connection, support, documents, project, configProblems, session, publisher, scheduler, guard };
}
