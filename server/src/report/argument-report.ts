import {
  type Analysis,
  type Answers,
  type Argument,
  answersIn,
  type Loss,
  type ThreadKind,
} from "../core/index.ts";
import type { Places } from "./file-report.ts";
import { rounded } from "./round.ts";

/**
 * What the report shows of a document beyond the contract's JSON: its argument, and its text by lines. Plain data;
 * lines count as the shell counts them. It is made only for the formats that show it.
 */
export interface ArgumentReport {
  readonly title: string | undefined;
  /** The lines of the text, without their ends. */
  readonly text: readonly string[];
  /** For each finding of the file's report the points that it takes from each criterion. */
  readonly losses: readonly (readonly Loss[])[];
  readonly nodes: readonly NodeReport[];
  /** For each node what it is tied to. */
  readonly ties: readonly Answers[];
  readonly questions: readonly QuestionReport[];
}

export interface NodeReport {
  readonly kind: ThreadKind;
  readonly label: string;
  /** "Solution ¶2". */
  readonly place: string;
  readonly line: number;
}

export interface QuestionReport {
  readonly text: string;
  readonly rule: string;
  /** Where it comes up, each line once, in order. */
  readonly lines: readonly number[];
}

export function argumentReport<R>(
  analysis: Analysis,
  { thread, questions }: Argument,
  text: string,
  places: Places<R>,
): ArgumentReport {
  const lineOf = (offset: number): number => places.position(offset).line;
  return {
    title: analysis.title,
    text: text.split(/\r\n|\r|\n/),
    losses: analysis.findings.map(({ losses = [] }) =>
      losses.map(({ criterion, points }) => ({ criterion, points: rounded(points, 2) })),
    ),
    nodes: thread.nodes.map(({ kind, label, place, name }) => ({
      kind,
      label,
      place,
      line: lineOf(name.start),
    })),
    ties: answersIn(thread),
    questions: questions.map(({ text: asked, rule, spans }) => ({
      text: asked,
      rule,
      lines: [...new Set(spans.map(({ start }) => lineOf(start)))],
    })),
  };
}
