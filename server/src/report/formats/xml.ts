import { indented } from "../indent.ts";
import type { Frame } from "./format.ts";

/** An element with attributes and, where there is any, content on lines of its own. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapedXml(`${value}`)}"`);
  const head = `<${name}${said.join("")}`;
  if (content.length === 0) return `${head}/>`;
  return `${head}>\n${content.map((each) => indented(each, 2)).join("\n")}\n</${name}>`;
}

/** What stands around elements that are all below one. */
export function document(name: string, attributes: Readonly<Record<string, string>>): Frame {
  const [first, last] = element(name, attributes, ["…"]).split("\n  …\n");
  const before = `<?xml version="1.0" encoding="UTF-8"?>\n${first}\n`;
  return { before, between: "\n", after: `\n${last}\n`, empty: `${before}${last}\n` };
}

/** Text of a document as XML's own text. Characters that XML cannot hold, even escaped, become U+FFFD. */
export function escapedXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"'\t\n\r]/g, (char) => entities[char] ?? char);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // In an attribute these would be read as spaces.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
