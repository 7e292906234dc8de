import { columnRoles, type TableCell, type TableShape } from "../facts/tables.ts";

/** The roles of a table's columns, and those without which it is not turned. */
export interface TableRoles<Role extends string> {
  readonly roles: readonly (readonly [Role, RegExp])[];
  /** At least one of these heads a row of a turned table. */
  readonly decisive: readonly Role[];
  /** Roles that say nothing about the direction. */
  readonly silent: readonly Role[];
  /** How a header is read, such as without its date. */
  readonly plain: (header: string) => string;
}

/**
 * The same table with what it is about as rows, where that heads the columns and the first column says what each
 * row holds; undefined for a table that stands as usual.
 */
export function turned<Role extends string>(
  table: TableShape,
  { roles, decisive, silent, plain }: TableRoles<Role>,
): TableShape | undefined {
  const width = table.header.length;
  if (width < 2 || table.rows.length < 2 || table.rows.some(({ cells }) => cells.length !== width))
    return undefined;
  const rolesIn = (cells: readonly (TableCell | undefined)[]): ReadonlySet<Role> => {
    const header = cells.map((cell) => ({ start: 0, end: 0, text: plain(cell?.text ?? "") }));
    return new Set(
      [...columnRoles({ header, rows: [] }, roles).keys()].filter((role) => !silent.includes(role)),
    );
  };
  const down = rolesIn(table.rows.map(({ cells }) => cells[0]));
  const across = rolesIn(table.header.slice(1));
  if (down.size < 2 || !decisive.some((role) => down.has(role)) || across.size >= down.size) return undefined;
  const [corner, ...names] = table.header;
  if (!corner || names.some(({ text }) => text === "")) return undefined;
  return {
    header: [corner, ...table.rows.flatMap(({ cells }) => cells.slice(0, 1))],
    rows: names.map((name, index) => ({
      start: name.start,
      end: name.end,
      cells: [name, ...table.rows.flatMap(({ cells }) => cells.slice(index + 1, index + 2))],
    })),
  };
}
