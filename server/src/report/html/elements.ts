import { escapedHtml } from "./escape.ts";

/** HTML that is ready to be written; plain text becomes it by `text`. */
export interface Html {
  readonly html: string;
}

export type Content = Html | string | number | readonly (Html | string | number)[];

/** An element; strings among its content are text of a document or our own, and are escaped. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: Content = [],
): Html {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapedHtml(`${value}`)}"`],
  );
  return { html: `<${name}${said.join("")}>${inner(content)}</${name}>` };
}

export const inner = (content: Content): string => (isList(content) ? content : [content]).map(one).join("");

const isList = (content: Content): content is readonly (Html | string | number)[] => Array.isArray(content);

const one = (content: Html | string | number): string =>
  typeof content === "object" ? content.html : escapedHtml(`${content}`);

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/**
 * A table with a caption, in a region that the keyboard can scroll. The cell of each row at `head` names the row;
 * a cell that is undefined is empty.
 */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
  head: number | ((row: number) => number) = 0,
): Html {
  const classOf = (column: Column | undefined): string | undefined =>
    column?.isNumber ? "number" : undefined;
  const header = el(
    "tr",
    {},
    columns.map((column) => el("th", { scope: "col", class: classOf(column) }, column.title)),
  );
  const body = rows.map((cells, row) => {
    const named = typeof head === "number" ? head : head(row);
    return el(
      "tr",
      {},
      cells.map((cell, index) =>
        index === named
          ? el("th", { scope: "row", class: typeof head === "number" ? undefined : "own" }, cell)
          : el("td", { class: classOf(columns[index]) }, cell),
      ),
    );
  });
  return el("div", { class: "wide", role: "region", tabindex: 0, "aria-label": caption }, [
    el("table", {}, [el("caption", {}, caption), el("thead", {}, header), el("tbody", {}, body)]),
  ]);
}

export const list = (items: readonly Content[]): Html =>
  el(
    "ul",
    {},
    items.map((item) => el("li", {}, item)),
  );
