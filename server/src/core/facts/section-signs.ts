import { ratedSections, sectionRates } from "../lexicon/section-rates.ts";
import { sectionSigns } from "../lexicon/section-signs.ts";
import { tableHeaders } from "../lexicon/table-headers.ts";
import { type Block, perBlock } from "../text/blocks.ts";
import { headingLineOf, plainText } from "../text/heading-line.ts";
import { proseOf } from "../text/prose.ts";

/** How well a text fits each section by its wording and form. */
export interface SectionFit {
  /**
   * By section id, `appendix` included: the logarithm of how much likelier the section is than by chance,
   * between -3 and 2.
   */
  readonly fit: ReadonlyMap<string, number>;
  /** The sections whose words stand in the header of a table. */
  readonly tables: ReadonlySet<string>;
  readonly words: number;
}

/** Weight of one sign: signs come in bunches, so that they prove less than independent ones would. */
const temper = 0.3;
/** Added to each rate, so that no sign is impossible anywhere. */
const smoothing = 0.15;
const [leastFit, mostFit] = [-3, 2];

/** Compares what stands in the blocks with what usually stands in each section. */
export function sectionFit(blocks: readonly Block[], language: string): SectionFit {
  const counts = new Map<string, number>();
  const tables = new Set<string>();
  let words = 0;
  for (const block of blocks) {
    const signs = signsOf(block);
    words += signs.words;
    for (const [sign, count] of Object.entries(signs.counts))
      counts.set(sign, (counts.get(sign) ?? 0) + count);
    if (signs.table) tables.add(signs.table);
  }
  const readable = Object.entries(sectionRates).filter(
    ([sign]) => language === "en" || !englishSigns.has(sign),
  );
  const likelihoods = ratedSections.map((_, section) =>
    readable.reduce((sum, [sign, rates]) => {
      const rate = (rates[section] ?? 0) + smoothing;
      return sum + temper * ((counts.get(sign) ?? 0) * Math.log(rate) - (rate * words) / 100);
    }, 0),
  );
  const top = Math.max(...likelihoods);
  const total = likelihoods.reduce((sum, likelihood) => sum + Math.exp(likelihood - top), 0);
  const fit = ratedSections.map((section, index) => {
    const share = Math.exp((likelihoods[index] ?? 0) - top) / total;
    return [section, clamp(Math.log(share * ratedSections.length))] as const;
  });
  return { fit: new Map(fit), tables, words };
}

const englishSigns = new Set(sectionSigns.filter(({ anyLanguage }) => !anyLanguage).map(({ id }) => id));

const clamp = (value: number): number => Math.max(leastFit, Math.min(mostFit, value));

const signsOf = perBlock((block) => {
  const { mask, passages } = proseOf(block);
  const counts: Record<string, number> = {};
  for (const { id, pattern } of sectionSigns) counts[id] = mask.match(pattern)?.length ?? 0;
  counts.runin = isRunIn(block) ? 1 : 0;
  counts.item = block.node.type === "list" ? block.node.children.length : 0;
  return {
    counts,
    words: passages.reduce((sum, passage) => sum + passage.words, 0),
    table: tableSection(block),
  };
});

/** A paragraph that opens with bold words, or a sub-heading: the way in which risks and phases are told. */
function isRunIn(block: Block): boolean {
  const { node } = block;
  if (headingLineOf(block)) return true;
  return node.type === "paragraph" && node.children.length > 1 && node.children[0]?.type === "strong";
}

/** The section whose words stand in the header of a table; two header cells must speak for it. */
function tableSection(block: Block): string | undefined {
  if (block.node.type !== "table") return undefined;
  const cells = block.node.children[0]?.children.map(plainText) ?? [];
  const counts = Object.entries(tableHeaders).map(([section, pattern]) => ({
    section,
    count: cells.filter((cell) => pattern.test(cell)).length,
  }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best && best.count >= 2 ? best.section : undefined;
}
