import { emptyCell, type MetricColumn, metricColumns } from "../lexicon/table-columns.ts";
import { shift } from "../text/span.ts";
import type { Customers } from "./customers.ts";
import { kindOf, type Metric } from "./metric.ts";
import { columnRoles, type TableCell, type TableShape } from "./tables.ts";
import type { TableUnit } from "./units.ts";

/** The metrics of a table, one for each row that has a name; none where the table is about something else. */
export function metricRows(unit: TableUnit, customers: Customers): Metric[] {
  const { table, start } = unit;
  const bare = { ...table, header: table.header.map((cell) => ({ ...cell, text: withoutDate(cell.text) })) };
  const columns = new Map(columnRoles(bare, metricColumns));
  const named = nameAmongGoals(table, columns);
  if (named !== undefined) renameGoal(table, columns, named);
  const dateColumns = table.header.flatMap(({ text }, index) =>
    /20[2-4]\d|^Q[1-4]\b/u.test(text) && ![...columns.values()].includes(index) ? [index] : [],
  );
  const hasValues = columns.has("target") || columns.has("baseline") || dateColumns.length > 0;
  if (!hasValues && !columns.has("name")) return [];
  const taken = new Set([...columns.values(), ...dateColumns]);
  const name = columns.get("name") ?? table.header.findIndex((_, index) => !taken.has(index));
  const [firstDate, ...laterDates] = dateColumns;
  const baseline =
    columns.get("baseline") ?? (columns.has("target") || laterDates.length > 0 ? firstDate : undefined);
  const target = columns.get("target") ?? dateColumns.findLast((index) => index !== baseline);
  const deadline = columns.get("deadline");
  const all = new Map(columns);
  for (const [role, index] of [
    ["baseline", baseline],
    ["target", target],
    ["deadline", deadline],
  ] as const) {
    if (index !== undefined) all.set(role, index);
  }
  return table.rows.flatMap((row): Metric[] => {
    const cell = row.cells[name];
    if (!cell || cell.text === "" || emptyCell.test(cell.text)) return [];
    const text = (index: number | undefined): string | undefined =>
      filled(index === undefined ? undefined : row.cells[index]);
    const header = target === undefined ? "" : (table.header[target]?.text ?? "");
    const kind = kindOf(cell.text, text(columns.get("kind")) ?? unit.group, customers);
    return [
      {
        form: "row",
        name: cell.text,
        kind,
        baseline: text(baseline),
        target: text(target),
        deadline: text(deadline) ?? (/20[2-4]\d|Q[1-4]/u.test(header) ? header : undefined),
        owner: text(columns.get("owner")),
        method: text(columns.get("method")),
        place: shift(cell, start),
        span: shift(row, start),
        sentences: [],
        row: { unit, row, columns: all, dateColumns },
      },
    ];
  });
}

/** "Goal" heads a column of values, or, beside "Target", one of names: then its cells hold words. */
function nameAmongGoals(
  { header, rows }: TableShape,
  columns: ReadonlyMap<MetricColumn, number>,
): number | undefined {
  const target = columns.get("target");
  if (
    target === undefined ||
    columns.has("name") ||
    !/^(?:goal|aim|objective|ziel|objectif|objetivo|meta|目标|目標|목표)$/iu.test(header[target]?.text ?? "")
  )
    return undefined;
  const words = rows.filter(
    ({ cells }) =>
      /^\D*\p{L}{2,}\D*(?:\p{L}|$)/u.test(cells[target]?.text ?? "") &&
      !/^\W*\d/u.test(cells[target]?.text ?? ""),
  );
  return words.length > rows.length / 2 ? target : undefined;
}

function renameGoal({ header }: TableShape, columns: Map<MetricColumn, number>, named: number): void {
  columns.set("name", named);
  columns.delete("target");
  const target = header.findIndex(
    ({ text }, index) =>
      index !== named &&
      metricColumns.some(([role, pattern]) => role === "target" && pattern.test(text.toLowerCase())),
  );
  if (target >= 0) columns.set("target", target);
}

const filled = (cell: TableCell | undefined): string | undefined =>
  cell && !emptyCell.test(cell.text) ? cell.text : undefined;

/** "Target (31 May 2027)" and "2028年目标" are read without their dates. */
const withoutDate = (header: string): string =>
  header
    .replace(/20[2-4]\d\s?年?/gu, "")
    .replace(/[(（][^)）]*[)）]/gu, "")
    .trim();
