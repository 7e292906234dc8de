import type { Settings } from "../core/index.ts";
import { matchesAny } from "./globs.ts";
import { findConfig, type Loaded, loadConfig, openConfig, type ReadFile } from "./load.ts";
import { type Decisions, decisionsOf, merge, noDecisions, settingsOf } from "./merge.ts";
import { suggestion } from "./near-miss.ts";
import { ownProfile } from "./own-profile.ts";
import { type ConfigProblem, editorSettings, type Fault } from "./problem.ts";
import { builtInNames } from "./shape.ts";
import { foldersAbove, pathBetween } from "./uri.ts";
import { validate } from "./validate.ts";

export { decodeConfig } from "./decode.ts";
export { type ConfigChange, editConfig } from "./edit.ts";
export type { ReadFile } from "./load.ts";
export { nearest, suggestion } from "./near-miss.ts";
export type { ConfigProblem, ConfigRule } from "./problem.ts";

/** What holds for one document. */
export interface ResolvedSettings {
  readonly settings: Settings;
  /** In the order of the files, in each by place. The settings hold whatever is right. */
  readonly problems: readonly ConfigProblem[];
  /** True for a document that `include` and `exclude` leave out. */
  readonly ignored: boolean;
  /** Every configuration file that was read, the nearest one first. */
  readonly configFiles: readonly string[];
  /** Files that are extended or were asked for, and could not be read. */
  readonly missingFiles: readonly string[];
  /** The nearest one, also where it cannot be read; undefined where there is none. */
  readonly configFile: string | undefined;
}

/**
 * The settings for a document: the nearest configuration file and what it extends, over the editor's settings,
 * over the defaults. Reads nothing but through `readFile`, and never throws.
 *
 * @param editor the object that an editor keeps under `sixpager`; undefined for the command line
 * @param configFile address of a configuration file to use in place of the nearest one
 */
export async function resolveSettings(
  editor: unknown,
  documentUri: string,
  readFile: ReadFile,
  configFile?: string,
): Promise<ResolvedSettings> {
  const fromEditor = readEditorSettings(editor);
  const file =
    configFile === undefined ? findConfig(documentUri, readFile) : openConfig(configFile, readFile);
  const config = await file;
  const loaded = config === undefined ? nothing : await loadConfig(config, readFile);
  const decisions = merge(fromEditor.decisions, loaded.decisions);
  const unknown = unknownProfile(decisions);
  return {
    settings: settingsOf(unknown.length === 0 ? decisions : { ...decisions, profile: undefined }),
    problems: [...[...fromEditor.faults, ...unknown].map(editorProblem), ...loaded.problems],
    ignored: config !== undefined && isIgnored(decisions, config.uri, documentUri),
    configFiles: loaded.files,
    missingFiles: loaded.missing,
    configFile: config?.uri,
  };
}

const nothing: Loaded = { decisions: noDecisions, problems: [], files: [], missing: [] };

// An editor keeps settings of its own under the same name, such as the trace level; they are no business of ours.
const editorKeys = ["profile", "phase", "budget", "rules", "terms", "pages"];

function readEditorSettings(editor: unknown): { decisions: Decisions; faults: readonly Fault[] } {
  const { config, faults } = validate(isRecord(editor) ? pickEditorKeys(editor) : {});
  const own = typeof config.profile === "object" ? ownProfile(config.profile, ["profile"]) : undefined;
  return { decisions: decisionsOf(config, own?.profile), faults: [...faults, ...(own?.faults ?? [])] };
}

function pickEditorKeys(editor: Readonly<Record<string, unknown>>): unknown {
  return withoutNulls(
    Object.fromEntries(editorKeys.filter((key) => key in editor).map((key) => [key, editor[key]])),
  );
}

/** Editors send null for a setting that has no value. */
function withoutNulls(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Files are checked when they are read; a name that is still unknown came from the editor. */
function unknownProfile({ profile, profiles }: Decisions): readonly Fault[] {
  const names = [...builtInNames(), ...profiles.map((each) => each.id)];
  if (profile === undefined || names.includes(profile)) return [];
  const message = `There is no profile "${profile}".${suggestion(profile, names)}`;
  return [{ path: ["profile"], at: "value", rule: "config/invalid-value", message }];
}

function editorProblem({ message, rule }: Fault): ConfigProblem {
  return { uri: editorSettings, span: undefined, line: 1, column: 1, message: `Settings: ${message}`, rule };
}

function isIgnored({ include, exclude }: Decisions, configUri: string, documentUri: string): boolean {
  const path = pathBetween(foldersAbove(configUri)[0] ?? configUri, documentUri);
  if (exclude !== undefined && matchesAny(exclude, path)) return true;
  return include !== undefined && !matchesAny(include, path);
}
