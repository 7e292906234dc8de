import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type ConfigProblem,
  decodeConfig,
  type ReadFile,
  resolveSettings,
  suggestion,
} from "../config/index.ts";
import { builtInProfiles, type Settings } from "../core/index.ts";
import { failure, reasonOf } from "./failure.ts";

/** What the options of a command decide above every configuration file. */
export interface Overrides {
  /** Used in place of the nearest configuration file; as given on the command line. */
  readonly config: string | undefined;
  readonly profile: string | undefined;
  readonly all: boolean;
}

/** Finds the settings of one document after the other. */
export type SettingsReader = (file: string) => Promise<{ settings: Settings; ignored: boolean }>;

/** Fails when a configuration file is wrong or unreadable, or the profile asked for does not exist. */
export function createSettingsReader(overrides: Overrides, cwd: string): SettingsReader {
  const readConfig = rememberingReader();
  const configFile = overrides.config === undefined ? undefined : path.resolve(cwd, overrides.config);
  const configUri = configFile === undefined ? undefined : pathToFileURL(configFile).href;
  return async (file) => {
    const resolved = await resolveSettings(undefined, pathToFileURL(file).href, readConfig, configUri);
    const [problem, ...others] = resolved.problems;
    if (problem !== undefined) throw failure(problemLine(problem, others.length, cwd));
    return { settings: overridden(resolved.settings, overrides), ignored: resolved.ignored };
  };
}

function overridden(settings: Settings, { profile, all }: Overrides): Settings {
  const everything: Settings = all ? { ...settings, all, budget: "off" } : settings;
  if (profile === undefined) return everything;
  const names = ["auto", ...[...builtInProfiles, ...settings.profiles].map(({ id }) => id)];
  if (!names.includes(profile))
    throw failure(`there is no profile "${profile}".${suggestion(profile, names)}`);
  return { ...everything, profile };
}

/** Reads each file once, for the documents of a folder share their configuration. */
function rememberingReader(): ReadFile {
  const known = new Map<string, Promise<string | undefined>>();
  return (uri) => {
    const before = known.get(uri);
    if (before !== undefined) return before;
    const now = readText(uri);
    known.set(uri, now);
    return now;
  };
}

async function readText(uri: string): Promise<string | undefined> {
  try {
    return decodeConfig(await readFile(fileURLToPath(uri)));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new Error(reasonOf(error));
  }
}

function problemLine({ uri, line, column, message }: ConfigProblem, others: number, cwd: string): string {
  const file = fileURLToPath(uri);
  const relative = path.relative(cwd, file);
  const shown = relative.startsWith("..") || path.isAbsolute(relative) ? file : relative;
  return `${shown}:${line}:${column}: ${message}${others === 0 ? "" : ` (and ${others} more)`}`;
}
