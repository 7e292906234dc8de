import { gated } from "../text/gate.ts";
import type { Figure } from "./figures.ts";
import { type Line, type Slip, toldOf } from "./slip.ts";

const down = gated(
  /\b(?:fall\w*|fell|drop\w*|cut\w*|reduc\w*|decreas\w*|shr[iau]nk\w*|declin\w*|less|fewer|lower\w*|down|short\w*|sav\w*|slash\w*|halv\w*)\b/iu,
);
const up = gated(
  /\b(?:r[io]se\w*|rising|grow\w*|grew|increas\w*|more|higher|rais\w*|climb\w*|up|gain\w*|improv\w*|doubl\w*|tripl\w*)\b/iu,
);
const byWord = gated(
  /\b(?:by|a (?:fall|drop|cut|rise|increase|reduction|decrease|saving|growth|gain) of)\s+(?:about |some |almost |nearly |roughly |more than |over |less than |well over )?$/iu,
);

/** "From 14 to 6" beside "cut by half", "doubled", "by 40 %". */
export function changeSlip({ text, figures }: Line): Slip | undefined {
  for (const [index, from] of figures.entries()) {
    const to = figures[index + 1];
    if (
      !to ||
      from.kind !== to.kind ||
      from.unit !== to.unit ||
      !["count", "money", "duration", "percent"].includes(from.kind)
    )
      continue;
    if (
      !/\bfrom\s*(?:[$€£]\s?)?$/iu.test(text.slice(Math.max(0, from.start - 60), from.start)) ||
      !/^(?:\s+(?:an?|per)\s+\p{L}+|\s+\p{L}+)?\s+to\s*(?:[$€£]\s?)?$/iu.test(text.slice(from.end, to.start))
    )
      continue;
    if (from.value <= 0 || from.to !== undefined || to.to !== undefined) continue;
    const ratio = to.value / from.value;
    for (const said of [figures[index - 1], figures[index + 2]]) {
      if (!said) continue;
      const gap = said.start < from.start ? text.slice(said.end, from.start) : text.slice(to.end, said.start);
      if (gap.length > 56 || /[;:.]/.test(gap.replace(/\d\.\d/g, ""))) continue;
      const claimed = ratioSaid(text, said, ratio);
      if (claimed === undefined || isBorneOut(text, said, claimed, ratio, from, to)) continue;
      const change = Math.round(Math.abs(1 - ratio) * 1000) / 10;
      return {
        told: toldOf(said),
        reckoned: `${ratio < 1 ? "a fall" : "a rise"} of ${change} %`,
        sum: `from ${from.text} to ${to.text}`,
        parts: [from, to],
      };
    }
  }
  return undefined;
}

/** What a figure says of the later value, as a multiple of the earlier one; undefined where it says something else. */
function ratioSaid(text: string, said: Figure, ratio: number): number | undefined {
  const before = text.slice(Math.max(0, said.start - 44), said.start);
  if (said.kind === "multiple") {
    if (/^(?:halv|doubl|tripl|quadrupl|two|three|four|five|ten)/iu.test(said.text)) return said.value;
    return undefined;
  }
  if (said.kind !== "percent" && said.kind !== "fraction") return undefined;
  if (
    !byWord.test(before) ||
    /percentage|points/i.test(said.text) ||
    /^\s*(?:percentage )?points?/i.test(text.slice(said.end))
  )
    return undefined;
  const part = said.kind === "percent" ? said.value / 100 : said.value;
  const isDown = down.test(text) && (!up.test(text) || ratio < 1);
  const isUp = up.test(text) && !isDown;
  return isDown ? 1 - part : isUp ? 1 + part : undefined;
}

function isBorneOut(
  text: string,
  said: Figure,
  claimed: number,
  ratio: number,
  from: Figure,
  to: Figure,
): boolean {
  const before = text.slice(Math.max(0, said.start - 20), said.start);
  const [change, own] = [Math.abs(1 - claimed), Math.abs(1 - ratio)];
  const rounding = (to.slack + from.slack * ratio) / from.value;
  const exact = said.kind === "percent" && said.bound === "" ? said.slack / 100 + 0.006 : 0.06;
  if (/(?:more than|over|at least|well over)\s*$/iu.test(before))
    return own >= change - rounding - 0.01 && own - change <= 0.35;
  if (/(?:less than|under|almost|nearly|not quite|up to)\s*$/iu.test(before))
    return own <= change + rounding + 0.01;
  return Math.abs(claimed - ratio) <= exact * Math.max(1, claimed) + rounding;
}
