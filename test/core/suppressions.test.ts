import { describe, expect, test, vi } from "vitest";
import {
  type Analysis,
  analyze,
  applyEdits,
  defaultSettings,
  type Finding,
  openDocument,
} from "../../server/src/core/index.ts";
import { labelled } from "../support/arbitraries-narratives.ts";
import { lineAt } from "../support/labelled-measures.ts";

// Every way to end every finding is tried, each with a judgement of its own.
vi.setConfig({ testTimeout: 120_000 });

const settings = { ...defaultSettings, all: true, budget: "off" } as const;
const info = { fileName: "six-pager.md", asked: true };
const judge = (text: string): Analysis => analyze(text, settings, info);

const prose =
  "Nadia Orlov works nights and missed three parcels in March 2026, and each cost her a ride of 70 minutes.";

/** Two placeholders, so that one can be switched off and the other not. */
const text = `---
type: six-pager
---

# Parcels that wait

## Executive Summary

${prose} The target is {{metric}}.

${prose} The date is {{date}}.

## Risk Assessment and Mitigation

${prose} The owner is {{owner}}.
`;

const placeholders = (of: Analysis, source: string): string[] =>
  of.findings
    .filter(({ rule }) => rule === "applicability/unfilled-template")
    .map(({ span }) => source.slice(span.start, span.end));

const withBefore = (source: string, place: string, comment: string): string =>
  source.replace(place, `${comment}\n\n${place}`);

const rule = "applicability/unfilled-template";

describe("a comment switches off", () => {
  test("nothing while there is none", () => {
    expect(placeholders(judge(text), text)).toEqual(["{{metric}}", "{{date}}", "{{owner}}"]);
  });

  test.each([
    ["the next block", `<!-- sixpager-disable-next-line ${rule} -- agreed with the board -->`],
    ["the next block, without a reason", `<!-- sixpager-disable-next-line ${rule} -->`],
    ["the next block, for every rule", "<!-- sixpager-disable-next-line -->"],
    ["the next block, for a group", "<!-- sixpager-disable-next-line applicability -->"],
    ["the next block, for a group with a star", "<!-- sixpager-disable-next-line applicability/* -->"],
    [
      "the next block, for several rules",
      `<!-- sixpager-disable-next-line structure/missing-title, ${rule} -->`,
    ],
  ])("%s", (_, comment) => {
    const changed = withBefore(text, `${prose} The target`, comment);
    expect(placeholders(judge(changed), changed)).toEqual(["{{date}}", "{{owner}}"]);
  });

  test("the next line where it stands in a paragraph", () => {
    const changed = text.replace(
      "The target is",
      `<!-- sixpager-disable-next-line ${rule} -->\nThe target is`,
    );
    expect(placeholders(judge(changed), changed)).toEqual(["{{date}}", "{{owner}}"]);
  });

  test("all from here to the comment that ends it", () => {
    const disabled = withBefore(text, `${prose} The target`, `<!-- sixpager-disable ${rule} -->`);
    expect(placeholders(judge(disabled), disabled)).toEqual([]);
    const enabled = withBefore(disabled, `${prose} The date`, `<!-- sixpager-enable ${rule} -->`);
    expect(placeholders(judge(enabled), enabled)).toEqual(["{{date}}", "{{owner}}"]);
    const all = withBefore(disabled, `${prose} The date`, "<!-- sixpager-enable -->");
    expect(placeholders(judge(all), all)).toEqual(["{{date}}", "{{owner}}"]);
    const other = withBefore(
      disabled,
      `${prose} The date`,
      "<!-- sixpager-enable structure/missing-title -->",
    );
    expect(placeholders(judge(other), other)).toEqual([]);
  });

  test("a whole file, wherever it stands", () => {
    const changed = `${text}\n<!-- sixpager-disable-file ${rule} -- a template of ours -->\n`;
    expect(placeholders(judge(changed), changed)).toEqual([]);
  });

  test("what it names and nothing else", () => {
    const named = judge(`${text}\n<!-- sixpager-disable-file ${rule} -->\n`).findings.map(
      (finding) => finding.rule,
    );
    expect(named).toContain("structure/missing-section");
    expect(named).not.toContain(rule);
    expect(judge(`${text}\n<!-- sixpager-disable-file -->\n`).findings).toEqual([]);
  });

  test("points as well", () => {
    const changed = `${text}\n<!-- sixpager-disable-file ${rule} -->\n`;
    expect(judge(changed).score.total).toBeGreaterThan(judge(text).score.total);
    expect(judge(`${text}\n<!-- sixpager-disable-file -->\n`).score.total).toBe(100);
  });

  test.each([
    ["code", `\`\`\`\n<!-- sixpager-disable-file -->\n\`\`\``],
    ["a comment of another kind", "<!-- sixpager-disabled -->"],
    ["words", "sixpager-disable-file"],
  ])("nothing in %s", (_, block) => {
    const changed = `${text}\n${block}\n`;
    expect(placeholders(judge(changed), changed)).toHaveLength(3);
  });
});

describe("a comment that is for nothing is reported", () => {
  const notices = (source: string): [string, string, number][] =>
    judge(source)
      .findings.filter((finding) => finding.rule.startsWith("config/"))
      .map((finding) => [finding.rule, finding.severity, lineAt(source, finding.span.start)]);

  test("where nothing is left to switch off, with a safe fix that deletes it", () => {
    const changed = withBefore(text, "# Parcels", "<!-- sixpager-disable-next-line length/layout-trick -->");
    expect(notices(changed)).toEqual([["config/unused-suppression", "information", 5]]);
    const [fix] = judge(changed).findings.find(({ fixes }) => fixes.some(({ safe }) => safe))?.fixes ?? [];
    expect(applyEdits(changed, fix?.edits ?? [])).toBe(text);
  });

  test("where there is no such rule, at its name", () => {
    const changed = `${text}\n<!-- sixpager-disable-file structure/mising-section -->\n`;
    expect(notices(changed)).toEqual([["config/unknown-rule", "warning", 17]]);
    const finding = judge(changed).findings.find((one) => one.rule === "config/unknown-rule");
    expect(changed.slice(finding?.span.start, finding?.span.end)).toBe("structure/mising-section");
  });

  test("and costs nothing", () => {
    const changed = `${text}\n<!-- sixpager-disable-file structure/mising-section -->\n`;
    expect(judge(changed).score).toEqual(judge(text).score);
  });

  test("but not in a document that is no narrative", () => {
    const readme = "# Tool\n\n<!-- sixpager-disable prose no/such-rule -->\n\n## Installation\n\nText.\n";
    expect(analyze(readme, settings, { fileName: "README.md" }).findings).toEqual([]);
  });
});

describe("each way that is offered to let a finding stand", () => {
  /** Drafts and faults: several kinds of findings at all kinds of places. */
  const documents = [text, text.replaceAll("\n", "\r\n"), ...labelled.drafts.map((draft) => draft.text)];

  test("ends that finding and brings no other", () => {
    for (const source of documents) {
      const open = openDocument(source, settings, info);
      for (const finding of open.analysis().findings) {
        const ways = open.suppress(finding);
        expect(ways.length).toBeGreaterThan(0);
        for (const way of ways) {
          const changed = applyEdits(source, way.edits);
          const after = judge(changed);
          const left = same(open.analysis(), finding) - 1;
          // A wider place may hold a second finding in the same words, which then ends as well.
          if (way.title.endsWith("in this file")) expect(same(after, finding)).toBe(0);
          else if (way.title.endsWith("in this section"))
            expect(same(after, finding)).toBeLessThanOrEqual(left);
          else expect([way.title, same(after, finding)]).toEqual([way.title, left]);
          expect(after.findings.filter(({ rule: own }) => own.startsWith("config/"))).toEqual([]);
          if (!/(?<!\r)\n/.test(source)) expect(changed).not.toMatch(/(?<!\r)\n/);
        }
      }
    }
  });

  /** Findings that say the same; a way that covers a larger place may end several. */
  const same = ({ findings }: Analysis, { rule: own, message }: Finding): number =>
    findings.filter((other) => other.rule === own && other.message === message).length;
});
