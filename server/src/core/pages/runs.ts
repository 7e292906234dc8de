import type { Nodes, PhrasingContent } from "mdast";
import { type Block, spanIn } from "../text/blocks.ts";
import type { Span } from "../text/span.ts";
import { imageBox, type PictureBox } from "./pictures.ts";
import { plainHtml } from "./plain-html.ts";
import type { Geometry } from "./style-sheet.ts";

/** What a block needs to know of the rest of its document to be printed. */
export interface FlowContext {
  readonly geometry: Geometry;
  /** The number of a footnote by its normalised name; undefined for one that nothing defines. */
  readonly footnoteNumber: (name: string) => number | undefined;
  /** The address that a reference stands for. */
  readonly target: (name: string) => string | undefined;
  readonly imageSize: ImageSizes;
}

/** The size of a picture in pixels by its address as written; undefined where it is not known. */
export type ImageSizes = (url: string) => { readonly width: number; readonly height: number } | undefined;

/** A piece of a paragraph's text that looks the same throughout. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
  readonly strike: boolean;
  readonly link: string | undefined;
  /** The number of a footnote, of which `text` is the superior figure. */
  readonly footnote: number | undefined;
  /** A picture in the line; its text is one object replacement character. */
  readonly picture: PictureBox | undefined;
  /** Where the run comes from, relative to its block; undefined for text that the author did not write. */
  readonly source: Span | undefined;
}

export interface RunStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
  readonly strike: boolean;
  readonly link: string | undefined;
}

export const plainStyle: RunStyle = {
  bold: false,
  italic: false,
  mono: false,
  strike: false,
  link: undefined,
};

const pictureCharacter = "\uFFFC";

/** What phrasing content prints. `width` is the column that pictures must fit, in twips. */
export function runsOf(
  block: Block,
  nodes: readonly PhrasingContent[],
  style: RunStyle,
  width: number,
  context: FlowContext,
): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) visit(node, style);
  return tidied(runs);

  function visit(node: PhrasingContent, own: RunStyle): void {
    switch (node.type) {
      case "text":
        add(node, collapsed(node.value), own);
        break;
      case "inlineCode":
        add(node, collapsed(node.value), { ...own, mono: true });
        break;
      case "break":
        add(node, "\n", own);
        break;
      case "html":
        add(node, htmlBreak.test(node.value) ? "\n" : plainHtml(node.value), own);
        break;
      case "emphasis":
        visitAll(node.children, { ...own, italic: true });
        break;
      case "strong":
        visitAll(node.children, { ...own, bold: true });
        break;
      case "delete":
        visitAll(node.children, { ...own, strike: true });
        break;
      case "link":
        visitAll(node.children, { ...own, link: node.url });
        break;
      case "linkReference":
        visitAll(node.children, { ...own, link: context.target(nameOf(node)) });
        break;
      case "image":
        addPicture(node, node.url, node.alt, own);
        break;
      case "imageReference":
        addPicture(node, context.target(nameOf(node)) ?? "", node.alt, own);
        break;
      case "footnoteReference": {
        const number = context.footnoteNumber(nameOf(node));
        if (number !== undefined) push({ ...own, text: String(number), footnote: number }, node);
      }
    }
  }

  function visitAll(children: readonly PhrasingContent[], own: RunStyle): void {
    for (const child of children) visit(child, own);
  }

  function add(node: Nodes, text: string, own: RunStyle): void {
    if (text !== "") push({ ...own, text }, node);
  }

  function addPicture(node: Nodes, url: string, alt: string | null | undefined, own: RunStyle): void {
    const picture = imageBox(url, alt ?? "", width, context);
    push({ ...own, text: pictureCharacter, picture }, node);
  }

  function push(run: RunStyle & Pick<Run, "text"> & Partial<Run>, node: Nodes): void {
    runs.push({ footnote: undefined, picture: undefined, ...run, source: spanIn(block, node) });
  }
}

/** The name of a reference or definition as it is compared. */
export const nameOf = (node: { readonly identifier: string }): string => node.identifier.toUpperCase();

const htmlBreak = /^<br\s*\/?>$/i;

/** Line breaks and runs of blanks print as one space; the blanks of the source have no meaning in prose. */
const collapsed = (text: string): string => (blanks.test(text) ? text.replace(blanksAll, " ") : text);
const blanks = /[\t\r\n]| {2}/;
const blanksAll = /[ \t\r\n]+/g;

/** No blanks at the ends of a line, and none twice in a row across runs. */
function tidied(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let isOpen = true;
  for (const run of runs) {
    const text: string = isOpen && run.text.startsWith(" ") ? run.text.slice(1) : run.text;
    if (text === "") continue;
    if (text === "\n") trimLast(tidy);
    tidy.push(text === run.text ? run : { ...run, text });
    isOpen = text.endsWith(" ") || text === "\n";
  }
  trimLast(tidy);
  while (tidy.at(-1)?.text === "\n") tidy.pop();
  return tidy;
}

function trimLast(runs: Run[]): void {
  const last = runs.at(-1);
  if (!last?.text.endsWith(" ")) return;
  runs.pop();
  const text = last.text.slice(0, -1);
  if (text !== "") runs.push({ ...last, text });
}
