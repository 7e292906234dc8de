import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/core/index.ts";
import { exampleNarrative, exampleParts } from "../../server/src/core/rules/example-narrative.ts";
import { bulletHeavy } from "../../server/src/core/rules/narrative/bullet-heavy.ts";
import { clutterInBody } from "../../server/src/core/rules/narrative/clutter-in-body.ts";
import { fragmentList } from "../../server/src/core/rules/narrative/fragment-list.ts";
import { narrativeRules } from "../../server/src/core/rules/narrative/index.ts";
import { wallOfText } from "../../server/src/core/rules/narrative/wall-of-text.ts";
import { type DocumentCase, messagesOf, wrongCases } from "../support/document-cases.ts";
import { testRule } from "../support/rule-tester.ts";

const all = [...rules, ...narrativeRules.filter((rule) => !rules.includes(rule))];
for (const rule of narrativeRules) testRule(rule, all);

const { problem, solution, metrics, plan, risks } = exampleParts;
const list = (mark: string, ...items: readonly string[]): string =>
  items.map((item, index) => `${mark === "1." ? `${index + 1}.` : mark} ${item}`).join("\n");
const flagged = (what: string, text: string): DocumentCase => ({ what, text, flag: true });
const left = (what: string, text: string): DocumentCase => ({ what, text, flag: false });

const trips = [
  "The ferry leaves the island at six in the morning.",
  "Pupils reach the school one hour before it opens.",
  "Their teachers unlock the library for them.",
  "On Fridays the last boat leaves before the last lesson ends.",
  "Three families have moved to the mainland because of it.",
];

const bulletCases: readonly DocumentCase[] = [
  flagged("a problem of bullets", exampleNarrative({ problem: `## The Problem\n\n${list("-", ...trips)}` })),
  flagged("a solution of stars", exampleNarrative({ solution: `## Solution\n\n${list("*", ...trips)}` })),
  flagged(
    "a list in every section, none of them in charge",
    exampleNarrative({
      problem: `${problem}\n\n${list("-", ...trips)}`,
      solution: `${solution}\n\n${list("-", ...trips)}`,
      plan: `${plan}\n\n${list("-", ...trips)}`,
    }),
  ),
  flagged(
    "nested bullets",
    exampleNarrative({
      solution: `## Solution\n\n- ${trips[0]}\n  - ${trips[1]}\n  - ${trips[2]}\n- ${trips[3]}\n- ${trips[4]}`,
    }),
  ),
  flagged(
    "a risk section of long fragments",
    exampleNarrative({
      risks: `## Risks\n\n${list("-", "late delivery of the winter boats from the yard in the north", "no agreement with the crews about the early duty on Sundays", "fog on the sound in November and December of each year", "too few pupils on the island for a boat of this size")}`,
    }),
  ),
  flagged(
    "bullets in Spanish",
    exampleNarrative({
      summary:
        "## Resumen ejecutivo\n\nLos alumnos de la isla llegan tarde y proponemos un barco a las siete para ellos, con cuatro personas y 310.000 €.",
      problem: `## Problema del cliente\n\n${list("-", "Los alumnos salen de la isla a las seis de la mañana.", "Llegan a la escuela una hora antes de que abra.", "Los viernes el último barco sale antes de la última clase.", "Tres familias se han mudado por eso a tierra firme.")}`,
      solution:
        "## Solución\n\nEl barco sale a las siete y los alumnos llegan a tiempo. Por la tarde vuelven con el barco de las cinco.",
      metrics: undefined,
      plan: undefined,
      risks: undefined,
    }),
  ),
  left("prose only", exampleNarrative()),
  left(
    "three items between paragraphs",
    exampleNarrative({
      problem: `${problem}\n\n${list("-", ...trips.slice(0, 3))}\n\n${problem.split("\n\n")[1]}`,
    }),
  ),
  left("metrics as sentences", exampleNarrative({ metrics: `## Success Metrics\n\n${list("-", ...trips)}` })),
  left("risks as sentences", exampleNarrative({ risks: `## Risks\n\n${list("-", ...trips)}` })),
  left(
    "an FAQ of lists",
    exampleNarrative({ faq: `## FAQ\n\n**Q: What changes?**\n\n${list("-", ...trips, ...trips)}` }),
  ),
  left(
    "an appendix of lists",
    exampleNarrative({ appendix: `## Appendix A: Timetable\n\n${list("-", ...trips, ...trips, ...trips)}` }),
  ),
];

const fragmentCases: readonly DocumentCase[] = [
  flagged(
    "nouns in the problem",
    exampleNarrative({ problem: `${problem}\n\n${list("-", "Noise", "Crowded platforms", "Broken lifts")}` }),
  ),
  flagged(
    "features with bold heads",
    exampleNarrative({
      solution: `${solution}\n\n${list("-", "**Reporting** for managers", "**Alerts** by mail", "**Export** to spreadsheets")}`,
    }),
  ),
  flagged(
    "imperatives without a stop",
    exampleNarrative({
      metrics: `${metrics}\n\n${list("*", "Increase loyalty", "Reduce waste", "Grow revenue")}`,
    }),
  ),
  flagged(
    "fragments with full stops",
    exampleNarrative({
      solution: `${solution}\n\n${list("-", "Faster boarding.", "Better signs.", "Lower fares.")}`,
    }),
  ),
  flagged(
    "steps of one word",
    exampleNarrative({ plan: `${plan}\n\n${list("1.", "Design", "Build", "Launch", "Operate")}` }),
  ),
  flagged(
    "a long fragment",
    exampleNarrative({
      problem: `${problem}\n\n${list("-", "Growing pressure from regulators in several markets", "Ageing machines in two of the halls", "A shortage of trained welders")}`,
    }),
  ),
  left("towns", exampleNarrative({ plan: `${plan}\n\n${list("-", "Ljubljana", "Maribor", "Novo Mesto")}` })),
  left(
    "partners",
    exampleNarrative({
      plan: `${plan}\n\n${list("-", "Harbour Pilots Union", "Port of Aalborg", "Bakker & Sons")}`,
    }),
  ),
  left(
    "milestones with dates",
    exampleNarrative({
      plan: `${plan}\n\n${list("-", "1 March 2027: lease signed", "1 April 2027: first ten lobbies", "31 May 2027: all 60 lobbies")}`,
    }),
  ),
  left("sentences", exampleNarrative({ problem: `${problem}\n\n${list("-", ...trips)}` })),
  left(
    "two items",
    exampleNarrative({ problem: `${problem}\n\n${list("-", "Noise", "Crowded platforms")}` }),
  ),
  left(
    "links",
    exampleNarrative({
      plan: `${plan}\n\n${list("-", "[The lease](lease.md)", "[The survey](survey.md)", "[The drawings](drawings.md)")}`,
    }),
  ),
];

const table = (rows: number, columns: number): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const head = Array.from({ length: columns }, (_, index) => `Column ${index + 1}`);
  const row = (at: number): string => line(head.map((_, index) => `${at * 7 + index}`));
  return [
    line(head),
    line(head.map(() => "---")),
    ...Array.from({ length: rows }, (_, at) => row(at + 1)),
  ].join("\n");
};
const code = (language: string, lines: number): string =>
  `\`\`\`${language}\n${Array.from({ length: lines }, (_, at) => `door_${at}: open`).join("\n")}\n\`\`\``;
const wordy = Array.from(
  { length: 8 },
  (_, at) => `| Block ${at} | the parcels of this block are brought back to the depot on most days |`,
).join("\n");

const clutterCases: readonly DocumentCase[] = [
  flagged("40 rows in the problem", exampleNarrative({ problem: `${problem}\n\n${table(40, 3)}` })),
  flagged("16 rows of metrics", exampleNarrative({ metrics: `${metrics}\n\n${table(16, 4)}` })),
  flagged("nine columns", exampleNarrative({ plan: `${plan}\n\n${table(4, 9)}` })),
  flagged("60 lines of YAML", exampleNarrative({ plan: `${plan}\n\n${code("yaml", 60)}` })),
  flagged("a diagram in code", exampleNarrative({ solution: `${solution}\n\n${code("plantuml", 4)}` })),
  flagged(
    "a table with more words than the prose",
    exampleNarrative({ problem: `${problem}\n\n| Block | What happens |\n| --- | --- |\n${wordy}` }),
  ),
  left("eight rows of metrics", exampleNarrative({ metrics: `${metrics}\n\n${table(8, 5)}` })),
  left("six risks in a table", exampleNarrative({ risks: `${risks}\n\n${table(6, 4)}` })),
  left(
    "a risk table with more words than the prose",
    exampleNarrative({ risks: `${risks}\n\n| Risk | Mitigation |\n| --- | --- |\n${wordy}` }),
  ),
  left("five lines of code", exampleNarrative({ solution: `${solution}\n\n${code("sh", 5)}` })),
  left("40 rows in an appendix", exampleNarrative({ appendix: `## Appendix A: Counts\n\n${table(40, 9)}` })),
  left(
    "code in an appendix",
    exampleNarrative({ appendix: `## Appendix A: Configuration\n\n${code("yaml", 60)}` }),
  ),
];

const rounds = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `On day ${at + 1} the divers inspect buoy ${at + 1} of the sound.`,
  ).join(" ");
const wrapped = (text: string): string => text.replace(/(.{60,80}) /g, "$1\n");

const wallCases: readonly DocumentCase[] = [
  flagged("260 words", exampleNarrative({ problem: `${problem}\n\n${rounds(24)}` })),
  flagged("260 words, hard-wrapped", exampleNarrative({ problem: `${problem}\n\n${wrapped(rounds(24))}` })),
  flagged(
    "260 words in an item",
    exampleNarrative({ plan: `${plan}\n\n- ${rounds(24)}\n- The rest follows.` }),
  ),
  flagged(
    "paragraphs glued by wrapped lines",
    exampleNarrative({ plan: `${plan}\n\n${wrapped(rounds(12))}\n${wrapped(rounds(12))}` }),
  ),
  flagged("a wall with bold words", exampleNarrative({ risks: `${risks}\n\n**Fog.** ${rounds(24)}` })),
  flagged(
    "a Japanese wall",
    exampleNarrative({
      problem: `## 顧客の課題\n\n${"島の生徒は朝六時の船で学校に通っている。".repeat(30)}`,
    }),
  ),
  left("150 words", exampleNarrative({ problem: `${problem}\n\n${rounds(13)}` })),
  left("a long quotation", exampleNarrative({ problem: `${problem}\n\n> ${rounds(24)}` })),
  left("two paragraphs", exampleNarrative({ problem: `${problem}\n\n${rounds(13)}\n\n${rounds(13)}` })),
  left(
    "single line breaks between paragraphs",
    exampleNarrative({ problem: `${problem}\n\n${rounds(13)}\n${rounds(13)}` }),
  ),
  left("a wall in an appendix", exampleNarrative({ appendix: `## Appendix A: Log\n\n${rounds(30)}` })),
  left(
    "many items",
    exampleNarrative({ plan: `${plan}\n\n${list("-", ...Array.from({ length: 8 }, () => rounds(4)))}` }),
  ),
];

describe("small documents", () => {
  test.each([
    { rule: bulletHeavy, cases: bulletCases },
    { rule: fragmentList, cases: fragmentCases },
    { rule: clutterInBody, cases: clutterCases },
    { rule: wallOfText, cases: wallCases },
  ])("$rule.id", ({ rule, cases }) => {
    expect(cases).toHaveLength(12);
    expect(wrongCases(rule, cases)).toEqual([]);
  });
});

test("a section of bullets is said once, not for the section and the document", () => {
  const text = exampleNarrative({ problem: `## The Problem\n\n${list("-", ...trips, ...trips)}` });
  expect(messagesOf(bulletHeavy, text)).toHaveLength(1);
});

test("code in an item is shown as an ellipsis", () => {
  const items = ["lock", "door", "bell"].map((thing) => `- A quiet \`${thing}\` for the back of the house`);
  const text = exampleNarrative({ solution: `${solution}\n\n${items.join("\n")}` });
  expect(messagesOf(fragmentList, text)[0]).toContain("“A quiet … for");
});

test("files and commands are a list of things", () => {
  const text = exampleNarrative({ solution: `${solution}\n\n- A \`lock\`\n- A \`door\`\n- A \`bell\`` });
  expect(messagesOf(fragmentList, text)).toEqual([]);
});
