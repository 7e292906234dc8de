import path from "node:path";
import { describe, expect, test } from "vitest";
import { readLabelled, splits } from "../support/labelled.ts";
import { metricOutcomes, readCardLabels, riskOutcomes } from "../support/labelled-cards.ts";
import { shareRight } from "../support/labelled-measures.ts";

const folder = path.join(import.meta.dirname, "../documents");
const { narratives } = readLabelled(folder);

describe.each([
  ["metrics", metricOutcomes],
  ["risks", riskOutcomes],
] as const)("the cards of %s", (kind, outcomesOf) => {
  const labels = readCardLabels(folder, kind, narratives);
  test.each(splits)("say what a reader of the part %s says", (split) => {
    const outcomes = outcomesOf(labels.filter((label) => label.split === split));
    const wrong = outcomes.filter(({ right }) => !right).map(({ what, got }) => `${what}, got ${got}`);
    expect(outcomes.length).toBeGreaterThan(20);
    expect(shareRight(outcomes), wrong.join("\n")).toBeGreaterThanOrEqual(split === "dev" ? 0.95 : 0.88);
  });
});
