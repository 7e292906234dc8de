import type { Narrative, Section } from "../narrative/narrative.ts";
import type { Risk } from "./risk.ts";
import { riskRows } from "./risk-tables.ts";
import { foreign, isAnswerHead, type RiskDraft, risksInText } from "./risk-texts.ts";
import { type TextUnit, type Unit, unitsOf } from "./units.ts";

/** The risks of a narrative in order; none where it has no section for them. */
export function risksOf(narrative: Narrative): readonly Risk[] {
  const known = memory.get(narrative);
  if (known) return known;
  const section = riskSectionOf(narrative);
  const risks = section ? read(riskUnitsOf(section), narrative.language) : [];
  memory.set(narrative, risks);
  return risks;
}

const memory = new WeakMap<Narrative, readonly Risk[]>();

export const riskSectionOf = (narrative: Narrative): Section | undefined =>
  narrative.sections.find(({ spec, status }) => spec.id === "risks" && status !== "missing");

export const riskUnitsOf = (section: Section): readonly Unit[] => unitsOf(section, isRiskGroup);

/** "Technical risks" gathers risks; "The supplier delivers late" is one. */
const isRiskGroup = (heading: string): boolean =>
  /^(?:[\d.)]+\s*)?(?:(?:the|our|key|main|top|major|other|further|technical|business|operational|commercial|financial|legal|regulatory|market|organi[sz]ational|security|people|external|internal|strategic|project|delivery|execution|product|customer|and|&|of|for|to|\/|high|medium|low|remaining|residual|identified|known)\s*)*(?:risks?|threats?|mitigations?|mitigation (?:strateg(?:y|ies)|plans?|measures?)|dependenc(?:y|ies)|assumptions?|contingenc(?:y|ies)(?: plans?)?|fallbacks?|risk (?:register|table|overview|matrix|assessment)|overview|how we (?:respond|mitigate|answer).*|responses?|countermeasures?|risiken|risques|riesgos|riscos|リスク|风险|위험)s?:?$/iu.test(
    heading.trim(),
  );

function read(units: readonly Unit[], language: string): Risk[] {
  const found: (Risk | RiskDraft)[] = [];
  let lastText: RiskDraft | undefined;
  let listIsAnswers = false;
  for (const unit of units) {
    if (unit.form === "table") {
      found.push(...riskRows(unit));
      lastText = undefined;
      continue;
    }
    if (unit.form !== "item") listIsAnswers = announcesAnswers(unit, found.length > 0);
    if (unit.group && isAnswerHead(unit.group) && found.length > 0) {
      for (const risk of found) if ("answers" in risk) risk.isAnswered = true;
      continue;
    }
    const own = language === "en" ? risksInText(unit, lastText, listIsAnswers) : foreign(unit);
    found.push(...own);
    lastText = own.at(-1) ?? lastText;
  }
  return found.map((risk) => ("answers" in risk ? finished(risk) : risk));
}

const finished = ({ answers, ...risk }: RiskDraft): Risk => ({
  ...risk,
  mitigation: answers.length > 0 ? answers.join(" ") : undefined,
  fallback: undefined,
  owner: undefined,
  table: undefined,
  hasAnswerColumn: true,
});

/** "We answer them in three ways:" before a list of measures. */
const announcesAnswers = (unit: TextUnit, hasRisks: boolean): boolean => {
  const last = unit.sentences.at(-1)?.text.trim() ?? "";
  return hasRisks && last.endsWith(":") && !/\brisks?\b/iu.test(last);
};
