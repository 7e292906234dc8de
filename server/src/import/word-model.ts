import { strFromU8 } from "fflate";
import mammoth from "mammoth";
import type { Parts } from "./package.ts";

/*
 * What mammoth reads from a .docx file, as far as it is used here. Markdown is made of this and not of the HTML that
 * mammoth would make of it, because the HTML no longer tells a table's alignment, a paragraph's indent or what a
 * note is, and nests lists to five levels only.
 */

export interface WordDocument {
  readonly type: "document";
  readonly children: readonly WordBlock[];
  readonly notes: { resolve(reference: NoteReference): Note | null };
  readonly comments: readonly WordComment[];
}

export type WordBlock = WordParagraph | WordTable | WordInline;

export interface WordParagraph {
  readonly type: "paragraph";
  readonly children: readonly WordInline[];
  readonly styleId: string | null;
  readonly styleName: string | null;
  /** The same object for all paragraphs of one list and level. */
  readonly numbering: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly alignment: string | null;
  /** Twips, written as in the file. */
  readonly indent: { readonly start: string | null; readonly hanging: string | null };
}

export interface WordRun {
  readonly type: "run";
  readonly children: readonly WordInline[];
  readonly styleId: string | null;
  readonly styleName: string | null;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStrikethrough: boolean;
  readonly verticalAlignment: "baseline" | "superscript" | "subscript";
  readonly font: string | null;
}

export interface ReadImage {
  readonly type: "image";
  readonly altText?: string | undefined;
  readonly contentType?: string | null | undefined;
  readAsBuffer(): Promise<Uint8Array>;
}

export interface NoteReference {
  readonly type: "noteReference";
  readonly noteType: string;
  readonly noteId: string;
}

export interface Note {
  readonly body: readonly WordBlock[];
}

export interface WordComment {
  readonly commentId: string;
  readonly body: readonly WordBlock[];
  readonly authorName: string | null;
}

export interface WordHyperlink {
  readonly type: "hyperlink";
  readonly children: readonly WordInline[];
  readonly href?: string | undefined;
  readonly anchor?: string | undefined;
}

export type WordInline =
  | WordRun
  | WordHyperlink
  | NoteReference
  | ReadImage
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "tab" }
  | { readonly type: "checkbox"; readonly checked: boolean }
  | { readonly type: "commentReference"; readonly commentId: string }
  | { readonly type: "break"; readonly breakType: "line" | "page" | "column" }
  | { readonly type: "bookmarkStart"; readonly name: string };

export interface WordTable {
  readonly type: "table";
  readonly children: readonly WordRow[];
}

export interface WordRow {
  readonly type: "tableRow";
  readonly isHeader: boolean;
  readonly children: readonly WordCell[];
}

export interface WordCell {
  readonly type: "tableCell";
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly WordBlock[];
}

export interface ReadDocument {
  readonly document: WordDocument;
  /** Pictures in the order of the text; undefined for one that lies outside of the file. */
  readonly images: ReadonlyMap<ReadImage, Uint8Array | undefined>;
}

/** Reads the parts of a .docx file. Rejects where they are damaged. */
export async function readWordDocument(parts: Parts): Promise<ReadDocument> {
  let document: WordDocument | undefined;
  await mammoth.convertToHtml(archiveOf(parts), {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    transformDocument: (read: WordDocument) => {
      document = read;
      // Nothing is left to be made HTML of.
      return { ...read, children: [] };
    },
  });
  if (document === undefined) throw new Error("there is no text in it");
  return { document, images: await readImages(document) };
}

type Input = Parameters<typeof mammoth.convertToHtml>[0];

/** The parts as the archive that mammoth would otherwise unpack itself, without the bounds that were kept to here. */
function archiveOf(parts: Parts): Input {
  const file = {
    exists: (name: string) => parts.has(name),
    async read(name: string, encoding?: string): Promise<Uint8Array | string> {
      const bytes = parts.get(name);
      if (bytes === undefined) throw new Error(`${name} is missing`);
      if (encoding === undefined) return bytes;
      return encoding === "base64" ? Buffer.from(bytes).toString("base64") : strFromU8(bytes);
    },
  };
  // Its types do not name this kind of input, which it makes of all others first.
  return { file } as unknown as Input;
}

async function readImages(document: WordDocument): Promise<ReadonlyMap<ReadImage, Uint8Array | undefined>> {
  const images = new Map<ReadImage, Uint8Array | undefined>();
  for (const image of imagesIn(document.children)) {
    images.set(image, await readImage(image));
  }
  return images;
}

/** Undefined where the document points to something that is not in it. */
async function readImage(image: ReadImage): Promise<Uint8Array | undefined> {
  try {
    return await image.readAsBuffer();
  } catch {
    return undefined;
  }
}

type Element = WordBlock | WordRow | WordCell;

function imagesIn(elements: readonly Element[]): readonly ReadImage[] {
  return elements.flatMap((element) => {
    if (element.type === "image") return [element];
    return "children" in element ? imagesIn(element.children) : [];
  });
}
