import { expect, test } from "vitest";
import { markdownTokens } from "./tokens.ts";

/** Each coloured piece as "scope text", in order; `own` picks the scopes that our grammars give. */
async function coloured(...lines: string[]): Promise<readonly string[]> {
  const tokens = await markdownTokens(lines);
  return tokens.flatMap(({ text, scopes }) => {
    const scope = scopes.findLast((name) => name.endsWith(".sixpager") && !name.startsWith("meta."));
    return scope === undefined || text.trim() === ""
      ? []
      : [`${scope.replace(".sixpager", "")} ${text.trim()}`];
  });
}

const keyword = "keyword.control.directive";
const rule = "entity.name.function.rule";
const separator = "punctuation.separator.reason --";
const reason = "string.unquoted.reason";
const placeholder = "markup.changed.placeholder";

test("a suppression shows its keyword, its rules and its reason", async () => {
  expect(
    await coloured(
      "<!-- sixpager-disable-next-line metrics/no-target structure/empty-section -- set in May -->",
    ),
  ).toEqual([
    `${keyword} sixpager-disable-next-line`,
    `${rule} metrics/no-target`,
    `${rule} structure/empty-section`,
    separator,
    `${reason} set in May`,
  ]);
});

test.each(["sixpager-disable", "sixpager-enable", "sixpager-disable-file", "sixpager-disable-next-line"])(
  "%s needs neither rule nor reason",
  async (name) => {
    expect(await coloured(`<!-- ${name} -->`)).toEqual([`${keyword} ${name}`]);
  },
);

test("a suppression works indented, within a paragraph, in a list and over several lines", async () => {
  expect(await coloured("  <!-- sixpager-disable -->")).toEqual([`${keyword} sixpager-disable`]);
  expect(await coloured("Some text. <!-- sixpager-enable a/b -->")).toEqual([
    `${keyword} sixpager-enable`,
    `${rule} a/b`,
  ]);
  expect(await coloured("- item <!-- sixpager-disable -->")).toEqual([`${keyword} sixpager-disable`]);
  expect(await coloured("<!-- sixpager-disable a/b", "c/d -- because", "of that -->")).toEqual([
    `${keyword} sixpager-disable`,
    `${rule} a/b`,
    `${rule} c/d`,
    separator,
    `${reason} because`,
    `${reason} of that`,
  ]);
});

test("what follows the comment is plain again", async () => {
  expect(await coloured("<!-- sixpager-disable a/b -- reason -->", "", "Plain a/b text.")).toEqual([
    `${keyword} sixpager-disable`,
    `${rule} a/b`,
    separator,
    `${reason} reason`,
  ]);
});

test.each([
  ["another comment", "<!-- disable a/b -->"],
  ["a word that only begins alike", "<!-- sixpager-disabled a/b -->"],
  ["a keyword that is not the first word", "<!-- see sixpager-disable a/b -->"],
  ["inline code", "`<!-- sixpager-disable a/b -->`"],
  ["indented code", "    <!-- sixpager-disable a/b -->"],
  ["prose", "Write sixpager-disable a/b there."],
])("%s is no suppression", async (_, line) => {
  expect(await coloured(line)).toEqual([]);
});

test("nothing is coloured in fenced code, whatever its language", async () => {
  const lines = ["<!-- sixpager-disable a/b -->", "TODO and {{metric}} and [TBD]"];
  for (const language of ["", "html", "markdown", "yaml", "text"]) {
    expect(await coloured(`\`\`\`${language}`, ...lines, "```"), language).toEqual([]);
  }
});

test.each([
  ["Target: [TBD]", "[TBD]"],
  ["Target: [TODO: ask finance] by May", "[TODO: ask finance]"],
  ["Target: {{metric}} by May", "{{metric}}"],
  ["TODO: write this", "TODO"],
  ["Owner TBD.", "TBD"],
  ["## Risks TBD", "TBD"],
  ["- FIXME later", "FIXME"],
  ["| a | TBC |", "TBC"],
])("the placeholder of “%s” stands out", async (line, text) => {
  expect(await coloured(line)).toEqual([`${placeholder} ${text}`]);
});

test.each([
  ["a task", "- [ ] Sign the contract"],
  ["a citation", "See [1] and [Survey]."],
  ["a link", "[TBD](https://example.com/TODO)"],
  ["a reference", "[TBD][1] and [TODO]: https://example.com"],
  ["a word that contains one", "TODOS and METHODOLOGY, TBD-list, my-TODO"],
  ["an address", "https://example.com/TODO"],
  ["inline code", "`TODO` and `{{metric}}`"],
  ["a comment", "<!-- TODO: {{metric}} [TBD] -->"],
])("%s holds no placeholder", async (_, line) => {
  expect(await coloured(line)).toEqual([]);
});

test("front matter is left alone", async () => {
  expect(await coloured("---", "title: TODO", "---", "", "Text.")).toEqual([]);
});
