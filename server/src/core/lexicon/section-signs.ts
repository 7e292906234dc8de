import { gated } from "../text/gate.ts";
/**
 * Wording and form by which the text below a house heading ("Getting there") tells its section. How often each
 * sign stands in which section is measured (`section-rates.ts`), so a sign needs only to be commoner in some.
 * Origin: ordinary vocabulary of the questions that the guide has each section answer.
 */
export interface SectionSign {
  readonly id: string;
  readonly pattern: RegExp;
  /** True for figures and marks that every language shares. */
  readonly anyLanguage: boolean;
}

export const sectionSigns: readonly SectionSign[] = [
  { id: "number", pattern: /\d[\d.,]*/g, anyLanguage: true },
  { id: "percent", pattern: /\d\s?[%％]|\bper cent\b/g, anyLanguage: true },
  { id: "money", pattern: /[€$£¥]\s?\d|\d\s?(?:€|万円|億円|元|만\s?원|억\s?원|원\b)/g, anyLanguage: true },
  { id: "year", pattern: /\b20[2-4]\d\b/g, anyLanguage: true },
  { id: "quote", pattern: /[“”„«»「」]|(?<=\s)"(?=\w)/g, anyLanguage: true },
  {
    id: "month",
    pattern: gated(
      /\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/gi,
    ),
    anyLanguage: false,
  },
  {
    id: "past",
    pattern: gated(
      /\b(?:was|were|had|did|said|told|came|went|took|found|lost|gave|knew|stood|sent|paid|called|asked|waited|counted|tried|drove|wrote|[a-z]{3,}ed)\b/gi,
    ),
    anyLanguage: false,
  },
  { id: "person", pattern: /\b(?:she|he|her|his|him|they|them|their)\b/gi, anyLanguage: false },
  {
    id: "perceive",
    pattern: gated(
      /\b(?:sees?|opens?|taps?|reads?|hears?|chooses?|picks?|gets?|receives?|scans?|shows?|appears?|arrives?|knows?|finds?|asks?|enters?|presses?|looks?|walks?|no longer|instead|at once|before breakfast|by evening)\b/gi,
    ),
    anyLanguage: false,
  },
  {
    id: "if",
    pattern: gated(/\b(?:if|unless|should (?:the|it|they|we|a)|otherwise|in that case)\b/gi),
    anyLanguage: false,
  },
  { id: "may", pattern: /\b(?:may|might|could)\b(?! not be)/gi, anyLanguage: false },
  {
    id: "danger",
    pattern: gated(
      /\b(?:risks?|fails?|failed|late|later than|refuses?|delays?|delayed|fall ?back|falls back|stops?|leaves?|breaks?|mitigat\w*|wrong|worst|threat\w*|danger\w*|fear\w*|insur\w*|keeps? .{0,24} (?:ready|open)|plan b|loses?)\b/gi,
    ),
    anyLanguage: false,
  },
  {
    id: "ask",
    pattern: gated(
      /\b(?:we (?:ask|request|seek|propose|recommend|want)|asks? (?:the|for)|approve|approval|(?:this|the) (?:memo|paper|document|narrative|proposal)|decision|decide)\b/gi,
    ),
    anyLanguage: false,
  },
  {
    id: "target",
    pattern: gated(
      /\b(?:targets?|baselines?|metrics?|measured?|measures?|measurements?|at (?:least|most)|or (?:less|more|fewer|better|above|below)|no more than|no fewer than|down from|up from|(?:falls?|rises?|drops?|grows?|goes) (?:from|to|below|above)|source|reported|reports?|counts?|today:|share of|goals?|success)\b/gi,
    ),
    anyLanguage: false,
  },
  {
    id: "pain",
    pattern: gated(
      /\b(?:cannot|can't|could not|couldn't|ha[ds] to|have to|waits?|waiting|complain\w*|interview\w*|survey\w*|gives? up|gave up|by hand|spreadsheets?|every (?:day|week|month|morning|evening)|nobody|no one|too (?:late|long|much|many)|only then|we (?:asked|spoke|visited|counted|looked|followed)|so far|today)\b/gi,
    ),
    anyLanguage: false,
  },
  {
    id: "build",
    pattern: gated(
      /\b(?:engineers?|developers?|designers?|team|staff|phases?|stages?|pilot|budget|hires?|hired|weeks?|quarters?|milestones?|depends?|dependenc\w+|suppliers?|vendors?|partners?|delivers?|delivery|builds?|building|roll(?:s|ed)? out|rollout|launch(?:es)?|contracts?|starts?|begins?|until|needs?|must|full-time|part-time|person|people)\b/gi,
    ),
    anyLanguage: false,
  },
  { id: "will", pattern: /\b(?:will|would|'ll)\b/gi, anyLanguage: false },
];
