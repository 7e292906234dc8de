import { describe, expect, test, vi } from "vitest";
import { analyze, applyEdits, defaultSettings, openDocument } from "../../server/src/core/index.ts";

// A frozen editor is worse than a wrong finding: each of these ends, and ends well within the time a test has.
vi.setConfig({ testTimeout: 30_000 });

const info = { fileName: "six-pager.md", asked: true };
const judge = (text: string) => analyze(text, defaultSettings, info);

const paragraph =
  "Nadia Orlov works nights and missed three parcels in March 2026, and each cost her 70 minutes. ";

describe("a text over the ceiling", () => {
  const huge = `# Parcels\n\n${paragraph.repeat(110_000)}`;

  test("gets one information and no score", () => {
    expect(huge.length).toBeGreaterThan(10_000_000);
    const { findings, score, sections, judged } = judge(huge);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["input/too-large", "information"],
    ]);
    expect(findings[0]?.points).toBe(100);
    expect(findings[0]?.span).toEqual({ start: 0, end: "# Parcels".length });
    expect([score.total, sections, judged]).toEqual([0, [], true]);
  });

  test("is judged again once it is under it", () => {
    const open = openDocument(huge, defaultSettings, info);
    expect(open.analysis().findings).toHaveLength(1);
    open.edit([{ span: { start: 1000, end: huge.length }, text: "\n" }]);
    expect(open.analysis()).toEqual(judge(`${huge.slice(0, 1000)}\n`));
    expect(open.analysis().findings.map(({ rule }) => rule)).toContain("structure/missing-section");
  });
});

describe("nothing throws and everything ends on", () => {
  const half = "\uD83D";
  test.each<readonly [string, string]>([
    ["only front matter", "---\ntype: six-pager\n---"],
    ["only an unclosed front matter", "---\ntype: six-pager"],
    ["only a fence", "```"],
    ["an unclosed fence", `# Parcels\n\n\`\`\`\n${paragraph}\n## Risks\n`],
    ["an unclosed comment", `# Parcels\n\n<!--\n${paragraph}\n## Risks\n`],
    ["NULs", "\u0000".repeat(10_000)],
    ["NULs among words", "# \u0000\n\n\u0000a \u0000\n\n## Risks\u0000\n"],
    ["halves of characters", half.repeat(5000)],
    ["halves of characters in headings", `# ${half}\n\n## ${half}${half}\n\n**${half}**\n`],
    ["carriage returns alone", `# Parcels\r\r${paragraph}\r\r## Risks\r\r${paragraph}`],
    ["byte order marks", "\uFEFF".repeat(1000)],
    ["thousands of nested quotations", `${">".repeat(5000)} deep`],
    ["thousands of nested quotations with spaces", `${"> ".repeat(5000)}deep`],
    ["a thousand nested lists", "- ".repeat(1000)],
    [
      "deeper lists line by line",
      Array.from({ length: 100 }, (_, depth) => `${"  ".repeat(depth)}- item`).join("\n"),
    ],
    ["thousands of opening brackets", "[".repeat(5000)],
    ["thousands of stars", `${"*a ".repeat(5000)}\n`],
    ["thousands of underscores", "_".repeat(3000)],
    ["thousands of backticks", "`a".repeat(5000)],
    ["a thousand brackets that hold words", "[name] ".repeat(1000)],
    ["thousands of braces", "{".repeat(20_000)],
    ["thousands of entities", "&amp;".repeat(2000)],
    ["hundreds of comments", "<!-- x -->\n\n".repeat(500)],
    ["hundreds of directives", "<!-- sixpager-disable-next-line prose -->\n\n".repeat(500)],
    [
      "hundreds of headings",
      Array.from({ length: 400 }, (_, index) => `## Risks ${index}\n\nText.`).join("\n\n"),
    ],
    ["hundreds of equal headings", "## Goals\n\nText.\n\n".repeat(400)],
    ["hundreds of bold lines", "**Goals**\n\n".repeat(400)],
    ["hundreds of rows", `| a | b |\n| - | - |\n${"| 1 | 2 |\n".repeat(500)}`],
    ["thousands of columns", `|${" a |".repeat(2000)}\n|${" - |".repeat(2000)}\n`],
    [
      "hundreds of footnotes",
      Array.from({ length: 300 }, (_, index) => `A[^${index}]\n\n[^${index}]: Note.`).join("\n\n"),
    ],
    ["one line of 48 kilobytes", paragraph.repeat(500)],
    ["one word of 200 kilobytes", "a".repeat(200_000)],
    ["a heading of 40 kilobytes", `# ${"goals and ".repeat(4000)}`],
    ["spaces", " ".repeat(200_000)],
    ["line breaks", "\n".repeat(20_000)],
    ["full stops", `${".".repeat(20_000)} A.`],
    ["short forms", "e.g. ".repeat(5000)],
    ["figures", "1.2.3.4,5 ".repeat(3000)],
    ["ideographs", "顧客は待つ。".repeat(5000)],
    ["hidden spaces", "\u200B".repeat(50_000)],
    ["tags", "<b>".repeat(3000)],
    ["half tags", "<a style=".repeat(5000)],
    ["addresses", "https://example.org/a ".repeat(1000)],
  ])("%s", (_, text) => {
    const analysis = judge(text);
    expect(analysis.failures).toEqual([]);
    const open = openDocument(text, defaultSettings, info);
    open.analysis();
    const middle = Math.floor(text.length / 2);
    const edit = { span: { start: middle, end: middle }, text: "x" };
    open.edit([edit]);
    expect(open.analysis().score).toEqual(judge(applyEdits(text, [edit])).score);
  });
});
