import { placesOf } from "../report/places.ts";
import { globMistake } from "./globs.ts";
import { type Decisions, decisionsOf, extend, noDecisions } from "./merge.ts";
import { suggestion } from "./near-miss.ts";
import { ownProfile } from "./own-profile.ts";
import { type ParsedConfig, parseConfig } from "./parse.ts";
import type { ConfigProblem, Fault } from "./problem.ts";
import { builtInNames, type RawConfig } from "./shape.ts";
import { fileIn, foldersAbove, resolvePath } from "./uri.ts";
import { validate } from "./validate.ts";

/** The text of a file, undefined when there is none; rejects when it is there and cannot be read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** What a configuration file and those it extends decide together. */
export interface Loaded {
  readonly decisions: Decisions;
  readonly problems: readonly ConfigProblem[];
  /** Every file that was read, the nearest one first. */
  readonly files: readonly string[];
  /** Files that are extended and could not be read. */
  readonly missing: readonly string[];
}

/** Names of a configuration file; of several in one folder the first one holds. */
const configFileNames = [".sixpager.yaml", ".sixpager.yml", ".sixpager.json"] as const;

/** The nearest configuration file, in the document's folder or above it. */
export async function findConfig(documentUri: string, readFile: ReadFile): Promise<ConfigFile | undefined> {
  for (const folder of foldersAbove(documentUri)) {
    for (const name of configFileNames) {
      const file = await openConfig(fileIn(folder, name), readFile);
      if (file.exists) return file;
    }
  }
  return undefined;
}

/** A configuration file with its text, or why there is none. */
export interface ConfigFile {
  readonly uri: string;
  readonly exists: boolean;
  readonly content: { readonly text: string } | { readonly failure: string };
}

export async function openConfig(uri: string, readFile: ReadFile): Promise<ConfigFile> {
  try {
    const text = await readFile(uri);
    if (text !== undefined) return { uri, exists: true, content: { text } };
    return { uri, exists: false, content: { failure: "there is no such file" } };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { uri, exists: true, content: { failure } };
  }
}

/** Understands one configuration file and what it extends. Never throws: whatever goes wrong is a problem. */
export function loadConfig(file: ConfigFile, readFile: ReadFile): Promise<Loaded> {
  return load(file, [], { readFile, known: new Map() });
}

// Deep enough for anything sensible, shallow enough to end soon.
const deepestExtends = 10;

interface Loading {
  readonly readFile: ReadFile;
  /** Files that were loaded before, for one that many others extend is read once and reported once. */
  readonly known: Map<string, Loaded>;
}

async function load(file: ConfigFile, chain: readonly string[], loading: Loading): Promise<Loaded> {
  const { uri, content } = file;
  if ("failure" in content) {
    return {
      decisions: noDecisions,
      problems: [unreadable(uri, content.failure)],
      files: [],
      missing: [uri],
    };
  }
  const parsed = parseConfig(content.text, uri.endsWith(".json"));
  const { config, faults } = validate(parsed.raw ?? undefined);
  const report = reporter(uri, content.text, parsed);
  const bases = await loadBases(uri, config, [...chain, uri], loading);
  const below = bases.loaded.map((each) => each.decisions).reduce(extend, noDecisions);
  const own = typeof config.profile === "object" ? ownProfile(config.profile, ["profile"]) : undefined;
  const decisions = extend(below, decisionsOf(withoutBadGlobs(config), own?.profile));
  const unknown = unknownProfile(decisions, below);
  // Values read from broken text are guesses, so nothing is said about them.
  const told = [...faults, ...bases.faults, ...globFaults(config), ...(own?.faults ?? []), ...unknown];
  return {
    decisions: unknown.length === 0 ? decisions : { ...decisions, profile: below.profile },
    problems: [
      ...report.syntax(),
      ...(parsed.trustworthy ? told.map(report.fault).toSorted(byPlace) : []),
      ...bases.loaded.flatMap((each) => each.problems),
    ],
    files: Array.from(new Set([uri, ...bases.loaded.flatMap((each) => each.files)])),
    missing: Array.from(new Set([...bases.missing, ...bases.loaded.flatMap((each) => each.missing)])),
  };
}

/** The files that a configuration extends, each understood, and what is wrong with naming them. */
async function loadBases(uri: string, config: RawConfig, chain: readonly string[], loading: Loading) {
  const { extends: named } = config;
  const paths = named === undefined ? [] : typeof named === "string" ? [named] : named;
  const faults: Fault[] = [];
  const loaded: Loaded[] = [];
  const missing: string[] = [];
  for (const [index, path] of paths.entries()) {
    const base = await loadBase(uri, path, chain, loading);
    if ("decisions" in base) {
      loaded.push(base);
      continue;
    }
    const { rule, message } = base;
    if (base.missing !== undefined) missing.push(base.missing);
    faults.push({
      rule,
      message,
      at: "value",
      path: typeof named === "string" ? ["extends"] : ["extends", index],
    });
  }
  return { faults, loaded, missing };
}

/** Why a file cannot be extended, and which one it is if it may come to exist. */
type Refusal = Pick<Fault, "rule" | "message"> & { readonly missing?: string };

async function loadBase(
  uri: string,
  path: string,
  chain: readonly string[],
  loading: Loading,
): Promise<Loaded | Refusal> {
  const wrong = (message: string) => ({ rule: "config/invalid-value", message }) as const;
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(path)) {
    return wrong(`"extends" takes paths relative to this file, not "${path}".`);
  }
  const target = resolvePath(foldersAbove(uri)[0] ?? uri, path);
  if (chain.includes(target)) {
    return wrong(`"${path}" extends this file in turn; a configuration cannot build on itself.`);
  }
  if (chain.length > deepestExtends) {
    return wrong(`"${path}" is not followed: more than ${deepestExtends} files extend one another.`);
  }
  const known = loading.known.get(target);
  if (known !== undefined) return { ...known, problems: [] };
  const file = await openConfig(target, loading.readFile);
  if ("failure" in file.content) {
    const message = `"${path}" cannot be read: ${file.content.failure}.`;
    return { rule: "config/unreadable", message, missing: target };
  }
  const loaded = await load(file, chain, loading);
  loading.known.set(target, loaded);
  return loaded;
}

function unknownProfile(decisions: Decisions, below: Decisions): readonly Fault[] {
  const { profile } = decisions;
  const names = [...builtInNames(), ...decisions.profiles.map((each) => each.id)];
  if (profile === undefined || names.includes(profile) || profile === below.profile) return [];
  const message = `There is no profile "${profile}".${suggestion(profile, names)}`;
  return [{ path: ["profile"], at: "value", rule: "config/invalid-value", message }];
}

function globFaults(config: RawConfig): readonly Fault[] {
  return (["include", "exclude"] as const).flatMap((key) =>
    (config[key] ?? []).flatMap((glob, index): readonly Fault[] => {
      const mistake = globMistake(glob);
      if (mistake === undefined) return [];
      const message = `This glob cannot be used: ${mistake}.`;
      return [{ path: [key, index], at: "value", rule: "config/invalid-value", message }];
    }),
  );
}

function withoutBadGlobs(config: RawConfig): RawConfig {
  const usable = (globs: readonly string[] | undefined) =>
    globs?.filter((glob) => globMistake(glob) === undefined);
  const include = usable(config.include);
  const exclude = usable(config.exclude);
  return { ...config, ...(include ? { include } : {}), ...(exclude ? { exclude } : {}) };
}

function reporter(uri: string, text: string, parsed: ParsedConfig) {
  const places = placesOf(text);
  return {
    fault: ({ path, at, message, rule }: Fault): ConfigProblem => {
      const span = parsed.locate(path, at);
      return { uri, span, ...places.position(span.start), message, rule };
    },
    syntax: () =>
      parsed.syntax.map(
        ({ span, message }): ConfigProblem => ({
          uri,
          span,
          ...places.position(span.start),
          message,
          rule: "config/syntax",
        }),
      ),
  };
}

const byPlace = (a: ConfigProblem, b: ConfigProblem): number => (a.span?.start ?? 0) - (b.span?.start ?? 0);

function unreadable(uri: string, failure: string): ConfigProblem {
  const message = `The configuration cannot be read: ${failure}.`;
  return { uri, span: undefined, line: 1, column: 1, message, rule: "config/unreadable" };
}
