import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyze, defaultSettings } from "../../server/src/core/index.ts";
import { labelled } from "../support/arbitraries-narratives.ts";
import { goldenReport } from "../support/golden.ts";

// The reports of whole documents, to be read: a change of a rule shows here as prose. `UPDATE_GOLDEN=1` writes them anew.

const folder = path.join(import.meta.dirname, "../documents/golden");
const isUpdate = process.env.UPDATE_GOLDEN === "1";

const documents = [...labelled.narratives, ...labelled.others, ...labelled.drafts];
const fileOf = (name: string): { name: string; text: string } => {
  const found = documents.find(({ fileName }) => fileName === name);
  if (!found) throw new Error(`There is no document ${name}.`);
  return { name, text: found.text };
};

const cases = [
  fileOf("a1-discharge-medicines.md"),
  fileOf("a5-weak-bus-pass.md"),
  fileOf("a6-weak-picking-vision.md"),
  fileOf("a7-middling-crop-claims.md"),
  fileOf("b3-museum-tickets.md"),
  fileOf("b4-bicycle-rental-plan.md"),
  fileOf("b5-tenant-letters-prfaq.md"),
  fileOf("b6-dechetterie.md"),
  fileOf("b8-kaigo-note.md"),
  fileOf("t1-brackets.md"),
  fileOf("n1-readme.md"),
  fileOf("03-blood-donors.md"),
  fileOf("06-camping-bread.md"),
  { name: "empty.six-pager.md", text: "" },
  { name: "one-line.six-pager.md", text: "We want to deliver parcels faster.\n" },
  {
    name: "foreign.six-pager.md",
    text: "# Storage engine\n\n## Shard design\n\nText.\n\n## Write path\n\nText.\n",
  },
];

describe("the report of", () => {
  test.each(cases)("$name", ({ name, text }) => {
    const report = goldenReport(name, text, analyze(text, defaultSettings, { fileName: name }));
    const file = path.join(folder, `${name}.txt`);
    if (isUpdate) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, report);
    }
    expect(report).toBe(readFileSync(file, "utf8"));
  });

  test("no document that is gone", () => {
    expect(readdirSync(folder).sort()).toEqual(cases.map(({ name }) => `${name}.txt`).sort());
  });
});
