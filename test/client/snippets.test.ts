import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze, builtInProfiles, defaultSettings } from "../../server/src/core/index.ts";

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync("snippets/sixpager.json", "utf8"),
);
const sixPager = builtInProfiles.find(({ id }) => id === "six-pager");

/** The text that the editor inserts when the author accepts every default; throws on what it would not understand. */
function expand({ body }: Snippet): string {
  const source = body.join("\n");
  const tokens = /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::([^${}\\]*)|\|([^${}\\|]+)\|)?\}/g;
  const text = source.replace(
    tokens,
    (_, escaped?: string, _stop?: string, _braced?: string, value?: string, choices?: string) =>
      escaped ?? value ?? choices?.split(",")[0] ?? "",
  );
  const left = source.replace(tokens, "");
  if (/[$\\]|\{\d/.test(left)) throw new Error(`The editor cannot read this snippet: ${left}`);
  return text;
}

/** The numbers of the tab stops in the order in which they are written. */
function tabStops({ body }: Snippet): readonly number[] {
  return Array.from(body.join("\n").matchAll(/\$\{?(\d+)/g), (match) => Number(match[1]));
}

function byPrefix(prefix: string): Snippet {
  const snippet = Object.values(snippets).find((candidate) => candidate.prefix === prefix);
  if (snippet === undefined) throw new Error(`There is no snippet ${prefix}.`);
  return snippet;
}

test.each(Object.entries(snippets))(
  "%s can be read, and its tab stops count up and end at $0",
  (_, snippet) => {
    const text = expand(snippet);
    expect(text.trim()).not.toBe("");
    expect(text).not.toMatch(/\$|\bundefined\b/);
    const stops = tabStops(snippet);
    expect(stops.filter((stop) => stop > 0)).toEqual(stops.slice(0, -1).map((_, index) => index + 1));
    expect(stops.at(-1)).toBe(0);
  },
);

test("prefixes are unique and all begin alike, so that one word lists them", () => {
  const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  expect(prefixes.every((prefix) => /^sixpager(-[a-z]+)*$/.test(prefix))).toBe(true);
});

test("the skeleton has the profile's headings in its order", () => {
  const headings = Array.from(expand(byPrefix("sixpager")).matchAll(/^## (.+)$/gm), ([, title]) => title);
  expect(headings).toEqual(sixPager?.sections.map(({ title }) => title));
});

test("the skeleton is recognised, and nothing in it is a fault of structure", () => {
  const { recognition, sections, findings } = analyze(expand(byPrefix("sixpager")), defaultSettings);
  expect(recognition).toMatchObject({ isNarrative: true, profile: "six-pager" });
  expect(sections.map(({ status }) => status)).not.toContain("missing");
  expect(findings.filter(({ rule }) => rule.startsWith("structure/"))).toEqual([]);
});

test.each([
  ["sixpager-summary", "executive-summary"],
  ["sixpager-problem", "customer-problem"],
  ["sixpager-solution", "solution"],
  ["sixpager-metrics", "success-metrics"],
  ["sixpager-implementation", "implementation"],
  ["sixpager-risks", "risks"],
  ["sixpager-appendix", "appendix"],
])("%s opens the section %s", (prefix, id) => {
  const text = `---\ntype: six-pager\n---\n\n# Title\n\n${expand(byPrefix(prefix))}\n`;
  const opened = analyze(text, defaultSettings).sections.filter(({ status }) => status !== "missing");
  expect(opened.map((section) => section.id)).toEqual([id]);
});

test("the questions stand in comments, so that they are not judged as prose", () => {
  for (const snippet of Object.values(snippets)) {
    const visible = expand(snippet).replace(/<!--.*?-->/gs, "");
    expect(visible).not.toContain("?");
  }
});
