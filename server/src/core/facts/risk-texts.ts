import type { Span } from "../text/span.ts";
import type { Risk } from "./risk.ts";
import { isAboutRisks, isHistory, namesHarm, opensByNumber, readRiskSentence } from "./risk-sentences.ts";
import type { Sentence } from "./sentences.ts";
import type { TextUnit } from "./units.ts";

/** A risk in text while it is being read. */
export interface RiskDraft {
  form: Risk["form"];
  risk: string;
  place: Span;
  span: Span;
  answers: string[];
  isAnswered: boolean;
  answerAt: number;
}

export const isAnswerHead = (text: string): boolean =>
  /^\W*(?:mitigations?|mitigation (?:strateg(?:y|ies)|plans?|measures?)|responses?|answers?|actions?|counter-?measures?|fall-?backs?|contingency(?: plan)?s?|plan b|what we (?:do|will do)[\p{L} ]*|how we [\p{L} ]+|trigger|owner|likelihood|probability|impact|severity)\W*$/iu.test(
    text,
  );

/** Prose that is not read: its form alone tells of risks, and each counts as answered. */
export function foreign(unit: TextUnit): RiskDraft[] {
  const first = unit.sentences[0];
  if (!first && !unit.head) return [];
  const name = unit.head?.text ?? first?.text ?? "";
  const place = unit.head?.span ?? first ?? unit.span;
  return [
    {
      form: unit.form,
      risk: name.trim(),
      place,
      span: unit.span,
      answers: [],
      isAnswered: true,
      answerAt: unit.span.end,
    },
  ];
}

/** The risks that a piece of English text names; what it answers of the one before is written there. */
export function risksInText(
  unit: TextUnit,
  before: RiskDraft | undefined,
  listIsAnswers: boolean,
): RiskDraft[] {
  if (unit.head && (unit.form !== "paragraph" || isAnswerHead(unit.head.text)))
    return headed(unit, unit.head, before);
  if (unit.form === "item") return item(unit, before, listIsAnswers);
  return paragraph(unit, before);
}

function headed(
  unit: TextUnit,
  head: NonNullable<TextUnit["head"]>,
  before: RiskDraft | undefined,
): RiskDraft[] {
  if (isAnswerHead(head.text)) {
    if (before) answerWith(before, unit.sentences, unit.span.end);
    return [];
  }
  if (isAboutRisks(head.text)) return [];
  const risk = draft(unit, head.text.replace(/[.:。：]+$/u, ""), head.span);
  const isRating = /^(?:high|medium|low|critical)\b/iu.test(head.text);
  judge(risk, unit.sentences, !isRating);
  if (readRiskSentence(head.text, false) === "answer" && /[—–:→]/u.test(head.text)) risk.isAnswered = true;
  return [risk];
}

function item(unit: TextUnit, before: RiskDraft | undefined, listIsAnswers: boolean): RiskDraft[] {
  const [first] = unit.sentences;
  if (!first) return [];
  const kind = readRiskSentence(first.text, false);
  const isAnswer =
    listIsAnswers || /^\W*(?:mitigation|response|answer|fall-?back|contingency)\b/iu.test(first.text);
  if (
    before &&
    (isAnswer ||
      (kind !== "risk" && before.form === "paragraph" && !namesHarm(first.text) && kind !== "other"))
  ) {
    answerWith(before, unit.sentences, unit.span.end);
    return [];
  }
  const risk = draft(unit, first.text.trim(), first);
  judge(risk, unit.sentences, false);
  return [risk];
}

/** A paragraph may hold several risks, each with its answer, or go on about the one before. */
function paragraph(unit: TextUnit, before: RiskDraft | undefined): RiskDraft[] {
  const risks: RiskDraft[] = [];
  let current: RiskDraft | undefined;
  let heldAnswer = false;
  for (const [index, sentence] of unit.sentences.entries()) {
    const kind = readRiskSentence(sentence.text, current !== undefined);
    const opens =
      opensByNumber(sentence.text) ||
      (kind === "risk" && !isHistory(sentence.text) && (!current || opensAgain(sentence, current)));
    const startsAnswered =
      !current &&
      kind === "answer" &&
      namesHarm(sentence.text) &&
      (index === 0 ? !isContingent(sentence, before) : true);
    if (kind === "about" && !current && !opensByNumber(sentence.text)) continue;
    if (opens || startsAnswered) {
      current = draft(unit, sentence.text.trim(), sentence);
      current.span = { start: sentence.start, end: sentence.end };
      current.isAnswered = startsAnswered || kind === "answer" || kind === "vague" || heldAnswer;
      if (kind === "answer" || kind === "vague") current.answers.push(sentence.text.trim());
      heldAnswer = false;
      risks.push(current);
    } else if (kind === "answer" || kind === "vague") {
      const target = current ?? before;
      if (target) answerWith(target, [sentence], current ? sentence.end : target.answerAt);
      else heldAnswer = true;
    }
    if (current) {
      current.span = { start: current.span.start, end: sentence.end };
      current.answerAt = sentence.end;
    }
  }
  return risks;
}

/** "If fewer than 85 % come, we stop" after other risks goes with them. */
const isContingent = (sentence: Sentence, before: RiskDraft | undefined): boolean =>
  before !== undefined && /^\W*(?:if|should|when|unless|without)\b/iu.test(sentence.text);

/** A new doubt after an answer is another risk, unless it clings to what was said. */
function opensAgain(sentence: Sentence, current: RiskDraft): boolean {
  if (!current.isAnswered) return false;
  if (
    /^\W*(?:this|that|these|those|it|its|they|their|he|she|such|even|still|but|yet|and|if|when|should|where|as|since|because|until|otherwise|then|both)\b/iu.test(
      sentence.text,
    )
  )
    return false;
  if (/\b(?:still|anyway|nevertheless|even then|nonetheless)\b/iu.test(sentence.text)) return false;
  return /^[^,;:]{0,80}\b(?:may|might|could)\b/iu.test(sentence.text);
}

function draft(unit: TextUnit, risk: string, place: Span): RiskDraft {
  return {
    form: unit.form,
    risk,
    place: { start: place.start, end: place.end },
    span: unit.span,
    answers: [],
    isAnswered: false,
    answerAt: unit.span.end,
  };
}

function judge(risk: RiskDraft, sentences: readonly Sentence[], allFollow: boolean): void {
  sentences.forEach((sentence, index) => {
    const kind = readRiskSentence(sentence.text, allFollow || index > 0);
    if (kind !== "answer" && kind !== "vague") return;
    risk.isAnswered = true;
    risk.answers.push(sentence.text.trim());
  });
}

function answerWith(risk: RiskDraft, sentences: readonly Sentence[], answerAt: number): void {
  if (sentences.length === 0) return;
  risk.isAnswered = true;
  risk.answers.push(...sentences.map(({ text }) => text.trim()));
  risk.answerAt = answerAt;
}
