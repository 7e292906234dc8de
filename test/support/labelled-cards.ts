import { readFileSync } from "node:fs";
import path from "node:path";
import { metricStates, riskStates } from "../../server/src/core/cards/states.ts";
import { defaultSettings, type MetricState, type RiskState } from "../../server/src/core/index.ts";
import { buildNarrative } from "../../server/src/core/narrative/build.ts";
import type { Narrative } from "../../server/src/core/narrative/narrative.ts";
import { readBlocks } from "../../server/src/core/text/blocks.ts";
import type { LabelledNarrative, Split } from "./labelled.ts";
import type { Outcome } from "./labelled-measures.ts";

/** A metric or a risk as a reader sees it, by field; "-" says that the text does not tell it, "" that nobody judged it. */
export interface CardLabel {
  readonly split: Split;
  readonly document: LabelledNarrative;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads `cards-metrics.tsv` or `cards-risks.tsv` of a folder laid out like `test/documents`. Throws on a document that is not there. */
export function readCardLabels(
  folder: string,
  kind: "metrics" | "risks",
  narratives: readonly LabelledNarrative[],
): CardLabel[] {
  const [head = "", ...rows] = readFileSync(path.join(folder, `cards-${kind}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  const names = head.split("\t");
  return rows.map((row) => {
    const fields = new Map(row.split("\t").map((cell, column) => [names[column] ?? "", cell]));
    const document = narratives.find(({ fileName }) => fileName === fields.get("document"));
    if (!document) throw new Error(`cards-${kind}.tsv: there is no narrative ${fields.get("document")}.`);
    return { split: document.split, document, line: Number(fields.get("line")), fields };
  });
}

/** One outcome for each field of each metric that somebody judged. */
export const metricOutcomes = (labels: readonly CardLabel[]): Outcome[] =>
  outcomes(labels, metricFields, metricStates, "name");

/** The same for risks: that it is found, named by its words, and answered by the right ones. */
export const riskOutcomes = (labels: readonly CardLabel[]): Outcome[] =>
  outcomes(labels, riskFields, riskStates, "risk");

const metricFields = ["name", "kind", "baseline", "target", "deadline", "owner"] as const;
const riskFields = ["risk", "answer", "fallback"] as const;

type Card = MetricState | RiskState;

function outcomes(
  labels: readonly CardLabel[],
  fields: readonly string[],
  cardsOf: (narrative: Narrative) => readonly Card[],
  name: string,
): Outcome[] {
  const documents = [...new Set(labels.map(({ document }) => document))];
  return documents.flatMap(({ fileName, text }) => {
    const cards = cardsOf(
      buildNarrative(text, readBlocks(text).blocks, defaultSettings, { fileName, asked: true }),
    );
    const left = new Set(cards);
    return labels
      .filter(({ document }) => document.fileName === fileName)
      .flatMap((label) => {
        const near = [...left].filter((card) => Math.abs(lineAt(text, card.span.start) - label.line) <= 1);
        const card = near.find((one) => agrees(label.fields.get(name) ?? "", fieldOf(one, name))) ?? near[0];
        if (card) left.delete(card);
        return fields.flatMap((field): Outcome[] => {
          const wanted = label.fields.get(field) ?? "";
          if (wanted === "") return [];
          const got = card && fieldOf(card, field);
          return [
            {
              what: `${fileName} line ${label.line}: ${field} is “${wanted}”`,
              right: card !== undefined && agrees(wanted, got),
              got: card === undefined ? "no card" : (got ?? "not told"),
            },
          ];
        });
      });
  });
}

function fieldOf(card: Card, field: string): string | undefined {
  if (field === "answer") return "mitigation" in card ? card.mitigation : undefined;
  const found = Object.entries(card).find(([key]) => key === field)?.[1];
  return typeof found === "string" ? found : undefined;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** The same words or the same first figure; a card may say more than the label, such as a unit or a limit. */
function agrees(wanted: string, got: string | undefined): boolean {
  if (wanted === "-") return got === undefined;
  if (got === undefined) return false;
  const [one, other] = [plain(wanted), plain(got)];
  if (one.includes(other) || other.includes(one)) return true;
  const figure = figureIn(wanted);
  return figure !== undefined && figure === figureIn(got);
}

const plain = (text: string): string => text.toLowerCase().replace(/["“”«»\s]|^the /gu, "");

const words = "zero|one|two|three|four|five|six|seven|eight|nine|ten|none|nobody".split("|");

const figureIn = (text: string): string | undefined =>
  text
    .toLowerCase()
    .replace(new RegExp(`\\b(?:${words.join("|")})\\b`, "gu"), (word) => String(words.indexOf(word) % 11))
    .match(/\d[\d.,]*/u)?.[0];
