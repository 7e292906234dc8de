import { type Answer, type ThreadKind, threadKinds } from "../core/index.ts";
import type { ArgumentReport } from "./argument-report.ts";

/** Which problem, solution, metric, step and risk answer one another. */
export interface Matrix {
  /** A row for each problem, also for one that nothing seems to answer, then for what no row above has shown. */
  readonly rows: readonly MatrixRow[];
  /** What else is tied to nothing as far as words show, in order. */
  readonly loose: readonly MatrixCell[];
}

export interface MatrixRow {
  /** The column that the row is about; its cell holds one entry. */
  readonly own: ThreadKind;
  readonly cells: Readonly<Record<ThreadKind, readonly MatrixCell[]>>;
}

export interface MatrixCell {
  readonly label: string;
  readonly place: string;
  readonly line: number;
  /** How sure the tie is, 0 to 1 with two decimals; undefined for what the author says, and in a row's own cell. */
  readonly strength: number | undefined;
}

export function matrixOf(argument: ArgumentReport | undefined): Matrix {
  const { nodes = [], ties = [] } = argument ?? {};
  const shown = new Set<number>();
  const cell = (index: number, tie?: Answer): MatrixCell[] => {
    const node = nodes[index];
    if (!node) return [];
    const strength = tie && tie.by === "words" ? Math.round(tie.strength * 100) / 100 : undefined;
    return [{ label: node.label, place: node.place, line: node.line, strength }];
  };
  const rows: MatrixRow[] = [];
  const loose: MatrixCell[] = [];
  for (const [index, { kind }] of nodes.entries()) {
    if (shown.has(index)) continue;
    const own = ties[index];
    const tied = own ? threadKinds.flatMap((other) => own[other]) : [];
    if (!own || (tied.length === 0 && kind !== "problem")) {
      loose.push(...cell(index));
      continue;
    }
    for (const { node } of tied) shown.add(node);
    const of = (other: ThreadKind): MatrixCell[] =>
      other === kind ? cell(index) : own[other].flatMap((tie) => cell(tie.node, tie));
    rows.push({
      own: kind,
      cells: {
        problem: of("problem"),
        solution: of("solution"),
        metric: of("metric"),
        plan: of("plan"),
        risk: of("risk"),
      },
    });
  }
  return { rows, loose };
}
