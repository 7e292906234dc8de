import type { Connection } from "vscode-languageserver";
import type { ClientSupport } from "./client-support.ts";
import type { ConfigProblems } from "./config-problems.ts";
import type { Documents } from "./documents.ts";
import type { Guard } from "./guard.ts";
import type { Project } from "./project.ts";
import type { Publisher } from "./publisher.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Session } from "./session.ts";

/** The parts of one running server. */
export interface Server {
  readonly connection: Connection;
  /** Known from the initialize request on. */
  readonly support: () => ClientSupport;
  readonly documents: Documents;
  readonly project: Project;
  readonly configProblems: ConfigProblems;
  readonly session: Session;
  readonly publisher: Publisher;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
}
