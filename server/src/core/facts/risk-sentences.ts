import {
  aboutRisks,
  answerLabel,
  answerWord,
  bareState,
  condition,
  consequence,
  definiteAction,
  doubt,
  furtherHarm,
  harm,
  hasHappened,
  mishap,
  ourAction,
  passiveAnswer,
  pastOnly,
  rating,
  settledAction,
  softRisk,
  vaguePhrases,
} from "../lexicon/risk-wording.ts";
import { gated } from "../text/gate.ts";
import { datesIn } from "./dates.ts";
import { quantitiesIn } from "./quantities.ts";

/** What a sentence of a risk section does. `vague` answers and commits nobody to anything. */
export type RiskSentence = "about" | "risk" | "answer" | "vague" | "other";

/**
 * Reads one English sentence. `follows` is true for a sentence after the one that names the risk: there a plain
 * present-tense measure is an answer without any keyword ("Drivers keep the paper list").
 */
export function readRiskSentence(written: string, follows: boolean): RiskSentence {
  const text = withoutMay(written);
  if (isVagueAnswer(text)) return "vague";
  if (answersIn(text, follows) || answersFirst(text)) return "answer";
  if (isAboutRisks(text)) return "about";
  return namesHarm(text) ? "risk" : "other";
}

/** "A second pump is rented, because the first one may fail": the answer, then what it answers. */
function answersFirst(text: string): boolean {
  const reason = /,?\s(?:because|in case|lest)\s/u.exec(text);
  if (!reason) return false;
  const main = text.slice(0, reason.index);
  return !namesHarm(main) && namesHarm(text.slice(reason.index)) && answersIn(main, true);
}

/** Whether a sentence tells of doubt or harm, whatever else it does. */
export const namesHarm = (text: string): boolean =>
  doubt.test(withoutMay(text)) || harm.test(text) || mishap.test(text);

/** The month is no doubt; a sentence of a plan does not begin with the verb. */
const withoutMay = (text: string): string => text.replace(/\bMay\b/g, "Mai");

/** History that tells of no doubt: it explains a risk and does not open one. */
export const isHistory = (text: string): boolean =>
  pastOnly.test(text) && !doubt.test(withoutMay(text)) && !/\b(?:is|are|has|have|will)\b/iu.test(text);

/** Whether it speaks of the list of risks or denies that there are any. */
export const isAboutRisks = (text: string): boolean => aboutRisks.test(text);

/** Whether it opens another risk of its own: "The second risk is", "Third,". */
export const opensByNumber = (text: string): boolean =>
  /^\W*(?:(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|final|next|another|other|biggest|largest|main|greatest|remaining)\b(?:[^.,]{0,20}\b(?:risks?|dangers?|threats?|concerns?|worry|worries|fears?|obstacles?)\b|,)|(?:firstly|secondly|thirdly|fourthly|finally|lastly)\b|(?:a|an|one|another) (?:further |other |second |third |last |final )?(?:risk|danger|threat)\b)/iu.test(
    text,
  );

/** Whether it says under which condition somebody does something: a fallback. */
export function isContingency(written: string): boolean {
  const text = withoutMay(written).replace(/\s+/gu, " ");
  const main = afterCondition(text) ?? triggered.exec(text)?.[1];
  if (main !== undefined) return answersIn(main, true) || isPlainMeasure(main) || isDeed(main);
  const later =
    /\b(?:if|when|should|unless|once|where)\b [^.;]*?\b(?:above|below|fewer|less|more|exceed\w*|over|under|late|fail\w*|not|missing|refus\w*|slip\w*|pass(?:es)?|reach\w*|\d)/iu.exec(
      text,
    );
  if (later && later.index > 0) {
    if (answersIn(text.slice(0, later.index), true)) return true;
    const then = afterCondition(text.slice(later.index));
    if (then !== undefined && (answersIn(then, true) || isDeed(then))) return true;
  }
  return /\b(?:fall-?back|plan b|contingency plan|roll(?:s|ed)? back|falls? back (?:to|on)|in (?:that|this|such a) case)\b/iu.test(
    text,
  );
}

/** "Above 2,000 a day we switch", "One leak and juniors go back to paper", "After any fire, printing pauses". */
const triggered = gated(
  /^\W*(?:(?:above|below|beyond|over|under|at|from|after|without|with) [^,;]{3,60}?(?:,\s|\s(?=we\s))|(?:one|a (?:single|second|third)|any) (?:more )?[\p{Ll}-]+(?: [\p{Ll}-]+){0,3} (?:and|means that)\s)(.+)$/iu,
);

/** Something is done or set in motion, and it is no further harm. */
const isDeed = (main: string): boolean =>
  main.trim().split(/\s+/).length >= 3 &&
  !consequence.test(main) &&
  !furtherHarm.test(main) &&
  !/\b(?:may|might|could|would|was|were|fear\w*|worr\w+|risks?|danger\w*)\b/iu.test(main);

/** A promise with nothing definite in it: no figure, no date, no deed. */
export function isVagueAnswer(text: string): boolean {
  let rest = text;
  for (const phrase of vaguePhrases) rest = rest.replace(phrase, (found) => " ".repeat(found.length));
  if (rest === text) return false;
  if (/\d/.test(text) || datesIn(text).length > 0) return false;
  if (quantitiesIn(text).some(({ kind }) => kind !== "count")) return false;
  if (/\bnot\b|n['’]t\b|\bnever\b/iu.test(text)) return false;
  if (pastOnly.test(rest) && !/\b(?:is|are|be)\b/iu.test(text) && !answerLabel.test(text)) return false;
  return !definiteAction.test(rest);
}

function answersIn(text: string, follows: boolean): boolean {
  const label = answerLabel.exec(text);
  if (label) return text.slice(label[0].length).trim() !== "";
  if (rating.test(text)) return false;
  const main = afterCondition(text);
  if (main !== undefined && !isHarmful(main)) return true;
  return text
    .split(/;\s|\s(?:→|->|=>|⇒)\s/u)
    .some((part, order) => answersInPart(part, follows || order > 0));
}

/** What follows a semicolon or an arrow stands by itself, as a sentence after the risk would. */
function answersInPart(part: string, follows: boolean): boolean {
  return clausesOf(part).some((clause, index) => answersInClause(clause, follows || index > 0, follows));
}

/** `late` clauses come after the first one; only `follows` lets a plain measure count. */
function answersInClause(clause: string, late: boolean, follows: boolean): boolean {
  if (rating.test(clause)) return false;
  const hasDoubt = /\b(?:may|might|could|would)\b/iu.test(clause);
  if (ourAction.test(clause) && !hasDoubt) return true;
  if (
    follows &&
    /\bwe(?:['’]d| would)(?: then| also)? (?!lose|miss|fail|need|have\b|be\b|not\b)\p{Ll}+/iu.test(clause)
  )
    return true;
  if (answerWord.test(clause) && !/\b(?:may|might|would|no|without|not) /iu.test(clause)) return true;
  if (hasDoubt) return false;
  const isNegative = /\b(?:no|none|nobody|not|never|cannot)\b|n['’]t\b/iu.test(clause);
  if (
    late &&
    !/^\W*(?:whose|that|who|which)\b/iu.test(clause) &&
    passiveAnswer.test(clause) &&
    !isHarmful(clause)
  )
    return true;
  if (late && settledAction.test(clause) && !isNegative) return true;
  return follows && isPlainMeasure(clause);
}

/** A statement in the present tense without harm in it: somebody does something. */
function isPlainMeasure(clause: string): boolean {
  if (bareState.test(clause) || isHarmful(clause)) return false;
  if (passiveAnswer.test(clause)) return true;
  if (hasHappened.test(clause) || pastOnly.test(clause.replace(inForce, ""))) return false;
  if (/\b(?:may|might|could|would)\b/iu.test(clause)) return false;
  return clause.trim().split(/\s+/).length >= 3;
}

/** "Two colleagues have shared his shifts": done once, and still so. */
const inForce = gated(/\b(?:have|has) (?:\p{Ll}+ ){0,2}\p{Ll}{3,}ed\b/giu);

/** The main clause of a sentence that opens with a condition. */
function afterCondition(text: string): string | undefined {
  if (!condition.test(text)) return undefined;
  const comma = /,\s*(?!\d)|;\s*|\bthen\b/u.exec(text);
  return comma ? text.slice(comma.index + comma[0].length) : undefined;
}

const isHarmful = (clause: string): boolean =>
  consequence.test(clause) ||
  /\b(?:fear\w*|worr(?:y|ies|ied)|risks?|dangers?|threat\w*|uncertain\w*|unclear)\b/iu.test(clause) ||
  /\b(?:may|might|could|would)\b/iu.test(clause) ||
  (harm.test(clause) &&
    !passiveAnswer.test(clause) &&
    !ourAction.test(clause) &&
    !definiteAction.test(clause));

const clausesOf = (text: string): string[] =>
  text
    .split(
      /[;:]\s|\s[—–→]\s?|->|,\s(?:and|but|so|yet|which|who|for which|for whom|with|while|where|since|because|then)\s|\s(?:so that|although|whereas)\s|,\s(?=we\b|our\b|for which)/iu,
    )
    .filter((clause) => clause.trim() !== "");

/** Whether a sentence, or what follows its condition, tells of a risk that nobody would fear. */
export const isSoftRisk = (text: string): boolean => softRisk.test(text);

/** The value, date or event at which an English fallback begins; undefined where it names none. */
export function triggerIn(text: string): string | undefined {
  const found = trigger.exec(withoutMay(text));
  return found === null
    ? undefined
    : text
        .slice(found.index, found.index + found[0].length)
        .replace(/^[\s;,]+/u, "")
        .trim();
}

const trigger = gated(
  /(?:^|[.;,]\s+(?:and |but )?|\s)(?:if|should|when(?:ever)?|unless|once|as soon as|without|above|below|beyond|after|at (?:more|less|fewer) than)\b(?:[^.,;]|[.,](?=\d))*?(?=,(?!\d)|;|\.(?!\d)|\swe\b|\sthen\b|$)/iu,
);

/** A sentence that goes on about the answer to what was told before. */
export const answersBefore = (text: string): boolean =>
  /^\W*(?:to (?:reduce|mitigate|limit|prevent|avoid|address|counter|guard against|protect|lower|contain|handle)\b|(?:we|our team|the team)\s+(?:(?:will|therefore|also|have|shall) )*(?:mitigate|address|reduce|limit|counter|handle|answer|meet|manage|contain)\b|in (?:that|this|such a|either|both) cases?\b|for (?:this|that|these) (?:reasons?|cases?)\b|against (?:this|that)\b|(?:this|that) is why\b|our (?:answer|response|plan|mitigation|fallback|remedy)\b|therefore\b|instead\b|mitigations?\b|responses?\b|fall-?back\b|contingency\b)/iu.test(
    text,
  );
