import type { BlockContent, Code, DefinitionContent, List, ListItem } from "mdast";
import { phrasing } from "./inline.ts";
import type { Piece } from "./pieces.ts";

export type Block = BlockContent | DefinitionContent;

/** Puts blocks where they belong: into the open list or piece of code, or below all of them. */
export interface Builder {
  add(block: Block): void;
  item(place: ItemPlace, pieces: readonly Piece[]): void;
  inList(): boolean;
  /** A further paragraph of the last item whose text is not further in; of the last one of all without an indent. */
  continued(left: number | undefined, block: Block): void;
  /** A whole quotation; none where nothing is quoted. */
  quote(blocks: readonly Block[]): void;
  /** Lines of code; they join the lines before them unless these were a whole of several. */
  code(lines: string, indented: boolean): void;
  finish(): Block[];
}

/** Where an item belongs. */
interface ItemPlace {
  /** From 0. */
  readonly level: number;
  /** Of its text, in twips. */
  readonly left: number;
  /** The same for all items of one list. */
  readonly list: { readonly isOrdered: boolean };
}

interface OpenList extends Omit<ItemPlace, "list"> {
  readonly key: object;
  readonly list: List;
}

// Indents that are meant to be the same differ by less.
const nearly = 100;

export function createBuilder(): Builder {
  const blocks: Block[] = [];
  let lists: OpenList[] = [];
  let code: Code | undefined;

  const lastItem = (): ListItem | undefined => lists.at(-1)?.list.children.at(-1);

  /** Without an empty line between them two paragraphs would be one, and where one item has one, all have. */
  const append = (block: Block): void => {
    const item = lastItem();
    const list = lists.at(-1)?.list;
    if (item === undefined || list === undefined) return;
    item.children.push(block);
    item.spread = true;
    list.spread = true;
  };

  const add = (block: Block): void => {
    lists = [];
    code = undefined;
    blocks.push(block);
  };

  const openList = ({ level, left, list: key }: ItemPlace): List => {
    lists = lists.filter((open) => open.level <= level);
    const open = lists.at(-1);
    if (open?.level === level && (open.key === key || open.list.ordered === key.isOrdered)) return open.list;
    if (open?.level === level) lists.pop();
    const list: List = {
      type: "list",
      ordered: key.isOrdered,
      start: key.isOrdered ? 1 : null,
      spread: false,
      children: [],
    };
    const parent = lastItem();
    if (parent === undefined) blocks.push(list);
    else parent.children.push(list);
    lists.push({ level, left, key, list });
    return list;
  };

  return {
    add,
    inList: () => lists.length > 0,
    item(place, pieces) {
      code = undefined;
      const { checked, rest } = taskOf(pieces);
      openList(place).children.push({
        type: "listItem",
        spread: false,
        checked,
        children: [{ type: "paragraph", children: phrasing(rest) }],
      });
    },
    continued(left, block) {
      code = undefined;
      const [top] = lists;
      if (left !== undefined) {
        lists = lists.filter((open) => open.left <= left + nearly || open === top);
      }
      append(block);
    },
    quote(children) {
      if (children.length > 0) add({ type: "blockquote", children: [...children] });
    },
    code(lines, indented) {
      if (code !== undefined && !lines.includes("\n")) {
        code.value += `\n${lines}`;
        return;
      }
      const block: Code = { type: "code", value: lines };
      if (indented && lists.length > 0) append(block);
      else add(block);
      code = lines.includes("\n") ? undefined : block;
    },
    finish: () => blocks,
  };
}

/** Whether an item is a task that is done or not, by a checkbox or by brackets that somebody typed, and its text. */
function taskOf(pieces: readonly Piece[]): {
  readonly checked: boolean | null;
  readonly rest: readonly Piece[];
} {
  const [first, ...others] = pieces;
  if (first?.content.kind === "checkbox") {
    return { checked: first.content.checked, rest: withoutStart(others, /^\s+/) };
  }
  const typed = first?.content.kind === "text" ? typedTask.exec(first.content.value) : null;
  if (typed === null) return { checked: null, rest: pieces };
  return { checked: typed[1] !== " ", rest: withoutStart(pieces, typedTask) };
}

// With something after it, for “[x]” alone is a text.
const typedTask = /^\[([ xX])\]\s+(?=\S)/;

function withoutStart(pieces: readonly Piece[], start: RegExp): readonly Piece[] {
  const [first, ...others] = pieces;
  if (first?.content.kind !== "text") return pieces;
  const value = first.content.value.replace(start, "");
  return value === "" ? others : [{ ...first, content: { kind: "text", value } }, ...others];
}
