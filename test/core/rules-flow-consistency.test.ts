import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { defaultSettings, type Finding, type Rule } from "../../server/src/core/index.ts";
import { numberContradiction } from "../../server/src/core/rules/flow/number-contradiction.ts";
import { summaryNumberMismatch } from "../../server/src/core/rules/flow/summary-number-mismatch.ts";
import { wrongSum } from "../../server/src/core/rules/flow/wrong-sum.ts";
import { missingIngredient } from "../../server/src/core/rules/summary/missing-ingredient.ts";

const folder = "test/documents";
const folders = ["narratives/dev", "narratives/test", "fresh/narratives"];
const settings = { ...defaultSettings, budget: "off" } as const;
const numberRules = [summaryNumberMismatch, numberContradiction, wrongSum];

interface Row {
  readonly split: string;
  readonly fileName: string;
  readonly kind: string;
  readonly find: string;
  readonly replace: string;
}

function textOf(fileName: string): string {
  for (const name of folders) {
    try {
      return readFileSync(path.join(folder, name, fileName), "utf8");
    } catch {
      // It stands in another folder.
    }
  }
  throw new Error(`no narrative ${fileName}`);
}

const linesOf = (file: string): readonly string[][] =>
  readFileSync(path.join(folder, "consistency", file), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

const rowsOf = (file: string): readonly Row[] =>
  linesOf(file).map(([split = "", fileName = "", kind = "", find = "", replace = ""]) => ({
    split,
    fileName,
    kind,
    find,
    replace,
  }));

function judged(rules: readonly Rule[], fileName: string, text: string): readonly Finding[] {
  const { findings, failures } = analyzeBy(rules, text, settings, { fileName, asked: true });
  expect(failures).toEqual([]);
  return findings;
}

const cleanMessages = new Map<string, ReadonlySet<string>>();

/** What an edit brings that the narrative did not have before. */
function newFindings({ fileName, find, replace }: Row): {
  readonly at: number;
  readonly findings: readonly Finding[];
} {
  const clean = textOf(fileName);
  const at = clean.indexOf(find);
  expect(clean.split(find)).toHaveLength(2);
  const known =
    cleanMessages.get(fileName) ??
    new Set(judged(numberRules, fileName, clean).map(({ message }) => message));
  cleanMessages.set(fileName, known);
  const findings = judged(
    numberRules,
    fileName,
    clean.replace(find, () => replace),
  );
  return { at, findings: findings.filter(({ message }) => !known.has(message)) };
}

/** A contradiction has to be shown at the altered figure, a sum at its result or one of its parts. */
function isFound(row: Row): boolean {
  const { at, findings } = newFindings(row);
  const reach = row.kind === "contradiction" ? 0 : 300;
  const end = at + row.replace.length + reach;
  return findings
    .filter(({ severity }) => severity !== "hint")
    .some(({ span, related }) =>
      [span, ...related.map((place) => place.span)].some((one) => one.start < end && at - reach < one.end),
    );
}

const share = (rows: readonly Row[], isRight: (row: Row) => boolean): number =>
  rows.filter(isRight).length / rows.length;

/** The floors lie a little below what is measured; `npm run eval` tells the figures. */
const floors = {
  contradiction: { dev: 0.5, test: 0.4 },
  reckoning: { dev: 0.9, test: 0.6 },
  silent: { dev: 0.95, test: 0.95 },
} as const;

test.each(["dev", "test"] as const)(
  "altered figures of the part %s are found",
  (split) => {
    const rows = rowsOf("faults.tsv").filter((row) => row.split === split);
    const altered = rows.filter(({ kind }) => kind === "contradiction");
    const reckoned = rows.filter(({ kind }) => kind !== "contradiction");
    expect(share(altered, isFound)).toBeGreaterThanOrEqual(floors.contradiction[split]);
    expect(share(reckoned, isFound)).toBeGreaterThanOrEqual(floors.reckoning[split]);
  },
  60_000,
);

test.each(["dev", "test"] as const)(
  "look-alikes of the part %s are left alone",
  (split) => {
    const rows = rowsOf("traps.tsv").filter((row) => row.split === split);
    const isSilent = (row: Row): boolean => newFindings(row).findings.length === 0;
    expect(share(rows, isSilent)).toBeGreaterThanOrEqual(floors.silent[split]);
  },
  60_000,
);

/** English narratives that deserve no finding. */
function cleanNames(): readonly string[] {
  return folders.flatMap((name) =>
    readdirSync(path.join(folder, name))
      .filter((file) => file.endsWith(".labels.json"))
      .flatMap((file) => {
        const labels = JSON.parse(readFileSync(path.join(folder, name, file), "utf8"));
        const isClean = labels.clean !== false && labels.language === "en";
        return isClean ? [file.replace(".labels.json", ".md")] : [];
      }),
  );
}

test("good narratives are seldom accused of a contradiction, and never of a wrong sum", () => {
  const names = cleanNames();
  const alarms = names.flatMap((name) =>
    judged(numberRules, name, textOf(name)).filter(({ severity }) => severity !== "hint"),
  );
  expect(names.length).toBeGreaterThan(40);
  expect(alarms.filter(({ rule }) => rule === "flow/wrong-sum")).toEqual([]);
  expect(alarms.length / names.length).toBeLessThanOrEqual(0.2);
}, 60_000);

test("good summaries have their four ingredients", () => {
  const names = cleanNames();
  const accused = names.filter((name) => judged([missingIngredient], name, textOf(name)).length > 0);
  expect(accused.length / names.length).toBeLessThanOrEqual(0.05);
}, 60_000);

test("an ingredient without its sentences is missed", () => {
  const rows = linesOf("ingredients.tsv");
  const found = rows.filter(([, fileName = "", ingredient = "", sentences = ""]) => {
    const text = sentences
      .split("|")
      .reduce((all, opening) => withoutSentence(all, opening.replace("⏎", "\n")), textOf(fileName));
    return judged([missingIngredient], fileName, text).some(({ message }) => message.includes(ingredient));
  });
  expect(found.length / rows.length).toBeGreaterThanOrEqual(0.85);
}, 60_000);

/** The text without the sentence that begins with these words. */
function withoutSentence(text: string, opening: string): string {
  const start = text.indexOf(opening);
  expect(start).toBeGreaterThanOrEqual(0);
  const stop = /[.?!]"?(?=\s)/g;
  stop.lastIndex = start + opening.length;
  const end = stop.exec(text);
  return text.slice(0, start) + text.slice(end ? end.index + end[0].length : text.length);
}
