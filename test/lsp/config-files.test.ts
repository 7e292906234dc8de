import { describe, expect, test, vi } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { eventually } from "../support/eventually.ts";
import { fullCapabilities, type TestClient } from "../support/lsp-client.ts";
import { draftWith, memo } from "../support/lsp-documents.ts";
import { testRules } from "../support/lsp-rules.ts";
import { connect, unreadable } from "../support/wire.ts";

vi.mock("../../server/src/core/rules/index.ts", async (importReal) => {
  const real = await importReal<typeof import("../../server/src/core/rules/index.ts")>();
  return { ...real, rules: [...real.rules, ...testRules] };
});

const config = "file:///work/.sixpager.yaml";

/** A configuration, what is underlined in it, under which id, and a part of the message. */
const broken: readonly (readonly [string, string, string, string, string])[] = [
  ["a key that stands twice", "phase: ready\nphase: editing\n", "phase", "syntax", "stands twice"],
  ["a key that is unknown", "phse: ready\n", "phse", "unknown-key", 'Did you mean "phase"?'],
  [
    "a rule that is unknown",
    "rules:\n  test/slp: off\n",
    "test/slp",
    "unknown-rule",
    'Did you mean "test/slip"?',
  ],
  ["an option that is unknown", "rules:\n  test/slip: { speed: 3 }\n", "speed", "unknown-key", "speed"],
  [
    "a severity that is unknown",
    "rules:\n  test/slip: warn\n",
    "warn",
    "invalid-value",
    'Did you mean "warning"?',
  ],
  ["a value of the wrong type", "terms:\n  acronyms: SLA\n", "SLA", "invalid-value", "must be a list"],
  ["a list where a map belongs", "- phase: ready\n", "- phase: ready\n", "invalid-value", "a map of keys"],
  ["tabs for indentation", "rules:\n\ttest/slip: off\n", "\t", "syntax", "Tabs are not allowed"],
  ["an alias of nothing", "phase: *nowhere\n", "*nowhere", "syntax", "nowhere"],
  [
    "a file that extends itself",
    "extends: .sixpager.yaml\n",
    ".sixpager.yaml",
    "invalid-value",
    "extends this file",
  ],
  ["a file that extends nothing", "extends: ../none.yaml\n", "../none.yaml", "unreadable", "no such file"],
  ["a package", "extends: 'npm:team'\n", "'npm:team'", "invalid-value", "relative to this file"],
  ["an absolute path", "extends: /etc/x.yaml\n", "/etc/x.yaml", "invalid-value", "relative to this file"],
  ["a glob that is none", "exclude:\n  - '[[:bad:]'\nphse: 1\n", "phse", "unknown-key", "phse"],
  ["a profile that is unknown", "profile: six-pagr\n", "six-pagr", "invalid-value", '"six-pager"'],
  [
    "two documents",
    "phase: ready\n---\nphase: editing\n",
    "---\nphase: editing\n",
    "syntax",
    "multiple documents",
  ],
];

/** Configurations that are refused as a whole, at their beginning. */
const hostile: readonly (readonly [string, string, string])[] = [
  ["aliases that multiply", bomb(), "cannot be read as YAML"],
  ["more than anybody writes", `# ${"x".repeat(1_100_000)}`, "longer than"],
  ["a folder", `${unreadable}it is a folder`, "it is a folder"],
  ["what is no text", `${unreadable}it is not valid UTF-8; save it as UTF-8`, "save it as UTF-8"],
];

/** Configurations with which nothing is wrong. */
const empty = ["", "\n", "# Nothing decided yet.\n", "---\n", "{}", "\uFEFF", "rules: {}\n"];

describe("what is wrong with a configuration is shown in it", () => {
  test.each(broken)("%s", async (_, text, piece, rule, message) => {
    const { client } = await opened(text);
    const [first, ...others] = await problems(client);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ severity: 1, source: "sixpager", code: `config/${rule}` });
    expect(first?.message).toContain(message);
    expect(underlined(text, first)).toBe(piece);
    expect(slips(client)).toBe(1);
  });

  test.each(hostile)("also where it is %s", async (_, text, message) => {
    const { client } = await opened(text);
    const [first, ...others] = await problems(client);
    expect(others).toEqual([]);
    expect(first?.message).toContain(message);
    expect(first?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    expect(slips(client)).toBe(1);
  });

  test.each(empty)("and %j is fine", async (text) => {
    const { client } = await opened(text);
    await client.analysis(memo);
    expect(client.published.filter(({ uri }) => uri === config)).toEqual([]);
  });

  test("in the file of the chain that has it, and a circle in the one that closes it", async () => {
    const files = new Map([
      [config, "extends: [team/base.yaml, team/house.yaml]\n"],
      ["file:///work/team/base.yaml", "rules:\n  test/slip: off\nphse: 1\n"],
      ["file:///work/team/house.yaml", "extends: ../.sixpager.yaml\n"],
    ]);
    const client = await connect({ files });
    client.open(memo, draftWith("teh"));
    await eventually("both problems", () => shownIn(client, "file:///work/team/house.yaml").length === 1);
    expect(shownIn(client, "file:///work/team/base.yaml").map(({ code }) => code)).toEqual([
      "config/unknown-key",
    ]);
    expect(shownIn(client, config)).toEqual([]);
    expect(slips(client)).toBe(0);
  });
});

describe("what was wrong is cleared", () => {
  test.each([...broken, ...hostile].map(([name, text]) => [name, text] as const))(
    "once %s is mended",
    async (_, text) => {
      const { client, files } = await opened(text);
      expect(await problems(client)).not.toEqual([]);
      write(client, files, config, "rules:\n  test/slip: off\n");
      await eventually("the clearing", () => shownIn(client, config).length === 0);
      await eventually("the new settings", () => slips(client) === 0);
    },
  );

  test("when the file is deleted, and the settings go with it", async () => {
    const { client, files } = await opened("phse: 1\nrules:\n  test/slip: off\n");
    await problems(client);
    expect(slips(client)).toBe(0);
    write(client, files, config, undefined);
    await eventually("the clearing", () => shownIn(client, config).length === 0);
    await eventually("the finding", () => slips(client) === 1);
  });

  test("when the file is renamed, and shown under the new name", async () => {
    const renamed = "file:///work/.sixpager.yml";
    const { client, files } = await opened("phse: 1\n");
    await problems(client);
    files.set(renamed, files.get(config) ?? "");
    files.delete(config);
    client.notify("workspace/didChangeWatchedFiles", {
      changes: [
        { uri: config, type: 3 },
        { uri: renamed, type: 1 },
      ],
    });
    await eventually("the clearing", () => shownIn(client, config).length === 0);
    await eventually("the problem", () => shownIn(client, renamed).length === 1);
  });

  test("when a file that another one extends comes to exist, under whatever name", async () => {
    const { client, files } = await opened("extends: team/base[1].yaml\n");
    await problems(client);
    await eventually("the watcher", () =>
      client.registrations.some(
        ({ registerOptions }) => registerOptions?.watchers?.[0]?.globPattern === "**/base?1?.yaml",
      ),
    );
    write(client, files, "file:///work/team/base%5B1%5D.yaml", "rules:\n  test/slip: off\n");
    await eventually("the clearing", () => shownIn(client, config).length === 0);
    await eventually("the new settings", () => slips(client) === 0);
  });
});

describe("a configuration that is open in the editor", () => {
  test("is asked for by the server where the client lets it", async () => {
    const { textDocument } = fullCapabilities;
    const capabilities = {
      ...fullCapabilities,
      textDocument: { ...textDocument, synchronization: { dynamicRegistration: true } },
    };
    const client = await connect({ capabilities });
    const methods = ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose"];
    await eventually("the registrations", () =>
      methods.every((wanted) => client.registrations.some(({ method }) => method === wanted)),
    );
    for (const { method, registerOptions } of client.registrations) {
      if (!methods.includes(method)) continue;
      expect(registerOptions.documentSelector).toEqual([{ pattern: "**/.sixpager.{yaml,yml,json}" }]);
    }
  });

  test("is checked by itself, key by key, at its version", async () => {
    const client = await connect();
    client.open(config, "phse: ready\n");
    await eventually("the problem", () => shownIn(client, config).length === 1);
    client.change(config, [{ text: "phase: ready\nbudgt: off\n" }]);
    await eventually("the other problem", () =>
      String(shownIn(client, config)[0]?.message).includes("budgt"),
    );
    expect(client.published.at(-1)?.version).toBe(2);
    client.close(config);
    await eventually("the clearing", () => shownIn(client, config).length === 0);
  });

  test("holds as it stands there, saved or not, until it is closed", async () => {
    const { client } = await opened("phase: editing\n");
    await client.diagnostics(memo);
    expect(slips(client)).toBe(1);
    client.open(config, "rules:\n  test/slip: off\n");
    await eventually("the new settings", () => slips(client) === 0);
    client.close(config);
    await eventually("those of the disk", () => slips(client) === 1);
  });

  test("holds no longer when it is deleted, until it is written again", async () => {
    const { client, files } = await opened("rules:\n  test/slip: off\n");
    client.open(config, files.get(config) ?? "");
    await client.diagnostics(memo);
    expect(slips(client)).toBe(0);
    write(client, files, config, undefined);
    await eventually("the defaults", () => slips(client) === 1);
    client.change(config, [{ text: "rules:\n  test/slip: off # still\n" }]);
    await eventually("its settings", () => slips(client) === 0);
  });

  test("is no narrative, whatever is asked about it", async () => {
    const client = await connect();
    client.open(config, "phse: ready\n");
    await eventually("the problem", () => shownIn(client, config).length === 1);
    const textDocument = { uri: config };
    expect(await client.request("textDocument/documentSymbol", { textDocument })).toEqual([]);
    expect(client.analyses).toEqual([]);
  });
});

test("a burst of changes on the disk ends with the last one", async () => {
  const { client, files } = await opened("phase: editing\n");
  for (let round = 0; round < 30; round++) {
    write(client, files, config, round % 2 === 0 ? "phse: 1\n" : "rules:\n  test/slip: off\n");
  }
  await eventually("the last settings", () => slips(client) === 0 && shownIn(client, config).length === 0);
  client.change(memo, [{ text: draftWith("teh again") }]);
  await client.diagnostics(memo);
  expect(slips(client)).toBe(0);
  expect(shownIn(client, config)).toEqual([]);
});

async function opened(text: string): Promise<{ client: TestClient; files: Map<string, string> }> {
  const files = new Map([[config, text]]);
  const client = await connect({ files });
  client.open(memo, draftWith("teh"));
  await client.diagnostics(memo);
  return { client, files };
}

/** Writes a file as another program does; undefined deletes it. */
function write(client: TestClient, files: Map<string, string>, uri: string, text: string | undefined): void {
  const type = text === undefined ? 3 : files.has(uri) ? 2 : 1;
  if (text === undefined) files.delete(uri);
  else files.set(uri, text);
  client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
}

const shownIn = (client: TestClient, uri: string): readonly Diagnostic[] =>
  client.published.findLast((each) => each.uri === uri)?.diagnostics ?? [];

function problems(client: TestClient): Promise<readonly Diagnostic[]> {
  return eventually("what is wrong", () => {
    const shown = shownIn(client, config);
    return shown.length > 0 && shown;
  });
}

const slips = (client: TestClient): number =>
  shownIn(client, memo).filter(({ code }) => code === "test/slip").length;

/** The text between the places of a diagnostic. */
function underlined(text: string, diagnostic: Diagnostic | undefined): string | undefined {
  const starts = text
    .split("\n")
    .map((_, line, lines) => lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0));
  const offset = (place: { line: number; character: number } | undefined) =>
    (starts[place?.line ?? -1] ?? text.length) + (place?.character ?? 0);
  return text.slice(offset(diagnostic?.range.start), offset(diagnostic?.range.end));
}

/** Each name stands for nine of the one before. */
function bomb(): string {
  const levels = Array.from({ length: 12 }, (_, index) =>
    index === 0 ? "a0: &a0 [x, x, x, x]" : `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}]`,
  );
  return levels.join("\n");
}
