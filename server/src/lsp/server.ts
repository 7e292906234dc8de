import type { Connection } from "vscode-languageserver";
import type { ClientSupport } from "./client-support.ts";
import type { ConfigHome } from "./config-home.ts";
import type { ConfigProblems } from "./config-problems.ts";
import type { Documents } from "./documents.ts";
import type { Files } from "./files.ts";
import type { Focus } from "./focus.ts";
import type { Guard } from "./guard.ts";
import type { Project } from "./project.ts";
import type { Publisher } from "./publisher.ts";
import type { Scheduler } from "./scheduler.ts";
import type { Session } from "./session.ts";
import type { Watching } from "./watching.ts";

/** The parts of one running server. */
export interface Server {
  readonly connection: Connection;
  /** Known from the initialize request on. */
  readonly support: () => ClientSupport;
  readonly documents: Documents;
  readonly files: Files;
  readonly project: Project;
  readonly configHome: ConfigHome;
  readonly watching: Watching;
  readonly configProblems: ConfigProblems;
  readonly session: Session;
  readonly focus: Focus;
  readonly publisher: Publisher;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
}
