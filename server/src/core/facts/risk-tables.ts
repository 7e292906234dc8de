import { emptyCell, riskColumns } from "../lexicon/table-columns.ts";
import { shift } from "../text/span.ts";
import type { Risk } from "./risk.ts";
import { columnRoles } from "./tables.ts";
import type { TableUnit } from "./units.ts";

/** The risks of a table, one for each row that has a name; none where the table is about something else. */
export function riskRows(unit: TableUnit): Risk[] {
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
