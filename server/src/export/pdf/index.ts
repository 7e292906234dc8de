import PDFDocument from "pdfkit";
import { type DocumentInfo, type Print, printed, type Settings } from "../../core/index.ts";
import type { PictureFiles } from "../pictures.ts";
import { createDrawing } from "./draw.ts";
import { createFaces, type FontFiles } from "./faces.ts";
import { addOutline } from "./outline.ts";
import { addStructure } from "./structure.ts";

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Characters that no font has, each once; boxes are drawn in their places. */
  readonly missing: readonly string[];
  /** Addresses of pictures in whose places there are frames. */
  readonly unseen: readonly string[];
}

export interface PdfOptions {
  readonly pictures: PictureFiles;
  readonly fonts: FontFiles;
  /** When the document is said to have been made; everything else depends on the text and settings alone. */
  readonly created: Date;
}

/**
 * A narrative as a PDF with the lines and pages of the page budget, tagged for screen readers, with bookmarks and
 * links. Rejects where a font file is damaged, and for no text.
 */
export async function toPdf(
  text: string,
  settings: Settings,
  info: DocumentInfo,
  { pictures, fonts, created }: PdfOptions,
): Promise<Pdf> {
  const print = printed(text, settings, info, (url) => pictures.get(url));
  const doc = new PDFDocument(documentOptions(print, info, created));
  const bytes = collected(doc);
  const drawing = createDrawing(doc, print, pictures, createFaces(fonts));
  for (const page of print.pages) {
    doc.addPage();
    drawing.page(page);
  }
  addOutline(doc, print, drawing.headings());
  addStructure(doc, print, drawing.contentOf);
  doc.end();
  return { bytes: await bytes, missing: drawing.missing(), unseen: drawing.unseen() };
}

/** As a plain object, for the types of the writer do not know that there may be no first font. */
function documentOptions({ title, language, paper }: Print, info: DocumentInfo, created: Date): object {
  return {
    // Otherwise the writer would ask for a font of its own, which is not shipped.
    font: null,
    autoFirstPage: false,
    // Nothing is placed by the writer's own margins, and where there is none it never breaks a page.
    margin: 0,
    size: [paper.width / 20, paper.height / 20],
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    ...(language === "und" ? {} : { lang: language }),
    info: {
      Title: title ?? info.fileName ?? "",
      Creator: "Sixpager",
      Producer: "Sixpager",
      CreationDate: created,
      ModDate: created,
    },
  };
}

function collected(doc: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
}
