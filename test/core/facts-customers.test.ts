import { expect, test } from "vitest";
import { customersOf } from "../../server/src/core/facts/customers.ts";
import { defaultSettings } from "../../server/src/core/index.ts";
import { buildNarrative } from "../../server/src/core/narrative/build.ts";
import { exampleNarrative } from "../../server/src/core/rules/example-narrative.ts";
import { readBlocks } from "../../server/src/core/text/blocks.ts";

function customersIn(problem: string, own: readonly string[] = []) {
  const text = exampleNarrative({ problem: `## Customer Problem and Opportunity\n\n${problem}` });
  return customersOf(buildNarrative(text, readBlocks(text).blocks, defaultSettings, {}), own);
}

const named = (text: string, customers: { readonly pattern: RegExp }): readonly string[] =>
  text.match(customers.pattern) ?? [];

test.each([
  ["Jytte Holm runs a workshop. On 12 February she opened our box.", "Jytte"],
  ["At a company in Ghent, Wout Desmet changed a colour. The build failed. He pressed restart.", "Wout"],
  ["Halina Brandt, 78, left before six.", "Halina"],
  ["Take Rosa, who runs a bakery in Porto.", "Rosa"],
  ["“I have no lift,” said Frau Haverkamp on the phone.", "Haverkamp"],
])("learns the persona of %j", (problem, name) => {
  expect(customersIn(problem).personas).toContain(name);
});

test.each([
  ["Northbank pays for the trips. The depot closes at six."],
  ["In Utrecht she had to wait. Utrecht has one depot, and her train was late."],
  ["Owners wait for the van. She is one of the owners."],
  ["Together they sort the boxes, and her daughter helps."],
])("learns no persona from %j", (problem) => {
  expect(customersIn(problem).personas.filter((name) => name !== "Nadia")).toEqual([]);
});

test.each([
  ["Glaciologists who work on the ridge walk down twice a day.", "glaciologist"],
  ["Every falconer who has lost a bird knows the evening after.", "falconer"],
  ["Our customers are the glaziers of the old town.", "glazier"],
])("learns the noun of %j", (problem, noun) => {
  const customers = customersIn(problem);
  expect(customers.learned).toContain(noun);
  expect(named(`Two ${noun}s came.`, customers)).toEqual([`${noun}s`]);
});

test("things that have or need something are no customers", () => {
  const { learned } = customersIn(
    "Systems need a link. Systems who, one might ask? Prices know no rest. Tools wait.",
  );
  expect(learned).toEqual([]);
});

test("matches nouns of the lexicon, of the project, and names with their genitive", () => {
  const customers = customersIn("Rosa Lindt, 41, runs a bakery. She waits.", ["Oblate"]);
  expect(named("Rosa's oven and the oblates’ garden", customers)).toEqual(["Rosa's", "oblates’"]);
  expect(named("Patients and a nurse met the customer-facing team.", customers)).toEqual([
    "Patients",
    "nurse",
  ]);
});

test("a question leaves no position behind in the pattern that all share", () => {
  const { pattern } = customersIn("Rosa Lindt, 41, runs a bakery. She waits.", []);
  expect([pattern.test("a tenant"), pattern.test("a tenant"), pattern.test("a lobby")]).toEqual([
    true,
    true,
    false,
  ]);
  const [first, second] = [..."A tenant, a driver".matchAll(pattern)];
  expect([first?.index, second?.index, pattern.lastIndex]).toEqual([2, 12, 0]);
});
