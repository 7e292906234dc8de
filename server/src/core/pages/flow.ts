import type { List, ListItem, Nodes, PhrasingContent } from "mdast";
import { type Block, spanIn } from "../text/blocks.ts";
import { widthOfText } from "./measure.ts";
import { isMarkup, plainHtml } from "./plain-html.ts";
import { type FlowContext, plainStyle, type Run, type RunStyle, runsOf } from "./runs.ts";
import { type Family, styleSheet } from "./style-sheet.ts";
import { type TableItem, tableOf } from "./table.ts";

/** What is printed of a block, one after the other; lengths in twips. */
export type FlowItem = ParagraphItem | TableItem | RuleItem;

export interface ParagraphItem {
  readonly kind: "paragraph";
  readonly role: "heading" | "body" | "code" | "cell" | "footnote";
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  readonly isQuote: boolean;
  readonly runs: readonly Run[];
  readonly family: Family;
  /** Half points. */
  readonly size: number;
  /** Percent of single spacing. */
  readonly spacing: number;
  readonly left: number;
  /** Of its lines. */
  readonly width: number;
  readonly marker: Marker | undefined;
  /** Distances to what stands before and after; the larger of two that meet counts. */
  readonly before: number;
  readonly after: number;
  /** Stays with the first lines of what follows, and in one piece. */
  readonly keep: boolean;
}

/** The number or bullet of a list item, which hangs to the left of its first line. */
export interface Marker {
  readonly text: string;
  /** Which list of the block, from 0, so that numbers can be written as a list that counts. */
  readonly list: number;
  readonly isOrdered: boolean;
  readonly start: number;
  /** Depth of nesting, from 0. */
  readonly level: number;
  readonly hanging: number;
}

/** A thematic break. */
export interface RuleItem {
  readonly kind: "rule";
  readonly left: number;
  readonly before: number;
  readonly after: number;
}

interface Surroundings {
  readonly left: number;
  readonly isQuote: boolean;
  readonly style: RunStyle;
  /** Depth of lists, 0 outside of them. */
  readonly depth: number;
  readonly after: number;
  readonly role: "body" | "footnote";
}

const outermost: Surroundings = {
  left: 0,
  isQuote: false,
  style: plainStyle,
  depth: 0,
  after: styleSheet.after.paragraph,
  role: "body",
};

/** What a block prints where it stands: nothing for front matter, comments and definitions. */
export const flowOf = (block: Block, context: FlowContext): FlowItem[] =>
  flowOfNodes(block, [block.node], outermost, context);

/** What the note of a footnote prints: paragraphs of small type, whatever it holds. */
export function footnoteFlow(
  block: Block,
  children: readonly Nodes[],
  context: FlowContext,
): ParagraphItem[] {
  const items = flowOfNodes(block, children, { ...outermost, role: "footnote", after: 0 }, context);
  return items.filter((item) => item.kind === "paragraph");
}

function flowOfNodes(
  block: Block,
  nodes: readonly Nodes[],
  outer: Surroundings,
  context: FlowContext,
): FlowItem[] {
  const { geometry } = context;
  const items: FlowItem[] = [];
  let lists = 0;
  for (const node of nodes) visit(node, outer);
  return items;

  function visit(node: Nodes, around: Surroundings): void {
    switch (node.type) {
      case "heading":
        heading(node.depth, node.children, around);
        break;
      case "paragraph":
        items.push(paragraph(runs(node.children, around), around));
        return;
      case "list":
        list(node, around);
        break;
      case "blockquote":
        quote(node.children, around);
        break;
      case "code":
        items.push(code(node.value, spanIn(block, node), around));
        return;
      case "thematicBreak":
        items.push({ kind: "rule", left: around.left, before: 0, after: styleSheet.after.rule });
        return;
      case "table":
        items.push(tableOf(block, node, around.left, context));
        return;
      case "html":
        html(node.value, spanIn(block, node), around);
        break;
    }
  }

  function runs(nodes: readonly PhrasingContent[], around: Surroundings, style = around.style): Run[] {
    return runsOf(block, nodes, style, geometry.width - around.left, context);
  }

  function heading(depth: number, children: readonly PhrasingContent[], around: Surroundings): void {
    const look = styleSheet.headings[depth - 1] ?? styleSheet.headings[5];
    const own = runs(children, around, { ...around.style, bold: true, italic: look.italic });
    if (own.length === 0) return;
    items.push({
      ...paragraph(own, around),
      role: "heading",
      level: depth,
      size: geometry.size + look.larger,
      before: look.before,
      after: look.after,
      keep: true,
    });
  }

  function paragraph(own: readonly Run[], around: Surroundings): ParagraphItem {
    const isNote = around.role === "footnote";
    return {
      kind: "paragraph",
      role: around.role,
      level: 0,
      isQuote: around.isQuote,
      runs: own,
      family: geometry.family,
      size: isNote ? geometry.size - styleSheet.smaller.footnote : geometry.size,
      spacing: isNote ? 100 : geometry.spacing,
      left: around.left,
      width: geometry.width - around.left,
      marker: undefined,
      before: 0,
      after: around.after,
      keep: false,
    };
  }

  function code(value: string, source: Run["source"], around: Surroundings): ParagraphItem {
    const text = value.replaceAll("\t", " ".repeat(styleSheet.tabSpaces)).replace(/\r\n?/g, "\n");
    const run: Run = { ...plainStyle, text, mono: true, footnote: undefined, picture: undefined, source };
    return {
      ...paragraph(text === "" ? [] : [run], around),
      role: around.role === "footnote" ? "footnote" : "code",
      family: "mono",
      size: geometry.size - styleSheet.smaller.code,
      spacing: 100,
      after: Math.max(around.after, styleSheet.after.code),
    };
  }

  function quote(children: readonly Nodes[], around: Surroundings): void {
    const style = { ...around.style, italic: true };
    const left = indented(around.left, styleSheet.quoteIndent);
    for (const child of children) visit(child, { ...around, left, style, isQuote: true });
  }

  function html(value: string, source: Run["source"], around: Surroundings): void {
    if (!isMarkup(value)) return;
    const text = plainHtml(value);
    if (text === "") return;
    const run: Run = { ...around.style, text, footnote: undefined, picture: undefined, source };
    items.push(paragraph([run], around));
  }

  function list(node: List, around: Surroundings): void {
    const id = lists++;
    const isTight = node.spread !== true && node.children.every((item) => item.spread !== true);
    const after =
      around.role === "footnote" ? 0 : isTight ? styleSheet.after.item : styleSheet.after.paragraph;
    const start = node.start ?? 1;
    const texts = node.children.map((_, index) => (node.ordered === true ? `${start + index}.` : bullet));
    const widest = Math.max(0, ...texts.map((text) => widthOfText(text, geometry.family, geometry.size)));
    const hanging = Math.max(styleSheet.indent, Math.ceil(widest) + styleSheet.numberGap);
    const inner: Surroundings = {
      ...around,
      left: indented(around.left, hanging),
      depth: around.depth + 1,
      after,
    };
    node.children.forEach((item, index) => {
      const marker: Marker = {
        text: texts[index] ?? bullet,
        list: id,
        isOrdered: node.ordered === true,
        start,
        level: around.depth,
        hanging,
      };
      listItem(item, marker, inner);
    });
    const last = items.at(-1);
    if (around.depth > 0 || around.role === "footnote" || last?.kind !== "paragraph") return;
    items[items.length - 1] = { ...last, after: Math.max(last.after, styleSheet.after.list) };
  }

  function listItem(item: ListItem, marker: Marker, around: Surroundings): void {
    const [first, ...rest] = item.children;
    const opening = first?.type === "paragraph" ? runs(first.children, around) : [];
    const box =
      item.checked === null || item.checked === undefined ? [] : [checkBox(item.checked, around.style)];
    items.push({ ...paragraph([...box, ...opening], around), marker });
    for (const child of first?.type === "paragraph" ? rest : item.children) visit(child, around);
  }

  /** Text that is nested very deeply still keeps half of the column. */
  function indented(left: number, by: number): number {
    return Math.min(left + by, Math.max(left, Math.floor(geometry.width / 2)));
  }
}

const bullet = "•";

const checkBox = (checked: boolean, style: RunStyle): Run => ({
  ...style,
  text: checked ? "[x] " : "[ ] ",
  footnote: undefined,
  picture: undefined,
  source: undefined,
});
