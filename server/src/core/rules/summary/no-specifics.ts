import { customersOf } from "../../facts/customers.ts";
import { datesIn } from "../../facts/dates.ts";
import { quantitiesIn } from "../../facts/quantities.ts";
import { headingOf, toldIn } from "../../facts/section-text.ts";
import { allWords, isRoadmap } from "../../facts/wording.ts";
import { insertScaffold } from "../../fixes/insert-scaffold.ts";
import { exampleNarrative } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const noSpecifics: SectionRule = {
  id: "summary/no-specifics",
  scope: "section",
  severity: "warning",
  title: "The summary holds no figure, date or name",
  guide: "Executive Summary: specific enough to enable informed initial reactions",
  why: "A summary without a figure could announce a thousand projects. One number tells whether the matter is worth the next five pages.",
  help: "Bring up the figures that matter most: how many suffer, by how much it gets better, what it costs, by when.",
  whenOff: "Figures are confidential and stand in a paper of their own.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          summary: `⟦## Executive Summary⟧

Many tenants in tower blocks miss their parcels and queue for them at the depot. We propose lockers in the lobby, so
that they no longer plan a day around a parcel. We ask the board to approve the budget and the team in two steps.`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          summary: `## Executive Summary

Two-thirds of tenants in tower blocks miss their parcels and queue for them at the depot. We propose lockers in the
lobby, so that they no longer plan a day around a parcel. We ask the board to approve the budget and the team.`,
        }),
      },
    ],
  },
  *check(section, narrative, { settings }) {
    if (section.spec.id !== "executive-summary" || section.status === "empty" || section.filledRows > 1)
      return;
    const { personas } = customersOf(narrative, settings.terms.customers);
    const told = toldIn(section).map(allWords);
    if (told.some((text) => isSpecific(text, personas))) return;
    yield {
      span: headingOf(section),
      message:
        "The summary has no figure, date or named customer. Give the numbers on which the decision hangs.",
      charge: { criterion: section.spec.id, points: 2 },
      fixes: [
        insertScaffold(
          narrative,
          section,
          "Insert figures to fill in",
          "Today [N %] of [which customers] [lose what]; by [date] it will be [N %], at a cost of [amount].",
        ),
      ],
    };
  },
};

/** Numbers of sections, versions, and "two steps" or "three options" are specific about the paper only. */
function isSpecific(text: string, personas: readonly string[]): boolean {
  if (isRoadmap(text)) return false;
  if (personas.some((name) => text.includes(name)) || /\[N\b/.test(text)) return true;
  if (datesIn(text).some(({ kind }) => kind !== "relative")) return true;
  return quantitiesIn(text).some((quantity) => {
    if (quantity.kind !== "count") return true;
    if (
      /(?:version|release|section|part|page|chapter|phase|step|option|v|\p{Lu}\p{L}+)\s?$/u.test(
        text.slice(0, quantity.start),
      )
    )
      return false;
    if (
      /^(?:sections?|parts?|pages?|phases?|steps?|options?|stages?|tenets?|risks?|chapters?|pillars?|goals?|themes?|principles?|ways?|things?|reasons?|questions?|appendices)$/.test(
        quantity.unit,
      )
    )
      return false;
    return /\d/.test(text.slice(quantity.start, quantity.end)) || quantity.value > 2;
  });
}
