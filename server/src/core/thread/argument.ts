import type { Analysis, Fix } from "../analysis.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { insertQuestionsAppendix } from "../questions/appendix.ts";
import { type Question, questionsOf } from "../questions/index.ts";
import { readThread } from "./index.ts";
import { noThread, type Thread } from "./thread.ts";

/** What can be said of the argument as a whole; more than a keystroke needs, so it is read when somebody asks. */
export interface Argument {
  readonly thread: Thread;
  /** What a senior reader is going to ask, in order of place; empty for a sound document. */
  readonly questions: readonly Question[];
  /** Puts the questions at the end of the document, to be answered; undefined where there are none or they are there. */
  readonly insertQuestions: Fix | undefined;
}

const nothing: Argument = { thread: noThread, questions: [], insertQuestions: undefined };

const narratives = new WeakMap<Analysis, Narrative>();
const known = new WeakMap<Analysis, Argument>();

/** Keeps what an analysis was made from for as long as it is kept itself, so that nothing is read twice. */
export function remember(analysis: Analysis, narrative: Narrative): Analysis {
  narratives.set(analysis, narrative);
  return analysis;
}

/**
 * The argument behind an analysis as the engine returned it, computed on the first call. Of a document that was not
 * judged, and of an analysis that somebody else has put together, nothing can be said.
 */
export function argumentOf(analysis: Analysis): Argument {
  const before = known.get(analysis);
  if (before) return before;
  const narrative = narratives.get(analysis);
  if (!narrative || !analysis.judged) return nothing;
  const questions = questionsOf(narrative, analysis.findings);
  const argument: Argument = {
    thread: readThread(narrative),
    questions,
    insertQuestions: insertQuestionsAppendix(narrative, questions),
  };
  known.set(analysis, argument);
  return argument;
}
