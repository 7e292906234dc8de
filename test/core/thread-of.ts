import {
  type Argument,
  analyze,
  argumentOf,
  defaultSettings,
  type Thread,
} from "../../server/src/core/index.ts";

/** The argument of a text that somebody asked to judge. */
export const argumentIn = (text: string, fileName = "memo.md"): Argument =>
  argumentOf(analyze(text, defaultSettings, { asked: true, fileName }));

/** Links as "Problem ¶1 > Solution ¶1", those of the author with an exclamation mark. */
export const linksIn = ({ nodes, links }: Thread): string[] =>
  links.map(({ from, to, by }) => `${nodes[from]?.place} > ${nodes[to]?.place}${by === "author" ? "!" : ""}`);
