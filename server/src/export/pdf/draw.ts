import type PDFDocument from "pdfkit";
import type { Mark, PictureMark, Print, PrintedPage, TextMark } from "../../core/index.ts";
import type { PictureFiles } from "../pictures.ts";
import type { Faces } from "./faces.ts";
import type { PlacedHeading } from "./outline.ts";
import { drawFrame, drawPicture } from "./picture.ts";
import type { PartContent, Structure } from "./structure.ts";
import { createTypesetter } from "./typeset.ts";

export interface Drawing {
  /** Draws a page on the current page of the document. */
  page(page: PrintedPage): void;
  headings(): readonly PlacedHeading[];
  contentOf(part: number): PartContent | undefined;
  missing(): readonly string[];
  unseen(): readonly string[];
}

type Doc = InstanceType<typeof PDFDocument>;
type Content = PDFKit.PDFStructureContent;

export function createDrawing(doc: Doc, print: Print, pictures: PictureFiles, faces: Faces): Drawing {
  const typesetter = createTypesetter(doc, faces);
  const contents = new Map<number, PartContent>();
  const headings = new Map<number, PlacedHeading>();
  const slugs = createSlugs();
  const unseen = new Set<string>();
  const called = new Set<number>();
  const noted = new Set<number>();

  const contentOf = (part: number): PartContent => {
    const content = contents.get(part) ?? { labels: [], body: [] };
    contents.set(part, content);
    return content;
  };

  /** Headings can be reached from bookmarks and from links in the text. */
  const placeHeading = (part: number, mark: TextMark, page: PrintedPage): void => {
    const known = headings.get(part);
    const top = mark.baseline - mark.size * 10;
    if (known === undefined) {
      headings.set(part, { title: mark.text, level: levelOf(print, part), page: page.number - 1, top });
    } else headings.set(part, { ...known, title: `${known.title}${gapBefore(known.title)}${mark.text}` });
  };

  const drawArtifact = (marks: readonly Mark[]): void => {
    const isLayout = marks.every(({ kind }) => kind !== "text");
    doc.markContent("Artifact", { type: isLayout ? "Layout" : "Pagination" });
    for (const mark of marks) drawMark(mark, false);
    doc.endMarkedContent();
  };

  const drawMark = (mark: Mark, endsLine: boolean): void => {
    if (mark.kind === "text") typesetter.draw(mark, endsLine);
    else if (mark.kind === "stroke") {
      doc.moveTo(mark.from.x / 20, mark.from.y / 20).lineTo(mark.to.x / 20, mark.to.y / 20);
      doc.lineWidth(mark.thickness / 20).stroke(`#${mark.colour}`);
    } else if (mark.kind === "fill") {
      doc.rect(mark.x / 20, mark.y / 20, mark.width / 20, mark.height / 20).fill(`#${mark.colour}`);
    } else if (!drawPicture(doc, mark, pictures)) {
      unseen.add(mark.url);
      drawFrame(doc, mark, typesetter);
    }
  };

  /** Draws marks of one part that are the same thing: plain text, a label, a link or a picture. */
  const drawGroup = (marks: readonly Mark[], part: number, follows: Mark | undefined): void => {
    const [first] = marks;
    if (first === undefined) return;
    const { labels, body } = contentOf(part);
    const target = first.kind === "text" ? targetOf(first, print, part) : undefined;
    const tag = first.kind === "picture" ? "Figure" : target === undefined ? "Span" : "Link";
    const content = doc.markStructureContent(tag);
    for (const [index, mark] of marks.entries()) {
      drawMark(mark, mark.kind === "text" && endsLine(mark, marks[index + 1] ?? follows));
    }
    doc.endMarkedContent();
    if (first.kind === "picture") body.push(figure(doc, first, content));
    else if (target !== undefined) body.push(link(marks, target, content));
    else if (first.kind === "text" && first.isMarker) labels.push(content);
    else body.push(content);
  };

  const link = (marks: readonly Mark[], target: Target, content: Content): Structure => {
    const element = doc.struct("Link");
    element.add(content);
    for (const { x, y, width, height } of areasOf(marks)) {
      // The types of the writer do not know the description of a link.
      const options: object = { structParent: element, Contents: new String(target.says) };
      if (target.name === undefined) doc.link(x, y, width, height, target.url, options);
      else doc.goTo(x, y, width, height, target.name, options);
    }
    return element;
  };

  const addDestinations = (marks: readonly Mark[], part: number, page: PrintedPage): void => {
    const role = print.parts[part]?.role;
    for (const mark of marks) {
      if (mark.kind !== "text") continue;
      if (role === "heading") placeHeading(part, mark, page);
      const seen = role === "note" ? noted : called;
      if (mark.footnote === undefined || seen.has(mark.footnote)) continue;
      seen.add(mark.footnote);
      const name = role === "note" ? noteName(mark.footnote) : callName(mark.footnote);
      doc.addNamedDestination(name, "XYZ", mark.x / 20, (mark.baseline - mark.size * 10) / 20, null);
    }
  };

  return {
    page(page) {
      for (const { marks, part, follows } of groupsOf(page.marks)) {
        if (part === undefined) {
          drawArtifact(marks);
          continue;
        }
        addDestinations(marks, part, page);
        drawGroup(marks, part, follows);
      }
      // A heading that breaks over two lines is only known when it ends.
      for (const heading of headings.values()) {
        if (heading.page !== page.number - 1) continue;
        doc.addNamedDestination(slugs(heading.title), "XYZ", null, heading.top / 20, null);
      }
    },
    headings: () => [...headings.values()],
    contentOf: (part) => contents.get(part),
    missing: typesetter.missing,
    unseen: () => [...unseen],
  };
}

const levelOf = ({ parts }: Print, part: number): number => parts[part]?.level ?? 1;

const gapBefore = (text: string): string => (/\s$/.test(text) ? "" : " ");

interface Group {
  readonly marks: readonly Mark[];
  readonly part: number | undefined;
  /** The next mark on the page. */
  readonly follows: Mark | undefined;
}

function groupsOf(marks: readonly Mark[]): readonly Group[] {
  const groups: Group[] = [];
  let start = 0;
  for (let at = 1; at <= marks.length; at += 1) {
    const first = marks[start];
    const next = marks[at];
    if (first === undefined) break;
    if (next !== undefined && kindOf(first) === kindOf(next)) continue;
    groups.push({ marks: marks.slice(start, at), part: first.part, follows: next });
    start = at;
  }
  return groups;
}

/** The same for marks that are drawn as one piece of content. */
function kindOf(mark: Mark): string {
  if (mark.part === undefined) return mark.kind === "text" ? "pagination" : "layout";
  if (mark.kind !== "text") return `${mark.part} ${mark.kind} ${JSON.stringify(mark)}`;
  return `${mark.part} text ${mark.isMarker} ${mark.link ?? ""} ${mark.footnote ?? ""}`;
}

/** Without a space the last word of a line and the first of the next would be read as one. */
function endsLine(mark: TextMark, next: Mark | undefined): boolean {
  if (next?.kind !== "text" || next.part !== mark.part) return false;
  return next.baseline > mark.baseline + mark.size * 8 && !/[\s\-\u2010]$/.test(mark.text);
}

/** Where a link leads: out of the document, or to a place in it. */
type Target =
  | { readonly url: string; readonly name: undefined; readonly says: string }
  | { readonly name: string; readonly says: string };

function targetOf(mark: TextMark, { parts }: Print, part: number): Target | undefined {
  if (mark.footnote !== undefined) {
    const isNote = parts[part]?.role === "note";
    const name = isNote ? callName(mark.footnote) : noteName(mark.footnote);
    return { name, says: isNote ? `Back to the text` : `Footnote ${mark.footnote}` };
  }
  const { link } = mark;
  if (link === undefined) return undefined;
  if (link.startsWith("#")) return { name: decoded(link.slice(1)), says: link };
  // Only what leads somewhere from a file that was sent on.
  return /^(?:https?|mailto|ftp|tel):/i.test(link) ? { url: link, name: undefined, says: link } : undefined;
}

const noteName = (number: number): string => `note ${number}`;
const callName = (number: number): string => `call of note ${number}`;

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor).toLowerCase();
  } catch {
    return anchor.toLowerCase();
  }
}

/** As GitHub and VS Code name headings, so that links that work in Markdown work here. */
function createSlugs(): (heading: string) => string {
  const used = new Map<string, number>();
  return (heading) => {
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    const before = used.get(slug) ?? 0;
    used.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  };
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The areas of a link in points: one for each line. */
function areasOf(marks: readonly Mark[]): readonly Area[] {
  const lines = new Map<number, { left: number; right: number; size: number }>();
  for (const mark of marks) {
    if (mark.kind !== "text") continue;
    const line = lines.get(mark.baseline);
    lines.set(mark.baseline, {
      left: Math.min(mark.x, line?.left ?? mark.x),
      right: Math.max(mark.x + mark.width, line?.right ?? 0),
      size: Math.max(mark.size, line?.size ?? 0),
    });
  }
  return [...lines].map(([baseline, { left, right, size }]) => ({
    x: left / 20,
    y: (baseline - size * 8) / 20,
    width: (right - left) / 20,
    height: (size * 10) / 20,
  }));
}

function figure(doc: Doc, { alt, url, x, y, width, height }: PictureMark, content: Content) {
  const bbox = [x / 20, y / 20, (x + width) / 20, (y + height) / 20];
  // The types of the writer do not know the option for the place of a picture.
  const options: object = { alt: alt === "" ? `Picture ${url}` : alt, bbox };
  const element = doc.struct("Figure", options);
  element.add(content);
  return element;
}
