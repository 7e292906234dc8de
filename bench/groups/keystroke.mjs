// One letter typed into an open document, against others that check the whole text again.
import { open, typeWord } from "../lib/engine.mjs";
import { narrative, placesToType, typed } from "../lib/narratives.mjs";
import { peers } from "../lib/peers.mjs";
import { inTurn, median, ratio } from "../lib/statistics.mjs";

/** @param {{ quick: boolean }} options @returns {AsyncIterable<import("../lib/rows.mjs").Row>} */
export async function* measure({ quick }) {
  yield against("markdownlint", 3000, { bar: "≥ 15", stretch: "≥ 25", rounds: quick ? 9 : 31 });
  yield growth(quick ? 9 : 31);
  yield against("markdownlint", 30_000, { bar: "≥ 40", stretch: "≥ 80", rounds: quick ? 7 : 15 });
  if (!quick) yield against("harper.js", 30_000, { bar: "≥ 400", stretch: "≥ 1,000", rounds: 5 });
}

async function against(name, words, { bar, stretch, rounds }) {
  const check = await peers[name]?.();
  if (!check) throw new Error(`There is no peer ${name}.`);
  const text = narrative(words, 5);
  const places = placesToType(text, rounds + 20);
  const document = open(text);
  const { ours, theirs } = await inTurn(
    {
      ours: (round) => typeWord(document, places[round] ?? 0),
      theirs: (_round) => check(document.text()),
    },
    { rounds, warmUp: words > 10_000 ? 2 : 8, seconds: 180 },
  );
  const keys = ours.map((time) => time / typed.length);
  return {
    what: `Keystroke at ${words.toLocaleString("en")} words: times faster than ${name} checks again`,
    ...ratio(theirs, keys),
    bar,
    stretch,
    detail: `${median(keys).toFixed(2)} ms, ${name} ${median(theirs).toFixed(0)} ms`,
  };
}

async function growth(rounds) {
  const [small, large] = [3000, 300_000].map((words) => {
    const text = narrative(words, 6);
    return { document: open(text), places: placesToType(text, rounds + 20) };
  });
  const times = await inTurn(
    {
      small: (round) => small && typeWord(small.document, small.places[round] ?? 0),
      large: (round) => large && typeWord(large.document, large.places[round] ?? 0),
    },
    { rounds, warmUp: 8, seconds: 180 },
  );
  const key = (/** @type {number[]} */ all) => (median(all) / typed.length).toFixed(2);
  return {
    what: "Keystroke at 300,000 words ÷ keystroke at 3,000 words",
    ...ratio(times.large, times.small),
    less: true,
    bar: "≤ 8",
    stretch: "≤ 3",
    detail: `${key(times.large)} ms, ${key(times.small)} ms`,
  };
}
