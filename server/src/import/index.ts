import type { Root } from "mdast";
import { convertDocument } from "./document.ts";
import { toText } from "./markdown.ts";
import { type Parts, partText, unpack } from "./package.ts";
import { type ReadImage, readWordDocument } from "./word-model.ts";

export { paragraphsOf } from "./paragraphs.ts";

/** A Word document as Markdown. */
export interface Imported {
  readonly markdown: string;
  /** Pictures that the Markdown points to, as `<imageFolder>/<name>`. Names are ours, never the document's. */
  readonly images: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** What the Markdown does not show as Word did, one sentence each. */
  readonly notes: readonly string[];
}

/** Why a document cannot be imported: the end of a sentence that begins with the name of the file. */
export interface Refused {
  readonly refused: string;
}

/**
 * Reads a .docx file. Pure and bounded: nothing is written, nothing outside of the bytes is read, and what would
 * unpack to more than any narrative could hold is refused before it is unpacked. Never throws.
 *
 * @param imageFolder Where links to pictures point, relative to the Markdown file; parted by slashes.
 */
export async function importWord(bytes: Uint8Array, imageFolder: string): Promise<Imported | Refused> {
  const unpacked = unpack(bytes);
  if ("refused" in unpacked) return unpacked;
  try {
    return await converted(unpacked.parts, imageFolder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [line = ""] = reason.split("\n");
    return {
      refused: `is damaged and cannot be read (${line.slice(0, 120).replace(/\.$/, "")}). Open it in Word and save it again.`,
    };
  }
}

async function converted(parts: Parts, imageFolder: string): Promise<Imported> {
  const { document, images } = await readWordDocument(parts);
  const named = nameImages(images);
  const sources = new Map([...named].map(([image, { name }]) => [image, `${imageFolder}/${name}`]));
  const { children, counts } = convertDocument(document, parts, sources);
  const root: Root = { type: "root", children: [...children] };
  return {
    markdown: toText(root),
    images: [...named.values()],
    notes: notesOn(parts, {
      ...counts,
      unreadImages: images.size - named.size,
    }),
  };
}

function nameImages(images: ReadonlyMap<ReadImage, Uint8Array | undefined>) {
  const named = new Map<ReadImage, { readonly name: string; readonly bytes: Uint8Array }>();
  for (const [image, bytes] of images) {
    const extension = extensions[image.contentType ?? ""];
    if (bytes === undefined || extension === undefined) continue;
    named.set(image, { name: `image-${named.size + 1}.${extension}`, bytes });
  }
  return named;
}

/** Only these are written, so that an image can never be a program. */
const extensions: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/jpg": "jpg",
  "image/gif": "gif",
  "image/svg+xml": "svg",
  "image/webp": "webp",
  "image/bmp": "bmp",
  "image/tiff": "tiff",
  "image/x-emf": "emf",
  "image/x-wmf": "wmf",
};

interface Counts {
  readonly comments: number;
  readonly mergedCells: number;
  readonly skippedContents: number;
  readonly unreadImages: number;
}

/** Says what was decided, where there was something to decide. */
function notesOn(parts: Parts, counts: Counts): readonly string[] {
  const xml = partText(parts, "word/document.xml");
  const inserted = occurrences(xml, /<w:(?:ins|moveTo) /g);
  const deleted = occurrences(xml, /<w:(?:del|moveFrom) /g);
  const formulas = occurrences(xml, /<m:oMath>/g);
  const charts = occurrences(xml, /<(?:c:chart|dgm:relIds) /g);
  const { comments, mergedCells, skippedContents, unreadImages } = counts;
  const candidates: readonly (string | false)[] = [
    inserted + deleted > 0 &&
      `Tracked changes are taken as accepted: ${times(inserted, "insertion")} kept, ${times(deleted, "deletion")} left out.`,
    comments > 0 &&
      `${times(comments, "comment")} of reviewers ${comments === 1 ? "stands" : "stand"} in the Markdown as HTML comments.`,
    mergedCells > 0 && `Markdown has no merged cells: ${times(mergedCells, "cell")} stand beside empty ones.`,
    formulas > 0 && `${times(formulas, "formula")} could not be taken along.`,
    charts > 0 && `${times(charts, "chart or diagram", "charts or diagrams")} could not be taken along.`,
    unreadImages > 0 &&
      `${times(unreadImages, "picture")} could not be taken along: only embedded ones in a usual format can.`,
    skippedContents > 0 && "The table of contents is left out.",
  ];
  return candidates.filter((note) => note !== false);
}

const occurrences = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const times = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
