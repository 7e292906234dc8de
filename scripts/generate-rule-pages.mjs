// Writes a page for each rule below docs/rules/, an index of them, and the list of groups in the README.
//   node scripts/generate-rule-pages.mjs           writes them
//   node scripts/generate-rule-pages.mjs --check   fails when a file is not what it would write
import { runMain, Stop } from "./lib/fail.mjs";
import { keepGenerated, textOf } from "./lib/generated.mjs";
import { importSource } from "./lib/import-source.mjs";
import { ruleGroups } from "./lib/rule-groups.mjs";

/** @typedef {Pick<import("../server/src/core/index.ts").Rule, "id" | "severity" | "title">} Rule */

const folder = "docs/rules";

await runMain(async () => {
  const { rules, explainRule, ownPages } = await importSource(`
    export { rules } from "./server/src/core/index.ts";
    export { explainRule } from "./server/src/report/explain.ts";
    export { ownPages } from "./server/src/cli/own-pages.ts";
  `);
  const pages = new Map([
    ...rules.map((/** @type {Rule} */ rule) => [rule.id, explainRule(rule)]),
    ...ownPages,
  ]);
  const texts = new Map([
    [`${folder}/README.md`, index(rules, [...ownPages.keys()])],
    ...[...pages].map(
      ([id, text]) => /** @type {const} */ ([`${folder}/${id}.md`, `${text}\n[All rules](../README.md)\n`]),
    ),
  ]);
  keepGenerated(texts, folder);
  keepGenerated(new Map([["README.md", withGroups(textOf("README.md"), rules)]]));
  return undefined;
});

/**
 * @param {readonly Rule[]} rules
 * @param {readonly string[]} own Ids of what is found before any rule runs.
 */
function index(rules, own) {
  const parts = [...byGroup(rules)].map(
    ([group, members]) =>
      `## ${group}\n\n${descriptionOf(group)}\n\n| rule | severity | what it finds |\n| --- | --- | --- |\n${members
        .map((rule) => `| ${link(rule.id)} | ${rule.severity} | ${rule.title} |\n`)
        .join("")}`,
  );
  return `# Rules

These pages are written from the rules themselves by \`npm run generate\`; \`sixpager explain RULE\` prints the same text.
A severity of \`off\` means that the rule has to be switched on.

${parts.join("\n")}
## Before any rule

Findings about a file as such and about a configuration have pages as well.

${own.map((id) => `- ${link(id)}\n`).join("")}`;
}

/** The table of groups goes between two comments. @param {string} readme @param {readonly Rule[]} rules */
function withGroups(readme, rules) {
  const [start, end] = ["<!-- rule groups, written by npm run generate -->\n", "<!-- end of rule groups -->"];
  const [before, rest] = split(readme, start);
  const [, after] = split(rest, end);
  const rows = [...byGroup(rules)].map(
    ([group, { length }]) =>
      `| [\`${group}\`](docs/rules/README.md#${group}) | ${length} | ${descriptionOf(group)} |\n`,
  );
  return `${before}${start}\n| group | rules | what they look at |\n| --- | --- | --- |\n${rows.join("")}\n${end}${after}`;
}

/** @param {string} text @param {string} mark @returns {[string, string]} */
function split(text, mark) {
  const at = text.indexOf(mark);
  if (at < 0) throw new Stop(`README.md has no line ${mark.trim()}, where the groups of rules are listed.`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** Groups in the order of their first rules. @param {readonly Rule[]} rules @returns {Map<string, Rule[]>} */
function byGroup(rules) {
  const groups = new Map();
  for (const rule of rules) {
    const group = rule.id.split("/")[0] ?? "";
    groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  return groups;
}

/** @param {string} group */
function descriptionOf(group) {
  const text = ruleGroups[group];
  if (text === undefined) throw new Stop(`scripts/lib/rule-groups.mjs does not say what ${group}/ is about.`);
  return text;
}

/** @param {string} id */
function link(id) {
  return `[\`${id}\`](${id}.md)`;
}
