import type { Narrative, Section } from "../narrative/narrative.ts";
import type { RiskCard } from "./risk-card.ts";
import { cardOfDraft, type RiskDraft } from "./risk-draft.ts";
import { foreign, holdOneEach, isAnswerHead, risksInText } from "./risk-prose.ts";
import { riskRows } from "./risk-rows.ts";
import { type TextUnit, type Unit, unitsOf } from "./units.ts";

/** The risks of a narrative in order; none where it has no section for them. */
export function riskCardsOf(narrative: Narrative): readonly RiskCard[] {
  const known = memory.get(narrative);
  if (known) return known;
  const section = riskSectionOf(narrative);
  const risks = section ? read(riskUnitsOf(section), narrative.language) : [];
  memory.set(narrative, risks);
  return risks;
}

const memory = new WeakMap<Narrative, readonly RiskCard[]>();

export const riskSectionOf = (narrative: Narrative): Section | undefined =>
  narrative.sections.find(({ spec, status }) => spec.id === "risks" && status !== "missing");

export function riskUnitsOf(section: Section): readonly Unit[] {
  const units = unitsOf(section, isRiskGroup);
  const headed = units.filter((unit) => unit.form === "heading");
  const [only] = headed;
  // The one sub-heading above several paragraphs gathers them; it names none of the risks.
  const isGathering =
    headed.length === 1 &&
    only?.form === "heading" &&
    new Set(only.sentences.map(({ block }) => block)).size >= 3;
  return isGathering ? unitsOf(section, () => true) : units;
}

/** "Technical risks" gathers risks; "The supplier delivers late" is one. */
const isRiskGroup = (heading: string): boolean =>
  /^(?:[\d.)]+\s*)?(?:(?:the|our|key|main|top|major|other|further|technical|business|operational|commercial|financial|legal|regulatory|market|organi[sz]ational|security|people|external|internal|strategic|project|delivery|execution|product|customer|and|&|of|for|to|\/|high|medium|low|remaining|residual|identified|known)\s*)*(?:risks?|threats?|mitigations?|mitigation (?:strateg(?:y|ies)|plans?|measures?)|dependenc(?:y|ies)|assumptions?|contingenc(?:y|ies)(?: plans?)?|fallbacks?|risk (?:register|table|overview|matrix|assessment)|overview|how we (?:respond|mitigate|answer).*|responses?|countermeasures?|risiken|risques|riesgos|riscos|リスク|风险|위험)s?:?$/iu.test(
    heading.trim(),
  );

function read(units: readonly Unit[], language: string): RiskCard[] {
  const isEnglish = language === "en";
  const texts = units.filter((unit) => unit.form !== "table");
  const heads = texts.filter(({ form, head }) => form === "item" || (head && !isAnswerHead(head.text)));
  const onePerParagraph = heads.length < 2 && texts.length === units.length && holdOneEach(texts);
  const found: (RiskCard | RiskDraft)[] = [];
  let lastText: RiskDraft | undefined;
  let listIsAnswers = false;
  for (const unit of units) {
    if (unit.form === "table") {
      found.push(...riskRows(unit));
      lastText = undefined;
      continue;
    }
    if (unit.group && isAnswerHead(unit.group) && found.length > 0) {
      for (const risk of found) if ("answers" in risk) risk.isAnswered = true;
      continue;
    }
    // Where heads, items or rows carry the risks, paragraphs that are not read only talk about them.
    if (!isEnglish && unit.form === "paragraph" && (heads.length >= 2 || texts.length < units.length))
      continue;
    const own = isEnglish ? risksInText(unit, lastText, { listIsAnswers, onePerParagraph }) : foreign(unit);
    found.push(...own);
    if (unit.form !== "item") listIsAnswers = announcesAnswers(unit, found.length > 0);
    lastText = own.at(-1) ?? lastText;
  }
  return found.map((risk) => ("answers" in risk ? cardOfDraft(risk) : risk));
}

/** "We answer them in three ways:" before a list of measures. */
const announcesAnswers = (unit: TextUnit, hasRisks: boolean): boolean => {
  const last = unit.sentences.at(-1)?.text.trim() ?? "";
  return hasRisks && last.endsWith(":") && !/\brisks?\b/iu.test(last);
};
