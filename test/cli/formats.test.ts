import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { FileReport, FindingReport } from "../../server/src/report/file-report.ts";
import { wholeReport } from "../../server/src/report/formats/format.ts";
import { type FormatName, formatNames, formats } from "../../server/src/report/formats/index.ts";
import type { Range } from "../../server/src/report/places.ts";
import { plain } from "../../server/src/report/text.ts";

const range = (line: number, column: number, endLine: number, endColumn: number): Range => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});

const finding = (differing: Partial<FindingReport<Range>>): FindingReport<Range> => ({
  rule: "metrics/no-target",
  severity: "warning",
  message: "“Waiting time” has no target.",
  range: range(9, 1, 9, 13),
  points: 1.5,
  related: [],
  fixes: [],
  ...differing,
});

const file = (path: string, findings: readonly FindingReport<Range>[]): FileReport<Range> => ({
  path,
  recognition: { isNarrative: true, profile: "six-pager", reason: "front matter" },
  language: "en",
  score: { total: 71.5, criteria: [{ id: "risks", points: 15, earned: 9.5 }] },
  pages: { body: 5.42, limit: 6, appendix: 0, breaks: [{ page: 2, line: 41, column: 17 }] },
  words: { body: 2710, appendix: 0 },
  sections: [{ id: "risks", title: "Risks", status: "thin", line: 4, lines: [4], words: 40, score: 0.8 }],
  metrics: [],
  risks: [],
  findings,
});

/** Everything that a format has to escape: its own marks, control characters, odd line ends, half characters. */
const nasty = `::error::100 % of <b> & "c" 'd', ]]> a:b,c\r\n\u0007\u2028\ud800 😀 […](x) | \`code\``;

const files = [
  file("docs/a memo, final: 100 %.md", [
    finding({ severity: "error", rule: "structure/missing-section", range: range(1, 1, 1, 1), points: 15 }),
    finding({ message: nasty, related: [{ message: nasty, range: range(2, 3, 2, 8) }] }),
    finding({ severity: "information", range: range(12, 5, 14, 2), fixes: [{ title: "Mend", safe: true }] }),
    finding({ severity: "hint", rule: "input/own-rule", points: 0 }),
  ]),
  file("clean.md", []),
];

function written(name: FormatName, reports: readonly FileReport<Range>[]): string {
  const parts = reports.map((report) =>
    formats[name].part(
      { report, fingerprints: report.findings.map((_, index) => `${report.path}-${index}`) },
      plain,
    ),
  );
  const findings = reports.flatMap((report) => report.findings);
  return wholeReport(formats[name], parts, {
    version: "1.2.3",
    summary: {
      files: reports.length,
      skipped: 3,
      findings: findings.length,
      lowestScore: reports.length === 0 ? null : 71.5,
    },
    rules: Array.from(new Set(findings.map(({ rule }) => rule))).toSorted(),
  });
}

const extension: Readonly<Record<FormatName, string>> = {
  text: "text",
  json: "json",
  jsonl: "jsonl",
  sarif: "sarif",
  github: "github",
  gitlab: "gitlab.json",
  junit: "junit.xml",
  checkstyle: "checkstyle.xml",
  markdown: "markdown",
  html: "html",
};

describe.each(formatNames)("the format %s", (name) => {
  it("writes what it always wrote", async () => {
    // As a file holds it, which has no half characters.
    const text = Buffer.from(written(name, files), "utf8").toString("utf8");
    await expect(text).toMatchFileSnapshot(`formats/report.${extension[name]}.txt`);
  });

  it("writes a report on no document, and ends it with a line break", () => {
    expect(written(name, [])).toMatch(/[^\n]\n$/);
  });
});

describe("JSON", () => {
  it.each(["json", "sarif", "gitlab"] as const)("%s can be read, with and without documents", (name) => {
    for (const reports of [[], files, files.slice(1)]) {
      expect(() => JSON.parse(written(name, reports))).not.toThrow();
    }
  });

  it("is the object of which it is made", () => {
    expect(JSON.parse(written("json", files)).files).toEqual(files);
  });

  it("by lines has one for each document and one for all", () => {
    const lines = written("jsonl", files).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      ...files,
      { version: "1.2.3", summary: { files: 2, skipped: 3, findings: 4, lowestScore: 71.5 } },
    ]);
  });
});

describe("SARIF", () => {
  const official = z.fromJSONSchema(
    JSON.parse(
      readFileSync(new URL("formats/sarif-2.1.0.schema.json", import.meta.url), "utf8"),
      // The library would not take a relative address for one; that they are such is a test of its own.
      (key, value) => (key === "format" && value === "uri-reference" ? undefined : value),
    ),
  );

  it.each([
    ["of findings", files],
    ["of no finding", files.slice(1)],
    ["of no document", []],
  ])("%s follows the official schema", (_name, reports) => {
    const log: unknown = JSON.parse(written("sarif", reports));
    expect(official.safeParse(log).error?.message).toBeUndefined();
  });

  it("would not follow it with a level or a key that does not exist", () => {
    const log = JSON.parse(written("sarif", files));
    log.runs[0].results[0].level = "hint";
    expect(official.safeParse(log).success).toBe(false);
    log.runs[0].results[0].level = "note";
    expect(official.safeParse(log).success).toBe(true);
    log.runs[0].results[0].colour = "red";
    expect(official.safeParse(log).success).toBe(false);
  });

  it.each([
    ["docs/a memo.md", "docs/a%20memo.md"],
    ["../ä.md", "../%C3%A4.md"],
    ["/abs/memo.md", "file:///abs/memo.md"],
    ["C:/docs/memo.md", "file:///C:/docs/memo.md"],
    ["//server/share/memo.md", "file://server/share/memo.md"],
    ["half \ud800.md", "half%20%EF%BF%BD.md"],
  ])("names %j as %s", (path, uri) => {
    const log = JSON.parse(written("sarif", [file(path, [finding({})])]));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
    expect(new URL(uri, "file:///checkout/docs/").href).toContain(uri.replace(/^\.\.\//, ""));
  });
});

describe("GitHub", () => {
  it("gives no text of a document the first place of a line", () => {
    const lines = written("github", files).trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    expect(lines.slice(0, 4).every((line) => /^::(?:error|warning|notice) file=/.test(line))).toBe(true);
  });
});

describe("XML", () => {
  it.each(["junit", "checkstyle"] as const)("%s is well-formed", (name) => {
    const xml = written(name, files);
    expect(unclosed(xml)).toEqual([]);
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    // Outside of tags there is nothing but escaped text.
    expect(xml.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!(?:#\d+|amp|lt|gt|quot|apos);)/);
  });

  it("of JUnit calls errors and warnings failures, and counts them", () => {
    const xml = written("junit", files);
    expect(xml).toContain('tests="4" failures="2"');
    expect(xml.match(/<failure /g)).toHaveLength(2);
    expect(xml).toContain('<testcase name="no findings" classname="clean.md"/>');
  });
});

/** Tags that are not closed, or closed without having been opened. */
function unclosed(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name = "", empty] of xml.matchAll(/<(\/?)([a-z-]+)[^<>]*?(\/?)>/g)) {
    if (closing === "/" && open.at(-1) !== name) return [...open, `/${name}`];
    if (closing === "/") open.pop();
    else if (empty !== "/") open.push(name);
  }
  return open;
}
