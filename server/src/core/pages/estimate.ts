import type { PageBudget } from "../analysis.ts";
import { fillingOf } from "../facts/filling.ts";
import type { Narrative, PlacedBlock } from "../narrative/narrative.ts";
import type { PageSettings } from "../settings.ts";

/**
 * The pages that a narrative fills, by counting: words of prose, rows of tables, images and lines of code,
 * each worth a share of a page. Front matter and comments print nothing; appendices count apart.
 */
export function pageBudget(narrative: Narrative, settings: PageSettings): PageBudget {
  const words = wordsPerPage(settings);
  const inAppendix = appendixBlocks(narrative);
  let body = 0;
  let appendix = 0;
  const breaks: { page: number; offset: number }[] = [];
  narrative.blocks.forEach((placed, index) => {
    const share = pageShare(placed, words);
    if (inAppendix.has(index)) {
      appendix += share;
      return;
    }
    for (let page = Math.floor(body) + 1; page < body + share; page++) {
      if (page > body) breaks.push({ page: page + 1, offset: placeAt(placed, (page - body) / share) });
    }
    body += share;
  });
  return {
    body: round(body),
    limit: settings.limit ?? narrative.profile.pageLimit,
    appendix: round(appendix),
    breaks,
  };
}

/** Words on a page of Letter at 11 points, single spacing and one inch of margin. */
const usualWords = 500;
const usualArea = (8.5 - 2) * (11 - 2);
const rowsPerPage = 40;
const imagesPerPage = 4;
const codeWordsPerPage = 350;

function wordsPerPage(settings: PageSettings): number {
  const [width, height] = settings.paper === "a4" ? [8.27, 11.69] : [8.5, 11];
  const area = Math.max(1, width - 2 * settings.margins) * Math.max(1, height - 2 * settings.margins);
  return (usualWords * (area / usualArea) * (11 / settings.size) ** 2) / settings.lineSpacing;
}

function pageShare({ block }: PlacedBlock, words: number): number {
  const filling = fillingOf(block);
  const prose = filling.prose.reduce((sum, piece) => sum + piece.words, 0);
  const rows = block.node.type === "table" ? block.node.children.length : 0;
  return (
    prose / words + rows / rowsPerPage + filling.images / imagesPerPage + filling.codeWords / codeWordsPerPage
  );
}

function appendixBlocks(narrative: Narrative): ReadonlySet<number> {
  const indexes = new Set<number>();
  for (const { firstBlock, endBlock } of narrative.appendices) {
    for (let index = firstBlock; index < endBlock; index++) indexes.add(index);
  }
  return indexes;
}

/** The start of the first word after a share of a block. */
function placeAt({ block, start }: PlacedBlock, share: number): number {
  const from = Math.floor(share * block.source.length);
  const rest = /\s\S/.exec(block.source.slice(from));
  return start + (rest ? from + rest.index + 1 : block.source.length);
}

const round = (pages: number): number => Math.round(pages * 100) / 100;
