import { emptyCell, riskColumns } from "../lexicon/table-columns.ts";
import type { Narrative, Section } from "../narrative/narrative.ts";
import type { Span } from "../text/span.ts";
import { shift } from "../text/span.ts";
import { isAboutRisks, namesHarm, opensByNumber, readRiskSentence } from "./risk-sentences.ts";
import type { Sentence } from "./sentences.ts";
import { columnRoles } from "./tables.ts";
import { type TableUnit, type TextUnit, type Unit, unitsOf } from "./units.ts";

/** A risk with what the author does about it, wherever in the section it stands. Spans are in the document. */
export interface Risk {
  readonly form: "row" | TextUnit["form"];
  /** The words that name it. */
  readonly risk: string;
  /** The place of these words, for a finding. */
  readonly place: Span;
  /** All that is said of it. */
  readonly span: Span;
  readonly mitigation: string | undefined;
  readonly fallback: string | undefined;
  readonly owner: string | undefined;
  /** False where nothing answers it. Prose in a language that is not read counts as an answer. */
  readonly isAnswered: boolean;
  /** Where an answer would be written: the empty cell, or the end of the text. */
  readonly answerAt: number;
  /** The table of a row; undefined for text. */
  readonly table: TableUnit | undefined;
  /** False for a row of a table that has no column for answers. */
  readonly hasAnswerColumn: boolean;
}

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
export const isRiskGroup = (heading: string): boolean =>
  /^(?:[\d.)]+\s*)?(?:(?:the|our|key|main|top|major|other|further|technical|business|operational|commercial|financial|legal|regulatory|market|organi[sz]ational|security|people|external|internal|strategic|project|delivery|execution|product|customer|and|&|of|for|to|\/|high|medium|low|remaining|residual|identified|known)\s*)*(?:risks?|threats?|mitigations?|mitigation (?:strateg(?:y|ies)|plans?|measures?)|dependenc(?:y|ies)|assumptions?|contingenc(?:y|ies)(?: plans?)?|fallbacks?|risk (?:register|table|overview|matrix|assessment)|overview|how we (?:respond|mitigate|answer).*|responses?|countermeasures?|risiken|risques|riesgos|riscos|リスク|风险|위험)s?:?$/iu.test(
    heading.trim(),
  );

const isAnswerHead = (text: string): boolean =>
  /^\W*(?:mitigations?|mitigation (?:strateg(?:y|ies)|plans?|measures?)|responses?|answers?|actions?|counter-?measures?|fall-?backs?|contingency(?: plan)?s?|plan b|what we (?:do|will do)[\p{L} ]*|how we [\p{L} ]+|trigger|owner|likelihood|probability|impact|severity)\W*$/iu.test(
    text,
  );

interface Draft {
  form: Risk["form"];
  risk: string;
  place: Span;
  span: Span;
  answers: string[];
  isAnswered: boolean;
  answerAt: number;
}

function read(units: readonly Unit[], language: string): Risk[] {
  const found: (Risk | Draft)[] = [];
  let lastText: Draft | undefined;
  let listIsAnswers = false;
  for (const unit of units) {
    if (unit.form === "table") {
      found.push(...rowsOf(unit));
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

const finished = ({ answers, ...risk }: Draft): Risk => ({
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

function rowsOf(unit: TableUnit): Risk[] {
  const { table, start } = unit;
  const roles = columnRoles(table, riskColumns);
  const mitigation = roles.get("mitigation");
  const fallback = roles.get("fallback");
  if (!roles.has("risk") && mitigation === undefined && fallback === undefined) return [];
  const name = roles.get("risk") ?? firstFree(table.header.length, roles);
  const others = table.header
    .map((_, index) => index)
    .filter((index) => index !== name && ![...roles.values()].includes(index));
  // A column with a name of its own and sentences in it holds the answers when no other column does.
  const unnamed =
    mitigation === undefined && fallback === undefined
      ? others.filter((index) => averageWords(table.rows.map(({ cells }) => cells[index]?.text ?? "")) >= 3)
      : [];
  const answerColumns = [mitigation, fallback, ...unnamed].filter((index) => index !== undefined);
  return table.rows.flatMap((row): Risk[] => {
    const text = (index: number | undefined): string | undefined => {
      const cell = index === undefined ? undefined : row.cells[index];
      return cell && !emptyCell.test(cell.text) ? cell.text : undefined;
    };
    const cell = row.cells[name];
    const named = text(name);
    if (!cell || named === undefined) return [];
    const answer = row.cells[answerColumns[0] ?? -1];
    return [
      {
        form: "row",
        risk: named,
        place: shift(cell, start),
        span: shift(row, start),
        mitigation: text(mitigation) ?? unnamed.map(text).find((one) => one !== undefined),
        fallback: text(fallback),
        owner: text(roles.get("owner")),
        isAnswered: answerColumns.some((index) => text(index) !== undefined),
        answerAt: (answer ? answer.start : row.end) + start,
        table: unit,
        hasAnswerColumn: answerColumns.length > 0,
      },
    ];
  });
}

function firstFree(columns: number, roles: ReadonlyMap<string, number>): number {
  const taken = new Set(roles.values());
  return Array.from({ length: columns }, (_, index) => index).find((index) => !taken.has(index)) ?? 0;
}

const averageWords = (texts: readonly string[]): number =>
  texts.length === 0
    ? 0
    : texts.reduce(
        (sum, text) => sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
        0,
      ) / texts.length;

/** Prose that is not read: its form alone tells of risks, and each counts as answered. */
function foreign(unit: TextUnit): Draft[] {
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

function risksInText(unit: TextUnit, before: Draft | undefined, listIsAnswers: boolean): Draft[] {
  if (unit.head && (unit.form !== "paragraph" || isAnswerHead(unit.head.text)))
    return headed(unit, unit.head, before);
  if (unit.form === "item") return item(unit, before, listIsAnswers);
  return paragraph(unit, before);
}

function headed(unit: TextUnit, head: NonNullable<TextUnit["head"]>, before: Draft | undefined): Draft[] {
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

function item(unit: TextUnit, before: Draft | undefined, listIsAnswers: boolean): Draft[] {
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
function paragraph(unit: TextUnit, before: Draft | undefined): Draft[] {
  const risks: Draft[] = [];
  let current: Draft | undefined;
  let heldAnswer = false;
  for (const [index, sentence] of unit.sentences.entries()) {
    const kind = readRiskSentence(sentence.text, current !== undefined);
    const opens =
      opensByNumber(sentence.text) || (kind === "risk" && (!current || opensAgain(sentence, current)));
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
const isContingent = (sentence: Sentence, before: Draft | undefined): boolean =>
  before !== undefined && /^\W*(?:if|should|when|unless|without)\b/iu.test(sentence.text);

/** A new doubt after an answer is another risk, unless it clings to what was said. */
function opensAgain(sentence: Sentence, current: Draft): boolean {
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

function draft(unit: TextUnit, risk: string, place: Span): Draft {
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

function judge(risk: Draft, sentences: readonly Sentence[], allFollow: boolean): void {
  sentences.forEach((sentence, index) => {
    const kind = readRiskSentence(sentence.text, allFollow || index > 0);
    if (kind !== "answer" && kind !== "vague") return;
    risk.isAnswered = true;
    risk.answers.push(sentence.text.trim());
  });
}

function answerWith(risk: Draft, sentences: readonly Sentence[], answerAt: number): void {
  if (sentences.length === 0) return;
  risk.isAnswered = true;
  risk.answers.push(...sentences.map(({ text }) => text.trim()));
  risk.answerAt = answerAt;
}
