import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from "docx";
import { type Geometry, type Marker, wordFonts } from "../../core/index.ts";

/** The lists of a document as Word counts them. */
export interface Lists {
  /** Where a list item is counted; `part` is the block that its list stands in. */
  readonly place: (marker: Marker, part: object) => { readonly reference: string; readonly level: number };
  /** Every list that was placed. */
  readonly config: () => INumberingOptions["config"];
}

/** Word knows nine levels. */
const deepest = 8;

export function numbering(geometry: Geometry): Lists {
  const names = new Map<object, Map<number, string>>();
  const config: { reference: string; levels: ILevelsOptions[] }[] = [];
  const font = wordFonts[geometry.family];
  const run = { font, size: geometry.size, bold: false, italics: false };

  function define(
    reference: string,
    level: (index: number) => Pick<ILevelsOptions, "format" | "text" | "start">,
  ): string {
    const levels = Array.from({ length: deepest + 1 }, (_, index) => ({
      level: index,
      alignment: AlignmentType.LEFT,
      style: { run },
      ...level(index),
    }));
    config.push({ reference, levels });
    return reference;
  }

  const bullets = define("bullets", () => ({ format: LevelFormat.BULLET, text: "•" }));

  return {
    place(marker, part) {
      const level = Math.min(marker.level, deepest);
      if (!marker.isOrdered) return { reference: bullets, level };
      const own = names.get(part) ?? new Map<number, string>();
      names.set(part, own);
      const known = own.get(marker.list);
      if (known !== undefined) return { reference: known, level };
      // Every list counts for itself, from its own first number.
      const reference = define(`list-${config.length}`, (index) => ({
        format: LevelFormat.DECIMAL,
        text: `%${index + 1}.`,
        start: marker.start,
      }));
      own.set(marker.list, reference);
      return { reference, level };
    },
    config: () => config,
  };
}
