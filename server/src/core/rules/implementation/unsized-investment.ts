import { datesIn } from "../../facts/dates.ts";
import { quantitiesIn } from "../../facts/quantities.ts";
import { type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { scaffold } from "../../fixes/scaffold.ts";
import { needs, resourceNoun } from "../../lexicon/plan-wording.ts";
import { gated } from "../../text/gate.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const unsizedInvestment: SectionRule = {
  id: "implementation/unsized-investment",
  scope: "section",
  severity: "warning",
  title: "A resource is asked for without its size",
  guide: "Implementation Approach: enough detail for resource allocation",
  why: "An “additional headcount” can be one person or forty. Readers cannot give what they cannot see, and will ask for the number in the meeting.",
  help: "Give people, weeks or money, even as a range with its assumption.",
  whenOff: "The sizes stand in a table right below.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} ⟦Training the caretakers requires significant resources.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n⟦Some additional budget is needed for signs.⟧`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({ plan: `${exampleParts.plan} Additional headcount: one trainer from May.` }),
      },
      { text: exampleNarrative({ plan: `${exampleParts.plan} We need no additional budget for signs.` }) },
    ],
  },
  *check(section) {
    if (section.spec.id !== "implementation") return;
    const told = toldIn(section);
    for (const [index, sentence] of told.entries()) {
      if (!asksUnsized(sentence.own) || isSizedNearby(sentence, told[index + 1])) continue;
      const at = sentence.place.end - (/[.;]$/.test(sentence.text) ? 1 : 0);
      yield {
        span: sentence.place,
        message: "This asks for something without saying how much. Give people, weeks or money.",
        charge: { criterion: section.spec.id, points: 0.6 },
        fixes: [scaffold("Add the size to fill in", at, ": [N] people for [N] weeks, [amount]")],
      };
    }
  },
};

function asksUnsized(text: string): boolean {
  if (/\[[^\]]+\]/.test(text) || /\b(?:no|not|without|nothing|neither|never)\b|n['’]t\b/iu.test(text))
    return false;
  if (isSized(text)) return false;
  return clausesOf(text).some((clause) => {
    const noun = asked(clause);
    return noun !== undefined && !/\b(?:was|were|had|did|spent)\b/iu.test(clause);
  });
}

const clausesOf = (text: string): string[] =>
  text.split(/;\s|,\s(?=which|because|since|so)|\s(?:because|since|although)\s/u);

const unsizedResource = gated(
  new RegExp(
    String.raw`\b(?:significant|additional|appropriate|necessary|some|considerable|substantial|sizeable|sizable|adequate|sufficient|further|extra|more|certain|generous|reasonable|modest|moderate|extensive|ongoing|several|various|(?:a )?few(?: more)?|a number of|(?:an? (?:fair|good|great|certain|large|small|considerable|reasonable) (?:amount|deal|bit|share)|lots|a lot|plenty) of|enough|required|suitable|external|proper|dedicated|permanent|separate|full-time|larger|bigger|great|many)\s+(?:and \p{Ll}+ )?(?:[\p{Ll}-]+\s+){0,2}?${resourceNoun}\b`,
    "iu",
  ),
);

/** An unsized word beside a resource, and a verb that asks for it or says what it costs. */
function asked(clause: string): string | undefined {
  const near = unsizedResource.exec(clause);
  if (near && needs.test(clause)) return near[0];
  const bare =
    /\b(?:costs?|expenses?|the effort|efforts?|investments?|budget) (?:is|are|will be|remains?|stays?) (?:manageable|moderate|modest|reasonable|limited|low|small|significant|considerable|substantial|affordable|acceptable|high|within reason)\b/iu.exec(
      clause,
    ) ??
    /\b(?:an? (?:extra|additional|further) [\p{Ll}-]+ or (?:two|three))\b/iu.exec(clause) ??
    /\b(?:contributes?|provides?|lends?|supplies)\s+(?:[\p{Ll}-]+s\b)(?:\s+and\s+some\b)/iu.exec(clause);
  return bare?.[0];
}

/** Any amount of people, money or time; a date or a mere ordinal is none. */
function isSized(text: string): boolean {
  const dates = datesIn(text);
  return quantitiesIn(text).some(
    ({ start, end, value, kind }) =>
      !dates.some((date) => start < date.end && date.start < end) &&
      !(kind === "count" && value >= 2015 && value <= 2060) &&
      !/\bor\s*$/u.test(text.slice(0, start)),
  );
}

/** The sum stands in the sentence before ("This budget covers …"), or in the next one. */
function isSizedNearby(sentence: ToldSentence, next: ToldSentence | undefined): boolean {
  const { before, text } = sentence;
  if (before && isSized(before.text) && /\b(?:this|these|it|that|the same)\b/iu.test(text)) return true;
  if (/:\s*$/.test(text)) return true;
  const follows = next && next.paragraph === sentence.paragraph && isSized(next.text);
  return (
    follows === true &&
    (/^\W*(?:it|this|these|they|that|we (?:need|ask|hire|budget)|one|two|three|the (?:budget|sum|cost|effort|team))\b/iu.test(
      next.text,
    ) ||
      /[$€£¥]/.test(next.text))
  );
}
