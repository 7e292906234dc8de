import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Runtime } from "./runtime.ts";
import type { Analysed, Session } from "./session.ts";

/**
 * The one fence around everything that a message sets off. A handler that throws loses its own answer only:
 * the failure is logged with the name of the message, and the client gets a harmless value. A handler that
 * wants the client to know returns or throws a ResponseError.
 */
export interface Guard {
  /** For what changes the server's state: runs at once, so that the order of messages is kept. */
  notification<P>(name: string, run: (params: P) => void): (params: P) => void;
  /** For a question that is not about an open document. */
  request<P, R, H>(name: string, harmless: H, run: (params: P) => R | Promise<R>): Handler<P, R | H>;
  /** For a question about a whole open document; the answer is about its newest text. */
  document<P extends AboutDocument, R, H>(name: string, harmless: H, run: Answer<P, R>): Handler<P, R | H>;
  /** For a question about places in an open document; they mean nothing any more once its text has changed. */
  place<P extends AboutDocument, R, H>(name: string, harmless: H, run: Answer<P, R>): Handler<P, R | H>;
  /** For work that no message waits for. */
  background(name: string, run: () => Promise<void>): Promise<void>;
}

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** What is known of the document is true until the answer first waits for something. */
type Answer<P, R> = (analysed: Analysed, params: P) => R | Promise<R>;

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** Where the conversation stands: requests before the greeting and after the farewell are refused. */
export interface Lifecycle {
  stage: "new" | "running" | "shut down";
}

export function createGuard(
  lifecycle: Lifecycle,
  session: Session,
  runtime: Runtime,
  log: (message: string) => void,
): Guard {
  function report(name: string, error: unknown): void {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log(`${name} failed: ${details}`);
  }

  async function answer<R, H>(
    name: string,
    token: CancellationToken,
    harmless: H,
    run: () => R | Promise<R>,
  ): Promise<R | H | ResponseError<never>> {
    const refusal = refuse(lifecycle);
    if (refusal !== undefined) return refusal;
    try {
      // The first turn ends the handling of this message; in the second a change that came with it is seen.
      await runtime.nextTurn();
      await runtime.nextTurn();
      if (token.isCancellationRequested) return cancelled(name);
      const result = await run();
      return token.isCancellationRequested ? cancelled(name) : result;
    } catch (error) {
      if (error instanceof ResponseError) return new ResponseError<never>(error.code, error.message);
      report(name, error);
      return harmless;
    }
  }

  return {
    notification: (name, run) => (params) => {
      if (lifecycle.stage !== "running") return;
      try {
        run(params);
      } catch (error) {
        report(name, error);
      }
    },
    request: (name, harmless, run) => (params, token) => answer(name, token, harmless, () => run(params)),
    document: (name, harmless, run) => (params, token) =>
      answer(name, token, harmless, async () => {
        const analysed = await session.analysed(params.textDocument.uri);
        return analysed === undefined ? harmless : run(analysed, params);
      }),
    place: (name, harmless, run) => (params, token) => {
      const asked = session.revision(params?.textDocument?.uri);
      return answer(name, token, harmless, async () => {
        const { uri } = params.textDocument;
        const analysed = await session.analysed(uri);
        if (analysed === undefined || session.revision(uri) !== asked) return harmless;
        return run(analysed, params);
      });
    },
    async background(name, run) {
      try {
        await run();
      } catch (error) {
        report(name, error);
      }
    },
  };
}

function refuse({ stage }: Lifecycle): ResponseError<never> | undefined {
  if (stage === "running") return undefined;
  return stage === "new"
    ? new ResponseError(ErrorCodes.ServerNotInitialized, "The server waits for the initialize request.")
    : new ResponseError(ErrorCodes.InvalidRequest, "The server has been shut down.");
}

const cancelled = (name: string): ResponseError<never> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled.`);
