// The whole of a text, checked once: by us, by the parser alone, and by others.
import { readFileSync } from "node:fs";
import path from "node:path";
import { check } from "../lib/engine.mjs";
import { narrative } from "../lib/narratives.mjs";
import { bench, root } from "../lib/paths.mjs";
import { peers } from "../lib/peers.mjs";
import { inTurn, median, ratio } from "../lib/statistics.mjs";

/** Markdown that comes with packages; how far it is from a narrative is the point of it. */
const realDocuments = [
  [bench, "markdownlint/doc/Rules.md"],
  [bench, "unified/readme.md"],
  [bench, "micromark/readme.md"],
  [root, "commander/Readme.md"],
  [root, "fast-check/README.md"],
].map(([folder, file]) =>
  path.join(/** @type {string} */ (folder), "node_modules", /** @type {string} */ (file)),
);

/** @param {{ quick: boolean }} options @returns {AsyncIterable<import("../lib/rows.mjs").Row>} */
export async function* measure({ quick }) {
  const parse = await load("mdast parse");
  /** @param {number} words */
  const ofWords = (words) => (/** @type {number} */ round) => narrative(words, round);
  const small = await againstParse("3,000 words", ofWords(3000), parse, quick ? 7 : 25);
  yield { ...small, bar: "≤ 1.6", stretch: "≤ 1.25" };
  yield againstParse("30,000 words", ofWords(30_000), parse, quick ? 5 : 9);
  if (!quick) yield againstParse("300,000 words", ofWords(300_000), parse, 5);
  const real = realDocuments.map(read).filter((text) => text !== undefined);
  yield againstParse(`${real.length} documents of npm packages`, () => real, parse, quick ? 5 : 9);
  yield* await othersAgainstParse(parse, quick ? 5 : 11);
}

/** @param {string} what @param {(round: number) => string | string[]} textOf */
async function againstParse(what, textOf, parse, rounds) {
  // Each round has a text of its own, so that nothing is known of it.
  const texts = Array.from({ length: rounds + 5 }, (_, round) => textOf(round));
  const { ours, bare } = await inTurn(
    { bare: (round) => [texts[round]].flat().map(parse), ours: (round) => [texts[round]].flat().map(check) },
    { rounds, warmUp: Math.min(5, rounds) },
  );
  return {
    what: `Full check ÷ bare mdast parse, ${what}`,
    ...ratio(ours, bare),
    less: true,
    detail: `${median(ours).toFixed(1)} ms, parse ${median(bare).toFixed(1)} ms`,
  };
}

/** What others need for the same text after an edit of one word, ours included, in the same unit. */
async function othersAgainstParse(parse, rounds) {
  const names = ["markdownlint", "remark-lint", "textlint + write-good", "alex", "harper.js"];
  const loaded = await Promise.all(
    names.map(async (name) => /** @type {const} */ ([name, await load(name)])),
  );
  const text = narrative(3000, 77);
  /** @param {number} round */
  const edited = (round) => text.replace("because", `because ${"of ".repeat(round + 1)}`);
  const times = await inTurn(
    {
      parse: (round) => parse(edited(round)),
      Sixpager: (round) => check(edited(round)),
      ...Object.fromEntries(
        loaded.map(([name, run]) => [name, (/** @type {number} */ round) => run(edited(round))]),
      ),
    },
    { rounds, warmUp: 3 },
  );
  return ["Sixpager", ...names].map((name) => ({
    what: `${name}, 3,000 words after an edit, ÷ bare mdast parse`,
    ...ratio(times[name], times.parse),
    isContext: true,
    detail: `${median(times[name]).toFixed(1)} ms`,
  }));
}

/** @param {string} name */
async function load(name) {
  const loader = peers[name];
  if (!loader) throw new Error(`There is no peer ${name}.`);
  return loader();
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
