import { describe, expect, test } from "vitest";
import { metricCardsOf, metricSectionOf } from "../../server/src/core/cards/metrics.ts";
import { hasDeadline } from "../../server/src/core/facts/metric-sentences.ts";
import { defaultSettings } from "../../server/src/core/index.ts";
import { buildNarrative } from "../../server/src/core/narrative/build.ts";
import { exampleNarrative } from "../../server/src/core/rules/example-narrative.ts";
import { readBlocks } from "../../server/src/core/text/blocks.ts";

function narrativeOf(body: string) {
  const text = exampleNarrative({ metrics: `## Success Metrics and Goals\n\n${body}` });
  return buildNarrative(text, readBlocks(text).blocks, defaultSettings, { asked: true });
}

const read = (body: string) => metricSectionOf(narrativeOf(body));
const metricsIn = (body: string) => metricCardsOf(narrativeOf(body));

describe("tables", () => {
  test("columns are found in any order", () => {
    const [metric] = metricsIn(
      "| Owner and source | By | Goal | Today | Kind | What we count |\n| --- | --- | --- | --- | --- | --- |\n| Ida, till | May 2027 | 40 | 90 | customer | Guests in the rain |",
    );
    expect(metric).toMatchObject({
      name: "Guests in the rain",
      kind: "customer",
      baseline: "90",
      target: "40",
      deadline: "May 2027",
      owner: "Ida, till",
      method: "Ida, till",
    });
  });

  test("years head the columns of today and of the target", () => {
    const [metric] = metricsIn(
      "| | 2026 | End of 2028 |\n| --- | --- | --- |\n| Guests in the rain | 90 | 40 |",
    );
    expect(metric).toMatchObject({
      name: "Guests in the rain",
      baseline: "90",
      target: "40",
      deadline: "End of 2028",
    });
  });

  test("“Goal” beside “Target” heads the names", () => {
    const [metric] = metricsIn(
      "| No. | Goal | 2026 | Target | By |\n| --- | --- | --- | --- | --- |\n| 1 | Guests in the rain | 90 | 40 | May 2027 |",
    );
    expect(metric).toMatchObject({
      name: "Guests in the rain",
      baseline: "90",
      target: "40",
      deadline: "May 2027",
    });
  });

  test.each([
    [
      "German",
      "| Kennzahl | Ausgangswert | Ziel | Termin |\n| --- | --- | --- | --- |\n| Gäste | 90 | 40 | 30.09.2027 |",
    ],
    [
      "Spanish",
      "| Métrica | Punto de partida | Objetivo | Fecha |\n| --- | --- | --- | --- |\n| Clientes | 90 | 40 | 30 de junio de 2027 |",
    ],
    ["Chinese", "| 指标 | 基线 | 目标 | 时间 |\n| --- | --- | --- | --- |\n| 顾客 | 90 | 40 | 2027年6月 |"],
  ])("%s headers are read", (_, table) => {
    expect(metricsIn(table)[0]).toMatchObject({
      baseline: "90",
      target: "40",
      deadline: expect.stringContaining("2027"),
    });
  });
});

describe("text", () => {
  test("items, run-in heads and sentences of prose are metrics", () => {
    expect(
      metricsIn(
        "- Guests in the rain: from 90 to 40 by May 2027.\n- Cost of the tent: €300 → €200 (June 2027).",
      ),
    ).toMatchObject([
      { name: "Guests in the rain", baseline: "90", target: "40" },
      { kind: "business", baseline: "€300", target: "€200" },
    ]);
    expect(
      metricsIn(
        "**Wet guests.** Ninety today. By May 2027 they are 40.\n\n**Cost.** €300 today; at most €200 in 2027.",
      ),
    ).toHaveLength(2);
    expect(
      metricsIn(
        "Wet guests fall from 90 to 40 by May 2027. Ida counts them. The tent costs €200 instead of €300 by June 2027.",
      ),
    ).toHaveLength(2);
  });

  test("paragraphs around a table only talk about it", () => {
    const table =
      "| Metric | Today | Target | By |\n| --- | --- | --- | --- |\n| Guests | 90 | 40 | May 2027 |\n| Cost | €300 | €200 | May 2027 |";
    expect(metricsIn(`${table}\n\nTogether these are worth €9,000 a year.`)).toHaveLength(2);
  });

  test("a date for all is told from a date of the baselines", () => {
    const items = "\n\n- Wet guests: 90 → 40.\n- Cost of the tent: €300 → €200.";
    const deadlineOf = (sentence: string) => read(`${sentence}${items}`)?.shared.deadline;
    expect(deadlineOf("All targets are due by 31 May 2027.")).toBe("31 May 2027");
    expect(deadlineOf("By 31 May 2027:")).toBe("31 May 2027");
    expect(deadlineOf("Baselines are those of May 2026.")).toBeUndefined();
    expect(deadlineOf("Ida reports each figure in May and November.")).toBeUndefined();
  });

  test.each([
    ["by the harvest of 2028", true],
    ["over the same twelve months", true],
    ["from 90 in May 2026 to 40", false],
    ["in May 2026 it was 90", false],
    ["within four hours", false],
    ["within six months of the opening", true],
  ])("“%s” gives a date: %s", (text, expected) => {
    expect(hasDeadline(`Wet guests, ${text}.`)).toBe(expected);
  });
});
