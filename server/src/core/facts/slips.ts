import { type Block, perBlock } from "../text/blocks.ts";
import { headingLineOf } from "../text/heading-line.ts";
import { type Figure, figuresIn } from "./figures.ts";
import { sentencesOf } from "./sentences.ts";
import { type Line, type Slip, toldOf } from "./slip.ts";
import { changeSlip } from "./slip-changes.ts";
import { productSlip, shareSlip } from "./slip-shares.ts";
import { enumerationSlip, restSlip, togetherSlip } from "./slip-sums.ts";
import { tableSlips } from "./slip-tables.ts";
import { statedIn } from "./statements.ts";
import { tableOf } from "./tables.ts";

/** Wrong sums, shares, products and changes in one block. */
export const slipsOf = perBlock((block): readonly Slip[] => {
  if (headingLineOf(block) || block.node.type === "code") return [];
  if (block.node.type === "table") return [...tableSlips(block), ...cellSlips(block)];
  const stated = statedIn(block);
  const passages = new Map<number, number[]>();
  const sentences = sentencesOf(block);
  const slips: Slip[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.kind === "quote" || sentence.kind === "heading") continue;
    const { start, text } = sentence;
    const figures = (stated[index]?.figures ?? []).map((figure) => ({
      ...figure,
      start: figure.start - start,
      end: figure.end - start,
    }));
    const line: Line = { text, figures };
    const own = passages.get(sentence.passage) ?? [];
    const before = own.flatMap((at) =>
      isInstalment(sentences[at]?.text ?? "") ? [] : (stated[at]?.figures ?? []),
    );
    passages.set(sentence.passage, [...own.slice(-mostBefore), index]);
    const found =
      shareSlip(line) ?? productSlip(line) ?? changeSlip(line) ?? enumerationSlip(line) ?? restSlip(line);
    if (found) slips.push(moved(found, start));
    else {
      const base = baseSlip(block.source, before, stated[index]?.figures ?? []);
      if (base) slips.push(base);
      const total = togetherSlip(line, before, start);
      if (total) slips.push(total);
    }
  }
  const beyond = block.node.type === "list" ? listSlip(stated) : undefined;
  return beyond ? [...slips, beyond] : slips;
});

/** What has been spent of a sum is no part beside the others. */
const isInstalment = (text: string): boolean =>
  /\b(?:so far|by the end of|already)\b[^.]*\bof (?:it|this)\b|\bof it\b/i.test(text);

/** Shares with their parts inside one cell: "74 % (283 of 380)". */
function cellSlips(block: Block): readonly Slip[] {
  const cells = tableOf(block)?.rows.flatMap((row) => row.cells) ?? [];
  return cells.flatMap(({ start, end }) => {
    const text = block.source.slice(start, end);
    if (!/\d\D+\d/.test(text)) return [];
    const line = { text, figures: figuresIn(text, 0) };
    const slip = shareSlip(line) ?? changeSlip(line);
    return slip ? [moved(slip, start)] : [];
  });
}

const moved = (slip: Slip, by: number): Slip => ({
  ...slip,
  told: { ...slip.told, start: slip.told.start + by, end: slip.told.end + by },
  parts: slip.parts.map(({ start, end }) => ({ start: start + by, end: end + by })),
});

/**
 * "380 patients. Of these, 97 (26 %) … 41 (14 %)": where one pair shows which whole is meant, the next pair has to
 * fit it, or another number before it.
 */
function baseSlip(source: string, before: readonly Figure[], own: readonly Figure[]): Slip | undefined {
  const all = [...before, ...own];
  const pairs = all.flatMap((part, index) => {
    const share = all[index + 1];
    const isPair =
      part.kind === "count" &&
      share?.kind === "percent" &&
      share.to === undefined &&
      /^(?:\s+\p{Ll}+){0,2}\s*\(\s*$/u.test(source.slice(part.end, share.start)) &&
      source.charAt(share.end) === ")";
    return isPair ? [{ part, share }] : [];
  });
  const fits = (part: Figure, share: Figure, whole: Figure): boolean =>
    whole.value > part.value && Math.abs((100 * part.value) / whole.value - share.value) <= share.slack + 0.2;
  const counts = all.filter(({ kind, value }) => kind === "count" && value >= 20);
  const bases = counts.filter((whole) =>
    pairs.some(({ part, share }) => whole.end < part.start && fits(part, share, whole)),
  );
  for (const { part, share } of pairs) {
    if (!own.includes(part)) continue;
    const base = bases.find((whole) => whole.end < part.start);
    if (!base || counts.some((whole) => fits(part, share, whole))) continue;
    const right = Math.round((1000 * part.value) / base.value) / 10;
    if (Math.abs(right - share.value) > 12) continue;
    return {
      told: toldOf(share),
      reckoned: `${right} %`,
      sum: `${part.text} of ${base.text}`,
      parts: [part, base].map(({ start, end }) => ({ start, end })),
    };
  }
  return undefined;
}

/** Shares of one whole that open the items of a list and come to a little more than all. */
function listSlip(stated: ReturnType<typeof statedIn>): Slip | undefined {
  const shares = stated.flatMap(({ figures, start }) => {
    const [first] = figures;
    return first?.kind === "percent" && first.start - start <= longestOpening && first.bound === ""
      ? [first]
      : [];
  });
  const last = shares.at(-1);
  const sum = shares.reduce((all, { value }) => all + value, 0);
  const rounding = shares.reduce((all, { slack }) => all + slack, 0);
  if (!last || shares.length < 3 || shares.length !== stated.length) return undefined;
  if (sum <= 100 + rounding || sum > 112) return undefined;
  return {
    told: toldOf(last),
    reckoned: `${Math.round(sum * 10) / 10} %`,
    sum: "the shares of this list",
    parts: shares.map(({ start, end }) => ({ start, end })),
  };
}

/** Letters before the share that opens an item: "In 46 %". */
const longestOpening = 6;

/** Sentences before a total that may tell its parts. */
const mostBefore = 8;
