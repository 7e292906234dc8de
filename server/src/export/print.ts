import { type DocumentInfo, picturesIn, type Settings } from "../core/index.ts";
import { readPictures } from "./picture-files.ts";
import type { PictureFiles } from "./pictures.ts";

export type PrintKind = "docx" | "pdf";

export interface PrintOptions {
  readonly settings: Settings;
  readonly info: DocumentInfo;
  /** Absolute path of the folder that relative addresses of pictures start from, if there is one. */
  readonly folder: string | undefined;
}

/** Why nothing was printed: a sentence that says what to do. */
export interface Refused {
  readonly refused: string;
}

/** A narrative as a file to hand over, with the pages of the page budget. Loads the library for its kind only. */
export async function printNarrative(
  text: string,
  kind: PrintKind,
  { settings, info, folder }: PrintOptions,
): Promise<Printed | Refused> {
  const pictures = await readPictures(picturesIn(text), folder);
  return printers[kind](text, settings, info, pictures);
}

export interface Printed {
  readonly bytes: Uint8Array;
  /** What is not as it is written, one sentence each. */
  readonly notes: readonly string[];
}

type Printer = (
  text: string,
  settings: Settings,
  info: DocumentInfo,
  pictures: PictureFiles,
) => Promise<Printed | Refused>;

const printers: Readonly<Record<PrintKind, Printer>> = {
  docx: async (text, settings, info, pictures) => {
    const { toDocx } = await import("./docx/index.ts");
    const unseen = picturesIn(text).filter((url) => !pictures.has(url));
    return { bytes: await toDocx(text, settings, info, pictures), notes: picturesNote(unseen) };
  },
  pdf: async (text, settings, info, pictures) => {
    const [{ toPdf }, { fontFiles }, { lackingFont }] = await Promise.all([
      import("./pdf/index.ts"),
      import("./pdf/font-files.ts"),
      import("./pdf/machine-fonts.ts"),
    ]);
    const lacking = lackingFont(settings.pages.font, fontFiles);
    if (lacking !== undefined) {
      return { refused: `${lacking} Install one of them, or export as a Word document.` };
    }
    const options = { pictures, fonts: fontFiles, created: new Date() };
    const { bytes, missing, unseen } = await toPdf(text, settings, info, options);
    return { bytes, notes: [...charactersNote(missing), ...picturesNote(unseen)] };
  },
};

function charactersNote(missing: readonly string[]): readonly string[] {
  if (missing.length === 0) return [];
  const [one, many] = [
    "character is in none of the fonts and is",
    "characters are in none of the fonts and are",
  ];
  const what = missing.length === 1 ? one : many;
  return [
    `${missing.length} ${what} drawn as a box: ${listed(missing)}. Word has fonts for them: export with --to docx.`,
  ];
}

function picturesNote(unseen: readonly string[]): readonly string[] {
  if (unseen.length === 0) return [];
  const what = unseen.length === 1 ? "picture could" : "pictures could";
  return [`${unseen.length} ${what} not be shown, and frames stand in their place: ${listed(unseen)}.`];
}

const mostListed = 8;

const listed = (names: readonly string[]): string =>
  names.length <= mostListed ? names.join(", ") : `${names.slice(0, mostListed).join(", ")} …`;
