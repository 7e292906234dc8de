import { describe, expect, it } from "vitest";
import { resolveSettings } from "../../server/src/config/index.ts";
import { defaultSettings, rules } from "../../server/src/core/index.ts";
import { places, projectUri, resolve, resolveYaml } from "./files.ts";

const [anyRule] = rules.map((rule) => rule.id);

describe("where settings come from", () => {
  it("has defaults when nobody decides anything", async () => {
    const resolved = await resolve({});
    expect(resolved).toEqual({
      settings: defaultSettings,
      problems: [],
      ignored: false,
      configFiles: [],
      missingFiles: [],
      configFile: undefined,
    });
  });

  it("takes the nearest file only", async () => {
    const files = {
      ".sixpager.yaml": "phase: ready\npages: {paper: a4}",
      "docs/.sixpager.yml": "phase: drafting",
    };
    const resolved = await resolve(files, "docs/deep/memo.md");
    expect(resolved.settings.phase).toBe("drafting");
    expect(resolved.settings.pages.paper).toBe("letter");
    expect(resolved.configFiles).toEqual([`${projectUri}/docs/.sixpager.yml`]);
  });

  it("prefers .yaml to .yml to .json in one folder", async () => {
    const json = { ".sixpager.json": '{\n\t"phase": "ready"\n}' };
    expect((await resolve(json)).settings.phase).toBe("ready");
    const yml = { ...json, ".sixpager.yml": "phase: drafting" };
    expect((await resolve(yml)).settings.phase).toBe("drafting");
    const yaml = { ...yml, ".sixpager.yaml": "phase: editing" };
    expect((await resolve(yaml)).settings.phase).toBe("editing");
  });

  it("looks up to the root and no further", async () => {
    const asked: string[] = [];
    await resolveSettings(undefined, "file:///a/b.md", async (uri) => {
      asked.push(uri);
      return undefined;
    });
    expect(asked).toEqual(
      ["file:///a", "file://"].flatMap((folder) =>
        [".sixpager.yaml", ".sixpager.yml", ".sixpager.json"].map((name) => `${folder}/${name}`),
      ),
    );
  });

  it.each(["untitled:Untitled-1", "nonsense", ""])("reads nothing for the address %j", async (uri) => {
    const fail = () => Promise.reject(new Error("must not be read"));
    expect((await resolveSettings({ phase: "ready" }, uri, fail)).problems).toEqual([]);
  });

  it("follows other schemes and encoded names", async () => {
    const files: Record<string, string> = {
      "vscode-vfs://github/o/r%20x/.sixpager.yaml": "extends: 'b ä.yaml'",
    };
    files["vscode-vfs://github/o/r%20x/b%20%C3%A4.yaml"] = "phase: ready";
    const resolved = await resolveSettings(
      {},
      "vscode-vfs://github/o/r%20x/m.md?x#y",
      async (uri) => files[uri],
    );
    expect(resolved.problems).toEqual([]);
    expect(resolved.settings.phase).toBe("ready");
  });

  it("uses a named file in place of the nearest one", async () => {
    const files: Record<string, string> = {
      "file:///p/.sixpager.yaml": "phase: ready",
      "file:///q/c.yaml": "phase: drafting",
    };
    const read = async (uri: string) => files[uri];
    const resolved = await resolveSettings(undefined, "file:///p/m.md", read, "file:///q/c.yaml");
    expect(resolved.settings.phase).toBe("drafting");
  });

  it("reports a named file that is not there", async () => {
    const resolved = await resolveSettings(
      undefined,
      "file:///p/m.md",
      async () => undefined,
      "file:///q/c.yaml",
    );
    expect(resolved.problems).toMatchObject([{ uri: "file:///q/c.yaml", rule: "config/unreadable" }]);
  });

  it("reports a file that cannot be read, and does not look further up", async () => {
    const read = async (uri: string) => {
      if (uri === "file:///p/q/.sixpager.yaml") throw new Error("permission denied");
      return uri === "file:///p/.sixpager.yaml" ? "phase: ready" : undefined;
    };
    const resolved = await resolveSettings(undefined, "file:///p/q/m.md", read);
    expect(resolved.settings).toEqual(defaultSettings);
    expect(resolved.problems).toMatchObject([
      { rule: "config/unreadable", span: undefined, line: 1, column: 1 },
    ]);
    expect(resolved.problems[0]?.message).toContain("permission denied");
  });
});

describe("what settings mean", () => {
  it("knows every key", async () => {
    const { settings, problems } = await resolveYaml(
      [
        "profile: auto",
        "phase: ready",
        "budget: {perRule: 2, perDocument: 30}",
        `rules: {${anyRule}: hint}`,
        "terms: {acronyms: [SLA], customers: [tenant], jargon: [synergy], accepted: [robust]}",
        "pages: {paper: a4, font: times, size: 10.5, margins: 0.8, lineSpacing: 1.15, limit: 4}",
        "include: ['*.md']",
        "exclude: [drafts]",
      ].join("\n"),
    );
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      profile: "auto",
      profiles: [],
      phase: "ready",
      budget: { perRule: 2, perDocument: 30 },
      rules: { [anyRule ?? ""]: { severity: "hint" } },
      all: false,
      terms: { acronyms: ["SLA"], customers: ["tenant"], jargon: ["synergy"], accepted: ["robust"] },
      pages: { paper: "a4", font: "times", size: 10.5, margins: 0.8, lineSpacing: 1.15, limit: 4 },
    });
  });

  it.each(["", "# nothing yet\n", "{}", "\uFEFF# nothing\n", "---\n"])(
    "takes %j for a file that says nothing",
    async (text) => {
      const { settings, problems } = await resolveYaml(text);
      expect(problems).toEqual([]);
      expect(settings).toEqual(defaultSettings);
    },
  );

  it("lets the file win over the editor, key by key", async () => {
    const editor = {
      phase: "drafting",
      budget: { perRule: 9, perDocument: 99 },
      pages: { paper: "a4", size: 12, limit: null },
      terms: { acronyms: ["EDI"], customers: ["tenant"] },
      rules: { [anyRule ?? ""]: "hint" },
      trace: { server: "verbose" },
    };
    const yaml = "budget: {perRule: 1}\npages: {size: 10}\nterms: {acronyms: [SLA]}";
    const { settings, problems } = await resolveYaml(yaml, editor);
    expect(problems).toEqual([]);
    expect(settings.phase).toBe("drafting");
    expect(settings.budget).toEqual({ perRule: 1, perDocument: 99 });
    expect(settings.pages).toMatchObject({ paper: "a4", size: 10, limit: undefined });
    expect(settings.terms).toMatchObject({ acronyms: ["SLA"], customers: ["tenant"] });
    expect(settings.rules).toEqual({ [anyRule ?? ""]: { severity: "hint" } });
  });

  it("reports settings of the editor that cannot be, and keeps the rest", async () => {
    const { settings, problems } = await resolve({}, "memo.md", {
      phase: "redy",
      pages: { paper: "a4", size: 99 },
    });
    expect(settings).toMatchObject({ phase: "editing", pages: { paper: "a4", size: 11 } });
    expect(problems.map((problem) => problem.message)).toEqual([
      expect.stringContaining('Did you mean "ready"?'),
      expect.stringContaining("pages.size"),
    ]);
  });

  it.each([null, undefined, 5, "x", [], [1]])("takes %j from an editor for no settings", async (editor) => {
    expect((await resolve({}, "memo.md", editor)).settings).toEqual(defaultSettings);
  });
});

describe("extends", () => {
  it("builds on other files: the nearer wins, lists of terms add up", async () => {
    const resolved = await resolve({
      ".sixpager.yaml": "extends: [shared/a.yaml, shared/b.yaml]\nterms: {acronyms: [C, A]}",
      "shared/a.yaml": "phase: drafting\npages: {size: 12}\nterms: {acronyms: [A]}",
      "shared/b.yaml": "extends: ../base.yaml\nphase: ready",
      "base.yaml": "pages: {size: 10, paper: a4}\nterms: {acronyms: [B]}",
    });
    expect(resolved.problems).toEqual([]);
    expect(resolved.settings.phase).toBe("ready");
    expect(resolved.settings.pages).toMatchObject({ size: 10, paper: "a4" });
    expect(resolved.settings.terms.acronyms.toSorted()).toEqual(["A", "B", "C"]);
    expect(resolved.configFiles).toEqual(
      [".sixpager.yaml", "shared/a.yaml", "shared/b.yaml", "base.yaml"].map(
        (name) => `${projectUri}/${name}`,
      ),
    );
  });

  it("reports a circle at its place and goes on", async () => {
    const resolved = await resolve({
      ".sixpager.yaml": "phase: ready\nextends: a.yaml",
      "a.yaml": "pages: {paper: a4}\nextends:\n  - ./.sixpager.yaml",
    });
    expect(places(resolved)).toEqual(["a.yaml:3:5 config/invalid-value"]);
    expect(resolved.settings).toMatchObject({ phase: "ready", pages: { paper: "a4" } });
  });

  it("follows so many files and no more", async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`c${index}.yaml`, `extends: c${index + 1}.yaml`]),
    );
    const resolved = await resolve({ ...chain, ".sixpager.yaml": "extends: c0.yaml" });
    expect(resolved.problems).toHaveLength(1);
    expect(resolved.problems[0]?.message).toContain("is not followed");
    expect(resolved.configFiles.length).toBeLessThan(20);
  });

  it("reads a file that many extend once, and reports what is wrong in it once", async () => {
    const layers = Array.from({ length: 8 }, (_, index) => {
      const next = index === 7 ? "nonsense: 1" : `extends: [l${index + 1}a.yaml, l${index + 1}b.yaml]`;
      return [[`l${index}a.yaml`, next] as const, [`l${index}b.yaml`, next] as const];
    }).flat();
    const resolved = await resolve({ ...Object.fromEntries(layers), ".sixpager.yaml": "extends: l0a.yaml" });
    expect(places(resolved).toSorted()).toEqual([
      "l7a.yaml:1:1 config/unknown-key",
      "l7b.yaml:1:1 config/unknown-key",
    ]);
  });

  it.each(["missing.yaml", "https://example.org/a.yaml", "/etc/sixpager.yaml", "C:\\a.yaml", ""])(
    "reports %j at its place, and the rest holds",
    async (path) => {
      const resolved = await resolveYaml(`phase: ready\nextends: ${JSON.stringify(path)}`);
      expect(resolved.problems).toMatchObject([{ line: 2, column: 10 }]);
      expect(resolved.settings.phase).toBe("ready");
    },
  );
});
