import { isContingency, isSoftRisk, isVagueAnswer, triggerIn } from "../facts/risk-sentences.ts";
import type { Span } from "../text/span.ts";
import { perSentence } from "./per-sentence.ts";
import { personIn } from "./persons.ts";
import type { RiskCard } from "./risk-card.ts";
import type { UnitSentence } from "./units.ts";

/** A risk in text while it is being read. */
export interface RiskDraft {
  form: RiskCard["form"];
  risk: string;
  place: Span;
  span: Span;
  answers: UnitSentence[];
  isAnswered: boolean;
  /** True where no word of doubt or harm tells that it is one. */
  isPlain: boolean;
  answerAt: number;
}

const isVague = perSentence(isVagueAnswer);
const isFallback = perSentence(isContingency);
const triggerOf = perSentence(triggerIn);
const personOf = perSentence(personIn);

/** The card of a risk in text: measures apart from what is done when it comes true all the same. */
export function cardOfDraft({ answers, ...risk }: RiskDraft): RiskCard {
  const fallbacks = answers.filter(isFallback);
  const fallback = joined(fallbacks);
  const [opening] = answers;
  const last = answers.at(-1);
  const areVague = opening !== undefined && answers.every(isVague);
  return {
    ...risk,
    risk: risk.risk.replace(/\s+/gu, " "),
    mitigation: joined(answers),
    fallback,
    trigger: fallbacks.map(triggerOf).find((one) => one !== undefined),
    owner: answers.map(personOf).find((name) => name !== undefined),
    vague: areVague && last ? { start: opening.start, end: last.end } : undefined,
    isSoft: isSoftRisk(risk.risk),
    table: undefined,
    hasAnswerColumn: true,
  };
}

const joined = (sentences: readonly UnitSentence[]): string | undefined =>
  sentences.length === 0 ? undefined : sentences.map((sentence) => sentence.shown).join(" ");
