import { expect, test } from "vitest";
import { outlineRows } from "../../client/src/outline-rows.ts";
import { analysisOf } from "./analysis.ts";

test("the rows say score, pages and every section in order, then the document as a whole", () => {
  const rows = outlineRows(analysisOf()).map(({ label, description }) => `${label} | ${description}`);
  expect(rows).toEqual([
    "71.5 of 100 points | 5.4 of 6 pages",
    "Executive Summary | 240 words · 9 % · p. 1 · 13/13",
    "What riders miss | 1 word · p. 2 · 11.3/20",
    "Solution Description | empty · 0/17",
    "Risk Assessment and Mitigation | missing · 0/15",
    "Appendix A | 640 words",
    "Document as a whole | 7.5/8",
  ]);
});

test("a click goes to a section that has text, inserts one that has none, and opens the report elsewhere", () => {
  expect(outlineRows(analysisOf()).map(({ target }) => target)).toEqual([
    { kind: "report" },
    { kind: "line", line: 2 },
    { kind: "line", line: 10 },
    { kind: "insert", section: "solution" },
    { kind: "insert", section: "risks" },
    { kind: "line", line: 40 },
    { kind: "report" },
  ]);
});

test("the spoken text says in words what the icon shows", () => {
  const spoken = outlineRows(analysisOf()).map((row) => row.spoken);
  expect(spoken).toEqual([
    "Score: 71.5 of 100 points, length: 5.4 of 6 pages",
    "Executive Summary: present, 240 words, 9 % of the words, starts on page 1, 13 of 13 points",
    "What riders miss: present, but thin, 1 word, starts on page 2, 11.3 of 20 points",
    "Solution Description: empty: it has a heading and no text, 0 of 17 points",
    "Risk Assessment and Mitigation: missing, 0 of 15 points",
    "Appendix A: present, 640 words",
    "Document as a whole: 7.5 of 8 points",
  ]);
});

test("each status has a shape of its own, so that colour never stands alone", () => {
  const icons = new Map(
    outlineRows(analysisOf())
      .filter(({ context }) => context.startsWith("sixpager.section."))
      .map(({ context, icon }) => [context, icon.name]),
  );
  expect([...icons.keys()].sort()).toEqual([
    "sixpager.section.empty",
    "sixpager.section.missing",
    "sixpager.section.present",
    "sixpager.section.thin",
  ]);
  expect(new Set(icons.values()).size).toBe(4);
});

test("ids are unique, also where a kind of section occurs twice", () => {
  const { sections } = analysisOf();
  const rows = outlineRows(analysisOf({ sections: [...sections, ...sections.slice(-1)] }));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});
