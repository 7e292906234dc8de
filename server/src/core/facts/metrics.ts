import { otherDate } from "../lexicon/metric-wording.ts";
import type { Narrative, Section } from "../narrative/narrative.ts";
import { customersOf } from "./customers.ts";
import { datesIn } from "./dates.ts";
import type { Metric } from "./metric.ts";
import { hasDeadline, measuresIn } from "./metric-sentences.ts";
import { metricRows } from "./metric-tables.ts";
import { fromParagraph, fromUnit, isMetricUnit } from "./metric-texts.ts";
import { type Unit, unitsOf } from "./units.ts";

export interface MetricSection {
  readonly section: Section;
  readonly units: readonly Unit[];
  readonly metrics: readonly Metric[];
  /** True where rows, items or heads carry the metrics, so that the paragraphs only talk about them. */
  readonly isStructured: boolean;
  /** True where a sentence, a heading or a column gives all targets one date. */
  readonly hasSharedDeadline: boolean;
}

/** The metrics of a narrative in order; none where it has no section for them. */
export const metricsOf = (narrative: Narrative): readonly Metric[] =>
  metricSectionOf(narrative)?.metrics ?? [];

/** The section of the metrics, read once; undefined where it is missing. */
export function metricSectionOf(narrative: Narrative): MetricSection | undefined {
  if (memory.has(narrative)) return memory.get(narrative);
  const section = narrative.sections.find(
    ({ spec, status }) => (spec.id === "success-metrics" || spec.id === "goals") && status !== "missing",
  );
  const read = section && readSection(section, narrative);
  memory.set(narrative, read);
  return read;
}

const memory = new WeakMap<Narrative, MetricSection | undefined>();

/** "Customer metrics" gathers metrics; "Time to the answer" is one. */
const isMetricGroup = (heading: string): boolean =>
  /\b(?:metrics?|measures?|kpis?|goals?|targets?|indicators?|objectives?|numbers|figures|results|outcomes|outputs?|customers?|users?|business|financ\w*|operations?|operational|internal|guard-?rails?|limits|input|overview|summary|baselines?|method\w*|how we (?:measure|count|report)|measurement|reporting|owners?)\b[\s:]*$/iu.test(
    heading,
  );

function readSection(section: Section, narrative: Narrative): MetricSection {
  const units = unitsOf(section, isMetricGroup);
  const customers = customersOf(narrative, []);
  const isEnglish = narrative.language === "en";
  const structured = units.flatMap((unit): Metric[] => {
    if (unit.form === "table") return metricRows(unit, customers);
    return unit.form === "paragraph" || !isMetricUnit(unit) ? [] : [fromUnit(unit, customers)];
  });
  const isStructured = structured.length >= 2;
  const prose =
    isStructured || !isEnglish
      ? []
      : units.flatMap((unit) => (unit.form === "paragraph" ? fromParagraph(unit, customers) : []));
  const metrics = [...structured, ...prose].sort((a, b) => a.span.start - b.span.start);
  const headings = section.headings.map(({ heading }) => heading.text);
  return {
    section,
    units,
    metrics,
    isStructured,
    hasSharedDeadline:
      headings.some((text) => datesIn(text).length > 0) ||
      section.blocks.some(
        ({ block }) => block.node.type === "html" && datesAllTargets(htmlText(block.source)),
      ) ||
      units.some((unit) => sharesDeadline(unit, isEnglish)),
  };
}

/** A paragraph that is written in HTML. */
const htmlText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Whether a unit gives all targets one date. */
function sharesDeadline(unit: Unit, isEnglish: boolean): boolean {
  if (unit.form === "table") return false;
  if (unit.group && datesIn(unit.group).length > 0) return true;
  if (unit.form === "item") return false;
  if (!isEnglish) return unit.sentences.some(({ text }) => /20[2-4]\d/.test(text));
  return unit.sentences.some(({ text }) => datesAllTargets(text));
}

/** "All targets below are due by 31 March 2028", "By June 2028:", and no remark about baselines or reports. */
function datesAllTargets(text: string): boolean {
  if (/:\s*$/.test(text) && hasDeadline(text) && !/\bbaselines?\b/iu.test(text)) return true;
  return text.split(/;\s|,?\s(?:and|but|while|with)\s(?=(?:all|the|every|each|20\d\d)\b)/u).some((clause) => {
    const all =
      /\b(?:targets?|goals?|deadlines?|due|aims?|all (?:of (?:it|them|these)|figures|measures|metrics|numbers|values)|every (?:figure|measure|metric|number|target|value)|each (?:figure|measure|metric|number|target|value)|(?:figures|numbers|measures|metrics|values|ones?) below|the following|everything below)\b/iu;
    const dated =
      datesIn(clause).some(({ start }) => !/\bbaselines?\b/iu.test(clause.slice(0, start))) ||
      otherDate.test(clause);
    if (!dated || !all.test(clause) || /\b(?:reports?|reported|reviews?|reviewed|sees?)\b/iu.test(clause))
      return false;
    return measuresIn(clause).length === 0 || /\b(?:all|every|each|below|following)\b/iu.test(clause);
  });
}
