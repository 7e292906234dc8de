import { describe, expect, test } from "vitest";
import { metricStates, riskStates } from "../../server/src/core/cards/states.ts";
import { reshapeMetrics } from "../../server/src/core/fixes/reshape-metrics.ts";
import { applyEdits, defaultSettings } from "../../server/src/core/index.ts";
import { buildNarrative } from "../../server/src/core/narrative/build.ts";
import { exampleNarrative } from "../../server/src/core/rules/example-narrative.ts";
import { readBlocks } from "../../server/src/core/text/blocks.ts";

const narrativeOf = (text: string) =>
  buildNarrative(text, readBlocks(text).blocks, defaultSettings, { asked: true });
const withMetrics = (body: string) =>
  exampleNarrative({ metrics: `## Success Metrics and Goals\n\n${body}` });
const metricsIn = (body: string) => metricStates(narrativeOf(withMetrics(body)));
const risksIn = (body: string) =>
  riskStates(narrativeOf(exampleNarrative({ risks: `## Risk Assessment and Mitigation\n\n${body}` })));
const table = (...rows: readonly string[]) =>
  [rows[0], rows[0]?.replace(/[^|]+/gu, " --- "), ...rows.slice(1)].join("\n");

describe("one metric in many forms", () => {
  const boats = { baseline: "61", target: "20", deadline: expect.stringContaining("2028") };
  test.each([
    ["a table", table("| Metric | Now | Goal | By |", "| Boats that wait | 61 | 20 | June 2028 |")],
    [
      "its columns turned",
      table(
        "| | Boats that wait | Crew hours |",
        "| Today | 61 | 9 |",
        "| Target | 20 | 4 |",
        "| By | June 2028 | June 2028 |",
      ),
    ],
    [
      "“due” over values",
      table("| What | Base | Due |", "| Boats that wait | 61 | 20 |") +
        "\n\nBase = May 2026, due = June 2028.",
    ],
    ["seasons as headers", table("| | Season 2026/27 | Season 2028/29 |", "| Boats that wait | 61 | 20 |")],
    ["a date in the header", table("| Indicator | Today | By June 2028 |", "| Boats that wait | 61 | 20 |")],
    ["French", table("| | Départ | Visé | Échéance |", "| Bateaux qui attendent | 61 | 20 | 30 juin 2028 |")],
    [
      "German",
      table("| Messgröße | Heute | Angestrebt | Bis wann |", "| Wartende Boote | 61 | 20 | 30.06.2028 |"),
    ],
    [
      "Spanish",
      table("| Indicador | Hoy | Meta | Plazo |", "| Barcos que esperan | 61 | 20 | junio de 2028 |"),
    ],
    [
      "Portuguese",
      table("| Indicador | Hoje | Meta | Prazo |", "| Barcos à espera | 61 | 20 | junho de 2028 |"),
    ],
    ["Japanese", table("| 見るもの | いま | 目標 | 期限 |", "| 待つ船 | 61 | 20 | 2028年6月 |")],
    ["Chinese", table("| 指标 | 现状 | 目标 | 完成期限 |", "| 等候的船 | 61 | 20 | 2028年6月 |")],
    ["Korean", table("| 지표 | 현재 | 목표 | 기한 |", "| 기다리는 배 | 61 | 20 | 2028년 6월 |")],
    ["an item", "- Boats that wait: from 61 to 20 by June 2028.\n- Crew hours: from 9 to 4 by June 2028."],
    ["an arrow", "- Boats that wait: 61 → 20 by June 2028.\n- Crew hours: 9 → 4 by June 2028."],
    [
      "today's value behind",
      "- Boats that wait: no more than 20 by June 2028, down from 61.\n- Crew hours: 4 by June 2028; now 9.",
    ],
    [
      "a head",
      "**Boats that wait.** There are 61 today. By June 2028 there are at most 20.\n\n**Crew hours.** Nine a day now; four by June 2028.",
    ],
    [
      "a sub-heading",
      "### Boats that wait\n\nThey were 61 in 2026. By June 2028 no more than 20 do.\n\n### Crew hours\n\nFrom 9 to 4 by June 2028.",
    ],
    [
      "prose",
      "Boats that wait fall from 61 in 2026 to 20 by June 2028. Crew hours fall from 9 to 4 by the same date.",
    ],
    ["a date for all before", "All by June 2028:\n\n- Boats that wait: 61 → 20.\n- Crew hours: 9 → 4."],
    [
      "a date for all behind",
      `${table("| Metric | Now | Goal |", "| Boats that wait | 61 | 20 |")}\n\nAll targets are due by June 2028.`,
    ],
  ])("%s", (_, body) => {
    expect(metricsIn(body)[0]).toMatchObject({
      ...boats,
      baseline: expect.stringContaining("61"),
      target: expect.stringContaining("20"),
    });
  });

  test("an owner may be told once for all", () => {
    const body =
      "Ines Roth owns all of them.\n\n- Boats that wait: 61 → 20 by June 2028.\n- Crew hours: 9 → 4 by June 2028.";
    expect(metricsIn(body).map(({ owner }) => owner)).toEqual(["Ines Roth", "Ines Roth"]);
  });

  test("the period of the baselines is no deadline", () => {
    const body = `${table("| Metric | Now | Goal |", "| Boats that wait | 61 | 20 |")}\n\nBaselines are those of June 2028.`;
    expect(metricsIn(body)[0]?.deadline).toBeUndefined();
  });
});

describe("one risk in many forms", () => {
  test.each([
    [
      "a table",
      table(
        "| What could go wrong | Chance | What we do |",
        "| The lock jams | high | A second lock is rented |",
      ),
    ],
    [
      "its columns turned",
      table(
        "| | The lock jams | The crew strikes |",
        "| Likelihood | high | low |",
        "| Mitigation | A second lock is rented | Volunteers are trained |",
      ),
    ],
    [
      "a head",
      "**The lock jams.** It did in May. A second lock is rented from June.\n\n**The crew strikes.** Volunteers are trained.",
    ],
    [
      "a sub-heading",
      "### The lock jams\n\nA second lock is rented.\n\n### The crew strikes\n\nVolunteers are trained.",
    ],
    [
      "a number",
      "1. The lock jams. A second lock is rented.\n2. The crew may strike. Volunteers are trained.",
    ],
    [
      "plain paragraphs",
      "The lock jams. It did so in May. A second lock is rented.\n\nThe crew wants more pay. Volunteers are trained by April.\n\nRain keeps guests away. Tickets stay valid for a year.",
    ],
    ["the answer in the next paragraph", "The lock may jam.\n\nTo reduce this, a second lock is rented."],
    ["the answer first", "A second lock is rented, because the first one may jam."],
  ])("%s", (_, body) => {
    const [risk] = risksIn(body);
    expect(risk?.risk).toMatch(/lock/u);
    expect(risk?.mitigation).toMatch(/a second lock is rented/iu);
  });

  test("a fallback has its trigger and the one who acts", () => {
    const [risk] = risksIn(
      "**The lock jams.** A second lock is rented. If it jams twice in May, Ines Roth closes the canal for a week.",
    );
    expect(risk).toMatchObject({
      trigger: "If it jams twice in May",
      fallback: expect.stringContaining("closes the canal"),
      owner: "Ines Roth",
    });
  });

  test("words in code are shown as they are written", () => {
    expect(risksIn("**`lockd` crashes.** A second server is rented.")[0]?.risk).toBe("lockd crashes");
  });
});

describe("metrics turned into a table and back", () => {
  const words = (text: string) => text.match(/[\p{L}\p{N}%€]+/gu) ?? [];
  test.each([
    [
      "a list",
      "- Boats that wait: from 61 to 20 by June 2028, counted at the lock.\n- Crew hours: from 9 | 10 to 4\n  by June 2028.",
    ],
    [
      "heads",
      "**Boats that wait.** There are 61 today. By June 2028 there are at most 20.\n\n**Crew hours.** Nine now; four by June 2028.",
    ],
    [
      "prose",
      "Boats that wait fall from 61 to 20 by June 2028. Ines counts them. Crew hours fall from 9 to 4 by the same date.",
    ],
  ])("%s keeps its words and its cards", (_, body) => {
    const before = withMetrics(`${body}\n\n`);
    const there = reshapeMetrics(narrativeOf(before));
    expect(there?.title).toBe("Turn the metrics into a table");
    const tabled = applyEdits(before, there?.edits ?? []);
    for (const word of words(body)) expect(words(tabled)).toContain(word);
    const values = (text: string) =>
      metricStates(narrativeOf(text)).map(({ name, baseline, target, deadline }) => ({
        name,
        baseline,
        target,
        deadline,
      }));
    expect(values(tabled)).toEqual(values(before));
    const back = reshapeMetrics(narrativeOf(tabled));
    expect(back?.title).toBe("Turn the table into a list");
    const listed = applyEdits(tabled, back?.edits ?? []);
    expect(words(listed)).toEqual(words(before));
  });

  test("a table of the author's own keeps what its cells say", () => {
    const text = withMetrics(
      table(
        "| Metric | Now | Goal | By |",
        "| Boats that wait | 61 | 20 | June 2028 |",
        "| Crew hours | 9 | 4 | July 2028 |",
      ),
    );
    const listed = applyEdits(text, reshapeMetrics(narrativeOf(text))?.edits ?? []);
    expect(listed).toContain("- Boats that wait: Now: 61; Goal: 20; By: June 2028.");
    expect(metricStates(narrativeOf(listed)).map(({ target }) => target)).toEqual(["20", "4"]);
  });

  test("is not offered where other text stands between the metrics", () => {
    const body =
      "- Boats that wait: 61 → 20 by June 2028.\n\n> A remark.\n\n- Crew hours: 9 → 4 by June 2028.";
    expect(reshapeMetrics(narrativeOf(withMetrics(body)))).toBeUndefined();
  });
});
