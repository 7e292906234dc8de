import type { Severity } from "../../analysis.ts";
import { amountsIn } from "../../facts/amounts.ts";
import type { Quantity } from "../../facts/quantities.ts";
import { after, before, type Spoken } from "../../facts/spoken.ts";
import { changeVerbs, comparatives, looseVerbs, measured } from "../../lexicon/change-words.ts";
import { gated } from "../../text/gate.ts";
import type { Span } from "../../text/span.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, quoted, severityAt, spokenBy } from "../phrases.ts";
import type { BlockPlace, BlockRule } from "../rule.ts";

export const unquantifiedChange: BlockRule = {
  id: "evidence/unquantified-change",
  scope: "block",
  severity: "hint",
  title: "A change is claimed without its size",
  guide: "Solution Description: how the customer's experience or results improve",
  why: "Being “faster” is true of one second and of one week. The decision depends on which, and the sentence keeps it to itself.",
  help: "Write from what to what: “from 19 minutes to 6”. If nobody knows yet, say how it will be measured.",
  whenOff: "The numbers stand in a table beside the text.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\nThe lockers ⟦improve⟧ the evening of every tenant.`,
        }),
      },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\nTenants get their parcels ⟦faster⟧.`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nComplaints ⟦have increased⟧ since the merger.`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\nWe cut the walk from 19 minutes to 1.`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nComplaints have increased. In May there were 41, in May 2025 only 12.`,
        }),
      },
      { text: exampleNarrative({ plan: `${exampleParts.plan} The lower rows are for heavy parcels.` }) },
    ],
  },
  *check(block, place) {
    if (place.sections.includes("risks") && place.sections.length === 1) return;
    for (const spoken of spokenBy(block, place)) {
      const found = changeIn(spoken.own);
      if (!found || isSized(spoken) || isHypothetical(spoken.own, found)) continue;
      const text = spoken.own.slice(found.start, found.end);
      const start = spoken.sentence.start + found.start;
      const span = { start, end: start + text.length };
      const plain = block.source.slice(span.start, span.end) === text;
      yield {
        span,
        severity: severityHere(place),
        message: `${quoted(text)} claims a change without its size. Say from what to what.`,
        charge: chargeAt(place, 0.4),
        fixes: plain
          ? [
              {
                title: "Add “from [X] to [Y]”",
                safe: false,
                edits: [{ span: { start: span.end, end: span.end }, text: " (from [number] to [number])" }],
              },
            ]
          : [],
      };
    }
  },
};

const severityHere = (place: BlockPlace): Severity => severityAt(place);

const adverbs = String.raw`(?:\s+(?:\p{L}+ly|also|even|much|far|still|now|then|thus|soon|already|always|further|often|never))*`;
const modal = `(?:will|would|can|could|may|might|should|shall|to)`;
const perfect = `(?:has|have|had|is|are|was|were|be|been|being)`;
const strong = gated(
  new RegExp(
    String.raw`(?<![\p{L}-])(?:(?:${modal}|${perfect})${adverbs}\s+)?(${changeVerbs})(?![\p{L}-])`,
    "giu",
  ),
);
const loose = gated(
  new RegExp(
    String.raw`(?<![\p{L}-])(?:${measured})(?:\s+(?:of|for|from|in|at|to|with|by|per|about|on|under|over|between|during)(?:\s+(?:the|our|their|a|an|its|his|her))?(?:\s+[\p{L}-]+){1,3}?)?${adverbs}(?:\s+(?:${modal}|${perfect})${adverbs})*\s+(${looseVerbs})(?![\p{L}-])(?!\s+(?:under|into|on|onto|short|asleep|ill|behind|out|off|through|within|apart|away|back|to (?:the|us|them)|again into|outside|between|when the|in love)\b)` +
      String.raw`|(?<![\p{L}-])(${looseVerbs})\s+(?:(?:the|their|our|its|his|her|your|on|a|an|much|some|lots of|more|any)\s+)*(?:[\p{Ll}-]+\s+){0,2}(?:${measured})(?![\p{L}-])`,
    "giu",
  ),
);
const ending = String.raw`(?=\s*(?:[.,;:!)–—]|$)|\s+(?:and|or|but|on|at|in|for|with|when|once|as|because|since|after|before|during|while|if|now|again|too|there|here|today|every|each|through|thanks|under|by|from|until|so|where|without|to\s+(?!\p{L}+\s+than))\b)`;
const predicate = gated(
  new RegExp(
    String.raw`(?<![\p{L}-])(?:much\s+|far\s+|even\s+|a\s+lot\s+|so\s+much\s+|ever\s+|still\s+|\p{L}+ly\s+)?(${comparatives})(?![\p{L}-])${ending}`,
    "giu",
  ),
);
const fast = gated(
  new RegExp(
    String.raw`(?<![\p{L}-])(?:gr[eo]w(?:s|n)?|r[io]ses?|f[ae]ll(?:s|en)?|drop(?:s|ped)|declined?|shr[aiu]nk?s?|spread|climb(?:s|ed)|expand(?:s|ed))\s+(?:quickly|fast|rapidly|steadily|sharply|strongly|steeply|markedly|slowly|a\s+lot|considerably|significantly|substantially|dramatically|noticeably)(?![\p{L}-])|(?<![\p{L}-])(?:ever|increasingly|steadily|constantly)\s+(?:${comparatives})(?![\p{L}-])|(?<![\p{L}-])(?:later|earlier)(?=[^.;]{0,40}\bthan\s+(?:they|we|he|she|it|people)\s+used\s+to)`,
    "giu",
  ),
);
const giving = gated(
  new RegExp(
    String.raw`(?<![\p{L}-])(?:brings?|brought|gives?|gave|delivers?|delivered|offers?|offered|means?|meant|leads?\s+to|led\s+to|results?\s+in|gets?|got|creates?|provides?|produces?|enjoys?|achieves?|promises?|ensures?|have|has|had|need|needs|make|makes|made|spends?|spent|see|sees|saw|receive|receives|makes\s+for)\s+(?:[\p{L}’'-]+\s+){0,2}?(?:a\s+|an\s+|the\s+|much\s+|far\s+|even\s+)?((?:${comparatives}|more|less|fewer)\s+(?!than\b|and\b|or\b|to\b|of\b|information|importantly)(?:[\p{Ll}-]+\s+){0,2}?(?:${measured}|(?:service|decisions|results|care|advice|answers|information|life|lives|days?|nights?|morning|evening|mornings|evenings|mood|meetings|choices|food|fruit|customers|members|guests|people|options|staff|room|space|control|transparency|flexibility|freedom|support|insights?|teams?|roads?|buses)))(?![\p{L}-])`,
    "giu",
  ),
);
const counting = gated(
  /(?:^\s*|[,;:]\s+(?:and\s+|so\s+)?|\b(?:so|and|that|because|then|while)\s+)((?:far\s+|many\s+|even\s+|ever\s+|much\s+)?(?:more|less|fewer)\s+(?!than\b|and\b|or\b|of\b|to\b|important|importantly|precisely|specifically|often|information|detail|details|\p{L}+ly\b|about\b|on\b)(?:\p{Ll}[\p{L}-]*))(?=\s+\p{Ll})/giu,
);

/** "The roof leaks more and more." */
const evermore = gated(
  /(?<![\p{L}-])(?:more and more|less and less|fewer and fewer|(?<!\b(?:as|ever) )more often (?:than|now))(?! of the)(?=\s+\p{Ll}|[.,;])/giu,
);

/** The first change that a sentence claims; the span is relative to the sentence. */
function changeIn(own: string): Span | undefined {
  const all = [
    ...[...own.matchAll(strong)].filter((match) => isVerb(own, match)),
    ...[...own.matchAll(loose)].filter((match) => isVerb(own, match)),
    ...[...own.matchAll(predicate)].filter((match) => isPredicate(own, match)),
    ...own.matchAll(fast),
    ...own.matchAll(giving),
    ...own.matchAll(counting),
    ...own.matchAll(evermore),
  ].map((match) => ({
    start: match.index + match[0].length - match[0].trimStart().length,
    end: match.index + match[0].length,
  }));
  const [first] = all.sort((a, b) => a.start - b.start);
  return first;
}

/** "The increase", "a cut", "price increases" are nouns; "Improve the form" orders; "to improve" only intends. */
function isVerb(own: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  const ahead = own.slice(0, at);
  const text = match[0];
  if (/^to\s/i.test(text) || /\bto\s+$/i.test(ahead)) return false;
  // A capital in the middle of a sentence is a name: "CloudFront, Amplify".
  if (/^\p{Lu}/u.test(text) && /[\p{L},(]\s*$/u.test(ahead)) return false;
  if (
    /^(?:has|have|had|is|are|was|were|be|been|being|will|would|can|could|may|might|should|shall)\s/i.test(
      text,
    )
  )
    return !/^(?:is|are|was|were|be|been)\s.*\b(?:s|es)$/i.test(text) || true;
  if (
    /(?:^|[.;:]\s*|["“]|\b(?:and|then|or|rather than|instead of|please),?\s+)$/i.test(ahead) &&
    /^(?:improve|reduce|increase|decrease|boost|enhance|accelerate|shorten|simplify|optimi[sz]e|streamline|cut|save|raise|lower|drop|speed|slow|strengthen|minimi[sz]e|maximi[sz]e|go|come|ease|grow)\b/i.test(
      text,
    )
  )
    return false;
  if (
    /\b(?:the|an?|this|that|these|those|any|each|every|no|further|annual|yearly|price|fee|pay|wage|rent|tax|rate|cost|of|in|its|their|our|his|her|by|with|for|from|per cent|without|such|last|first|next)\s+$/i.test(
      ahead,
    ) &&
    !/^(?:improves|reduces|worsens|shortens|enhances|simplifies|accelerates)\b/i.test(text) &&
    !/\s/.test(text.trim())
  )
    return false;
  if (
    /(?:saved|raised|lowered|eased|slowed|dropped)$/i.test(text) &&
    !/\b(?:has|have|had|is|are|was|were|be|been)\s/i.test(text) &&
    /\b(?:is|are|was|were|goes?|went)\b/i.test(own.slice(at + text.length))
  )
    return false;
  return !(/(?:ed)$/i.test(text) && /\b(?:the|an?|our|their|its|with|of|for|at|in)\s+$/i.test(ahead));
}

/** "No longer", "the faster of the two", "better off", "sooner or later", "for the better", "the higher the". */
function isPredicate(own: string, match: RegExpMatchArray): boolean {
  const at = match.index ?? 0;
  const ahead = own.slice(0, at);
  const behind = own.slice(at + match[0].length);
  if (
    /\b(?:no|any|the|not|never|nothing|one|two|three|four|five|six|rather|than|n['’]t|know|knew|else|or|was|were)\s+$/i.test(
      ahead,
    ) &&
    !/\b(?:was|were)\s+$/i.test(ahead)
  )
    return false;
  if (
    /^(?:longer|larger|bigger|smaller|higher|lower|shorter|lighter|heavier|harder|even|warmer|cooler|fuller|thinner|emptier)$/i.test(
      match[1] ?? "",
    ) &&
    !/\b(?:get|gets|got|become|becomes|became|grow|grows|grew|are|is|be|been|stay|stays|last|lasts|wait|waits|take|takes|run|runs|make\s+\p{L}+|makes\s+\p{L}+|much|far|even|ever|kept|keeps?)\s+$/iu.test(
      ahead,
    )
  )
    return false;
  return !/^\s+(?:or later|rather than|off\b|of the (?:two|three)|down the|up the|half|end)/i.test(behind);
}

/** "The two towers" measures nothing; "to two", "12" and "two hours" do. */
const isMeasure = ({ kind, start, end }: Quantity, text: string): boolean =>
  kind === "count"
    ? /\d/.test(text.slice(start, end)) ||
      /\b(?:to|by|from|of|than|only)\s+(?:a\s+)?$/i.test(text.slice(0, start))
    : !/^twice$/i.test(text.slice(start, end));

/** A number, a comparison, a reference or a denial in the sentence, or numbers beside it in the paragraph. */
function isSized(spoken: Spoken): boolean {
  const { text } = spoken.sentence;
  if (
    /\?\s*$/.test(text) ||
    /\bthan\b(?!\s+(?:(?:they|we|he|she|it|people)\s+used\s+to|before|ever|now|today|in the past|previously)\b)/i.test(
      text,
    )
  )
    return true;
  if (/\bfrom \[/.test(text) || amountsIn(text).some((amount) => isMeasure(amount, text))) return true;
  if (
    /\b(?:as (?:the|our) \p{L}+ (?:shows?|says)|see|shown|table|below|above|appendix|described)\b/iu.test(
      text,
    )
  )
    return true;
  if (/\b(?:from|between) .{2,40}\bto\b/i.test(text) && /\d/.test(text)) return true;
  return (
    after(spoken, 2).some(({ hasAmount }) => hasAmount) ||
    before(spoken, 1).some(({ hasAmount }) => hasAmount)
  );
}

const denial = gated(
  /\b(?:not|no|never|nobody|nothing|neither|nor|without|cannot|hardly|fails? to|failed to|rather than|instead of|whether|if|unless|should|would have|could have|used to|must|want(?:s|ed)?|hopes?|hoped|asks?|asked|wish(?:es|ed)?)\b|n['’]t\b/i,
);

/** Denied, conditional, intended or defined: the sentence claims no change of its own. */
function isHypothetical(own: string, { start, end }: Span): boolean {
  const ahead = own.slice(Math.max(0, start - 60), start);
  const clause = ahead.slice(
    Math.max(ahead.lastIndexOf(";"), ahead.lastIndexOf(":"), ahead.lastIndexOf(",")) + 1,
  );
  if (denial.test(clause) || denial.test(own.slice(start, end))) return true;
  // "Do more when the electricity is cleaner" names a case, and "reduced to a single command" the size.
  if (/\b(?:when(?:ever)?|wherever|might|may)\b/i.test(clause)) return true;
  if (/^\s+to (?:a single|one|zero|none|nothing)\b/i.test(own.slice(end))) return true;
  return /\b(?:which|who|that) (?:is|are) (?:called|known)\b/i.test(own);
}
