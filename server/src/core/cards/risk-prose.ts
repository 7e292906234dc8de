import { perText } from "../facts/per-text.ts";
import {
  answersBefore,
  isAboutRisks,
  isHistory,
  namesHarm,
  opensByNumber,
  type RiskSentence,
  readRiskSentence,
} from "../facts/risk-sentences.ts";
import { answerHead } from "../lexicon/risk-wording.ts";
import type { Span } from "../text/span.ts";
import { perSentence } from "./per-sentence.ts";
import type { RiskDraft } from "./risk-draft.ts";
import type { TextUnit, UnitSentence } from "./units.ts";

export const isAnswerHead = (text: string): boolean => answerHead.test(text);

const harms = perSentence(namesHarm);
const isPast = perSentence(isHistory);
const isNumbered = perSentence(opensByNumber);
const isAbout = perSentence(isAboutRisks);

const first = perText((text) => readRiskSentence(text, false));
const later = perText((text) => readRiskSentence(text, true));

/** What a sentence does, read once; `follows` as in `readRiskSentence`. */
const read = ({ block, text }: UnitSentence, follows: boolean): RiskSentence =>
  (follows ? later : first)(block, text);

const isAnswer = (kind: RiskSentence): boolean => kind === "answer" || kind === "vague";

/** Prose that is not read: its form alone tells of risks, and each counts as answered by what follows its name. */
export function foreign(unit: TextUnit): RiskDraft[] {
  const [opening, ...others] = unit.sentences;
  const place = unit.head?.span ?? opening;
  if (!place) return [];
  const name = unit.head?.text.replace(/[.:。：]+$/u, "") ?? opening?.shown ?? "";
  return [
    {
      ...draft(unit, name.trim(), place),
      answers: unit.head ? [...unit.sentences] : others,
      isAnswered: true,
    },
  ];
}

/** The risks that a piece of English text names; what it answers of the one before is written there. */
export function risksInText(
  unit: TextUnit,
  before: RiskDraft | undefined,
  { listIsAnswers, onePerParagraph }: { readonly listIsAnswers: boolean; readonly onePerParagraph: boolean },
): RiskDraft[] {
  if (unit.head && (unit.form !== "paragraph" || isAnswerHead(unit.head.text)))
    return headed(unit, unit.head, before);
  if (unit.form === "item") return item(unit, before, listIsAnswers);
  return onePerParagraph ? wholeParagraph(unit, before) : paragraph(unit, before);
}

/** Whether the paragraphs of a section hold one risk each: several of them, none of which counts risks inside. */
export function holdOneEach(units: readonly TextUnit[]): boolean {
  const told = units.filter(
    ({ form, head, sentences: [opening] }) =>
      form === "paragraph" && !head && opening && read(opening, false) !== "about",
  );
  return (
    told.length >= 3 &&
    told.filter(({ sentences }) => sentences.length >= 2).length * 3 >= told.length * 2 &&
    !told.some(({ sentences }) => sentences.slice(1).some(isNumbered))
  );
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
  if (/[—–:→]/u.test(head.text) && readRiskSentence(head.text, false) === "answer") risk.isAnswered = true;
  return [risk];
}

function item(unit: TextUnit, before: RiskDraft | undefined, listIsAnswers: boolean): RiskDraft[] {
  const [opening] = unit.sentences;
  if (!opening) return [];
  const kind = read(opening, false);
  const isLabelled =
    listIsAnswers || /^\W*(?:mitigation|response|answer|fall-?back|contingency)\b/iu.test(opening.text);
  if (
    before &&
    (isLabelled || (kind !== "risk" && before.form === "paragraph" && !harms(opening) && kind !== "other"))
  ) {
    answerWith(before, unit.sentences, unit.span.end);
    return [];
  }
  const risk = draft(unit, opening.shown, opening);
  judge(risk, unit.sentences, false);
  return [risk];
}

/** A paragraph that opens with its risk, however plainly it is told, and goes on with what is done about it. */
function wholeParagraph(unit: TextUnit, before: RiskDraft | undefined): RiskDraft[] {
  const [opening, ...others] = unit.sentences;
  if (!opening) return [];
  const kind = read(opening, false);
  const isIntroduction =
    kind === "about" || (!before && kind === "answer" && (isAbout(opening) || !harms(opening)));
  if (isIntroduction && !isNumbered(opening)) return paragraph(unit, before);
  const isReply =
    answersBefore(opening.text) ||
    (isContingent(opening, before) &&
      (before?.isAnswered === true || sharesWord(opening.text, before?.risk ?? ""))) ||
    (isAnswer(kind) && !harms(opening) && (others.length === 0 || before?.isAnswered === false));
  if (before && isReply) {
    answerWith(before, unit.sentences, unit.span.end);
    return [];
  }
  const risk = draft(unit, opening.shown, opening);
  if (answersInTail(opening)) answerWith(risk, [opening], unit.span.end);
  judge(risk, others, true);
  if (risk.isAnswered || isNumbered(opening)) return [risk];
  // Nothing is done about it: a fear all the same, or a remark.
  risk.isPlain = (kind !== "risk" && !harms(opening)) || isPast(opening);
  return risk.isPlain && !(others.length > 0 && namesPlainly(opening.text)) ? [] : [risk];
}

/** "… may be late; we keep the old one": the sentence that names the risk goes on to answer it. */
function answersInTail({ block, text }: UnitSentence): boolean {
  const tail = /[;:]\s|,\s(?:so|and|but|for which|therefore)\s|\s[—–]\s/u.exec(text);
  return tail !== null && first(block, text.slice(tail.index + tail[0].length)) === "answer";
}

/** A short statement about somebody or something else than the risks and the authors themselves. */
const namesPlainly = (text: string): boolean =>
  text.split(/\s+/u).length <= 14 &&
  !/^\W*(?:we (?!(?:may|might|could|lose|lack|get|hire|run|promise|assume|cannibali[sz]e))|this|these|those|it|they|both|all|none|nobody|in (?:total|all|sum)|together|the (?:following|risks?|order|list|table|first|last)|most of|each of)\b/iu.test(
    text,
  );

/** A paragraph may hold several risks, each with its answer, or go on about the one before. */
function paragraph(unit: TextUnit, before: RiskDraft | undefined): RiskDraft[] {
  const risks: RiskDraft[] = [];
  let current: RiskDraft | undefined;
  let held: UnitSentence | undefined;
  for (const [index, sentence] of unit.sentences.entries()) {
    const kind = read(sentence, current !== undefined);
    const opens =
      isNumbered(sentence) ||
      (kind === "risk" && !isPast(sentence) && (!current || opensAgain(sentence, current)));
    const startsAnswered =
      !current &&
      kind === "answer" &&
      harms(sentence) &&
      !isAbout(sentence) &&
      (index === 0 ? !isContingent(sentence, before) : true);
    if (kind === "about" && !current && !isNumbered(sentence)) continue;
    if (opens || startsAnswered) {
      current = draft(unit, sentence.shown, sentence);
      current.span = { start: sentence.start, end: sentence.end };
      current.isAnswered = startsAnswered || isAnswer(kind) || held !== undefined;
      if (held) current.answers.push(held);
      if (isAnswer(kind)) current.answers.push(sentence);
      held = undefined;
      risks.push(current);
    } else if (isAnswer(kind)) {
      const target = current ?? before;
      if (target) answerWith(target, [sentence], current ? sentence.end : target.answerAt);
      else held = sentence;
    }
    if (current) {
      current.span = { start: current.span.start, end: sentence.end };
      current.answerAt = sentence.end;
    }
  }
  return risks;
}

/** "If fewer than 85 % come, we stop" after other risks goes with them. */
const isContingent = (sentence: UnitSentence, before: RiskDraft | undefined): boolean =>
  before !== undefined && /^\W*(?:if|should|when|unless|without)\b/iu.test(sentence.text);

/** A word of some length that both texts have, whatever its ending. */
function sharesWord(text: string, other: string): boolean {
  const stems = (words: string): Set<string> =>
    new Set((words.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5)));
  const own = stems(other);
  return [...stems(text)].some((stem) => own.has(stem));
}

/** A new doubt after an answer is another risk, unless it clings to what was said. */
function opensAgain(sentence: UnitSentence, current: RiskDraft): boolean {
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

const draft = (unit: TextUnit, risk: string, place: Span): RiskDraft => ({
  form: unit.form,
  risk,
  place: { start: place.start, end: place.end },
  span: unit.span,
  answers: [],
  isAnswered: false,
  isPlain: false,
  answerAt: unit.span.end,
});

function judge(risk: RiskDraft, sentences: readonly UnitSentence[], allFollow: boolean): void {
  sentences.forEach((sentence, index) => {
    if (!isAnswer(read(sentence, allFollow || index > 0))) return;
    risk.isAnswered = true;
    risk.answers.push(sentence);
  });
}

function answerWith(risk: RiskDraft, sentences: readonly UnitSentence[], answerAt: number): void {
  if (sentences.length === 0) return;
  risk.isAnswered = true;
  risk.answers.push(...sentences);
  risk.answerAt = answerAt;
}
