/** A heading in the forms that are compared with the lexicon, best one first. */
export interface HeadingVariant {
  readonly text: string;
  /** `whole` is the heading itself; the others are pieces of it. */
  readonly piece: "whole" | "left" | "right" | "bracket";
}

/**
 * Lower case, no numbering, no emoji and marks, one space between words, `&`, `/` and `+` read as "and",
 * straight apostrophes, no anchor, no final colon, question mark or full stop. Full-width forms become half-width.
 */
export function normaliseHeading(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/\{#[^}]*\}\s*$/, "")
    .replace(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u2713-\u2718\u25A0-\u25FF\u2605\u2606►»«]/gu, " ")
    .replace(/`/g, "")
    .replace(/[【】〔〕《》〈〉]/g, " ")
    .replace(/[‘’ʼ´]/g, "'")
    .replace(/\u{FE0F}|\u{200D}/gu, "")
    .replace(/[*_~]{1,2}(?=\S)|(?<=\S)[*_~]{1,2}/g, "")
    .replace(/\s*[&+]\s*|\s*\/\s*/g, " and ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  return withoutNumber(plain)
    .replace(/^[¿¡]\s*/, "")
    .replace(/[\s:：.?!？！;,…#]+$/u, "")
    .trim();
}

/**
 * The heading and its pieces. A dash or colon separates a name from a subtitle on either side, brackets hold
 * an aside; each may be where the section is named.
 */
export function headingVariants(normalised: string): readonly HeadingVariant[] {
  const variants: HeadingVariant[] = [{ text: normalised, piece: "whole" }];
  const bracket = /^(.*?)\s*[([]([^)\]]*)[)\]]\s*(.*)$/.exec(normalised);
  const outside = bracket ? tidy(`${bracket[1]} ${bracket[3]}`) : normalised;
  if (bracket) {
    if (outside) variants.push({ text: outside, piece: "left" });
    if (bracket[2]) variants.push({ text: tidy(bracket[2]), piece: "bracket" });
  }
  const split = /^(.*?)(?:\s[—–-]+\s|\s?[:：|]\s?|\s?——\s?|—|\s~\s)(.*)$/u.exec(outside);
  if (split?.[1] && split[2]) {
    variants.push({ text: withoutNumber(tidy(split[1])), piece: "left" });
    variants.push({ text: withoutNumber(tidy(split[2])), piece: "right" });
  }
  return variants.filter((variant) => variant.text !== "");
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").replace(/^[\s:,;.-]+|[\s:,;.?!-]+$/g, "");

const part =
  "(?:section|part|chapter|phase|step|priority|teil|abschnitt|kapitel|partie|chapitre|section|sección|seccion|parte|capítulo|capitulo|seção|secao)";
const numbers = [
  // 1 · 1. · 1) · (1) · 2.3 · 2.3.1) · [4] · §2 · № 3
  /^[([]?(?:§|№|n[º°o]\.?|no\.|nr\.)?\s*\d{1,2}(?:\.\d{1,2}){0,3}\s*[.)\]:：、,·•|]*\s*(?:[—–-]\s+)?(?=[^\d\s%])/u,
  // IV. · iv) · (ii)
  /^[([]?(?=[ivx])(?:x{0,2}(?:ix|iv|v?i{0,3}))[.)\]:]+\s*(?:[—–-]\s+)?/u,
  // A. · a) · A.1 · I1.
  /^[([]?[a-z](?:\.?\d{1,2})?[.)\]:]+\s+/u,
  /^[a-z]\.\d{1,2}\s+/u,
  // Section 3: · Part II — · Phase 1
  new RegExp(
    `^${part}\\s+(?:\\d{1,2}|[ivx]{1,4}|[a-f]|one|two|three|four|five|six|seven|eight)\\s*[:.)—–-]\\s*`,
    "u",
  ),
  // Q1: but never "Q1 2026"
  /^q\d{0,2}\s*[:.]\s*/u,
  // 一、 · （三） · 第1章 · 제1장 · 1章 · 가.
  /^[([]?[一二三四五六七八九十]{1,3}[)\]、.．,]\s*/u,
  /^第\s?[\d一二三四五六七八九十]{1,3}\s?[章節节部条項项]\s*[:：、.]?\s*/u,
  /^제\s?\d{1,2}\s?[장절부]\s*[:：.]?\s*/u,
  /^[가나다라마바사]\.\s*/u,
];

/** Drops what counts the heading, and keeps what merely begins with a figure ("90-day roadmap", "Q1 2026"). */
function withoutNumber(text: string): string {
  for (const pattern of numbers) {
    const rest = text.replace(pattern, "");
    if (rest !== text && rest !== "" && !isFigure(text, rest)) return rest.trim();
  }
  return text;
}

const isFigure = (text: string, rest: string): boolean =>
  /^\d+$/.test(text.slice(0, text.length - rest.length).trim()) &&
  /^(?:-|days?|weeks?|months?|years?|minutes?|things|numbers|分|日|か月|ヶ月|年|つ|ページ|分钟|天|个月|页|개월|일|jours?|mois|ans|minutes|tagen?|monaten?|wochen?|jahren?|días?|dias?|meses|años|anos)/.test(
    rest,
  );
