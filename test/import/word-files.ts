import {
  Document,
  type FileChild,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import { strToU8, zipSync } from "fflate";
import { importWord } from "../../server/src/import/index.ts";

/** A Word document with this text. Its numbering "steps" counts, "points" has bullets. */
export async function wordFile(
  children: readonly FileChild[],
  options: Partial<IPropertiesOptions> = {},
): Promise<Uint8Array> {
  const document = new Document({
    numbering: { config: [list("steps", LevelFormat.DECIMAL), list("points", LevelFormat.BULLET)] },
    ...options,
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function list(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) {
  return {
    reference,
    levels: [0, 1, 2].map((level) => ({
      level,
      format,
      text: format === LevelFormat.BULLET ? "•" : `%${level + 1}.`,
      style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
    })),
  };
}

export const paragraph = (...children: readonly (string | ParagraphChild)[]): Paragraph =>
  new Paragraph({
    children: children.map((child) => (typeof child === "string" ? new TextRun(child) : child)),
  });

export const item = (reference: "steps" | "points", level: number, text: string): Paragraph =>
  new Paragraph({ text, numbering: { reference, level } });

/** A .docx file of parts given as they are, for what no library would write. */
export function rawWordFile(
  body: string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const parts = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="sh" ContentType="application/x-sh"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/document.xml": `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...others,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

/** The content of a .rels part; ids count from rId1. */
export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const rows = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join("")}</Relationships>`;
}

export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

/** The Markdown of a document that can be imported. */
export async function markdownOf(bytes: Uint8Array): Promise<string> {
  const imported = await importWord(bytes, "memo-images");
  if ("refused" in imported) throw new Error(`it ${imported.refused}`);
  return imported.markdown;
}

/** The smallest PNG picture: one pixel. */
export const pixel = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (char) => char.charCodeAt(0),
);
