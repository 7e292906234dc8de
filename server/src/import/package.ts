import { strFromU8, type UnzipFileInfo, unzipSync } from "fflate";

/** The files of a .docx archive that hold text, styles or pictures, by their path in it. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Opens the archive that a .docx file is. Sizes are read from the archive's directory before anything is
 * unpacked, and unpacking never writes more than the directory says, so that a small file cannot fill the memory.
 */
export function unpack(bytes: Uint8Array): { readonly parts: Parts } | { readonly refused: string } {
  const stranger = whatItIs(bytes);
  if (stranger !== undefined) return { refused: stranger };
  try {
    const entries = directoryOf(bytes);
    const refused = whyNot(entries);
    if (refused !== undefined) return { refused };
    const files = unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
    return { parts: new Map(Object.entries(files)) };
  } catch {
    return {
      refused: "is no Word document (.docx), or a part of it is missing: its archive cannot be opened.",
    };
  }
}

/** Text of one part; empty where it is missing. */
export function partText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes === undefined ? "" : strFromU8(bytes);
}

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Names what is no zip archive at all. */
function whatItIs(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return "is empty.";
  if (ole.every((value, index) => bytes[index] === value)) {
    // Word keeps an encrypted document in the container of its older format, in a stream of this name.
    return includes(bytes, utf16("EncryptedPackage"))
      ? "is protected by a password. Save a copy without it (File > Info > Protect Document) and use that."
      : "is a document of Word 97–2003. Open it in Word and save it as .docx.";
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? undefined : "is no Word document (.docx): it is not even an archive.";
}

function utf16(text: string): readonly number[] {
  return [...text].flatMap((char) => [char.charCodeAt(0), 0]);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((value, index) => bytes[at + index] === value)) return true;
  }
  return false;
}

function directoryOf(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  unzipSync(bytes, {
    filter: (entry) => {
      entries.push(entry);
      return false;
    },
  });
  return entries;
}

// A six-page narrative has some 100 kB of text parts; a book of 1,000 pages has less than 20 MB.
const mostText = 25_000_000;
const mostInAll = 250_000_000;
const mostEntries = 10_000;
// Deflated XML shrinks to a twentieth, drawings at times to a hundredth.
const mostTimes = 200;
const freeOfRatio = 1_000_000;

function whyNot(entries: readonly UnzipFileInfo[]): string | undefined {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("content.xml") && names.has("mimetype")) {
    return "is an OpenDocument text. Open it and save it as .docx.";
  }
  if (!names.has("[Content_Types].xml") || !entries.some(({ name }) => name.startsWith("word/"))) {
    return "is an archive, but there is no Word document in it (word/document.xml is missing).";
  }
  const size = sum(entries.map(({ originalSize }) => originalSize));
  const text = sum(entries.filter(({ name }) => isText(name)).map(({ originalSize }) => originalSize));
  const swollen = entries.some(
    (entry) => entry.originalSize > freeOfRatio && entry.originalSize > mostTimes * entry.size,
  );
  if (size > mostInAll || text > mostText || swollen || entries.length > mostEntries) {
    return `would unpack to ${megabytes(size)} in ${entries.length} parts; that is no narrative.`;
  }
  return undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;

const isText = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

/** Macros, fonts, embedded tables and the like are never unpacked. */
const isWanted = (name: string): boolean =>
  isText(name) || /\.(?:png|jpe?g|jpe|gif|svg|webp|bmp|tiff?|emf|wmf)$/i.test(name);
