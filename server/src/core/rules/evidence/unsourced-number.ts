import { amountsIn } from "../../facts/amounts.ts";
import { datesIn } from "../../facts/dates.ts";
import type { Quantity } from "../../facts/quantities.ts";
import { sentencesOf } from "../../facts/sentences.ts";
import { after, before, type Spoken, spokenIn } from "../../facts/spoken.ts";
import { namesSource } from "../../lexicon/sources.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { perBlock } from "../../text/blocks.ts";
import { gated } from "../../text/gate.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { quoted } from "../phrases.ts";
import type { Draft, SectionRule } from "../rule.ts";

export const unsourcedNumber: SectionRule = {
  id: "evidence/unsourced-number",
  scope: "section",
  severity: "hint",
  title: "A number about the world has no source",
  guide: "Customer Problem: grounded in real customer feedback or research",
  why: "A number without a source is an opinion with digits. The first reader who doubts it doubts the numbers around it as well.",
  help: "Name the count, survey, log or publication with its year, in the sentence or in a footnote.",
  whenOff: "All sources are listed in an appendix that the readers know.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({ problem: `${exampleParts.problem}\n\nThe market is worth ⟦$44 billion⟧.` }),
      },
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\n⟦89 %⟧ of tenants order online.` }) },
    ],
    better: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\n89 % of tenants order online (survey of 1,200, 2025).`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nThe market is worth $44 billion.[^2]\n\n[^2]: Trade gazette, 2025.`,
        }),
      },
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\nA locker costs €38 a month.` }) },
    ],
  },
  *check(section, narrative) {
    const isProblem = problems.has(section.spec.id);
    if (!isProblem && section.spec.id !== "executive-summary") return;
    const told = isProblem
      ? []
      : bodyNumbers(
          narrative,
          section.blocks.map(({ start }) => start),
        );
    let ahead: readonly Spoken[] = [];
    for (const { block, start } of section.blocks) {
      const spokens = spokenIn(block);
      const isIntroduced = block.node.type === "list" && ahead.some(isProof);
      for (const spoken of isIntroduced ? [] : spokens) {
        const amount = claimIn(spoken);
        if (
          !amount ||
          (!isProblem && isOwnMoney(amount, spoken)) ||
          isSourced(spoken) ||
          told.some((other) => isSame(amount, other))
        )
          continue;
        const text = spoken.own.slice(amount.start, amount.end);
        yield draft(section.spec.id, text, start + spoken.sentence.start + amount.start);
      }
      ahead = spokens;
    }
  },
};

const problems = new Set(["customer-problem"]);

function draft(criterion: string, text: string, start: number): Draft {
  const span = { start, end: start + text.length };
  return {
    span,
    message: `${quoted(text)} has no source. Say who counted, asked or published it, and when.`,
    charge: { criterion, points: 0.3 },
    fixes: [
      {
        title: "Add “([source], [year])”",
        safe: false,
        edits: [{ span: { start: span.end, end: span.end }, text: " ([source], [year])" }],
      },
    ],
  };
}

/** What the rest of the body counts: the summary repeats it, and the source stands there. */
function bodyNumbers(narrative: Narrative, own: readonly number[]): Quantity[] {
  return narrative.blocks
    .filter(({ start }) => !own.includes(start))
    .flatMap(({ block }) => numbersIn(block));
}

const numbersIn = perBlock((block): readonly Quantity[] =>
  sentencesOf(block).flatMap(({ text }) => amountsIn(text)),
);

/** The same number, allowing for rounding, whatever it is called there. */
const isSame = (a: Quantity, b: Quantity): boolean => {
  const isShare = [a, b].every(({ kind }) => kind === "percent" || kind === "fraction");
  const margin = isShare || (a.kind === b.kind && a.unit === b.unit) ? 0.03 : 0;
  return valuesOf(a).some((one) => valuesOf(b).some((other) => isNear(one, other, margin)));
};

/** Both ends of a range; a percentage as a part of one. */
const valuesOf = ({ kind, value, to }: Quantity): number[] =>
  [value, ...(to === undefined ? [] : [to])].map((one) => (kind === "percent" ? one / 100 : one));

const isNear = (a: number, b: number, margin: number): boolean =>
  Math.abs(a - b) <= margin * Math.max(Math.abs(a), Math.abs(b));

/** The number in a sentence that a stranger could doubt: a statistic about many, not a price, a size or a story. */
function claimIn({ own }: Spoken): Quantity | undefined {
  if (/\?\s*$/.test(own) || plan.test(own) || story.test(own) || ours.test(own)) return undefined;
  return amountsIn(own).find((amount) => isStatistic(amount, own));
}

/** Requests, targets, plans and sums that the sentence itself derives need no source. */
const plan = gated(
  /\b(?:will|we (?:ask|propose|plan|aim|want|expect|accept|commit)|target|goal|by then|must|should|would|could|if|costs us|adds? up|together|that is|which (?:is|makes|means)|altogether|in all|in total|at (?:this|that|the same|today['’]s) (?:rate|pace|price)|at [$€£]\d|worth of|times|plus|minus|equals|(?:of|among) (?:them|these|those|the \d)|approve|saves?|gains?|at [$€£]\d\S* an?|the (?:same|other|remaining|rest)|for example|say)\b|\bby (?:the end of|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)|20\d\d)\b/i,
);
const openers =
  "Every|Each|Rural|Urban|Average|Most|Half|Only|Some|About|Around|Nearly|Almost|Over|Roughly|Ninety|Eighty|Seventy|Sixty|Fifty|Forty|Thirty|Twenty|National|Local|Small|Large|Young|Old|The|In|On|At|By|For|From|Since|After|When|While|Today|Across|Within|Among|Between|Of|As|If|But|And|Yet|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|An|A";
/** One person's case: a pronoun, a full name, or a first name that does something. */
const story = gated(
  new RegExp(
    String.raw`(?<![\p{L}])(?:[Ss]he|[Hh]e|[Hh]er|[Hh]is|[Hh]im|I|my|me)(?![\p{L}])|^\s*(?!(?:${openers})\s)(?:\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+|(?!\p{L}+s\s|\p{L}+an\s)\p{Lu}\p{Ll}+\s+(?:waits|waited|pays|paid|lost|spent|drives|works|worked|lives|opened|called|missed|has|had|bought|runs)(?![\p{L}]))`,
    "u",
  ),
);
const ours = /\b(?:we|our|us)\b/i;

function isStatistic({ kind, value, start, end, unit }: Quantity, own: string): boolean {
  const ahead = own.slice(0, start);
  const behind = own.slice(end);
  if (kind === "percent")
    return (
      !/^\s*(?:interest|discount|tax|vat|deposit|slope|tolerance|humidity|off\b)/i.test(behind) &&
      !/\b(?:interest|discount|tax|vat|tolerance|slope|charges?|charged|pays|covers|contributes|grants)\b/i.test(
        ahead,
      )
    );
  if (/\bby\s+$/i.test(ahead)) return false;
  if (kind === "fraction")
    return !/\b(?:half|quarter)$/i.test(own.slice(start, end)) || /^\s*(?:of|the|all)\b/i.test(behind);
  if (
    /\bthe \d[\d,.]* \p{L}+s\b/u.test(ahead) ||
    /^\s*(?:It|This|That|The \p{L}+) (?:will )?costs?\b/u.test(own)
  )
    return false;
  if (kind === "money") return value >= 1e6 || (isGeneral(own) && !isPrice(own));
  if (kind === "multiple") return false;
  if (isSize(behind, unit)) return false;
  if (kind === "duration")
    return (
      isGeneral(own) &&
      !/\b(?:open|opens|closes?|runs?|lasts?|valid|takes place|old|of age|ago|later|earlier|long)\b/i.test(
        own,
      )
    );
  const isMany = value >= 1e6 || (value >= 100 && isGeneral(own));
  return (
    (isMany && unit !== "" && !isPrice(own)) ||
    (value > 1 && /\baverage\b|\bmedian\b|\bmean of\b|\btypical\b/i.test(own))
  );
}

/** In the summary, money is what the paper asks for or gains, unless a market is sized. */
const isOwnMoney = ({ kind }: Quantity, { own }: Spoken): boolean =>
  kind === "money" &&
  !/\b(?:market|industry|country|nation|nationwide|worldwide|worth|economy|sector)\b/i.test(own);

/** A sentence about all of a kind: a bare plural or an average as subject, or "every winter" before it. */
const isGeneral = (own: string): boolean =>
  /\b(?:average|median|mean|typical|typically|on average|every (?:year|winter|summer|day|week|month|season)|each (?:year|winter|summer|day|week|month|season)|nationwide|worldwide|a year\b)/i.test(
    own,
  ) ||
  /^\s*An? (?:\p{Ll}+ ){1,3}(?:spends|loses|waits|needs|drives|pays|walks|reads|fills|earns|throws|wastes|makes|costs (?:an?|the|each|every) \p{Ll}+)\s/u.test(
    own,
  ) ||
  /^\s*(?!(?:It|He|She|They|We|This|That|There|These|Those|If|When|Who)\s|\p{L}+\s(?:was|is|has|this)\s|(?:This|Its|His|Was|Is|Has|Theirs|Thus|As|Besides|Perhaps|Always)\b)(?:(?:\p{Lu}[\p{Ll}-]+\s+)?\p{Ll}*[\p{L}-]+s|People|Women|Men|Children|Staff)\s+(?:\p{Ll}+ly\s+)?(?:(?:of|in|at|from|with|on)\s+(?:the\s+|our\s+)?(?:\p{L}+\s+){1,3}?)?(?!of\b|in\b|at\b|from\b|with\b)(?:\p{Ll}+)\s/u.test(
    own,
  );

const isPrice = (own: string): boolean =>
  !loss.test(own) &&
  /\b(?:costs?|price|priced|fee|fees|fare|rent|ticket|tariff|day rate|hourly rate|charges?|charged|pays? (?:for|a)|deposit|statute|statutory|set at|fine of|licen[cs]e)\b/i.test(
    own,
  );

/** Who loses money is a statistic, what a thing costs is a price. */
const loss = gated(
  /\bcosts? (?:an?|the|each|every|them|people|owners|\p{L}+s) (?:\p{L}+ )?[$€£]|^\s*\p{L}+(?: \p{Ll}+)?s (?:pay|lose|spend|waste|overpay|borrow|owe)\b/iu,
);

const isSize = (behind: string, unit: string): boolean =>
  /^\s*-?(?:kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|feet|inches|kilograms?|kg|km|cm|mm|m|litres?|liters?|degrees?|°|kilowatts?|kw|volts?|watts?|hectares?|acres?|square|years? old)(?![\p{L}])/iu.test(
    behind,
  ) || /^(?:metres?|meters?|kilomet(?:re|er)s?|kilograms?)$/.test(unit);

const isProof = ({ cites, sentence }: Spoken): boolean =>
  cites || namesSource(sentence.text.replace(/\s+/g, " "));

/** A source in the sentence, in the next one, or anywhere earlier in the paragraph; an exact count with its period. */
function isSourced(spoken: Spoken): boolean {
  if (isProof(spoken) || after(spoken, 1).some(isProof) || before(spoken, 9).some(isProof)) return true;
  const { text } = spoken.sentence;
  const isExact =
    /\b[\d,]+ (?:of|out of) (?:the |our |all )?[\d,]+\b|^\s*(?:Of|Out of) (?:the |our |all )?\d/.test(text);
  const isDated = [spoken, ...before(spoken, 2)].some(({ sentence }) => datesIn(sentence.text).length > 0);
  const isSeries = datesIn(text).filter(({ kind }) => kind !== "relative").length >= 2;
  return isSeries || (isExact && isDated) || before(spoken, 9).some(isRecord);
}

/** "In the spring of 2027 that happened in 6,127 lessons": an exact count with its period is somebody's record. */
const isRecord = ({ sentence: { text } }: Spoken): boolean =>
  datesIn(text).length > 0 &&
  amountsIn(text).some(({ kind, value }) => kind === "count" && value >= 100 && value % 100 !== 0);
