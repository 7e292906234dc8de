import type { Family } from "./style-sheet.ts";

interface LineHeights {
  /** Ascent, line gap and descent together, in 2048ths of the size. */
  readonly total: number;
  readonly descent: number;
  /** In twips, as printed, from 8 points on in steps of half a point. */
  readonly measured: readonly number[];
  /**
   * By how many millionths a line may be wider than its column, or has to be narrower, for the same sizes: widths
   * are rounded for the size, which adds up over a line.
   */
  readonly slack: readonly number[];
}

/**
 * What a line takes: from the fonts' own tables, and measured on pages that LibreOffice printed, because word
 * processors do not round as one would think. `scripts/pages-truth.mjs --heights` measures them again.
 */
export const lineHeights: Readonly<Record<Family, LineHeights>> = {
  calibri: {
    total: 2500,
    descent: 512,
    measured: [195, 208, 220, 232, 244, 256, 269, 281, 293, 305, 317, 330, 342, 354, 366, 379, 391, 403, 415],
    slack: [53, -481, 134, -128, 320, -80, 75, -118, -43],
  },
  times: {
    total: 2355,
    descent: 443,
    measured: [184, 195, 207, 219, 231, 242, 253, 265, 276, 288, 299, 311, 322, 333, 345, 356, 368, 379, 392],
    slack: [-64, -96, 198, -288, -80, 267, -192, 0, 40],
  },
  arial: {
    total: 2355,
    descent: 434,
    measured: [184, 196, 207, 218, 230, 242, 253, 265, 276, 287, 300, 311, 322, 334, 345, 356, 369, 380, 391],
    slack: [0, 0, 0, 267, 267, -171, 107, 427, -200],
  },
  mono: {
    total: 2320,
    descent: 615,
    measured: [181, 193, 204, 215, 227, 238, 249, 261, 272, 283, 295, 306, 317, 329, 340, 351, 363, 374, 385],
    slack: [200, 200, 200, 200, 200, 200, 200, 200, 200],
  },
};
