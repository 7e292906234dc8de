import { customersOf } from "../../facts/customers.ts";
import { type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { allWords, ownWords } from "../../facts/wording.ts";
import { gated } from "../../text/gate.ts";
import { customerTerm } from "../customer-term.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const companyPerspective: SectionRule = {
  id: "problem/company-perspective",
  scope: "section",
  severity: "hint",
  title: "The problem is told from the company's side",
  guide:
    "Customer Problem and Opportunity: from the customer's perspective, not from capabilities or constraints",
  why: "A problem that begins with our platform, our strategy or our rivals is our problem. The reader will look for the customer and find the organisation.",
  help: "Begin with a customer and what happens to them; tell later what it means for the house.",
  whenOff:
    "Colleagues are the customers and the lexicon does not know their name; a term in the settings helps better.",
  noFix: "The opening has to be written anew, which only the author can do.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: exampleParts.problem.replace(
            "Nadia Orlov",
            "⟦Our locker platform has spare capacity.⟧ Nadia Orlov",
          ),
        }),
      },
      {
        text: exampleNarrative({
          problem: exampleParts.problem.replace(
            "Nadia Orlov",
            "⟦For years our department has invested in logistics.⟧\n\nNadia Orlov",
          ),
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          problem: exampleParts.problem.replace(
            "Nadia Orlov",
            "We asked 41 tenants where their last parcel had gone.\n\nNadia Orlov",
          ),
        }),
      },
    ],
  },
  *check(section, narrative, { settings }) {
    if (section.spec.id !== "customer-problem") return;
    const { pattern, possible } = customersOf(narrative, settings.terms.customers);
    const told = toldIn(section);
    const namesPerson = (sentence: ToldSentence): boolean => {
      const text = allWords(sentence).replace(
        /\b(?:our|the|both) (?:own )?(?:partners?|staff|managers?|shareholders?|investors?|engineers?|developers?|employees?|suppliers?|vendors?)\b/gi,
        "",
      );
      return text.search(pattern) >= 0 || /\b(?:she|he|they|people|children|anyone)\b/i.test(text);
    };
    const opening = told.filter(({ paragraph }) => paragraph === told[0]?.paragraph).slice(0, 2);
    for (const [index, sentence] of told.entries()) {
      const text = ownWords(sentence);
      const isOpening = index === 0 || opening.includes(sentence);
      if (namesPerson(sentence) && !isAboutBrand.test(text)) continue;
      const isCompany = isOpening
        ? speaksOfHouse(text)
        : sentence.before === undefined &&
          (speaksOfPlans(text) ||
            (speaksOfHouse(text) &&
              !told.some((other) => other.paragraph === sentence.paragraph && namesPerson(other))));
      if (!isCompany) continue;
      const before = told[index - 1];
      if (isOpening && before && namesPerson(before)) continue;
      const end = narrative.text.slice(sentence.place.start, sentence.place.end).trimEnd().length;
      yield {
        span: { start: sentence.place.start, end: sentence.place.start + end },
        message:
          "This speaks of the house and names no customer. Begin with a customer and what happens to them.",
        charge: { criterion: section.spec.id, points: 0.5 },
        ...customerTerm({ possible }, text),
      };
      if (isOpening) return;
    }
  },
};

const inside =
  "(?:platform|stack|roadmap|strategy|portfolio|brand|department|core system|systems?|organi[sz]ation|technology|architecture|infrastructure|data (?:platform|warehouse|lake)|backlog|vision|mission|capacit(?:y|ies)|capabilit(?:y|ies)|know-how|position|market share|growth|sales|competitors?|programme|program|initiative|investment|contract|licen[cs]e|machine|plant|factory|warehouse|fleet|budget|targets?|quarter|product line|product|engineers|team|teams|company|firm|business|division|unit|leadership|management|(?:profit |gross |operating )?margins?|profits?|earnings|turnover|cost base|occupancy|utili[sz]ation|cash flow|order book|(?:it )?landscape|range|assortment|catalogue|offering|sales force|workforce|reputation|image|share price|shareholders?)";
/** Who the house is when it speaks of itself. */
const house =
  "(?:our|the (?:company|firm|organi[sz]ation|department|group|business|enterprise|bank|house|institute|authority|operator|chain)['’]s)";

const openings: readonly RegExp[] = [
  new RegExp(`^(?:[^,]{2,40}, )?(?:for (?:\\w+ ){1,3})?${house} (?:\\p{L}+ ){0,2}?${inside}\\b`, "iu"),
  new RegExp(`^(?:\\p{L}+ ){1,3}(?:for|of|in|on|with) our (?:\\p{L}+ ){0,2}?${inside}\\b`, "iu"),
  gated(
    /^(?:[^,]{2,40}, |(?:at|in|here at) \p{L}+,? )?(?:for \w+ years |since \d{4} )?we (?:have (?:been (?:operating|running|building|developing|using)|invested|bought|built|acquired|developed|modernised|modernized|hired|won|signed|spent|long wanted|a (?:\w+ ){0,2}(?:team|platform|licence|license|stack|lead|gap|strategy)|the (?:\w+ ){0,2}(?:skills|technology|team|chance)|spare|no (?:product|offer|presence|answer|foothold)|excess)|own|are (?:a|the|one of|known|strong|losing|behind|late|under)|want to (?:grow|become|be|put|use|enter|expand|strengthen|win)|need (?:a|to|new|more) ?(?:use|product|programme|program|growth|story|presence|answer|modernise|modernize|grow|enter)?|lack|must (?:grow|become|catch up|follow|modernise|modernize|reduce)|aim to|plan to|lead|lag|fall behind|can (?:now )?(?:use|offer|train|build)|operate|run (?:a|two|three|four|\d+|the))\b/iu,
  ),
  gated(
    /^the (?:company|firm|organi[sz]ation|department|group|business|enterprise|bank|house) (?:\w+ )?(?:lacks?|needs?|wants?|has (?:no|a|an|invested)|must|plans?|aims?|struggles?|is (?:behind|losing|looking|growing))\b|\b(?:opportunity to (?:monetise|monetize|grow|expand|sell|enter|capture|upsell|win|leverage)|untapped (?:potential|market)|monetis\w+|monetiz\w+|cross-?sell\w*|upsell\w*)\b/iu,
  ),
  gated(
    /^as (?:the |an? )?(?:\p{L}+ )?(?:leader|pioneer|incumbent)\b|^there (?:is|are) (?:still |as yet )?no \p{L}+ in our (?:range|portfolio|offer|offering|catalogue|assortment)\b|^(?:[^,]{2,40}, )?we (?:lose|earn|miss|forgo|leave|make) (?:\p{L}+ ){0,2}?(?:money|revenue|sales|margin|turnover|market share|business)\b|^the \p{L}+ (?:needs?|lacks?|wants?|must find|is looking for) (?:an?|new|more|another|further) (?:\p{L}+ ){0,2}?(?:income|revenue|growth|markets?|business|customers|sales|profit)\b|^(?:our |the )?(?:revenues?|sales|turnover|profits?|margins?|earnings|growth|market share)\b/iu,
  ),
  gated(
    /^internally\b|^(?:competitors|rivals|the competition|our competitors|other (?:firms|companies|vendors|banks|houses)|(?:the )?(?:board|management|leadership|executives?)(?! of)|the (?:sales team|sales department)|sales|marketing)\b/iu,
  ),
  gated(
    /\b(?:ends?|end of) (?:support|life)\b|\bsupport for our\b|\bon the (?:list|roadmap|agenda) since\b|\b(?:strengthen|expand|consolidate|defend) (?:our|its) position\b|\b(?:market|sector|industry) (?:is growing|grows|will grow|is worth)\b/iu,
  ),
];

const speaksOfHouse = (text: string): boolean =>
  !asksCustomers.test(text) && openings.some((pattern) => pattern.test(text));

const asksCustomers = gated(
  /^(?:[^,]{2,40}, )?(?:we|our \w+) (?:asked|met|visited|interviewed|phoned|followed|counted|watched|spoke|looked|rang|called|turn|drive|lose(?! (?:\w+ ){0,2}?(?:money|revenue|sales|margin|turnover|business))|see)\b/i,
);

/** The customer as an audience: "our brand is hardly known among sailors". */
const isAboutBrand = gated(
  /^our (?:\w+ )?(?:brand|name|market share|position|strategy)\b.*\b(?:among|with|by|for|to)\b/i,
);

/** Further down, only a sentence about plans and positions of the house is out of place. */
const speaksOfPlans = (text: string): boolean =>
  /^(?:[^,]{2,40}, )?our (?:\p{L}+ ){0,2}?(?:platform|stack|roadmap|strategy|portfolio|brand|department|core system|architecture|vision|mission|capacity|programme)\b (?:\p{L}+ ){0,2}?(?:has|is|needs|was|must|lacks|remains|requires)\b|^internally\b|^we have (?:invested|bought)\b|^(?:for \p{L}+ years,? )our \p{L}+ has invested\b|^support for our\b/iu.test(
    text,
  );
