import { gated } from "../text/gate.ts";

/**
 * How tables and sentences in other languages than English date their targets. Origin: the names of the months
 * and ordinary wording of deadlines and of the period that figures are compared with.
 */
const months =
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|" +
  "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Frühling|Sommer|Herbst|Winter|Ende|Mitte|Anfang|" +
  "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|" +
  "janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|" +
  "printemps|été|automne|hiver|primavera|verano|otoño|invierno|verão|outono|inverno|fin|finales|fim|final";

/** A date with its year, as exactly as the text gives it. */
export const foreignDate = gated(
  new RegExp(
    String.raw`\d{1,2}\.\s?\d{1,2}\.\s?20\d\d|\d{1,2}\/\d{1,2}\/20\d\d` +
      String.raw`|(?:\d{1,2}(?:er|º|\.)?\s(?:de\s)?)?(?:${months})\s(?:(?:de|do|des|del|d['’])\s?)?20\d\d(?:[/–-]\d\d(?:\d\d)?)?` +
      String.raw`|(?:20\d\d|二〇[〇一二三四五六七八九]{2})年度?(?:[\d一二三四五六七八九十]{1,3}月)?(?:[\d一二三四五六七八九十]{1,3}日|末|底)?` +
      String.raw`|20\d\d년(?:\s?\d{1,2}월)?(?:\s?\d{1,2}일)?(?:\s?(?:말|상반기|하반기))?` +
      String.raw`|(?:Q[1-4]|T[1-4]|H[12])[\s/-]?20\d\d|20\d\d(?:[/–-]\d\d(?:\d\d)?)?(?!\d)`,
    "giu",
  ),
);

/** Words of a clause that dates the targets, by language. */
export const dueCue: Readonly<Record<string, RegExp>> = {
  fr: gated(
    /échéances?|d['’]ici|avant|au plus tard|pour (?:le|la|l['’]|fin)|atteindre|atteint|visée?s?|tombent|valent|cibles?|objectifs?|délai/iu,
  ),
  de: gated(
    /\bbis\b|stichtag|frist|termin|zieljahr|zielwerte?|\bziele?\b|fällig|erreich|gelten|spätestens/iu,
  ),
  es: gated(/venc(?:e|en|imiento)|plazos?|hasta|antes de|\bpara\b|a más tardar|metas?|objetivos?|alcanz/iu),
  pt: gated(/venc(?:e|em|imento)|prazos?|\baté\b|antes de|\bpara\b|metas?|alvos?|alcanç|valem/iu),
  ja: /期限|期日|達成|目標|までに/u,
  zh: /期限|截止|之前|前达到|前完成|达到|目标|年底前/u,
  ko: /기한|시한|까지|달성|목표/u,
};

/** Words of a clause that dates the values of today. */
export const baseCue: Readonly<Record<string, RegExp>> = {
  fr: gated(/départ|référence|\bbase\b|comparé|rapport à|ceux de|celles? de/iu),
  de: gated(/bezugs|ausgangs|basis|vergleich|verglichen|gegenüber|gemessen an/iu),
  es: gated(/partida|partimos|\bbase\b|comparad|respecto|datos de/iu),
  pt: gated(/partida|partimos|\bbase\b|compara|em relação|média de/iu),
  ja: /基準|比べ|比較|実績/u,
  zh: /基线|基准|基数|相比|比较/u,
  ko: /기준|대비|비교|실적/u,
};
