import type { Fix } from "../analysis.ts";
import { breaksAtEnd } from "../fixes/at-end.ts";
import type { Narrative } from "../narrative/narrative.ts";
import type { Question } from "./index.ts";

/** The heading under which the questions are put. */
const appendixTitle = "Appendix: Questions and answers";

/**
 * Puts the questions at the end of the document as an appendix to answer, each with its rule and the line
 * that raise it; undefined where there are none, or where the document has such an appendix already.
 */
export function insertQuestionsAppendix(
  narrative: Narrative,
  questions: readonly Question[],
): Fix | undefined {
  const { headings, newline, text } = narrative;
  if (questions.length === 0 || headings.some((heading) => heading.text === appendixTitle)) return undefined;
  return {
    title: "Add the questions of a senior reader as an appendix",
    safe: false,
    edits: [
      {
        span: { start: text.length, end: text.length },
        text: breaksAtEnd(narrative) + appendixText(narrative, questions).replaceAll("\n", newline),
      },
    ],
  };
}

function appendixText({ sectionLevel, text }: Narrative, questions: readonly Question[]): string {
  const heading =
    sectionLevel > 6 ? `**${appendixTitle}**` : `${"#".repeat(Math.max(1, sectionLevel))} ${appendixTitle}`;
  const entries = questions.map(
    (question) =>
      `**Q: ${escaped(withoutFigures(question, text))}**\n\n<!-- Answer here. Raised by ${question.rule} in line ${lineOf(question, text)}. -->`,
  );
  return `${[heading, ...entries].join("\n\n")}\n`;
}

/** A figure that an appendix repeats counts as told there, so that the question would take its own ground away. */
const withoutFigures = (question: Question, text: string): string =>
  question.text.replace(
    /“[^”]*\d[^”]*”(?:(?:,| and) “[^”]*”)*(?: and \d+ more)?/gu,
    () => `what stands in line ${lineOf(question, text)}`,
  );

/** The line of its first place, which stays true because the appendix goes to the end. */
const lineOf = ({ spans }: Question, text: string): number =>
  text.slice(0, spans[0]?.start ?? 0).split(/\r\n|\r|\n/).length;

const escaped = (text: string): string => text.replace(/[\\*_`[\]<>]/g, "\\$&");
