import type { FootnoteDefinition, RootContent } from "mdast";
import { convertBlocks } from "./blocks.ts";
import type { InlineContext } from "./inline.ts";
import type { Parts } from "./package.ts";
import { listIndents, readStyles, type Styles } from "./styles.ts";
import { paragraphsIn } from "./tables.ts";
import type { NoteReference, ReadImage, WordDocument, WordInline, WordParagraph } from "./word-model.ts";

export interface Converted {
  readonly children: readonly RootContent[];
  readonly counts: {
    readonly comments: number;
    readonly mergedCells: number;
    readonly skippedContents: number;
  };
}

/** A whole document: its text, then its footnotes and endnotes in the order in which the text names them. */
export function convertDocument(
  document: WordDocument,
  parts: Parts,
  sources: ReadonlyMap<ReadImage, string>,
): Converted {
  const styles = readStyles(parts);
  const counts = { comments: 0, mergedCells: 0, skippedContents: 0 };
  const notes = numberNotes(document);
  const context: InlineContext = {
    styles,
    sources,
    footnote: notes.label,
    calledFootnote: notes.called,
    target: targetsIn(document, styles),
    comment: (id) => {
      const text = commentText(document, id);
      if (text !== undefined) counts.comments += 1;
      return text;
    },
  };
  const blockContext = {
    ...context,
    counts,
    indents: listIndents(parts),
    headingShift: headingShift(document, styles),
  };
  const children: RootContent[] = convertBlocks(document.children, blockContext);
  // A note may refer to a further note, which then joins the queue.
  for (let at = 0; at < notes.references.length; at += 1) {
    const reference = notes.references[at];
    const note = reference === undefined ? null : document.notes.resolve(reference);
    if (note === null) continue;
    const label = String(at + 1);
    const definition: FootnoteDefinition = {
      type: "footnoteDefinition",
      identifier: label,
      label,
      children: convertBlocks(note.body, blockContext),
    };
    children.push(definition);
  }
  return { children, counts };
}

function numberNotes(document: WordDocument) {
  const references: NoteReference[] = [];
  const labels = new Map<string, string>();
  const label = (reference: NoteReference): string | undefined => {
    if (document.notes.resolve(reference) === null) return undefined;
    const key = `${reference.noteType} ${reference.noteId}`;
    const known = labels.get(key);
    if (known !== undefined) return known;
    references.push(reference);
    labels.set(key, String(references.length));
    return String(references.length);
  };
  /** Word counts footnotes and endnotes apart. */
  const called = (number: number): string | undefined => {
    const reference = references.filter(({ noteType }) => noteType === "footnote")[number - 1];
    return reference && labels.get(`${reference.noteType} ${reference.noteId}`);
  };
  return { references, label, called };
}

/** Where Word's Title and Heading 1 are both used, the title is the first level and headings are those below it. */
function headingShift(document: WordDocument, styles: Styles): 0 | 1 {
  const roles = document.children
    .filter((block) => block.type === "paragraph")
    .filter(({ children }) => hasText(children))
    .map(({ styleId, styleName }) => styles.roleOf(styleId, styleName));
  const hasTitle = roles.some(({ kind }) => kind === "title");
  return hasTitle && roles.some((role) => role.kind === "heading" && role.level === 1) ? 1 : 0;
}

function hasText(children: readonly WordInline[]): boolean {
  return children.some((child) =>
    child.type === "text" ? child.value.trim() !== "" : "children" in child && hasText(child.children),
  );
}

function commentText(document: WordDocument, id: string): string | undefined {
  const comment = document.comments.find(({ commentId }) => commentId === id);
  if (comment === undefined) return undefined;
  const text = paragraphsIn(comment.body)
    .map(({ children }) => rawText(children))
    .join(" ");
  const line = `Comment by ${comment.authorName ?? "a reviewer"}: ${text}`;
  // Nothing that a reviewer wrote may end the comment.
  return `<!-- ${line.replace(/-{2,}/g, "–").replace(/\s+/g, " ").trim()} -->`;
}

function rawText(children: readonly WordInline[]): string {
  return children
    .map((child) => {
      if (child.type === "text") return child.value;
      if (child.type === "tab" || child.type === "break") return " ";
      return "children" in child ? rawText(child.children) : "";
    })
    .join("");
}

/** Bookmarks that stand in a heading, for links within the document. */
function targetsIn(document: WordDocument, styles: Styles): InlineContext["target"] {
  const anchors = new Map<string, string>();
  const used = new Map<string, number>();
  for (const block of document.children) {
    if (block.type !== "paragraph" || !isHeading(block, styles)) continue;
    const slug = slugOf(rawText(block.children));
    const before = used.get(slug) ?? 0;
    used.set(slug, before + 1);
    for (const name of bookmarksIn(block.children)) {
      anchors.set(name, `#${before === 0 ? slug : `${slug}-${before}`}`);
    }
  }
  return (anchor) => anchors.get(anchor);
}

function isHeading({ styleId, styleName }: WordParagraph, styles: Styles): boolean {
  const { kind } = styles.roleOf(styleId, styleName);
  return kind === "heading" || kind === "title";
}

function bookmarksIn(children: readonly WordInline[]): readonly string[] {
  return children.flatMap((child) => {
    if (child.type === "bookmarkStart") return [child.name];
    return "children" in child ? bookmarksIn(child.children) : [];
  });
}

/** As GitHub and VS Code name the places of headings. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}
