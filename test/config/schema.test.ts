import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { configSchema } from "../../server/src/config/json-schema.ts";
import { rules } from "../../server/src/core/index.ts";

/** The little of a JSON schema that these tests look at. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly additionalProperties?: boolean;
}

const schema: Schema = configSchema();

describe("the JSON schema", () => {
  it("knows the keys of a configuration and no others", () => {
    expect(Object.keys(schema.properties ?? {})).toEqual([
      "extends",
      "profile",
      "phase",
      "budget",
      "rules",
      "terms",
      "pages",
      "include",
      "exclude",
    ]);
    expect(schema.additionalProperties).toBe(false);
  });

  it("knows every rule, what it may be set to, and its options", () => {
    const byRule = schema.properties?.rules?.properties ?? {};
    expect(Object.keys(byRule)).toEqual(rules.map((rule) => rule.id));
    for (const rule of rules) {
      const entry = byRule[rule.id];
      expect(entry?.description).toContain(rule.title);
      const [severity, map] = entry?.anyOf ?? [];
      expect(severity?.enum).toEqual(["off", "hint", "information", "warning", "error"]);
      const options = rule.options.map((option) => option.name);
      expect(Object.keys(map?.properties ?? {})).toEqual(["severity", ...options]);
      for (const option of rule.options) {
        expect(map?.properties?.[option.name]?.description).toBe(option.description);
      }
    }
  });

  it("describes every key", () => {
    for (const property of Object.values(schema.properties ?? {})) expect(property.description).toBeTruthy();
  });

  it("is the file that editors get", () => {
    const script = fileURLToPath(new URL("../../scripts/generate-schema.mjs", import.meta.url));
    execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" });
  });
});
