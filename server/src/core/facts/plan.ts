import {
  capability,
  dependency,
  gate,
  money,
  obstacle,
  othersMust,
  personCount,
  phaseLength,
} from "../lexicon/plan-wording.ts";
import type { Section } from "../narrative/narrative.ts";
import { proseOf } from "../text/prose.ts";
import { datesIn } from "./dates.ts";
import { isNoise } from "./section-text.ts";
import { sentencesOf } from "./sentences.ts";

/** What a reader looks for in a plan, in the order in which it is asked for. */
export const planIngredients = [
  "timeline",
  "dependencies",
  "obstacles",
  "resources",
  "capabilities",
] as const;
export type PlanIngredient = (typeof planIngredients)[number];

/** The ingredients that a plan in English lacks. Headings, tables and placeholders count like sentences. */
export function missingIngredients(section: Section): readonly PlanIngredient[] {
  const texts = textsOf(section);
  const says = (...patterns: readonly RegExp[]): boolean =>
    texts.some((text) => patterns.some((pattern) => pattern.test(text)));
  const has: Readonly<Record<PlanIngredient, boolean>> = {
    timeline: hasPlanDate(section),
    dependencies: says(dependency, othersMust),
    obstacles: says(obstacle),
    resources: says(personCount, money, /\[[^\]]*(?:people|amount|N)\b[^\]]*\]/u),
    capabilities: says(capability, personCount),
  };
  return planIngredients.filter((ingredient) => !has[ingredient]);
}

/** Whether anything in the plan is dated, has a length, or waits for a gate. */
export const hasPlanDate = (section: Section): boolean =>
  textsOf(section).some(
    (text) =>
      datesIn(text).some(
        ({ start, end, kind }) => kind !== "relative" || !/\bdays?\b/u.test(text.slice(start, end)),
      ) ||
      phaseLength.test(text) ||
      gate.test(text) ||
      /\[[^\]]*(?:date|month|quarter|week|year)[^\]]*\]/iu.test(text),
  );

/** The passages of a section, its own heading excepted. */
function textsOf(section: Section): string[] {
  const own = new Set(section.headings.map(({ heading }) => heading.span.start));
  return section.blocks.flatMap(({ block, start }) => {
    if (own.has(start)) return [];
    const { mask, passages } = proseOf(block);
    const noise = new Set(
      sentencesOf(block).flatMap((sentence) => (isNoise(section, sentence) ? [sentence.passage] : [])),
    );
    return passages
      .filter(({ kind }, index) => kind !== "quote" && kind !== "footnote" && !noise.has(index))
      .map((passage) => mask.slice(passage.start, passage.end).replace(/\s+/g, " "));
  });
}
