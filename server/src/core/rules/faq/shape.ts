import { type Question, questionsIn } from "../../facts/questions.ts";
import {
  directReply,
  openRequest,
  quantityQuestion,
  quantityReply,
  yesNoQuestion,
} from "../../lexicon/answers.ts";
import { gated } from "../../text/gate.ts";
import { exampleNarrative } from "../example-narrative.ts";
import { type DocumentRule, type Draft, formCriterion } from "../rule.ts";

export const faqShape: DocumentRule = {
  id: "faq/shape",
  scope: "document",
  severity: "hint",
  title: "A question has no answer, or the answer goes around it",
  guide: "What the narrative is: everyone has the same information; an FAQ is an optional part of the format",
  why: "Whoever asks “does it work offline?” wants yes or no first and the reasons second. An answer that begins elsewhere reads like an evasion.",
  help: "Open with yes, no, a number or “we do not know yet”, and explain afterwards.",
  whenOff: "The questions are chapter headings rather than questions.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          faq: "## FAQ\n\n**Q: Does a locker work without power?**\n\n⟦Our lockers are built with tenants in mind.⟧ They come from Porto.",
        }),
      },
      {
        text: exampleNarrative({
          faq: "## FAQ\n\n### How many parcels fit?\n\n⟦There are several sizes of locker, depending on the lobby.⟧",
        }),
      },
      { text: exampleNarrative({ faq: "## FAQ\n\n**⟦Can a neighbour collect for me?⟧**" }) },
    ],
    better: [
      {
        text: exampleNarrative({
          faq: "## FAQ\n\n**Q: Does a locker work without power?**\n\nNo. It stays locked until power is back.\n\n**Q: How many parcels fit?**\n\nAbout 40 in a lobby of average size.\n\n**Q: Why Porto?**\n\nThe factory there has built this locker since 2019.",
        }),
      },
    ],
  },
  *check(narrative) {
    for (const part of narrative.parts) {
      const isSection = part.sections.includes("faq");
      if (part.isAppendix || (part.other !== "faq" && !isSection)) continue;
      const criterion = isSection ? "faq" : formCriterion;
      for (const question of questionsIn(narrative, part)) {
        if (!question.answer) yield unanswered(question, criterion, narrative.newline);
        else if (narrative.language === "en") yield* indirect(question, criterion);
      }
    }
  },
};

function unanswered({ span, text, end }: Question, criterion: string, newline: string): Draft {
  const answer = "[Answer with yes, no, a number, or what is not known yet]";
  return {
    span,
    message: `“${text}” has no answer; answer it, or leave the question out.`,
    severity: "information",
    charge: { criterion, points: 0.5 },
    fixes: [
      {
        title: "Insert a place for the answer",
        safe: false,
        edits: [{ span: { start: end, end }, text: newline + newline + answer }],
      },
    ],
  };
}

function* indirect({ text, answer }: Question, criterion: string): Iterable<Draft> {
  const opening = answer?.opening;
  if (!opening || (text.match(/[?？]/g) ?? []).length > 1) return;
  const question = text
    .replace(/^.*[.!]\s+(?=\p{Lu})/u, "")
    .replace(/^(?:if|when|once|because|since)\b[^,]*,\s*/i, "");
  const isQuantity = quantityQuestion.test(question);
  const isYesNo = yesNoQuestion.test(question) && !openRequest.test(question);
  if (!isQuantity && !isYesNo) return;
  if ((isQuantity ? quantityReply : directReply).test(opening.text)) return;
  if (isYesNo && echoes(question, opening.text)) return;
  yield {
    span: opening,
    message: isQuantity
      ? `“${text}” asks for a number, and the answer does not open with one; give it first, or say that it is not known yet.`
      : `“${text}” asks for yes or no, and the answer opens with neither; say it first, then explain.`,
    charge: { criterion, points: 0.3 },
    fixes: [
      {
        title: isQuantity ? "Open with a place for the number" : "Open with yes or no",
        safe: false,
        edits: [
          { span: { start: opening.start, end: opening.start }, text: isQuantity ? "[N]. " : "[Yes / no]. " },
        ],
      },
    ],
  };
}

/** "It works on trains" answers "Does it work on trains?": a verb of the question after its subject. */
function echoes(question: string, opening: string): boolean {
  const asked = new Set(wordsOf(question).slice(1).map(rootOf));
  const words = wordsOf(opening).slice(0, 12);
  return words.some((word, index) => {
    const before = words[index - 1];
    if (before === undefined || word.length < 3 || particles.test(word) || !asked.has(rootOf(word)))
      return false;
    return subjects.test(before) || (asked.has(rootOf(before)) && !particles.test(before));
  });
}

const subjects = gated(
  /^(?:i|we|you|he|she|it|they|this|that|people|can|will|may|must|should|do|does|is|are|was|were|has|have|be|been|also|still)$/,
);
const particles = gated(
  /^(?:the|a|an|of|to|in|on|at|for|with|and|or|is|are|be|it|we|you|they|our|your|their|this|that)$/,
);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

const rootOf = (word: string): string => word.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s|e)$/, "");
