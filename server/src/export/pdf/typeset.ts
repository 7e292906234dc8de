import type PDFDocument from "pdfkit";
import type { TextMark } from "../../core/index.ts";
import type { Faces } from "./faces.ts";
import { type Segment, type SymbolSegment, segmentsOf, type TextSegment } from "./segments.ts";
import type { Font } from "./truetype.ts";

export interface Typesetter {
  /** Draws a run of text exactly where and as wide as the layout has it. */
  draw(mark: TextMark, endsLine: boolean): void;
  /** Characters that were drawn as boxes, each once. */
  missing(): readonly string[];
}

type Doc = InstanceType<typeof PDFDocument>;

// A difference that no eye sees; widths of single letters are rounded by as much.
const tolerance = 2;

export function createTypesetter(doc: Doc, faces: Faces): Typesetter {
  const missing = new Set<string>();
  const registered = new Set<Font>();

  const use = (font: Font, size: number): void => {
    if (!registered.has(font)) {
      registered.add(font);
      // The writer takes any object that can lay out text for a font, which its types do not say.
      doc.registerFont(`font ${font.postscriptName}`, font as unknown as Buffer);
    }
    doc.font(`font ${font.postscriptName}`).fontSize(size / 2);
  };

  const drawText = (segment: TextSegment, x: number, mark: TextMark, scale: number, tail: string): void => {
    use(segment.font, segment.size);
    const y = (mark.baseline - segment.rise) / 20;
    const options: object = { lineBreak: false, baseline: "alphabetic", horizontalScaling: scale };
    doc.text(segment.text + tail, x / 20, y, options);
  };

  const drawSymbol = (
    { symbol, char, width }: SymbolSegment,
    x: number,
    mark: TextMark,
    tail: string,
  ): void => {
    doc.save();
    doc.translate(x / 20, mark.baseline / 20).scale(width / 20 / 1000, mark.size / 2 / 1000);
    doc.path(symbol.path);
    if (symbol.isFilled) doc.fill(`#${mark.colour}`);
    else
      doc
        .lineWidth(mark.bold ? 120 : 75)
        .lineCap("round")
        .lineJoin("round")
        .stroke(`#${mark.colour}`);
    doc.restore();
    // What is copied, searched and read aloud is a glyph that shows nothing.
    const blank = faces.blank(mark);
    if (blank === undefined) return;
    use(blank, mark.size);
    // The types of the writer do not know the option for the width of letters.
    const horizontalScaling = (100 * width) / (mark.size * 10);
    const options: object = { lineBreak: false, baseline: "alphabetic", horizontalScaling };
    doc.text(char + tail, x / 20, mark.baseline / 20, options);
  };

  return {
    draw(mark, endsLine) {
      const { segments, missing: boxes } = segmentsOf(mark, faces);
      for (const char of boxes) missing.add(char);
      const scale = scaleOf(segments, mark.width);
      doc.fillColor(`#${mark.colour}`);
      let { x } = mark;
      for (const [index, segment] of segments.entries()) {
        const tail = endsLine && index === segments.length - 1 ? " " : "";
        if (segment.kind === "text") drawText(segment, x, mark, scale, tail);
        else if (segment.kind === "symbol") drawSymbol(segment, x, mark, tail);
        x += (segment.width * scale) / 100;
      }
      if (mark.underline) rule(doc, mark, mark.baseline + mark.size * 1.3);
      if (mark.strike) rule(doc, mark, mark.baseline - mark.size * 2.6);
    },
    missing: () => [...missing],
  };
}

/** Percent by which text is drawn wider or narrower than the font has it, so that it is as wide as was counted. */
function scaleOf(segments: readonly Segment[], width: number): number {
  const drawn = segments.reduce((sum, segment) => sum + segment.width, 0);
  if (!(drawn > 0) || !(width > 0) || Math.abs(drawn - width) <= tolerance) return 100;
  return (100 * width) / drawn;
}

function rule(doc: Doc, { x, width, size, colour }: TextMark, y: number): void {
  doc
    .lineWidth(size / 40)
    .moveTo(x / 20, y / 20)
    .lineTo((x + width) / 20, y / 20)
    .stroke(`#${colour}`);
}
