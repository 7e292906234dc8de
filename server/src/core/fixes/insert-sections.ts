import type { Fix } from "../analysis.ts";
import { headingLexicons } from "../lexicon/headings/index.ts";
import type { Narrative, Part } from "../narrative/narrative.ts";
import { longestInOrder } from "../narrative/order.ts";
import type { SectionSpec } from "../narrative/profile.ts";
import type { TextEdit } from "../text/span.ts";
import { breaksAtEnd } from "./at-end.ts";
import { questionsComment } from "./insert-questions.ts";

/**
 * A fix that inserts sections of the profile where the guide has them: each after the nearest section before
 * it, on the level and in the notation of the others, with its guiding questions as a comment. Where the
 * others are numbered, so is the new one, and those after it count on.
 */
export function insertSections(narrative: Narrative, missing: readonly SectionSpec[]): Fix {
  const [only] = missing;
  const title =
    missing.length === 1 && only ? `Insert section: ${only.title}` : "Insert all missing sections";
  const placeOf = placesOf(narrative);
  const places = missing.map((spec) => ({ spec, before: placeOf(spec) }));
  return { title, safe: false, edits: editsFor(narrative, places) };
}

interface Place {
  readonly spec: SectionSpec;
  /** The part that the section goes before; undefined for the end of the document. */
  readonly before: Part | undefined;
}

/**
 * Counted from the sections that stand in order, so that an insertion never puts another one out of it: after
 * the nearest one before it and whatever belongs before it on the way to the next one.
 */
function placesOf({ parts, profile }: Narrative): (spec: SectionSpec) => Part | undefined {
  const rankOf = new Map(profile.sections.map(({ id }, rank) => [id, rank]));
  const ranks = parts.map(({ sections }) => Math.max(-1, ...sections.map((id) => rankOf.get(id) ?? -1)));
  const rankAt = (index: number): number => ranks[index] ?? -1;
  const named = [...parts.keys()].filter((index) => rankAt(index) >= 0);
  const inOrder = longestInOrder(named.map(rankAt));
  const kept = named.filter((_, index) => inOrder.has(index));
  return (spec) => {
    const rank = rankOf.get(spec.id) ?? -1;
    if (rank === 0) return parts[0];
    const previous = kept.findLast((index) => rankAt(index) < rank);
    const next = kept.find((index) => rankAt(index) > rank);
    if (previous === undefined) {
      return next === undefined ? parts.find((part) => part.isAppendix || part.other === "faq") : parts[next];
    }
    const between = named.filter((index) => index > previous && index < (next ?? parts.length));
    const last = between.findLast((index) => rankAt(index) < rank) ?? previous;
    return parts[last + 1];
  };
}

function editsFor(narrative: Narrative, places: readonly Place[]): TextEdit[] {
  const style = styleOf(narrative);
  const edits: TextEdit[] = [];
  let number = 0;
  for (const part of [...narrative.parts, undefined]) {
    const here = places.filter(({ before }) => before === part);
    const texts = here.map(({ spec }) => sectionText(narrative, spec, style, ++number));
    if (texts.length > 0) edits.push(insertion(narrative, part, texts));
    if (!part) continue;
    const numbered = numberOf(part);
    if (style.numbering && numbered) {
      number++;
      if (numbered.value !== number && edits.length > 0)
        edits.push({ span: numbered.span, text: String(number) });
    }
  }
  return edits;
}

interface Style {
  readonly heading: (title: string) => string;
  /** What stands between number and title, such as `. `; undefined where the sections are not numbered. */
  readonly numbering: string | undefined;
}

function styleOf(narrative: Narrative): Style {
  const { newline, parts, sectionLevel } = narrative;
  const sections = parts.filter((part) => part.sections.length > 0);
  const form = (sections[0] ?? parts[0])?.heading.form ?? "atx";
  const numbered = sections.filter((part) => numberOf(part) !== undefined);
  const isNumbered = sections.length > 1 && numbered.length === sections.length;
  const level = Math.min(sectionLevel, 6);
  return {
    heading: {
      atx: (title: string) => `${"#".repeat(level)} ${title}`,
      setext: (title: string) =>
        `${title}${newline}${(level === 1 ? "=" : "-").repeat(Math.max(3, title.length))}`,
      html: (title: string) => `<h${level}>${title}</h${level}>`,
      bold: (title: string) => `**${title}**`,
    }[form],
    numbering: isNumbered ? numbered[0] && numberOf(numbered[0])?.mark : undefined,
  };
}

/** The Arabic number at the start of a heading. */
function numberOf(part: Part): { value: number; span: TextEdit["span"]; mark: string } | undefined {
  const match = /^(\d{1,2})([.):]?\s+)/.exec(part.heading.text);
  if (!match?.[1] || match[2] === undefined) return undefined;
  const { start } = part.heading.textSpan;
  return { value: Number(match[1]), span: { start, end: start + match[1].length }, mark: match[2] };
}

function sectionText(narrative: Narrative, spec: SectionSpec, style: Style, number: number): string {
  const { newline, language } = narrative;
  const lexicon = headingLexicons.find((candidate) => candidate.language === language);
  const title = lexicon?.titles?.[spec.id] ?? spec.title;
  const numbered = style.numbering === undefined ? title : `${number}${style.numbering}${title}`;
  return `${style.heading(numbered)}${newline}${newline}${questionsComment(spec, newline)}`;
}

function insertion(narrative: Narrative, part: Part | undefined, texts: readonly string[]): TextEdit {
  const { text, newline } = narrative;
  const blankLine = newline + newline;
  const at = part?.region.start ?? endOf(narrative);
  const added = texts.join(blankLine);
  if (at < text.length) return { span: { start: at, end: at }, text: added + blankLine };
  return { span: { start: at, end: at }, text: breaksAtEnd(narrative) + added + newline };
}

/** The end of the text, or the start of a last block that would swallow what comes after it. */
function endOf(narrative: Narrative): number {
  const last = narrative.blocks.at(-1);
  if (!last) return narrative.text.length;
  const { node, source } = last.block;
  const fence = node.type === "code" ? /^(`{3,}|~{3,})/.exec(source)?.[1] : undefined;
  const isOpenFence =
    fence !== undefined && !new RegExp(`\\n[ >]*${fence[0]}{${fence.length},}\\s*$`).test(source);
  const isOpenHtml =
    node.type === "html" &&
    /<!--|<\?|<!\[CDATA\[|<(?:script|pre|style|textarea)\b/i.test(source) &&
    !/(?:-->|\?>|\]\]>|<\/\w+>)\s*$/.test(source);
  return isOpenFence || isOpenHtml ? last.start : narrative.text.length;
}
