import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { argumentIn } from "./thread-of.ts";

/**
 * `thread-links.tsv` holds links that a reader has judged, each by the words that open its two ends. A link that is
 * shown and that nobody has judged counts as wrong.
 */
interface Label {
  readonly document: string;
  readonly isRight: boolean;
  readonly ends: string;
}

const labels = readFileSync(path.join(import.meta.dirname, "thread-links.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line): Label => {
    const [document = "", verdict, ...ends] = line.split("\t");
    return { document, isRight: verdict === "right", ends: ends.join("\t") };
  });

const documents = [...new Set(labels.map(({ document }) => document))];

function textOf(document: string): string {
  const folder = /^c\d/.test(document) ? "blind/narratives" : "narratives/dev";
  return readFileSync(path.join(import.meta.dirname, "../documents", folder, document), "utf8");
}

/** The inferred links of a document in the notation of the labels, with their strength. */
function shownIn(document: string) {
  const text = textOf(document);
  const { nodes, links } = argumentIn(text, document).thread;
  const end = (index: number): string => {
    const node = nodes[index];
    const words = node
      ? text
          .slice(node.name.start, node.name.end)
          .replace(/[*|\s]+/g, " ")
          .trim()
      : "";
    return `${node?.kind}\t${words.slice(0, 40)}`;
  };
  return links.map(({ from, to, strength, because }) => ({
    ends: `${end(from)}\t${end(to)}`,
    strength,
    because,
  }));
}

const shown = documents.flatMap((document) => shownIn(document).map((link) => ({ document, ...link })));
const right = new Set(
  labels.filter(({ isRight }) => isRight).map(({ document, ends }) => `${document}\t${ends}`),
);

describe("inferred links", () => {
  test("are right nine times in ten, as their strength says", () => {
    const wrong = shown.filter(({ document, ends }) => !right.has(`${document}\t${ends}`));
    expect(shown.length).toBeGreaterThan(120);
    expect(wrong.length / shown.length, wrong.map(({ ends }) => ends).join("\n")).toBeLessThanOrEqual(0.1);
    expect(shown.every(({ strength }) => strength >= 0.9 && strength <= 1)).toBe(true);
  });

  test("show most of what a reader has called right", () => {
    const all = new Set(shown.map(({ document, ends }) => `${document}\t${ends}`));
    const found = [...right].filter((link) => all.has(link));
    expect(found.length / right.size).toBeGreaterThanOrEqual(0.85);
  });

  test("say by which words", () => {
    expect(shown.filter(({ because }) => because.length === 0)).toEqual([]);
  });
});
