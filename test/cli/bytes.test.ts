import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { parseReport } from "./contract.ts";
import { createWorld } from "./world.ts";

const world = createWorld();
afterAll(() => world.remove());

async function judged(content: string | Uint8Array) {
  world.write("memo.md", content);
  const { status, stdout, stderr } = await world.run("check", "memo.md", "--format", "json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const report = parseReport(stdout);
  const [file] = report.files;
  if (file === undefined) throw new Error("A named file is always judged.");
  return file;
}

const narrative =
  "---\ntype: six-pager\n---\n\n# Queues\n\n## Executive Summary\n\nCustomers wait 12 minutes.\n\n## Risks\n\nNone.\n";

describe("a document of any kind has a report", () => {
  it.each([
    ["empty", ""],
    ["blank", " \n\t\n"],
    ["one line", "x"],
    ["front matter only", "---\ntype: six-pager\n---\n"],
    ["front matter that never ends", "---\ntype: six-pager\n"],
    ["broken front matter", "---\n\t: [\n---\n# A\n"],
    ["a fence that never ends", `${narrative}\n\`\`\`js\nconst a = 1;\n## Not a heading\n`],
    ["a comment that never ends", `${narrative}\n<!-- sixpager-disable\n`],
    ["NUL characters", narrative.replaceAll("12", "\0\0")],
    ["a byte order mark", `\uFEFF${narrative}`],
    ["CRLF", narrative.replaceAll("\n", "\r\n")],
    ["CR", narrative.replaceAll("\n", "\r")],
    ["deep nesting", `${"> ".repeat(2000)}x\n${"- ".repeat(500)}y`],
    [
      "a wide table",
      `${narrative}\n|${" a |".repeat(500)}\n|${" - |".repeat(500)}\n|${" b |".repeat(500)}\n`,
    ],
    ["control characters", "# \u001b[31mred\u0007\n\n\u0085\u2028"],
  ])("%s", async (_name, text) => {
    await judged(text);
  });

  it("random bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await judged(bytes))),
      { numRuns: 60 },
    );
  });

  it("random Markdown, lone surrogates and all", async () => {
    const pieces = fc.constantFrom(
      "# ",
      "## Risks\n",
      "## Executive Summary\n",
      "\n",
      "\r\n",
      "\r",
      "- ",
      "1. ",
      "> ",
      "```",
      "|",
      "---",
      "***",
      "<!--",
      "-->",
      "<div>",
      "[a](b)",
      "![",
      "TODO",
      "[^1]",
      "\0",
      "\uD800",
      "😀",
      "\uFEFF",
      "\t",
      "    ",
      "We save 20 % by May.",
      "顧客",
      "…",
    );
    const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(
        text,
        async (content) =>
          void (await judged(Buffer.from(content, "utf16le").length % 3 === 0 ? utf16(content) : content)),
      ),
      { numRuns: 60 },
    );
  });
});

describe("encodings", () => {
  const encodingFinding = async (content: Uint8Array) =>
    (await judged(content)).findings.filter((finding) => finding.rule === "input/invalid-utf8");

  it("says where the first unreadable byte is, once", async () => {
    const valid = "# Käse \uFFFD\r\n\nText ";
    const bytes = Buffer.concat([Buffer.from(valid), Buffer.from([0xff, 0x41, 0xc3])]);
    const findings = await encodingFinding(bytes);
    expect(findings).toMatchObject([
      {
        severity: "information",
        points: 0,
        range: { start: { line: 3, column: 6 }, end: { line: 3, column: 7 } },
      },
    ]);
    expect((await judged(bytes)).findings[0]).toEqual(findings[0]);
  });

  it("takes a replacement character in the file for what it is", async () => {
    expect(await encodingFinding(Buffer.from("# A \uFFFD b \uFFFD\n"))).toEqual([]);
  });

  it("does not touch the score", async () => {
    const good = await judged(narrative);
    const bad = await judged(
      Buffer.concat([Buffer.from(`${narrative}\n<!-- `), Buffer.from([0xff]), Buffer.from(" -->\n")]),
    );
    expect(bad.score.total).toBe(good.score.total);
  });

  it.each([false, true])("reads UTF-16 that has a byte order mark (big-endian: %s)", async (bigEndian) => {
    const bytes = utf16(`\uFEFF${narrative}`);
    if (bigEndian) bytes.swap16();
    const file = await judged(bytes);
    expect(file.findings).toEqual((await judged(`\uFEFF${narrative}`)).findings);
    expect(file.recognition.isNarrative).toBe(true);
  });

  it("reports half a character at the end of UTF-16", async () => {
    const findings = await encodingFinding(Buffer.concat([utf16("\uFEFFab\n"), Buffer.from([0x41])]));
    expect(findings).toMatchObject([{ range: { start: { line: 2, column: 1 } } }]);
  });
});

const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
