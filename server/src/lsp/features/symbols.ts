import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { OutlineHeading, SectionState, Span } from "../../core/index.ts";
import type { ClientSupport } from "../client-support.ts";
import type { Analysed } from "../session.ts";

/** The headings as a tree, with the missing sections where they would be inserted. */
export function documentSymbols(
  analysed: Analysed,
  support: ClientSupport,
): DocumentSymbol[] | SymbolInformation[] {
  if (!analysed.analysis.judged) return [];
  const roots = placeMissing(headingTree(analysed), analysed.analysis.sections);
  return support.nestedSymbols
    ? roots.map((node) => toSymbol(node, analysed))
    : roots.flatMap((node) => toInformation(node, undefined, analysed));
}

interface Node {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly heading: Span;
  readonly opensSection: boolean;
  readonly children: Node[];
}

function headingTree({ analysis }: Analysed): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const heading of analysis.headings) {
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= heading.span.start) open.pop();
    const parent = open.at(-1);
    const node = headingNode(heading, parent?.span.end, analysis.sections);
    (parent?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** A symbol must lie within its parent, so it ends where the parent ends at the latest. */
function headingNode(
  heading: OutlineHeading,
  parentEnd: number | undefined,
  sections: readonly SectionState[],
): Node {
  const end = Math.min(heading.region.end, parentEnd ?? heading.region.end);
  const opened = sections.filter(({ headings }) =>
    headings.some(({ start }) => start === heading.span.start),
  );
  return {
    name: heading.text.trim() === "" ? "(untitled)" : heading.text,
    detail: opened.map(({ status, words }) => `${status}, ${words} words`).join("; "),
    kind: opened.length > 0 ? SymbolKind.Module : SymbolKind.String,
    span: { start: heading.span.start, end },
    heading: { start: heading.span.start, end: Math.min(heading.span.end, end) },
    opensSection: heading.sections.length > 0,
    children: [],
  };
}

/** Below the document's title where there is one, else beside the other sections. */
function placeMissing(roots: Node[], sections: readonly SectionState[]): Node[] {
  for (const section of sections) {
    const at = section.insert?.edits[0]?.span.start;
    if (section.status !== "missing" || at === undefined) continue;
    const title = roots.find(({ span, opensSection }) => !opensSection && span.start < at && at <= span.end);
    insertInOrder(title?.children ?? roots, missingNode(section, at));
  }
  return roots;
}

function missingNode(section: SectionState, at: number): Node {
  const nowhere = { start: at, end: at };
  return {
    name: `${section.title} (missing)`,
    detail: "missing",
    kind: SymbolKind.Null,
    span: nowhere,
    heading: nowhere,
    opensSection: true,
    children: [],
  };
}

/** Of sections that would go to one place, the earlier in the profile comes first. */
function insertInOrder(siblings: Node[], node: Node): void {
  const next = siblings.findIndex(({ span }) => span.start > node.span.start || isHeadingAt(span, node));
  siblings.splice(next < 0 ? siblings.length : next, 0, node);
}

const isHeadingAt = (span: Span, node: Node): boolean =>
  span.start === node.span.start && span.end > span.start;

function toSymbol(node: Node, analysed: Analysed): DocumentSymbol {
  const { places } = analysed;
  return {
    name: node.name,
    detail: node.detail,
    kind: node.kind,
    range: places.range(node.span),
    selectionRange: places.range(node.heading),
    children: node.children.map((child) => toSymbol(child, analysed)),
  };
}

function toInformation(node: Node, parent: Node | undefined, analysed: Analysed): SymbolInformation[] {
  const { uri, places } = analysed;
  const own: SymbolInformation = {
    name: node.name,
    kind: node.kind,
    location: { uri, range: places.range(node.span) },
    ...(parent === undefined ? {} : { containerName: parent.name }),
  };
  return [own, ...node.children.flatMap((child) => toInformation(child, node, analysed))];
}
