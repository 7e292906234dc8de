import { amountsIn } from "../../facts/amounts.ts";
import { datesIn } from "../../facts/dates.ts";
import type { Quantity } from "../../facts/quantities.ts";
import { after, before, type Spoken } from "../../facts/spoken.ts";
import { gated } from "../../text/gate.ts";
import type { Span } from "../../text/span.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, quoted, spokenBy } from "../phrases.ts";
import type { BlockRule } from "../rule.ts";

export const relativeWithoutBase: BlockRule = {
  id: "evidence/relative-without-base",
  scope: "block",
  severity: "hint",
  title: "A relative change has no base",
  guide: "Success Metrics and Goals: objective criteria for evaluating success",
  why: "Three more than one is 300 %. Without the base and the period a percentage can make any change look large or small.",
  help: "Give both ends (“from 410 to 328 a week”) or the base and the period of the comparison.",
  whenOff: "The base stands in a table beside the text.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\nSales ⟦grew 40 %⟧.` }) },
      { text: exampleNarrative({ solution: `${exampleParts.solution}\n\nOnboarding is ⟦3× faster⟧.` }) },
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\nComplaints ⟦have doubled⟧.` }) },
    ],
    better: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nSales grew 40 % in the last quarter of 2026 compared with 2025.`,
        }),
      },
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\n87 % of members renewed.` }) },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nCalls fell by a fifth, from 410 to 328 a week.`,
        }),
      },
    ],
  },
  *check(block, place) {
    // A risk is told as what may happen; its size belongs to evidence of the problem.
    if (place.sections.includes("risks")) return;
    for (const spoken of spokenBy(block, place)) {
      const found = relativeIn(spoken.own);
      if (!found || hasBase(spoken, found)) continue;
      const start = spoken.sentence.start + found.start;
      const end = spoken.sentence.start + found.end;
      const text = spoken.own.slice(found.start, found.end);
      const plain = block.source.slice(start, end) === text;
      yield {
        span: { start, end },
        message: `${quoted(text)} has no base. Say from what to what, or compared with what and when.`,
        charge: chargeAt(place, 0.3),
        fixes: plain
          ? [
              {
                title: "Add “, from [number] to [number]”",
                safe: false,
                edits: [{ span: { start: end, end }, text: ", from [number] to [number]," }],
              },
            ]
          : [],
      };
    }
  },
};

const size = String.raw`(?:(?:about|around|roughly|nearly|almost|over|more than|up to|at least|some|another|only|a full|an estimated)\s+)?(?:\d[\d.,]*(?:\s?(?:–|-|to)\s?\d[\d.,]*)?\s?(?:%|per\s?cent|percentage\s+points?|points?)|\p{L}+(?:-\p{L}+)?\s+(?:per\s?cent|percentage\s+points?)|(?:a|an|one|two|three)\s+(?:half|third|quarter|fifth|sixth|tenth)s?|half)`;
const verbs =
  "gr[eo]ws?|grown|rises?|rose|risen|f[ae]lls?|fell|fallen|drop(?:s|ped)?|increase[sd]?|decrease[sd]?|decline[sd]?|climb(?:s|ed)?|shr[iau]nks?|shrunk|went (?:up|down)|go(?:es|ne)? (?:up|down)|gone (?:up|down)|(?:is|are|was|were) (?:up|down)|up|down|improve[sd]?|reduce[sd]?|cut(?:s|ting)?|lower(?:s|ed)?|raise[sd]?|boost(?:s|ed)?|jump(?:s|ed)?|surge[sd]?|soar(?:s|ed)?|slip(?:s|ped)?|slump(?:s|ed)?|gain(?:s|ed)?|lost|dip(?:s|ped)?|rocketed|expand(?:s|ed)?|accelerate[sd]?|shorten(?:s|ed)?|slow(?:s|ed)?|speed(?:s)? up|sped up|save[sd]?|plunge[sd]?|plummet(?:s|ed)?|swell(?:s|ed)?|contract(?:s|ed)?|halve[sd]?|worsen(?:s|ed)?|dwindle[sd]?|s[aiu]nks?|sunk|tumble[sd]?|cre(?:ep|pt|eps)|ease[sd]?|narrow(?:s|ed)?|widen(?:s|ed)?|trim(?:s|med)?|slash(?:es|ed)?|mount(?:s|ed)?";
const comparative =
  "more|less|fewer|faster|slower|cheaper|dearer|higher|lower|better|worse|quicker|longer|shorter|larger|bigger|smaller|lighter|heavier|easier|rarer|safer|earlier|sooner|more \\p{L}+|less \\p{L}+|(?:increase|decrease|growth|rise|drop|fall|reduction|decline|improvement|cut|saving|gain|jump|surge|uplift|boost)s?(?! of)";
const patterns = [
  gated(
    new RegExp(
      String.raw`(?<![\p{L}-])(?:${verbs})(?:\s+(?!by\b|about\b|an?\b|half\b|than\b|of\b)[\p{L}’'-]+){0,5}?\s+(?:by\s+)?(?:a\s+further\s+)?${size}(?![\p{L}])(?!\s*(?:of|interest|discount|in\s+\d|to\s+\d|from\s+\d))`,
      "giu",
    ),
  ),
  new RegExp(String.raw`(?<![\p{L}\d])${size}\s+(?:${comparative})(?![\p{L}])`, "giu"),
  gated(
    new RegExp(
      String.raw`(?<![\p{L}-])(?:saves?|saved|saving|cuts?|gains?|gained|loses?|lost|frees?|wins? back)\s+(?:[\p{L}’'-]+\s+){0,3}?${size}\s+of\s+(?:his|her|their|its|our|the)\s+(?:time|costs?|effort|work|energy|fuel|day|paper|water|money)(?![\p{L}])`,
      "giu",
    ),
  ),
  gated(
    new RegExp(
      String.raw`(?<![\p{L}-])(?:jump|rise|increase|drop|fall|decline|growth|cut|reduction|surge|improvement|gain|decrease|uplift)s?\s+of\s+${size}`,
      "giu",
    ),
  ),
  gated(
    new RegExp(
      String.raw`(?<![\p{L}\d])(?:\d[\d.,]*\s?(?:×|x|times)|\p{L}+\s+times|twice|thrice)\s+(?:as\s+(?!an?\b|the\b|part\b)\p{L}+|(?:${comparative}))(?![\p{L}])`,
      "giu",
    ),
  ),
  gated(
    /(?:(?:has|have|had|will|would|is|are|was|were|been|be)\s+)?(?:\p{L}+ly\s+)?(?<![\p{L}-])(?:(?:doubles|triples|halves)(?!\s+(?:the|our|their|its|his|her|a)\b)|doubled|tripled|trebled|quadrupled|halved|doubling|(?<=(?:will|would|can|could|to|may)\s)(?:double|triple|treble|quadruple|halve)|(?:two|three|four|five|ten)-?fold (?:increase|rise|growth)|increased (?:two|three|four|five|ten)fold)(?![\p{L}-])/giu,
  ),
];

function relativeIn(own: string): Span | undefined {
  if (/\?\s*$/.test(own)) return undefined;
  const all = patterns
    .flatMap((pattern) => [...own.matchAll(pattern)])
    .filter((match) => !isOther(own, match))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return all.sort((a, b) => a.start - b.start)[0];
}

/** Shares ("40 % of"), rates, discounts, tolerances, and doubling as an act: "doubled his notes". */
function isOther(own: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  const behind = own.slice(at + match[0].length);
  if (
    /\b(?:interest|discount|tolerance|ramp|hill|stairs?|track|wages?|pay rise|pay rises|salar(?:y|ies)|deposit|vat|sales tax|coverage|slope|gradient|rebate|royalt|commission|humidity|alcohol|loan|mortgage|rate of)\b/i.test(
      own,
    )
  )
    return true;
  if (
    /^(?:up|down)\b/i.test(match[0]) &&
    /\b(?:set|made|make|give|pick|back|end|look|stand|stay|break|build|write|sign)s?\s+$/i.test(
      own.slice(0, at),
    )
  )
    return true;
  if (/\b(?:not|never|no)\b[^,;]{0,20}$/i.test(own.slice(0, at))) return true;
  if (/^(?:sav|cut|gain|los|free|win)/i.test(match[0])) return false;
  return /^\s*of\s+(?:the|our|all|them|\d)/i.test(behind) && !/doubl|tripl|halv/i.test(match[0]);
}

/** A base is named, a period is compared, both ends stand in the sentence, or the amounts stand beside it. */
function hasBase(spoken: Spoken, found: Span): boolean {
  const { own } = spoken;
  const { text } = spoken.sentence;
  if (/\bas\s+\p{L}+$/iu.test(own.slice(0, found.end)) && /\bas\b/i.test(own.slice(found.end))) return true;
  if (/from \[/.test(text)) return true;
  const rest = `${own.slice(0, found.start)} ${own.slice(found.end)}`;
  if (
    /\b(?:compared (?:with|to)|versus|vs\.?|against|than|relative to|over the same|year[- ](?:over|on)[- ]year|from (?:its|the|their|about |around |nearly |some )?\D{0,20}\d|previous|preceding|last year|the year before|year earlier|baseline|instead of|as (?:often|fast|much|many|long|high|likely|expensive|large) as|of (?:its|their|the) (?:former|original|old|present|current)|as (?:those|the others|before)|(?:in|over|within) (?:the (?:last|past|first) )?(?:\d+|two|three|four|five|six|ten|twelve) (?:years|months|weeks|days|seasons)|in (?:the )?(?:control|comparison))\b/i.test(
      rest,
    )
  )
    return true;
  if (
    /\b(?:a|per|each|every) (?:year|month|week|quarter|season|day)\b|\bannually|\byearly|\bmonthly|\beach (?:year|month)/i.test(
      rest,
    )
  )
    return true;
  if (
    /\bto (?:about |around |some |over |nearly )?[$€£]?\d|\bto (?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|zero)\b/i.test(
      own.slice(found.end, found.end + 40),
    )
  )
    return true;
  if (
    /\b(?:in|during|over|between|since|throughout|for) (?:the )?(?:[\p{L}-]+ ){0,4}$/iu.test(beforeDate(own))
  )
    return true;
  const isAmount = ({ kind }: Quantity): boolean =>
    kind === "count" || kind === "money" || kind === "duration";
  const sized = amountsIn(text).filter(
    (amount) => isAmount(amount) && (amount.end <= found.start || amount.start >= found.end),
  );
  if (sized.some(({ start, end }) => /\d/.test(text.slice(start, end)))) return true;
  return [...before(spoken, 1), ...after(spoken, 1)].some((near) => {
    const amounts = amountsIn(near.sentence.text).filter(isAmount);
    return amounts.some(({ start, end }) => /\d/.test(near.sentence.text.slice(start, end)));
  });
}

/** The text up to the first date, for the word that leads to it: "in 2025" is a period, "by 2025" a deadline. */
function beforeDate(own: string): string {
  const [date] = datesIn(own).filter(({ kind }) => kind !== "relative");
  if (!date) return "";
  const lead = /^(?:in|since|during|between|through|of)\s/i.exec(own.slice(date.start, date.end))?.[0] ?? "";
  return `${own.slice(0, date.start)}${lead}`;
}
