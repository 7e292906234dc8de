import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from "docx";
import {
  type Geometry,
  type ParagraphItem,
  type Run,
  styleSheet,
  typeOf,
  wordFonts,
} from "../../core/index.ts";
import { type PictureFiles, placeholder } from "../pictures.ts";
import type { Lists } from "./numbering.ts";
import { printableText } from "./text.ts";

/** What is the same for a whole document while it is written. */
export interface Writing {
  readonly geometry: Geometry;
  readonly pictures: PictureFiles;
  /** Notes that have been called: Word numbers each at its first call. */
  readonly called: Set<number>;
  readonly lists: Lists;
}

/** The runs of a paragraph; neighbours with one address share one link. */
export function childrenOf(item: ParagraphItem, writing: Writing): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let from = 0; from < item.runs.length; ) {
    const link = item.runs[from]?.link;
    let to = from + 1;
    while (to < item.runs.length && item.runs[to]?.link === link) to++;
    const own = item.runs.slice(from, to).flatMap((run) => childrenOfRun(run, item, writing));
    const target = link === undefined ? undefined : addressOf(link);
    if (target === undefined) children.push(...own);
    else children.push(new ExternalHyperlink({ link: target, children: own }));
    from = to;
  }
  return children;
}

function childrenOfRun(run: Run, item: ParagraphItem, writing: Writing): ParagraphChild[] {
  if (run.footnote !== undefined) return [footnoteCall(run, item, writing)];
  if (run.picture) return [picture(run.picture, writing)];
  const { family, size } = typeOf(run, item);
  const isInlineCode = run.mono && item.family !== "mono";
  const look: IRunOptions = {
    bold: run.bold,
    italics: run.italic,
    strike: run.strike,
    // A character style says that it is code; what it looks like depends on the paragraph.
    ...(isInlineCode && { style: "InlineCode", font: wordFonts[family], size }),
    ...(run.link !== undefined &&
      addressOf(run.link) !== undefined &&
      !isInlineCode && { style: "Hyperlink" }),
  };
  return printableText(run.text)
    .split("\n")
    .map((text, index) => new TextRun({ ...look, text, ...(index > 0 && { break: 1 }) }));
}

/** A note is called once; further calls print its number. */
function footnoteCall(run: Run, item: ParagraphItem, { called }: Writing): ParagraphChild {
  const number = run.footnote ?? 0;
  if (item.role === "footnote" || called.has(number))
    return new TextRun({
      text: run.text,
      style: "FootnoteReference",
      superScript: true,
      bold: run.bold,
      italics: run.italic,
    });
  called.add(number);
  return new FootnoteReferenceRun(number);
}

function picture(
  { url, alt, width, height }: NonNullable<Run["picture"]>,
  { pictures }: Writing,
): ParagraphChild {
  const file = pictures.get(url);
  const description = printableText(alt === "" ? url : alt);
  const common = {
    transformation: { width: width / styleSheet.pixel, height: height / styleSheet.pixel },
    altText: { name: description.slice(0, 60), title: description, description },
  };
  if (file === undefined) return new ImageRun({ ...common, type: "png", data: placeholder });
  if (file.type === "svg")
    return new ImageRun({
      ...common,
      type: "svg",
      data: file.data,
      fallback: { type: "png", data: placeholder },
    });
  return new ImageRun({ ...common, type: file.type, data: file.data });
}

/** The address as Word accepts it; undefined for places within the document and for what is no address. */
function addressOf(link: string): string | undefined {
  if (link === "" || link.startsWith("#")) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(link)?.[1]?.toLowerCase();
  if (scheme !== undefined && !["http", "https", "mailto", "tel", "ftp"].includes(scheme)) return undefined;
  try {
    // What is escaped already stays as it is: decoding it could change where it leads.
    return encodeURI(printableText(link)).replace(/%25(?=[0-9a-f]{2})/gi, "%");
  } catch {
    return undefined;
  }
}
