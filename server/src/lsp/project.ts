import type { Connection } from "vscode-languageserver";
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { ConfigProblem } from "../config/index.ts";
import { defaultSettings, type Settings } from "../core/index.ts";
import type { ClientSupport } from "./client-support.ts";
import { configGlob } from "./names.ts";
import { orAfterPatience } from "./patience.ts";
import type { Runtime } from "./runtime.ts";

/** What the editor's settings and the project's configuration files say about each document. */
export interface Project {
  /** Equal promises mean that nothing has changed since. It never rejects. */
  settingsOf(uri: string): Promise<ProjectSettings>;
  forget(uri: string): void;
  /** Everything is read anew when it is next asked. */
  invalidate(): void;
  /** For clients that send their settings instead of being asked. */
  setEditorSettings(section: unknown): void;
  /** Asks the client to tell of changes, as far as it can. */
  watch(support: ClientSupport): Promise<void>;
}

interface ProjectSettings {
  readonly settings: Settings;
  /** True for a document that the project excludes. */
  readonly ignored: boolean;
  /** Equal stamps mean equal settings. */
  readonly stamp: number;
}

export interface ProjectListener {
  readonly problems: (documentUri: string, problems: readonly ConfigProblem[]) => void;
  readonly warn: (message: string) => void;
}

/** The section of the editor's settings, and the one key of a settings payload, that is ours. */
export const settingsSection = "sixpager";

export function createProject(
  connection: Connection,
  runtime: Runtime,
  support: () => ClientSupport,
  listener: ProjectListener,
): Project {
  const known = new Map<string, Promise<ProjectSettings>>();
  const stamps = createStamps();
  let pushed: unknown;

  async function editorSettings(uri: string): Promise<unknown> {
    if (!support().configuration) return pushed;
    const asked = connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection });
    return orAfterPatience(asked, pushed, () =>
      listener.warn("The client did not send its settings in time."),
    );
  }

  async function resolve(uri: string, isCurrent: () => boolean): Promise<ProjectSettings> {
    try {
      // Reading YAML and checking settings is a third of the server; it is loaded beside the first analysis.
      const { resolveSettings } = await import("../config/index.ts");
      const resolved = await resolveSettings(await editorSettings(uri), uri, runtime.readFile);
      if (isCurrent()) listener.problems(uri, resolved.problems);
      const { settings, ignored } = resolved;
      return { settings, ignored, stamp: stamps.of({ settings, ignored }) };
    } catch (error) {
      listener.warn(`The settings of ${uri} could not be read, so the defaults hold: ${String(error)}`);
      return { settings: defaultSettings, ignored: false, stamp: stamps.of({ settings: defaultSettings }) };
    }
  }

  return {
    settingsOf(uri) {
      const before = known.get(uri);
      if (before !== undefined) return before;
      const now: Promise<ProjectSettings> = resolve(uri, () => known.get(uri) === now);
      known.set(uri, now);
      return now;
    },
    forget: (uri) => known.delete(uri),
    invalidate: () => known.clear(),
    setEditorSettings(section) {
      pushed = section;
    },
    async watch({ registersConfiguration, registersWatchers }) {
      if (registersConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, {
          section: settingsSection,
        });
      }
      if (registersWatchers) {
        const watchers = [{ globPattern: configGlob }];
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
    },
  };
}

/** Numbers different values differently; the same value has the same number each time. */
function createStamps(): { of(value: unknown): number } {
  const stamps = new Map<string, number>();
  return {
    of(value) {
      const key = JSON.stringify(value);
      const stamp = stamps.get(key) ?? stamps.size;
      stamps.set(key, stamp);
      return stamp;
    },
  };
}
