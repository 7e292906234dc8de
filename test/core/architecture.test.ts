import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/core/index.ts";

const core = path.join(import.meta.dirname, "../../server/src/core");

const files = readdirSync(core, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll(path.sep, "/"))
  .sort();

const sourceOf = (file: string): string => readFileSync(path.join(core, file), "utf8");

/** What a file imports, relative paths as paths below the core. */
const importsOf = (file: string): string[] =>
  [
    ...sourceOf(file).matchAll(/^(?:import|export)\b(?:[^;"']*?\bfrom)? "([^"]+)"|\bimport\("([^"]+)"\)/gm),
  ].map(([, named, later]) => {
    const target = named ?? later ?? "";
    return target.startsWith(".") ? path.posix.join(path.posix.dirname(file), target) : target;
  });

/** Every import of the files that a test objects to, as a line that names both ends. */
const importsWhere = (
  from: readonly string[],
  isWrong: (target: string, file: string) => boolean,
): string[] =>
  from.flatMap((file) =>
    importsOf(file)
      .filter((target) => isWrong(target, file))
      .map((target) => `${file} imports ${target}`),
  );

/** The file of one rule; a group's own index only lists them. */
const isRuleFile = (file: string): boolean => /^rules\/[^/]+\/(?!index\.ts$)[^/]+\.ts$/.test(file);

describe("the core", () => {
  test("is read by these tests", () => {
    expect(files).toContain("index.ts");
    expect(importsOf("index.ts")).toContain("analyze.ts");
  });

  test("imports nothing from outside but parsers of Markdown and the rules of line breaking", () => {
    const allowed = /^(?:mdast(?:-util-[a-z-]+)?|micromark(?:-[a-z-]+)*|fflate|linebreak)$/;
    expect(importsWhere(files, (target) => !files.includes(target) && !allowed.test(target))).toEqual([]);
  });

  test("knows no clock, no chance, no locale and no console", () => {
    const impure =
      /\bnew Date\b|\bDate\.|\bMath\.random\b|\btoLocale\w+|\blocaleCompare\b|\bIntl\.|\bperformance\.|\bconsole\.|\bglobalThis\b|\bset(?:Timeout|Interval)\b|\bprocess\./;
    const found = files.flatMap((file) => {
      const code = sourceOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\\n]|\\.)*"/gm, "");
      return impure.test(code) ? [`${file}: ${impure.exec(code)?.[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  test("has layers that know nothing of those above them", () => {
    const layers = ["text", "facts", "narrative", "rules"];
    const layerOf = (file: string): number => layers.indexOf(file.split("/")[0] ?? "");
    // Types cost nothing at run time and are the words that the layers share.
    const isType = (file: string, target: string): boolean =>
      new RegExp(`^import type [^;]*${path.posix.basename(target)}"`, "m").test(sourceOf(file));
    const upward = importsWhere(
      files.filter((file) => layerOf(file) >= 0),
      (target, file) => layerOf(target) > layerOf(file) && !isType(file, target),
    );
    expect(upward).toEqual([]);
  });
});

describe("each rule", () => {
  const ruleFiles = files.filter(isRuleFile);
  const idOf = (file: string): string => file.replace(/^rules\/|\.ts$/g, "");

  test("stands in a file that is named after it, and is listed", () => {
    expect(ruleFiles.map(idOf)).toEqual(rules.map(({ id }) => id).sort());
    for (const file of ruleFiles) expect(sourceOf(file)).toContain(`id: "${idOf(file)}"`);
  });

  test("imports no other rule", () => {
    expect(importsWhere(ruleFiles, isRuleFile)).toEqual([]);
  });
});
