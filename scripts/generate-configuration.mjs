// Writes the tables of docs/configuration.md from the schema of configuration files and from the rules.
//   node scripts/generate-configuration.mjs           writes them
//   node scripts/generate-configuration.mjs --check   fails when a table is not what it would write
import { runMain, Stop } from "./lib/fail.mjs";
import { keepGenerated, textOf } from "./lib/generated.mjs";
import { importSource } from "./lib/import-source.mjs";

/**
 * The little of a JSON schema that the tables need.
 *
 * @typedef {{
 *   readonly type?: string; readonly description?: string; readonly enum?: readonly string[];
 *   readonly anyOf?: readonly Schema[]; readonly items?: Schema; readonly minimum?: number;
 *   readonly maximum?: number; readonly required?: readonly string[];
 *   readonly properties?: Readonly<Record<string, Schema>>;
 * }} Schema
 * @typedef {Pick<import("../server/src/core/index.ts").Rule, "id" | "options">} Rule
 * @typedef {Rule["options"][number]} Option
 */

const name = "docs/configuration.md";

await runMain(async () => {
  const { configSchema, rules, optionKind } = await importSource(`
    export { configSchema } from "./server/src/config/json-schema.ts";
    export { rules } from "./server/src/core/index.ts";
    export { optionKind } from "./server/src/report/explain.ts";
  `);
  /** @type {Schema} */
  const schema = configSchema();
  const tables = {
    keys: keyTable(schema),
    budget: keyTable(mapIn(schema, "budget")),
    terms: keyTable(mapIn(schema, "terms")),
    pages: keyTable(mapIn(schema, "pages")),
    profile: keyTable(mapIn(schema, "profile")),
    sections: keyTable(mapIn(mapIn(schema, "profile"), "sections")),
    options: optionTable(rules, optionKind),
  };
  const text = Object.entries(tables).reduce(
    (page, [mark, table]) => withTable(page, mark, table),
    textOf(name),
  );
  keepGenerated(new Map([[name, text]]));
  return undefined;
});

/** The schema of the map that a key may hold. @param {Schema} schema @param {string} key @returns {Schema} */
function mapIn(schema, key) {
  const own = schema.properties?.[key] ?? {};
  const found = [own, own.items ?? {}, ...(own.anyOf ?? [])].find(
    ({ properties }) => properties !== undefined,
  );
  if (found === undefined)
    throw new Stop(`The schema has no map under "${key}", of which ${name} shows a table.`);
  return found;
}

/** @param {Schema} schema */
function keyTable({ properties = {}, required = [] }) {
  const rows = Object.entries(properties).map(
    ([key, value]) =>
      `| \`${key}\`${required.includes(key) ? " (required)" : ""} | ${kindOf(value)} | ${value.description ?? ""} |\n`,
  );
  return `| key | value | what it decides |\n| --- | --- | --- |\n${rows.join("")}`;
}

/** What may stand there, in words. @param {Schema} schema @returns {string} */
function kindOf({ type, enum: words, anyOf, items, minimum, maximum, properties }) {
  if (anyOf !== undefined) return [...new Set(anyOf.map(kindOf))].join(", or ");
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(", ");
  if (items !== undefined) return items.properties === undefined ? "list of texts" : "list of maps, below";
  if (properties !== undefined) return "map, below";
  if (type === "boolean") return "`true` or `false`";
  if (type === "string") return "text";
  if (type !== "number" && type !== "integer") throw new Stop(`${name} has no words for the type "${type}".`);
  const kind = type === "integer" ? "whole number" : "number";
  return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
    ? `${kind} from ${minimum}`
    : `${kind} from ${minimum} to ${maximum}`;
}

/** @param {readonly Rule[]} rules @param {(option: Option) => string} optionKind */
function optionTable(rules, optionKind) {
  const rows = rules.flatMap(({ id, options }) =>
    options.map(
      (option) =>
        `| [\`${id}\`](rules/${id}.md) | \`${option.name}\` | ${optionKind(option)} | \`${shown(option.default)}\` | ${option.description} |\n`,
    ),
  );
  return `| rule | option | value | default | what it decides |\n| --- | --- | --- | --- | --- |\n${rows.join("")}`;
}

/** @param {Option["default"]} value */
function shown(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A table goes between two comments that name it. @param {string} page @param {string} mark @param {string} table */
function withTable(page, mark, table) {
  const [start, end] = [`<!-- ${mark}, written by npm run generate -->\n`, `<!-- end of ${mark} -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from)
    throw new Stop(`${name} has no lines ${start.trim()} and ${end}, between which a table goes.`);
  return `${page.slice(0, from)}${start}\n${table}\n${page.slice(to)}`;
}
