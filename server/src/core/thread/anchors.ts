import type { PlacedBlock } from "../narrative/narrative.ts";
import { perBlock } from "../text/blocks.ts";
import { proseOf } from "../text/prose.ts";
import { type Span, shift } from "../text/span.ts";

/** A mark with which the author names a passage, or points from it at others. Spans are in the document. */
export interface Mark {
  readonly form: "name" | "reference";
  readonly names: readonly { readonly name: string; readonly span: Span }[];
  /** A place within the passage that the mark belongs to. */
  readonly at: number;
}

/**
 * `{#late-orders}` at the end of a heading, paragraph or item names it, and so does `<!-- sixpager: late-orders -->`,
 * which readers do not see. `<!-- answers: late-orders, lost-sets -->` points at what it takes up; instead of
 * "answers" it may say measures, serves, delivers, threatens or covers. A comment on lines of its own belongs to the
 * block that it touches, else to the one that follows.
 */
export function marksIn(text: string, blocks: readonly PlacedBlock[]): Mark[] {
  return blocks.flatMap(({ block, start }, index) => {
    const own = marksOf(block);
    if (own.length === 0) return [];
    const at = block.node.type === "html" ? passageBeside(text, blocks, index) : undefined;
    return own.map((mark) => ({
      form: mark.form,
      names: mark.names.map(({ name, span }) => ({ name, span: shift(span, start) })),
      at: at ?? mark.at + start,
    }));
  });
}

const comment =
  /<!--\s*(sixpager|answers|measures|serves|delivers|threatens|covers)\s*:\s*([^<>]*?)\s*-->/giu;
const attribute = /\{#([\p{L}\p{N}_][\p{L}\p{N}_.:-]*)\}(?=[ \t]*(?:#*[ \t]*)?(?:\r?\n|\||$))/gu;
const anchorName = /^[\p{L}\p{N}_][\p{L}\p{N}_.:-]*$/u;

const marksOf = perBlock((block): readonly Mark[] => {
  const { source, node } = block;
  if (node.type === "code" || node.type === "yaml" || !(source.includes("<!--") || source.includes("{#")))
    return [];
  const { mask } = proseOf(block);
  const comments = [...source.matchAll(comment)].flatMap((match): Mark[] => {
    // What the mask still shows stands in code: it is written about, and no mark.
    if (node.type !== "html" && mask.slice(match.index, match.index + 4).trim() !== "") return [];
    const list = match[2] ?? "";
    const listAt = match.index + match[0].indexOf(list, match[0].indexOf(":") + 1);
    const names = [...list.matchAll(/[^\s,;#]+/gu)].flatMap((each) => {
      const start = listAt + each.index;
      return anchorName.test(each[0])
        ? [{ name: each[0], span: { start, end: start + each[0].length } }]
        : [];
    });
    const form = (match[1] ?? "").toLowerCase() === "sixpager" ? "name" : "reference";
    return names.length > 0 ? [{ form, names, at: match.index }] : [];
  });
  const attributes = [...source.matchAll(attribute)].flatMap((match): Mark[] => {
    const [, name = ""] = match;
    const start = match.index + 2;
    if (mask.slice(match.index, start) !== "{#") return [];
    return [{ form: "name", names: [{ name, span: { start, end: start + name.length } }], at: match.index }];
  });
  return [...comments, ...attributes].sort((a, b) => a.at - b.at);
});

/** Where the passage begins that a comment on lines of its own belongs to. */
function passageBeside(text: string, blocks: readonly PlacedBlock[], index: number): number | undefined {
  const isText = ({ block }: PlacedBlock): boolean => block.node.type !== "html";
  const before = blocks.slice(Math.max(0, index - 4), index).findLast(isText);
  const after = blocks.slice(index + 1, index + 5).find(isText);
  const end = before && before.start + before.block.source.length;
  const touches = end !== undefined && !/\n[ \t]*\r?\n/u.test(text.slice(end, blocks[index]?.start));
  // The last item of a list or the last line of a paragraph is what stands right above the comment.
  if (touches) return end - 1;
  return after?.start ?? (end === undefined ? undefined : end - 1);
}
