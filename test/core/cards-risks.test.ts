import { describe, expect, test } from "vitest";
import type { RiskCard } from "../../server/src/core/cards/risk-card.ts";
import { riskCardsOf } from "../../server/src/core/cards/risks.ts";
import { defaultSettings } from "../../server/src/core/index.ts";
import { buildNarrative } from "../../server/src/core/narrative/build.ts";
import { exampleNarrative } from "../../server/src/core/rules/example-narrative.ts";
import { readBlocks } from "../../server/src/core/text/blocks.ts";

function risksIn(body: string, heading = "## Risk Assessment and Mitigation"): readonly RiskCard[] {
  const text = exampleNarrative({ risks: `${heading}\n\n${body}` });
  return riskCardsOf(buildNarrative(text, readBlocks(text).blocks, defaultSettings, { asked: true }));
}

const answered = (body: string): boolean[] => risksIn(body).map(({ isAnswered }) => isAnswered);

describe("tables", () => {
  test("columns are found in any order, and an answer may stand in either of two", () => {
    const [first, second, third] = risksIn(`| Owner | What we do | Likelihood | Fallback | Risk |
| --- | --- | --- | --- | --- |
| Ida | Two pumps stand ready | high | | The pump fails |
| Jon | | low | The mill closes | The river rises |
| Ann | tbd | low | – | The wheel breaks |`);
    expect(first).toMatchObject({
      risk: "The pump fails",
      mitigation: "Two pumps stand ready",
      owner: "Ida",
      isAnswered: true,
    });
    expect(second).toMatchObject({ risk: "The river rises", fallback: "The mill closes", isAnswered: true });
    expect(third).toMatchObject({ risk: "The wheel breaks", mitigation: undefined, isAnswered: false });
  });

  test.each([
    [
      "German",
      "| Risiko | Eintritt | Gegenmaßnahme |\n| --- | --- | --- |\n| Regen | hoch | Zelt |\n| Frost | gering | offen |",
    ],
    [
      "French",
      "| Risque | Probabilité | Mesure prévue |\n| --- | --- | --- |\n| Pluie | forte | Tente |\n| Gel | faible | à définir |",
    ],
    [
      "Japanese",
      "| リスク | 可能性 | 対応策 |\n| --- | --- | --- |\n| 雨 | 高 | テントを用意する |\n| 霜 | 低 | 未定 |",
    ],
    [
      "Korean",
      "| 리스크 | 가능성 | 대응 |\n| --- | --- | --- |\n| 비 | 높음 | 천막을 준비한다 |\n| 서리 | 낮음 | 미정 |",
    ],
  ])("%s headers are read", (_, table) => {
    expect(answered(table)).toEqual([true, false]);
  });

  test("a table of something else holds no risks", () => {
    expect(risksIn("| Month | Rainfall |\n| --- | --- |\n| May | 40 mm |")).toEqual([]);
  });
});

describe("text", () => {
  test("run-in heads, sub-headings and items are one risk each", () => {
    expect(risksIn("**Rain.** The fair moves to the hall.\n\n**Frost.** Heaters stand ready.")).toHaveLength(
      2,
    );
    expect(
      risksIn("### It rains\n\nThe fair moves to the hall.\n\n### It freezes\n\nHeaters stand ready."),
    ).toHaveLength(2);
    expect(
      risksIn("- It may rain. The fair moves to the hall.\n- It may freeze. Heaters stand ready."),
    ).toHaveLength(2);
  });

  test("a sub-heading that gathers risks is none itself", () => {
    const risks = risksIn(
      "### Technical risks\n\n- It may rain. The fair moves.\n\n### Commercial risks\n\n- Nobody may come. We ring the schools.",
    );
    expect(risks.map(({ risk }) => risk)).toEqual(["It may rain.", "Nobody may come."]);
  });

  test("a paragraph may hold several risks with their answers", () => {
    expect(
      answered(
        "First, it may rain. The fair moves to the hall. Second, guests may stay away. Third, the baker could fall ill; his sister has the keys.",
      ),
    ).toEqual([true, false, true]);
  });

  test("a measure in the present tense answers without a keyword", () => {
    expect(answered("Guests may forget the date. The bell rings at noon.")).toEqual([true]);
  });

  test("more doubt, history and ratings answer nothing", () => {
    expect(answered("Guests may forget the date. They could also mistake the place.")).toEqual([false]);
    expect(answered("Guests may forget the date. In 2025, forty did so.")).toEqual([false]);
    expect(answered("**Guests forget the date.** Likelihood low, impact high.")).toEqual([false]);
  });

  test("an answer under its own label belongs to the risk before", () => {
    expect(
      answered("**Risk: rain.** It rained in 2025.\n\n**Mitigation:** The fair moves to the hall."),
    ).toEqual([true]);
  });

  test("an introduction is no risk, and the month of May is no doubt", () => {
    expect(
      risksIn("Ida reviews the risks below every Friday.\n\nIt may rain. In May the hall is free."),
    ).toHaveLength(1);
    expect(answered("Guests may stay away. The choir sings in the square in May.")).toEqual([true]);
  });
});
