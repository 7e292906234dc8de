import { existsSync, readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { expect, test, vi } from "vitest";
import { serverSettings } from "../../client/src/server-settings.ts";
import { validate } from "../../server/src/config/validate.ts";
import { builtInProfiles, defaultSettings } from "../../server/src/core/index.ts";
import { commands as serverCommands } from "../../server/src/protocol.ts";
import { editor } from "./fake-vscode.ts";

vi.mock("vscode", async () => (await import("./fake-vscode.ts")).fakeVscode());

interface Setting {
  readonly default: unknown;
  readonly scope: string;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: unknown;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string }[] }[];
    readonly views: unknown;
    readonly viewsWelcome: readonly { readonly contents: string }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
const { commands, menus, configuration, walkthroughs, viewsWelcome } = manifest.contributes;
const names = commands.map(({ command }) => command);
const settings = Object.entries(configuration.properties);
const sources = globSync("client/src/*.ts").map((file) => readFileSync(file, "utf8"));

test("every command in the manifest is registered, by the client or for the server's own", async () => {
  const { createAnalyses } = await import("../../client/src/analyses.ts");
  const { createCommands } = await import("../../client/src/commands.ts");
  const { createOutline } = await import("../../client/src/outline.ts");
  const analyses = createAnalyses();
  createOutline(analyses);
  createCommands({
    analyses,
    server: { start: vi.fn(), stop: vi.fn(), restart: vi.fn(), ask: vi.fn() },
    readingRoom: { showRule: vi.fn(), dispose: vi.fn() },
    reportView: { show: vi.fn(), dispose: vi.fn() },
    log: { show: vi.fn() },
  });
  const own = [...editor.registered.keys()];
  const servers: readonly string[] = Object.values(serverCommands);
  expect(names.filter((name) => !own.includes(name) && !servers.includes(name))).toEqual([]);
  // The language client registers the server's commands, and registering a name twice is an error.
  expect(own.filter((name) => servers.includes(name))).toEqual([]);
  expect(servers.filter((name) => !names.includes(name))).toEqual([]);
});

test("menus, buttons and steps name commands that exist", () => {
  const used = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
  const texts = [
    ...viewsWelcome.map(({ contents }) => contents),
    ...walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description)),
  ];
  const linked = texts.flatMap((text) =>
    Array.from(text.matchAll(/\(command:([\w.]+)\)/g), ([, name]) => name),
  );
  expect(linked.length).toBeGreaterThan(0);
  const known = [...names, "sixpager.outline.focus"];
  expect([...used, ...linked].filter((name) => name === undefined || !known.includes(name))).toEqual([]);
});

test("conditions name context keys that the client sets", () => {
  const text = JSON.stringify([menus, manifest.contributes.views]);
  const keys = new Set(Array.from(text.matchAll(/sixpager\.(?:is|has|can)\w+/g), ([key]) => key));
  expect([...keys].sort()).toEqual([
    "sixpager.canExport",
    "sixpager.hasMissing",
    "sixpager.isNarrative",
    "sixpager.isRunning",
  ]);
  for (const key of keys)
    expect(
      sources.some((source) => source.includes(`"${key}"`)),
      key,
    ).toBe(true);
});

test("every command has a title under one category", () => {
  for (const { title, category } of commands) {
    expect(title).toMatch(/^[A-Z]/);
    expect(category).toBe("Sixpager");
  }
});

test.each(settings)("%s has a description, a default and a scope", (name, setting) => {
  expect(name).toMatch(/^sixpager\.[a-zA-Z.]+$/);
  expect(setting.markdownDescription).toMatch(/\.$/);
  expect(setting).toHaveProperty("default");
  expect(["resource", "window"]).toContain(setting.scope);
  if (setting.markdownEnumDescriptions) {
    expect(setting.markdownEnumDescriptions).toHaveLength(setting.enum?.length ?? 0);
  }
});

/** The defaults as VS Code hands them over: dots in a name become nesting. */
function defaultSection(): object {
  const section: Record<string, unknown> = {};
  for (const [name, setting] of settings) {
    const [, ...path] = name.split(".");
    const [group = "", key] = path;
    if (key === undefined) section[group] = setting.default;
    else section[group] = { ...Object(section[group]), [key]: setting.default };
  }
  return section;
}

test("the settings' defaults are a valid configuration, and the same as the engine's", () => {
  const { config, faults } = validate(serverSettings(defaultSection()));
  expect(faults).toEqual([]);
  const { profile, phase, budget, rules, terms, pages } = defaultSettings;
  const { limit: _, ...set } = pages;
  expect(config).toEqual({ profile, phase, budget, rules, terms, pages: set });
});

test("the profiles of the setting are those of the engine", () => {
  const choices = configuration.properties["sixpager.profile"]?.enum;
  expect(choices).toEqual(["auto", ...builtInProfiles.map(({ id }) => id)]);
});

/** Every path that the manifest names, without those that the build makes. */
function files(value: unknown): readonly string[] {
  if (typeof value === "string") return /^(\.\/)?(media|snippets|syntaxes)\//.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(files) : [];
}

test("files that the manifest names exist and are packaged", () => {
  const ignore = readFileSync(".vscodeignore", "utf8");
  const patterns = Array.from(ignore.matchAll(/^!(.+)$/gm), ([, pattern = ""]) => pattern);
  const packaged = patterns.flatMap((pattern) => globSync(pattern));
  const named = files(manifest).map((file) => file.replace(/^\.\//, ""));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((file) => !existsSync(file) || !packaged.includes(file))).toEqual([]);
  for (const built of [
    manifest.main,
    manifest.browser,
    "./dist/server.js",
    "./dist/server-web.js",
    "./dist/print/main.js",
  ]) {
    expect(patterns).toContain(built.slice(2));
  }
});

test("it wakes for Markdown alone and runs in untrusted and virtual workspaces", () => {
  expect(manifest.activationEvents).toEqual(["onLanguage:markdown"]);
  expect(manifest.capabilities).toEqual({
    untrustedWorkspaces: { supported: true },
    virtualWorkspaces: { supported: true },
  });
});
