import { isContingency, isSoftRisk, isVagueAnswer, triggerIn } from "../facts/risk-sentences.ts";
import { shown } from "../facts/shown.ts";
import { columnRoles, type TableCell, type TableRow, type TableShape, tableOf } from "../facts/tables.ts";
import { emptyCell, type RiskColumn, riskColumns } from "../lexicon/table-columns.ts";
import { perBlock } from "../text/blocks.ts";
import { sentencesIn } from "../text/sentences.ts";
import { type Span, shift } from "../text/span.ts";
import type { RiskCard } from "./risk-card.ts";
import { turned } from "./turned-table.ts";
import type { TableUnit } from "./units.ts";

/** The risks of a table, one for each row that has a name; none where the table is about something else. */
export const riskRows = (unit: TableUnit): RiskCard[] =>
  rowsOf(unit.block).map(({ place, span, vague, answerAt, ...card }) => ({
    ...card,
    place: shift(place, unit.start),
    span: shift(span, unit.start),
    vague: vague && shift(vague, unit.start),
    answerAt: answerAt + unit.start,
    table: unit,
  }));

/** The same, read once per block; spans are relative to the block. */
const rowsOf = perBlock((block): readonly Omit<RiskCard, "table">[] => {
  const written = tableOf(block);
  if (!written) return [];
  const table =
    turned(written, {
      roles: riskColumns,
      decisive: ["mitigation", "fallback"],
      silent: ["risk", "impact"],
      plain: (header) => header,
    }) ?? written;
  const roles = columnRoles(table, riskColumns);
  const [mitigation, fallback] = [roles.get("mitigation"), roles.get("fallback")];
  if (!roles.has("risk") && mitigation === undefined && fallback === undefined) return [];
  const name = roles.get("risk") ?? firstFree(table.header.length, roles);
  const unnamed = unnamedAnswers(table, name, roles);
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      text: shown(cell.text, block.source.slice(cell.start, cell.end)),
    })),
  }));
  return rows.flatMap((row) => cardOf(row, name, roles, unnamed));
});

/** A column with a name of its own and sentences in it holds the answers when no other column does. */
function unnamedAnswers(table: TableShape, name: number, roles: ReadonlyMap<RiskColumn, number>): number[] {
  if (roles.has("mitigation") || roles.has("fallback")) return [];
  return table.header
    .map((_, index) => index)
    .filter((index) => index !== name && ![...roles.values()].includes(index))
    .filter((index) => averageWords(table.rows.map(({ cells }) => cells[index]?.text ?? "")) >= 3);
}

function cardOf(
  row: TableRow,
  name: number,
  roles: ReadonlyMap<RiskColumn, number>,
  unnamed: readonly number[],
): Omit<RiskCard, "table">[] {
  const text = (index: number | undefined): string | undefined => {
    const cell = index === undefined ? undefined : row.cells[index];
    return cell && !emptyCell.test(cell.text) ? cell.text : undefined;
  };
  const cell = row.cells[name];
  const risk = text(name);
  if (!cell || risk === undefined) return [];
  const columns = [roles.get("mitigation"), roles.get("fallback"), ...unnamed].filter(
    (index) => index !== undefined,
  );
  const own = text(roles.get("mitigation")) ?? unnamed.map(text).find((one) => one !== undefined);
  const fallback = text(roles.get("fallback")) ?? sentencesOf(own).find(isContingency);
  const answer = row.cells[columns[0] ?? -1];
  return [
    {
      form: "row",
      risk,
      place: { start: cell.start, end: cell.end },
      span: { start: row.start, end: row.end },
      mitigation: own ?? fallback,
      fallback,
      trigger: text(roles.get("trigger")) ?? (fallback === undefined ? undefined : triggerIn(fallback)),
      owner: text(roles.get("owner")),
      isAnswered: columns.some((index) => text(index) !== undefined),
      isPlain: false,
      vague: own === undefined ? undefined : vagueIn(answer, [own, text(roles.get("fallback"))]),
      isSoft: isSoftRisk(risk),
      answerAt: answer ? answer.start : row.end,
      hasAnswerColumn: columns.length > 0,
    },
  ];
}

const sentencesOf = (text: string | undefined): string[] =>
  text === undefined
    ? []
    : sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

const vagueIn = (cell: TableCell | undefined, answers: readonly (string | undefined)[]): Span | undefined =>
  cell && answers.flatMap(sentencesOf).every(isVagueAnswer)
    ? { start: cell.start, end: cell.end }
    : undefined;

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
