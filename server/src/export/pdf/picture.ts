import type PDFDocument from "pdfkit";
import type { PictureMark, TextMark } from "../../core/index.ts";
import type { PictureFiles } from "../pictures.ts";
import type { Typesetter } from "./typeset.ts";

type Doc = InstanceType<typeof PDFDocument>;

/** False where the picture could not be read or is of a kind that a PDF cannot hold. */
export function drawPicture(doc: Doc, mark: PictureMark, pictures: PictureFiles): boolean {
  const picture = pictures.get(mark.url);
  if (picture === undefined || (picture.type !== "png" && picture.type !== "jpg")) return false;
  try {
    const { x, y, width, height } = mark;
    doc.image(Buffer.from(picture.data), x / 20, y / 20, { width: width / 20, height: height / 20 });
    return true;
  } catch {
    // A damaged file must not cost the whole document.
    return false;
  }
}

/** A frame in the place of a picture, with its description. */
export function drawFrame(
  doc: Doc,
  { x, y, width, height, alt, url }: PictureMark,
  typesetter: Typesetter,
): void {
  doc
    .rect(x / 20, y / 20, width / 20, height / 20)
    .lineWidth(0.5)
    .stroke("#999999");
  const size = 18;
  if (height < size * 20 || width < size * 40) return;
  // Some five twips a half point is what a letter takes.
  const letters = Math.floor((width - 200) / (size * 5.5));
  const words = (alt === "" ? url : alt).replace(/\s+/g, " ");
  const text = words.length > letters ? `${words.slice(0, letters - 1)}…` : words;
  const mark: TextMark = {
    kind: "text",
    part: undefined,
    isMarker: false,
    text,
    x: x + 100,
    baseline: y + size * 10 + 60,
    width: 0,
    family: "calibri",
    bold: false,
    italic: true,
    size,
    colour: "666666",
    underline: false,
    strike: false,
    link: undefined,
    footnote: undefined,
  };
  typesetter.draw(mark, false);
}
