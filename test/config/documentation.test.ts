import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { validate } from "../../server/src/config/validate.ts";

const page = readFileSync(new URL("../../docs/configuration.md", import.meta.url), "utf8");
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");

it("has examples, and each of them is right", () => {
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples) expect(validate(parse(example) ?? undefined).faults).toEqual([]);
});

it("has the tables that the schema and the rules give", () => {
  const script = fileURLToPath(new URL("../../scripts/generate-configuration.mjs", import.meta.url));
  execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" });
});
