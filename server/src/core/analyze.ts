import type { Analysis, Finding, SectionState } from "./analysis.ts";
import { metricStates, riskStates } from "./cards/states.ts";
import { fillingOf } from "./facts/filling.ts";
import { insertQuestions } from "./fixes/insert-questions.ts";
import { insertSections } from "./fixes/insert-sections.ts";
import { reshapeMetrics } from "./fixes/reshape-metrics.ts";
import { buildNarrative } from "./narrative/build.ts";
import type { Narrative, Section } from "./narrative/narrative.ts";
import { pageBudget } from "./pages/budget.ts";
import { rules } from "./rules/index.ts";
import { judge } from "./rules/judge.ts";
import type { Rule } from "./rules/rule.ts";
import type { DocumentInfo, Settings } from "./settings.ts";
import { type BlockList, readBlocks } from "./text/blocks.ts";
import { remember } from "./thread/argument.ts";

/** A longer text, in UTF-16 units, is not judged: nobody writes it, and parsing it would block the editor. */
const sizeCeiling = 4_000_000;

/** Judges a document. Pure: the same text, settings and info give the same analysis. */
export function analyze(text: string, settings: Settings, info: DocumentInfo = {}): Analysis {
  return analyzeBy(rules, text, settings, info);
}

/** The same by other rules than all there are. */
export function analyzeBy(
  judges: readonly Rule[],
  text: string,
  settings: Settings,
  info: DocumentInfo,
): Analysis {
  return isTooLarge(text) ? tooLarge(text) : analyzeBlocks(judges, readBlocks(text), settings, info);
}

export const isTooLarge = (text: string): boolean => text.length > sizeCeiling;

/** The same for a text whose blocks are known. */
export function analyzeBlocks(
  judges: readonly Rule[],
  { text, blocks }: BlockList,
  settings: Settings,
  info: DocumentInfo,
): Analysis {
  const narrative = buildNarrative(text, blocks, settings, info);
  const { isNarrative, profile, reason } = narrative.recognition;
  const judged = isNarrative || info.asked === true;
  const pages = pageBudget(narrative, settings.pages);
  const { findings, score, failures } = judge(
    judged ? judges : judges.filter(isForAll),
    narrative,
    settings,
    pages,
  );
  const analysis: Analysis = {
    recognition: { isNarrative, profile, reason },
    judged,
    title: narrative.title?.text,
    language: narrative.language,
    score: judged ? score : { total: 0, criteria: [] },
    pages,
    words: wordsOf(narrative),
    sections: judged ? sectionStates(narrative, score) : [],
    metrics: judged ? metricStates(narrative) : [],
    reshapeMetrics: judged ? reshapeMetrics(narrative) : undefined,
    risks: judged ? riskStates(narrative) : [],
    headings: outlineOf(narrative),
    // Comments for us in a document that is none of ours are none of our business.
    findings: judged ? findings : findings.filter(({ rule }) => !rule.startsWith("config/")),
    insertMissing: judged ? insertAll(narrative) : undefined,
    failures,
  };
  return remember(analysis, narrative);
}

/** Only one rule speaks about documents that are no narratives. */
const isForAll = (rule: Rule): boolean => rule.id === "applicability/not-a-six-pager";

function wordsOf(narrative: Narrative): Analysis["words"] {
  const appendix = new Set(
    narrative.appendices.flatMap(({ firstBlock, endBlock }) => narrative.blocks.slice(firstBlock, endBlock)),
  );
  const words = { body: 0, appendix: 0 };
  for (const placed of narrative.blocks) {
    const filling = fillingOf(placed.block);
    const count = filling.prose.reduce((sum, piece) => sum + piece.words, filling.tableWords);
    words[appendix.has(placed) ? "appendix" : "body"] += count;
  }
  return words;
}

function sectionStates(narrative: Narrative, score: Analysis["score"]): SectionState[] {
  const earned = new Map(
    score.criteria.map((criterion) => [criterion.id, criterion.earned / criterion.points]),
  );
  const states = narrative.sections.map((section): SectionState => {
    const [first] = section.headings;
    return {
      id: section.spec.id,
      title: first && first.by !== "opening" ? first.heading.text : section.spec.title,
      status: section.status,
      headings: section.headings.map(({ heading }) => heading.span),
      region: first?.region,
      words: section.words + section.tableWords,
      score: Math.round((earned.get(section.spec.id) ?? 0) * 100) / 100,
      insert: insertFor(narrative, section),
    };
  });
  const appendices = narrative.appendices.map(
    ({ heading, region, firstBlock, endBlock }): SectionState => ({
      id: "appendix",
      title: heading.text,
      status: endBlock - firstBlock > 1 ? "present" : "empty",
      headings: [heading.span],
      region,
      words: narrative.blocks
        .slice(firstBlock, endBlock)
        .map(({ block }) => fillingOf(block))
        .reduce(
          (sum, filling) => sum + filling.prose.reduce((own, piece) => own + piece.words, filling.tableWords),
          0,
        ),
      score: 1,
      insert: undefined,
    }),
  );
  return [...states, ...appendices];
}

function insertFor(narrative: Narrative, section: Section): SectionState["insert"] {
  if (section.status === "missing") return insertSections(narrative, [section.spec]);
  if (section.status === "empty" && !section.isUnfilled) return insertQuestions(narrative, section);
  return undefined;
}

function insertAll(narrative: Narrative): Analysis["insertMissing"] {
  const missing = narrative.sections.filter(({ status }) => status === "missing").map(({ spec }) => spec);
  return missing.length > 0 ? insertSections(narrative, missing) : undefined;
}

function outlineOf(narrative: Narrative): Analysis["headings"] {
  const sections = new Map<number, string[]>();
  for (const { spec, headings } of narrative.sections) {
    for (const { heading } of headings)
      sections.set(heading.block, [...(sections.get(heading.block) ?? []), spec.id]);
  }
  return narrative.headings.map(({ text, level, span, region, block }) => ({
    text,
    level,
    span,
    region,
    sections: sections.get(block) ?? [],
  }));
}

function tooLarge(text: string): Analysis {
  const finding: Finding = {
    rule: "input/too-large",
    severity: "information",
    message: `This document has ${text.length} characters; Sixpager judges up to ${sizeCeiling}. Split it to have it judged.`,
    span: { start: 0, end: Math.min(text.length, Math.max(1, text.search(/[\r\n]/))) },
    points: 100,
    related: [],
    fixes: [],
  };
  return {
    recognition: { isNarrative: false, profile: "none", reason: "too large to judge" },
    judged: true,
    title: undefined,
    language: "und",
    score: { total: 0, criteria: [] },
    pages: { body: 0, limit: 0, appendix: 0, breaks: [], uncertain: [] },
    words: { body: 0, appendix: 0 },
    sections: [],
    metrics: [],
    reshapeMetrics: undefined,
    risks: [],
    headings: [],
    findings: [finding],
    insertMissing: undefined,
    failures: [],
  };
}
