import { type Parts, partText } from "./package.ts";

/** What a paragraph is by its style. */
export type Role =
  | { readonly kind: "heading"; readonly level: number }
  | { readonly kind: "title" | "quote" | "code" | "contents" | "rule" | "continued" | "body" };

export interface Styles {
  /** What a paragraph of this style is. Styles based on a heading are headings. */
  readonly roleOf: (styleId: string | null, styleName: string | null) => Role;
  /** True for character styles that set code. */
  readonly isCode: (styleId: string | null, styleName: string | null) => boolean;
  readonly isStrong: (styleName: string | null) => boolean;
  readonly isEmphasis: (styleName: string | null) => boolean;
}

export function isMonospaced(font: string | null | undefined): boolean {
  return font !== null && font !== undefined && monospaced.test(font);
}

/** Reads the styles of a document. What they are called is known in several languages, their ids are not. */
export function readStyles(parts: Parts): Styles {
  const styles = parseStyles(partText(parts, "word/styles.xml"));
  const roles = new Map<string, Role>();
  const roleOf = (styleId: string | null, styleName: string | null): Role => {
    const key = `${styleId}\n${styleName}`;
    const known = roles.get(key);
    if (known !== undefined) return known;
    const role = findRole(styles, styleId, styleName);
    roles.set(key, role);
    return role;
  };
  return {
    roleOf,
    isCode: (styleId, styleName) =>
      codeNames.test(styleName ?? "") || isMonospaced(chain(styles, styleId).find(({ font }) => font)?.font),
    isStrong: (styleName) => strongNames.test(styleName ?? ""),
    isEmphasis: (styleName) => emphasisNames.test(styleName ?? ""),
  };
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  /** From 0, as in the file. */
  readonly outlineLevel: number | undefined;
  readonly font: string | undefined;
}

function findRole(
  styles: ReadonlyMap<string, Style>,
  styleId: string | null,
  styleName: string | null,
): Role {
  const ancestors = chain(styles, styleId);
  const names = [styleName ?? styleId ?? "", ...ancestors.map(({ name }) => name)];
  for (const name of names) {
    const role = roleByName(name);
    if (role !== undefined) return role;
  }
  const level = ancestors.find(({ outlineLevel }) => outlineLevel !== undefined)?.outlineLevel;
  if (level !== undefined && level < 9) return { kind: "heading", level: level + 1 };
  const font = ancestors.find((style) => style.font !== undefined)?.font;
  return isMonospaced(font) ? { kind: "code" } : { kind: "body" };
}

/** The style and those that it is based on, nearest first. */
function chain(styles: ReadonlyMap<string, Style>, styleId: string | null): readonly Style[] {
  const found: Style[] = [];
  let style = styles.get(styleId ?? "");
  // A style that is based on itself would go round for ever.
  while (style !== undefined && found.length < 12) {
    found.push(style);
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return found;
}

function roleByName(name: string): Role | undefined {
  const heading = headingNames.exec(name);
  if (heading !== null) return { kind: "heading", level: Number(heading[1]) };
  return namedRoles.find(([pattern]) => pattern.test(name))?.[1];
}

/*
 * Word stores the names of its own styles in English whatever the language of its menus; other programs and
 * documents that went through them do not. The names are those that Word and LibreOffice show in each language.
 */
const headingNames =
  /^(?:heading|berschrift|überschrift|ueberschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|başlık|заголовок|cabeçalho|encabezado|見出し|标题|標題|제목)\s*([1-9])$/iu;

const namedRoles: readonly (readonly [RegExp, Role])[] = [
  [
    /^(?:title|titel|titre|título|titulo|titolo|tittel|otsikko|tytuł|název|konu başlığı|название|表題|标题|標題|제목)$/iu,
    { kind: "title" },
  ],
  [/^heading$/i, { kind: "heading", level: 1 }],
  [/^(?:toc|verzeichnis|contents|tm|tdc|inhopg|目次)\s*(?:\d|heading)?$/iu, { kind: "contents" }],
  [
    /^(?:intense )?(?:block )?(?:quote|quotations?|zitat|citation|cita|citazione|citaat|block text)$/iu,
    { kind: "quote" },
  ],
  [/^(?:source code|code(?: block)?|preformatted text|html preformatted|code listing)$/i, { kind: "code" }],
  [/^(?:horizontal (?:line|rule)|(?:thematic )?break|rule)$/i, { kind: "rule" }],
  [
    /^(?:list (?:paragraph|continue(?: \d)?|contents)|listenabsatz|paragraphe de liste)$/i,
    { kind: "continued" },
  ],
];

const strongNames = /^(?:strong|intense emphasis|fett|élevé|strong emphasis)$/i;
const emphasisNames = /^(?:emphasis|intense emphasis|subtle emphasis|hervorhebung|accentuation)$/i;
const codeNames =
  /^(?:verbatim char|source text|html (?:code|typewriter|sample|keyboard)|(?:inline )?code(?: char)?)$/i;
const monospaced =
  /\b(?:mono|courier|consolas|menlo|monaco|cousine|inconsolata|lucida console|cascadia|fira code|source code|typewriter|andale)/i;

/*
 * The file is written by programs and its names have the prefix that all of them write; what does not look so has no
 * styles, and its paragraphs are plain.
 */
function parseStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const [element, attributes = ""] of xml.matchAll(/<w:style\b([^>]*)>.*?<\/w:style>/gs)) {
    const id = attribute(attributes, "styleId");
    if (id === undefined || styles.has(id)) continue;
    const outline = value(element, "outlineLvl");
    styles.set(id, {
      name: value(element, "name") ?? "",
      basedOn: value(element, "basedOn"),
      outlineLevel: outline === undefined ? undefined : Number(outline),
      font: attribute(/<w:rFonts\b([^>]*)>/.exec(element)?.[1] ?? "", "ascii"),
    });
  }
  return styles;
}

/** Left indents of the levels of lists in twips, as most lists of the document have them. */
export function listIndents(parts: Parts): readonly number[] {
  const levels: number[] = [];
  const xml = partText(parts, "word/numbering.xml");
  for (const [element, attributes = ""] of xml.matchAll(/<w:lvl\b([^>]*)>.*?<\/w:lvl>/gs)) {
    const level = Number(attribute(attributes, "ilvl"));
    const indent = /<w:ind\b([^>]*)>/.exec(element)?.[1] ?? "";
    const left = Number(attribute(indent, "left") ?? attribute(indent, "start"));
    if (Number.isInteger(level) && Number.isFinite(left)) levels[level] ??= left;
  }
  return levels;
}

function value(element: string, name: string): string | undefined {
  return attribute(new RegExp(`<w:${name}\\b([^>]*)>`).exec(element)?.[1] ?? "", "val");
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\bw:${name}="([^"]*)"`).exec(attributes)?.[1];
}
