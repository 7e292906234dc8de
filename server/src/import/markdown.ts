import type { Delete, ListItem, Root, Table } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers, type Handle, type Options, toMarkdown } from "mdast-util-to-markdown";

/** A tree as Markdown: one line for each paragraph, always in the same style, so that a change shows where it is. */
export function toText(root: Root): string {
  return root.children.length === 0 ? "" : toMarkdown(root, options);
}

const writeText: Handle = (node: { readonly value: string }, _parent, state, info) => {
  const inLabel = state.stack.includes("label");
  return relaxed(state.safe(node.value, info), inLabel ? "[" : info.after);
};

const writeDelete: Handle = (node: Delete, _parent, state, info) => {
  const tracker = state.createTracker(info);
  const before = tracker.move("~~");
  const inner = state.containerPhrasing(node, { ...tracker.current(), before, after: "~" });
  return `${before}${tracker.move(inner)}~~`;
};

const writeItem: Handle = (node: ListItem, parent, state, info) => {
  const plain = defaultHandlers.listItem(node, parent, state, info);
  if (typeof node.checked !== "boolean") return plain;
  return plain.replace(/^(?:[-*+]|\d+[.)])/, (bullet: string) => `${bullet} [${node.checked ? "x" : " "}]`);
};

const tables = gfmTableToMarkdown({ tablePipeAlign: false });

/** With the three dashes that people write, and no padding: then a change of a cell changes its own line only. */
const writeTable: Handle = (node: Table, parent, state, info) => {
  const plain = tables.handlers?.table?.(node, parent, state, info) ?? "";
  return plain.replace(
    /^(.*\n)(.*)/,
    (_, head: string, line: string) => head + line.replaceAll(/-+/g, "---"),
  );
};

const options: Options = {
  bullet: "-",
  // At the start of a file dashes would begin front matter.
  rule: "*",
  fences: true,
  listItemIndent: "one",
  extensions: [tables, gfmFootnoteToMarkdown()],
  handlers: { table: writeTable, text: writeText, delete: writeDelete, listItem: writeItem },
  unsafe: [{ character: "~", inConstruct: "phrasing" }],
};

/**
 * Takes back escapes that are not needed. The library escapes whatever could mean something in some text; prose is
 * read by people as well, and “R\&D” or “snake\_case” looks broken to them.
 *
 * @param after What follows the text in the same paragraph; "" at its end.
 */
function relaxed(escaped: string, after: string): string {
  return (
    escaped
      // Between letters an underscore neither opens nor closes anything.
      .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, "_")
      // With space on both sides an asterisk does not, either.
      .replace(/(?<=\S )\\\*(?= )/g, "*")
      // Before a figure a tilde says “about”: it could open something, but nothing closes it.
      .replace(/(?<=^|[\s(])\\~(?=[\d$€£])/g, "~")
      // Only a name or number and a semicolon make a character reference.
      .replace(/(?<!\\)\\&(?!#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]*;)/g, "&")
      // Brackets are a link only before an address or where a definition has their text, and we write none.
      .replace(/(?<!\\)\\\[([^[\]\\^][^[\]\\]*)\](.?)/gu, (whole, inner: string, next: string) => {
        const follows = next === "" ? after : next;
        const isCheckbox = /^[ xX]$/.test(inner);
        return isCheckbox || /^[[(:\\]/.test(follows) ? whole : `[${inner}]${next}`;
      })
  );
}
