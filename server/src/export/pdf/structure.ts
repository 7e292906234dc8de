import type PDFDocument from "pdfkit";
import type { Part, Print } from "../../core/index.ts";

export type Structure = PDFKit.PDFStructureElement;
type Child = Parameters<Structure["add"]>[0];

/** What was drawn of a part, in reading order. */
export interface PartContent {
  /** The number or bullet of a list item. */
  readonly labels: Child[];
  readonly body: Child[];
}

/** Tells readers and screen readers what is what: headings, paragraphs, lists, tables, notes and pictures. */
export function addStructure(
  doc: InstanceType<typeof PDFDocument>,
  { parts }: Print,
  contentOf: (part: number) => PartContent | undefined,
): void {
  const root = doc.struct("Document");
  const lists = createLists(doc, root, parts);
  let table: { readonly number: number; readonly element: Structure } | undefined;
  let row: { readonly number: number; readonly element: Structure } | undefined;
  let note: { readonly number: number; readonly element: Structure } | undefined;
  let quote: Structure | undefined;
  for (const [index, part] of parts.entries()) {
    const content = contentOf(index);
    if (part.role !== "quote") quote = undefined;
    if (part.role === "cell" || part.role === "headerCell") {
      const { cell } = part;
      if (cell === undefined) continue;
      if (table?.number !== cell.table) {
        table = { number: cell.table, element: within(root, doc.struct("Table")) };
        row = undefined;
      }
      if (row?.number !== cell.row)
        row = { number: cell.row, element: within(table.element, doc.struct("TR")) };
      const isHead = part.role === "headerCell";
      // The types of the writer do not know its option for the cells that a header is about.
      const options: object = isHead ? { scope: "Column" } : {};
      fill(within(row.element, doc.struct(isHead ? "TH" : "TD", options)), content?.body);
      continue;
    }
    if (content === undefined) continue;
    if (part.role === "item") lists.item(part, content);
    else if (part.role === "note") {
      if (note === undefined || note.number !== part.note) {
        note = { number: part.note ?? 0, element: within(root, doc.struct("Note")) };
      }
      fill(within(note.element, doc.struct("P")), content.body);
    } else if (part.role === "quote") {
      quote ??= within(root, doc.struct("BlockQuote"));
      fill(within(quote, doc.struct("P")), content.body);
    } else {
      const parent = lists.parentAt(index);
      if (part.role === "heading") fill(within(parent, doc.struct(`H${part.level}`)), content.body);
      else if (part.role === "code") {
        fill(within(within(parent, doc.struct("P")), doc.struct("Code")), content.body);
      } else fill(within(parent, doc.struct("P")), content.body);
    }
  }
  root.end();
  doc.addStructure(root);
}

function within(parent: Structure, child: Structure): Structure {
  parent.add(child);
  return child;
}

function fill(element: Structure, children: readonly Child[] = []): void {
  for (const child of children) element.add(child);
}

/** Lists within lists, from items that only say how deep they are. */
function createLists(doc: InstanceType<typeof PDFDocument>, root: Structure, parts: readonly Part[]) {
  const lastOf = new Map(parts.flatMap(({ list }, index) => (list === undefined ? [] : [[list, index]])));
  let list: number | undefined;
  let open: { readonly level: number; readonly element: Structure; body: Structure }[] = [];
  return {
    item(part: Part, { labels, body }: PartContent): void {
      if (part.list !== list) open = [];
      list = part.list;
      open = open.filter(({ level }) => level <= part.level);
      const current = open.at(-1);
      const isNew = current === undefined || current.level < part.level;
      const element = isNew ? within(current?.body ?? root, doc.struct("L")) : current.element;
      const item = within(element, doc.struct("LI"));
      if (labels.length > 0) fill(within(item, doc.struct("Lbl")), labels);
      const content = within(item, doc.struct("LBody"));
      fill(content, body);
      if (isNew) open.push({ level: part.level, element, body: content });
      else current.body = content;
    },
    /** The item that a paragraph belongs to: the last one while further items of its list are to come. */
    parentAt(index: number): Structure {
      const goesOn = list !== undefined && (lastOf.get(list) ?? -1) > index;
      if (goesOn) return open.at(-1)?.body ?? root;
      open = [];
      list = undefined;
      return root;
    },
  };
}
