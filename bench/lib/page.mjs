import os from "node:os";
import { reached, short, spread } from "./rows.mjs";

/** @param {readonly import("./rows.mjs").Row[]} rows */
export function page(rows) {
  const judged = rows.filter(({ isContext }) => !isContext);
  const context = rows.filter(({ isContext }) => isContext);
  return [
    "# Benchmarks",
    "",
    "Written by `npm run bench`; do not edit by hand.",
    `Measured on ${os.availableParallelism()} cores with Node ${process.versions.node}, all in one run and in turn, so that what slows one side down slows the other.`,
    "Ratios are what carries over to other machines: each is the median over the rounds, with the quartiles beside it.",
    "Times are CPU time of the process with all its threads, unless a line says that it goes by the clock.",
    "",
    table(
      ["What", "Ratio", "Quartiles", "Bar", "Stretch", "Reached", "Medians"],
      judged.map((row) => [
        row.what,
        short(row.ratio),
        spread(row),
        row.bar ?? "",
        row.stretch ?? "",
        reached(row),
        row.detail,
      ]),
    ),
    "",
    "## To compare",
    "",
    table(
      ["What", "Ratio", "Quartiles", "Medians"],
      context.map((row) => [row.what, short(row.ratio), spread(row), row.detail]),
    ),
    "",
    "## How it is measured",
    "",
    "- Narratives are made from templates of our own, with a seed, and look like real ones: headings, prose, lists, tables, figures, links. Each round of a full check has one that has not been seen before.",
    "- The bare parse is `mdast-util-from-markdown` with GFM and front matter. Everything that a full check does, all default rules and the pages included, is on top of a parse.",
    "- A keystroke is one letter typed into a sentence of an open document, until its analysis is there; the places are spread over the whole document. The others have no such thing and check the whole text again.",
    "- Servers are processes that are spoken to over their standard streams by the same client. The bare server answers each text with one diagnostic and is bundled and minified as ours is.",
    "- The peers are packages of `bench/`, at the versions of its lockfile.",
    "",
  ].join("\n");
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function table(head, rows) {
  return [head, head.map((_, index) => (index === 1 || index === 2 ? "---:" : "---")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
