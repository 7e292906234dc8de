import type { FlowContext } from "./runs.ts";
import { styleSheet } from "./style-sheet.ts";

/** A picture as it is printed, in twips. */
export interface PictureBox {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  /** False where the size is a guess, because nobody could read the file. */
  readonly isKnown: boolean;
}

/** Pictures keep their shape and are never larger than the column or the page. */
export function imageBox(url: string, alt: string, column: number, context: FlowContext): PictureBox {
  const size = context.imageSize(url);
  const isKnown = size !== undefined && size.width > 0 && size.height > 0;
  const natural = isKnown
    ? { width: size.width * styleSheet.pixel, height: size.height * styleSheet.pixel }
    : styleSheet.unknownImage;
  const highest = context.geometry.height - spaceBelow;
  const scale = Math.min(1, column / natural.width, highest / natural.height);
  return {
    url,
    alt,
    width: Math.max(1, Math.floor(natural.width * scale)),
    height: Math.max(1, Math.floor(natural.height * scale)),
    isKnown,
  };
}

/** A picture stands on the baseline of its line, whose descent has to fit below it. */
const spaceBelow = 200;
