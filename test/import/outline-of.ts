import type { Definition, FootnoteDefinition, Nodes, Parents, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

/**
 * What a document says, one line for each heading, paragraph, item, row and note, with emphasis, links and code: the
 * same for two texts that differ only in how Markdown is written.
 */
export function outlineOf(markdown: string): readonly string[] {
  const root = fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });
  const lines: string[] = [];
  const names = namesIn(root);
  for (const node of root.children) addLines(node, "", names, lines);
  for (const note of names.called) {
    const definition = names.notes.get(note);
    if (definition !== undefined) addChildren(definition, `[^${names.number(note)}]`, names, lines);
  }
  return lines.map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== "");
}

interface Names {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  readonly called: string[];
  number(note: string): number;
}

function namesIn(root: Root): Names {
  const all = descendants(root);
  const called: string[] = [];
  return {
    definitions: new Map(
      all.flatMap((node) => (node.type === "definition" ? [[node.identifier, node]] : [])),
    ),
    notes: new Map(
      all.flatMap((node) => (node.type === "footnoteDefinition" ? [[node.identifier, node]] : [])),
    ),
    called,
    number(note) {
      if (!called.includes(note)) called.push(note);
      return called.indexOf(note) + 1;
    },
  };
}

const descendants = (node: Nodes): readonly Nodes[] => [
  node,
  ...("children" in node ? node.children.flatMap(descendants) : []),
];

function addLines(node: Nodes, place: string, names: Names, lines: string[]): void {
  switch (node.type) {
    case "heading":
      // A heading that is emphasised as a whole looks as it does by itself.
      lines.push(`${place}${"#".repeat(node.depth)} ${unwrapped(node, names)}`);
      break;
    case "paragraph":
      lines.push(`${place} ${place.includes(">") ? unwrapped(node, names) : inline(node, names)}`);
      break;
    case "html":
      lines.push(
        `${place} ${node.value
          .replace(/<!--.*?-->/gs, "")
          .replace(/<[^>]+>/g, "")
          .replaceAll("&amp;", "&")}`,
      );
      break;
    case "code":
      lines.push(`${place} code ${node.value}`);
      break;
    case "list":
      for (const [index, item] of node.children.entries()) {
        const mark = node.ordered ? `${index + 1}.` : "-";
        const task = typeof item.checked === "boolean" ? (item.checked ? "[x]" : "[ ]") : "";
        addChildren(item, `${place}${mark}${task}`, names, lines);
      }
      break;
    case "table":
      for (const [index, row] of node.children.entries()) {
        const cells = row.children.map((cell) =>
          index === 0 ? unwrapped(cell, names) : inline(cell, names),
        );
        lines.push(`${place} | ${cells.map((cell) => cell.trim()).join(" | ")} |`);
      }
      break;
    case "blockquote":
      addChildren(node, `${place}>`, names, lines);
      break;
  }
}

function addChildren(node: Parents, place: string, names: Names, lines: string[]): void {
  for (const child of node.children) addLines(child, place, names, lines);
}

function inline(node: Parents, names: Names): string {
  return node.children.map((child) => oneInline(child, names)).join("");
}

/** Without marks that reach over the whole. */
function unwrapped(node: Parents, names: Names): string {
  const shown = node.children.filter((child) => child.type !== "html" && child.type !== "text");
  const plain = node.children.filter((child) => child.type === "text" && child.value.trim() !== "");
  const [only] = shown;
  if (plain.length === 0 && shown.length === 1 && (only?.type === "strong" || only?.type === "emphasis")) {
    return unwrapped(only, names);
  }
  return inline(node, names);
}

function oneInline(node: Nodes, names: Names): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "break":
      return " ";
    case "inlineCode":
      return `\`${node.value}\``;
    case "strong":
      return `**${inline(node, names)}**`;
    case "emphasis":
      return `*${inline(node, names)}*`;
    case "delete":
      return `~~${inline(node, names)}~~`;
    case "link":
      return linked(inline(node, names), node.url);
    case "linkReference":
      return linked(inline(node, names), names.definitions.get(node.identifier)?.url ?? "");
    case "footnoteReference":
      return `[^${names.number(node.identifier)}]`;
    case "image":
    case "imageReference":
      return `![${node.alt || ""}]`;
    default:
      return "";
  }
}

/** Word keeps links to other documents; where a link leads within a document it is its text. */
const linked = (text: string, url: string): string =>
  url.startsWith("#") || url === "" ? text : `[${text}](${url})`;
