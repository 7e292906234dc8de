import type { Nodes } from "mdast";
import { normalizeIdentifier } from "micromark-util-normalize-identifier";

/** Names of link definitions and footnotes, as the parser normalises them. */
export interface Labels {
  readonly definitions: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
}

export const noLabels: Labels = { definitions: new Set(), footnotes: new Set() };

/** What nodes define, at whatever depth. */
export function labelsIn(nodes: readonly Nodes[]): Labels {
  const definitions = new Set<string>();
  const footnotes = new Set<string>();
  for (const node of nodes) visit(node);
  return { definitions, footnotes };

  function visit(node: Nodes): void {
    if (node.type === "definition") definitions.add(normalizeIdentifier(node.identifier));
    if (node.type === "footnoteDefinition") footnotes.add(normalizeIdentifier(node.identifier));
    if ("children" in node) for (const child of node.children) visit(child);
  }
}

/**
 * What a text seems to define, told without parsing it. It may name too much (a definition in a code block) and,
 * rarely, too little.
 */
export function labelsSeenIn(text: string): Labels {
  const definitions = new Set<string>();
  const footnotes = new Set<string>();
  for (const [, label = ""] of text.matchAll(definition)) {
    if (label.startsWith("^")) footnotes.add(normalizeIdentifier(label.slice(1)));
    else definitions.add(normalizeIdentifier(label));
  }
  return { definitions, footnotes };
}

/** The parser reads no longer label than this, in UTF-16 units. */
const longestLabel = 999;
const bracketed = String.raw`\[((?:[^\\[\]]|\\[^]){1,${longestLabel}})\]`;
const definition = new RegExp(String.raw`^[ \t>*+\-\d.)]*${bracketed}:`, "gm");
const brackets = new RegExp(bracketed, "g");

/** Those of the labels that a text may refer to. */
export function labelsMentionedIn(text: string, { definitions, footnotes }: Labels): Labels {
  if (definitions.size + footnotes.size === 0 || !text.includes("[")) return noLabels;
  const mentioned = { definitions: new Set<string>(), footnotes: new Set<string>() };
  for (const [, label = ""] of text.matchAll(brackets)) {
    const name = normalizeIdentifier(label);
    if (definitions.has(name)) mentioned.definitions.add(name);
    const note = label.startsWith("^") ? normalizeIdentifier(label.slice(1)) : undefined;
    if (note !== undefined && footnotes.has(note)) mentioned.footnotes.add(note);
  }
  return mentioned;
}

export const isEmpty = ({ definitions, footnotes }: Labels): boolean =>
  definitions.size + footnotes.size === 0;

export function union(all: readonly Labels[]): Labels {
  const labelled = all.filter((labels) => !isEmpty(labels));
  if (labelled.length < 2) return labelled[0] ?? noLabels;
  return {
    definitions: new Set(labelled.flatMap(({ definitions }) => [...definitions])),
    footnotes: new Set(labelled.flatMap(({ footnotes }) => [...footnotes])),
  };
}

/** The labels that one of the two has and the other has not. */
export const difference = (a: Labels, b: Labels): Labels => ({
  definitions: differenceOf(a.definitions, b.definitions),
  footnotes: differenceOf(a.footnotes, b.footnotes),
});

const differenceOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...[...a].filter((label) => !b.has(label)), ...[...b].filter((label) => !a.has(label))]);
