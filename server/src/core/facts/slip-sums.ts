import { gated } from "../text/gate.ts";
import type { Figure } from "./figures.ts";
import { type Line, roundingOf, type Slip, sumSlip, toldOf } from "./slip.ts";

/** "Five members: three engineers, one designer and one trainer"; "€820,000: €164,000 for …, and €58,000 for rooms". */
export function enumerationSlip({ text, figures }: Line): Slip | undefined {
  const colon =
    /:\s|\s\((?=(?:\d|an?\s|one|two|three|four|five|six|seven|eight|nine|ten))|\b(?:consists? of|made up of|comprising|split into|divided into|namely)\s/iu.exec(
      text,
    );
  if (!colon) return undefined;
  const at = colon.index + colon[0].length;
  const close = colon[0].includes("(") ? text.indexOf(")", at) : -1;
  const end = close > 0 ? close : (/[;.:]\s|$/.exec(text.slice(at))?.index ?? 0);
  const list = close > 0 ? text.slice(at, end) : text.slice(at, at + end);
  const whole = figures.filter((figure) => figure.end <= colon.index).at(-1);
  if (!whole || whole.to !== undefined || !isAdding(whole) || whole.bound !== "") return undefined;
  if (
    /\b(?:including|such as|e\.g\.|for example|among|of which|between|from|first|step|per|each|every)\b/i.test(
      list,
    )
  )
    return undefined;
  const items = list.split(/,\s+(?:and\s+)?|\s+and\s+|\s*\+\s*/).filter((item) => item.trim() !== "");
  const parts = figures.filter(
    (figure) => figure.start >= at && figure.end <= at + list.length && isOneKind(whole, figure),
  );
  const others = figures.filter(
    (figure) => figure.start >= at && figure.end <= at + list.length && !isOneKind(whole, figure),
  );
  if (parts.length < 2 || parts.length !== items.length || others.length > 0) return undefined;
  const opens = items.every((item) => opensWithFigure(item, whole.kind));
  const isNear = colon.index - whole.end <= (whole.kind === "count" ? 32 : 24);
  if (!opens || !isNear) return undefined;
  return sumSlip(whole, parts, 0.5);
}

/** Counts are listed by the number first, sums of money wherever they stand. */
const opensWithFigure = (item: string, kind: Figure["kind"]): boolean =>
  kind === "money" ||
  /^\s*(?:the\s+)?(?:other\s+)?(?:\d|an?\s|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty)/iu.test(
    item,
  );

/** "Of 80 residents, 30 stayed, 25 moved and the other 25 left"; "45 % …, 30 % … and the remaining 25 %". */
export function restSlip({ text, figures }: Line): Slip | undefined {
  const rest = /\b(?:the (?:other|remaining|last)|the rest,?)\s+$/iu;
  const last = figures.find(
    (figure) => rest.test(text.slice(Math.max(0, figure.start - 24), figure.start)) && isAdding(figure),
  );
  if (!last) return undefined;
  const before = figures.filter((figure) => figure.end <= last.start && isOneKind(last, figure));
  if (last.kind === "percent") {
    if (before.length < 2) return undefined;
    const whole = { ...last, value: 100, slack: 0.001 * 100, text: "100 %" };
    const slip = sumSlip(whole, [...before, last], 0.25);
    return slip && { ...slip, told: toldOf(last), sum: slip.sum };
  }
  const [whole, ...parts] = before;
  if (
    !whole ||
    parts.length < 1 ||
    !/^(?:of|out of|among) (?:the |our |all )?$/iu.test(text.slice(0, whole.start).trimStart())
  )
    return undefined;
  return sumSlip(whole, [...parts, last], 0.5);
}

const cue = gated(
  /\b(?:in all|in total|altogether|all told|all in all|together|totals?|adds? up to|sums? to)\b/iu,
);

/** "… €468,000. … €96,000. … €26,000. Together this is the €590,000". */
export function togetherSlip(
  { text, figures }: Line,
  before: readonly Figure[],
  start: number,
): Slip | undefined {
  if (!cue.test(text)) return undefined;
  const amounts = figures.filter(({ kind }) => kind === "money");
  const whole = amounts.find((figure) => isCued(text, figure));
  if (whole?.bound !== "" || whole.to !== undefined) return undefined;
  if (/\b(?:so far|by the end of|until then|already|by then)\b/i.test(text)) return undefined;
  const own = amounts
    .filter((figure) => figure.end <= whole.start)
    .map((figure) => ({ ...figure, start: figure.start + start, end: figure.end + start }));
  const earlier = before.filter(
    ({ kind, unit, bound, role }) =>
      kind === "money" && unit === whole.unit && bound === "" && role !== "for",
  );
  const pool = (own.length >= 2 ? own : [...earlier, ...own]).filter(
    ({ value }) => value < whole.value && value >= whole.value * 0.02,
  );
  if (pool.length < 2) return undefined;
  let sum = 0;
  let nearest: readonly Figure[] | undefined;
  for (let from = pool.length - 1; from >= 0; from--) {
    sum += pool[from]?.value ?? 0;
    const parts = pool.slice(from);
    if (parts.length < 2) continue;
    if (Math.abs(sum - whole.value) <= roundingOf(whole, parts)) return undefined;
    if (Math.abs(sum - whole.value) <= 0.2 * whole.value && from <= 1) nearest = parts;
  }
  if (!nearest) return undefined;
  const moved = { ...whole, start: whole.start + start, end: whole.end + start };
  return sumSlip(moved, nearest, 0.2);
}

/** The total stands beside its word. */
const isCued = (text: string, { start, end }: Figure): boolean =>
  /(?:together|total(?:s|ling)?|in all|altogether|all told|adds? up to|sums? to)\b[^.;]{0,28}$/iu.test(
    text.slice(Math.max(0, start - 60), start),
  ) || /^[^.;,]{0,12}\b(?:in all|in total|altogether|all told|together)\b/iu.test(text.slice(end));

const isAdding = ({ kind }: Figure): boolean => kind === "money" || kind === "count" || kind === "percent";

const isOneKind = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind && (a.kind !== "money" || a.unit === b.unit) && b.to === undefined;
