import type { Connection } from "vscode-languageserver";
import type { ConfigProblem, ReadFile } from "../config/index.ts";
import { defaultSettings, type Settings } from "../core/index.ts";
import type { ClientSupport } from "./client-support.ts";
import { isConfigFile } from "./names.ts";
import { orAfterPatience } from "./patience.ts";

/** What the editor's settings and the project's configuration files say about each document. */
export interface Project {
  /** Equal promises mean that nothing has changed since. It never rejects. */
  settingsOf(uri: string): Promise<ProjectSettings>;
  forget(uri: string): void;
  /** Everything is read anew when it is next asked. */
  invalidate(): void;
  /** For clients that send their settings instead of being asked. */
  setEditorSettings(section: unknown): void;
}

export interface ProjectSettings {
  readonly settings: Settings;
  /** True for a document that the project excludes. */
  readonly ignored: boolean;
  /** Equal stamps mean equal settings. */
  readonly stamp: number;
  /** The nearest configuration file, also where it cannot be read. */
  readonly configFile: string | undefined;
}

export interface ProjectListener {
  readonly problems: (documentUri: string, problems: readonly ConfigProblem[]) => void;
  /** The configuration files that decided, and those that would if they were there. */
  readonly reads: (configFiles: readonly string[]) => void;
  readonly warn: (message: string) => void;
}

/** The section of the editor's settings, and the one key of a settings payload, that is ours. */
export const settingsSection = "sixpager";

export function createProject(
  connection: Connection,
  readFile: ReadFile,
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
      // A configuration that is open is read for its own sake, whichever holds for its folder.
      const own = isConfigFile(uri) ? uri : undefined;
      const resolved = await resolveSettings(await editorSettings(uri), uri, readFile, own);
      if (isCurrent()) listener.problems(uri, resolved.problems);
      const { settings, ignored, configFile } = resolved;
      listener.reads([...resolved.configFiles, ...resolved.missingFiles]);
      return { settings, ignored, configFile, stamp: stamps.of({ settings, ignored }) };
    } catch (error) {
      listener.warn(`The settings of ${uri} could not be read, so the defaults hold: ${String(error)}`);
      const settings = defaultSettings;
      return { settings, ignored: false, configFile: undefined, stamp: stamps.of({ settings }) };
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
