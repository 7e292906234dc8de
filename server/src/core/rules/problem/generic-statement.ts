import { customersOf } from "../../facts/customers.ts";
import { quantitiesIn } from "../../facts/quantities.ts";
import { type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { allWords, ownWords } from "../../facts/wording.ts";
import { emptyWish, wishVerb } from "../../lexicon/wishes.ts";
import { gated } from "../../text/gate.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const genericStatement: SectionRule = {
  id: "problem/generic-statement",
  scope: "section",
  severity: "warning",
  title: "The statement fits any customer",
  guide: "Customer Problem and Opportunity: avoid generic statements, describe specific scenarios",
  why: "A sentence such as “customers want better performance” is true of everybody and helps nobody to decide. It takes the place of the sentence that only these authors could write.",
  help: "Say which customer cannot do what, in which situation, and what it costs; or strike the sentence.",
  whenOff: "Never in the problem; a general remark may stand in an appendix.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({ problem: `${exampleParts.problem}\n\n⟦Tenants want a better experience.⟧` }),
      },
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\n⟦Everyone hates waiting.⟧` }) },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\n⟦Flexibility is what today’s shoppers expect.⟧`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nTenants want the depot to open at seven because the night shift ends at half past six.`,
        }),
      },
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\nWhat do tenants want of a depot?` }) },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nOf the 410 tenants, 288 want longer hours.`,
        }),
      },
    ],
  },
  *check(section, narrative, { settings }) {
    if (section.spec.id !== "customer-problem") return;
    const { pattern, personas } = customersOf(narrative, settings.terms.customers);
    const statements = statementsBy(pattern.source);
    for (const sentence of toldIn(section)) {
      if (!isGeneric(sentence, statements, personas)) continue;
      const text = narrative.text.slice(sentence.place.start, sentence.place.end);
      const end = text.trimEnd().length;
      yield {
        span: { start: sentence.place.start, end: sentence.place.start + end },
        message: "This could be said of any customer. Say who cannot do what, when, and what it costs them.",
        charge: { criterion: section.spec.id, points: 0.6 },
        fixes: [
          {
            title: "Replace by a sentence to fill in",
            safe: false,
            edits: [
              {
                span: { start: sentence.place.start, end: sentence.place.start + end },
                text: "[Which customer], when [situation], cannot [goal], which costs [amount].",
              },
            ],
          },
        ],
      };
    }
  },
};

const lead =
  "(?:(?:in (?:today's|this|our|an?) [^,]{3,40}, )|(?:today|nowadays|of course|clearly|obviously|in general|generally|above all|as everyone knows|it is (?:well known|clear|obvious) that|we (?:all )?(?:know|believe) that),? )?";
const extent =
  "(?:most|many|all|every|each|a|an|any|the|our|some|modern|today's|a good|an average|the modern|the average|no) ?";
const adverb =
  "(?:(?:today|really|always|simply|just|also|all|now|generally|typically|naturally|increasingly|often|usually|still|have always|do|tend to|everywhere|nowadays|these days|alike) )*";

interface Statements {
  /** "Customers want better performance." */
  readonly direct: RegExp;
  /** "Speed is what customers expect." */
  readonly inverted: RegExp;
}

function statementsBy(customer: string): Statements {
  const who = `(?:${extent})*(?:[\\p{L}-]+ ){0,2}?(?:${customer}|everyone|everybody|nobody|people|teams|families|households)(?: (?:of all (?:kinds|ages|sizes|sorts)|of every (?:kind|age|size)|everywhere|today))?`;
  return {
    direct: new RegExp(`^${lead}${who},? ${adverb}${wishVerb}\\b(?<object>.*)$`, "iu"),
    inverted: new RegExp(
      `^${lead}(?<object>.{3,70}?) (?:is|are|matters?|comes? first)(?: (?:what|everything|important|essential|a must|paramount|key|more important than ever))?(?: (?:to|for|that))? ${who},? ${adverb}(?:${wishVerb})?\\W*$`,
      "iu",
    ),
  };
}

/** Whoever wants, deserves or hates is a person, even if the lexicon does not know the noun. */
const stranger = gated(
  new RegExp(
    `^${lead}(?:every|each|all|most|many|modern|today's|our|a good)? ?\\p{L}{4,}(?: \\p{L}+)? ${adverb}(?:wants?|expects?|deserves?|loves?|hates?|craves?|prefers?|demands?|values?|appreciates?|cares? about) (?<object>.*)$`,
    "iu",
  ),
);

const longestPlatitude = 16;
const anyone =
  "(?:customers?|users?|clients?|people|everybody|everyone|consumers?|citizens?|employees?|most of us|we all)";
const hard =
  "(?:difficult|complicated|complex|inefficient|cumbersome|frustrat(?:ing|ed)|time-consuming|tedious|outdated|unsatisfactory|sub-?optimal|not optimal|challenging|a challenge|unhappy|dissatisfied|annoy(?:ing|ed)|confus(?:ing|ed)|stress(?:ful|ed)|fragmented|a problem|a pain)";

/** What is true everywhere and always: of the times, of change, of how important something is, of how hard things are. */
const platitudes: readonly RegExp[] = [
  gated(
    /^in (?:today['’]s|our|this|an?) (?:[\p{L}-]+ ){0,3}?(?:world|age|era|society|economy|times?|market|environment|life)\b/iu,
  ),
  gated(
    /\b(?:the world|society|digiti[sz]ation|digitali[sz]ation|globali[sz]ation|technology|the internet|the market|the industry|competition|work|life|everything)\b (?:is|are|has|have)? ?(?:rapidly |constantly |fundamentally )?(?:chang(?:es|ed|ing)|evolv(?:es|ed|ing)|mov(?:es|ing) (?:ever )?fast(?:er)?|becom(?:es|ing) (?:ever )?(?:more|faster)|transform(?:s|ed|ing))\b/iu,
  ),
  gated(
    /\b(?:more (?:important|relevant|critical|urgent) than ever|(?:is|are) (?:the )?key to (?:success|everything)|plays? an? (?:\p{L}+ )?(?:important|key|central|crucial|vital|major|big|decisive) role|cannot be overstated|of (?:great|utmost|paramount|central|crucial) importance)\b/iu,
  ),
  gated(
    new RegExp(
      `^(?:(?:many|most|some|all|our|the|current|existing|today's|internal) )*(?:[\\p{L}-]+ ){0,2}?(?:processes|workflows|communication|coordination|collaboration|cooperation|administration|bureaucracy|planning|information|systems|tools|(?:current |present )?situation|status quo)\\b[^,;:]{0,40}? (?:is|are|remains?|seems?) (?:often |very |too |still |sometimes |usually |quite |generally |always )*${hard}\\b`,
      "iu",
    ),
  ),
  gated(
    new RegExp(
      `^(?:(?:many|most|some|all|our|the|today's) )*${anyone} (?:is|are|feel|remain|get) (?:often |very |too |still |increasingly |generally |quite )*${hard}\\b`,
      "iu",
    ),
  ),
  gated(new RegExp(`\\b${anyone} (?:expect|want|demand|need)s? (?:more and more|ever more)\\b`, "iu")),
];

/** Most sentences hold none of these and need no closer look. */
const wishes = gated(
  new RegExp(
    `\\b(?:${wishVerb}|matters?|comes? first|(?:is|are) (?:what|everything|important|essential|a must|paramount|key|more important))\\b`,
    "i",
  ),
);

function isGeneric(
  sentence: ToldSentence,
  { direct, inverted }: Statements,
  personas: readonly string[],
): boolean {
  const text = ownWords(sentence);
  if (text.endsWith("?") || text.length < 12 || sentence.words > 24) return false;
  if (sentence.words <= longestPlatitude && platitudes.some((pattern) => pattern.test(text)))
    return !isSpecific(text, allWords(sentence), personas);
  if (!wishes.test(text)) return false;
  if (isSpecific(text, allWords(sentence), personas)) return false;
  const statement = direct.exec(text);
  if (statement) return isEmpty(statement.groups?.object ?? "", sentence.words);
  const other = stranger.exec(text);
  if (other && sentence.words <= 10) return emptyWish.test(other.groups?.object ?? "");
  return emptyWish.test(inverted.exec(text)?.groups?.object ?? "");
}

/** A cause, a figure, a person, a moment or a second clause makes the statement one about these customers. */
function isSpecific(own: string, all: string, personas: readonly string[]): boolean {
  if (all.length - own.length >= 12) return true;
  if (
    /\b(?:because|since|when|after|before|if|while|until|unless|as soon as|so that|so much that|but|yet|whose|instead of|rather than)\b/i.test(
      own,
    )
  )
    return true;
  if (/\bnot all\b|\blike (?:\p{Lu}|an? |the |his|her|him|us|them)|\b(?:says?|said|told)\b|:/u.test(own))
    return true;
  if (personas.some((name) => own.includes(name))) return true;
  // A name inside the sentence that is not its first word.
  if (/[\p{Ll},] (?!I\b)\p{Lu}\p{Ll}+/u.test(own)) return true;
  return quantitiesIn(own.replace(/\b24\/7\b|\b100 ?%/g, "")).length > 0;
}

/** A wish for something that everybody wishes for, told in few words. */
function isEmpty(object: string, words: number): boolean {
  if (/^\s*(?:to|both|the)\b.{24,}/i.test(object) && words > 12) return false;
  if (words <= 5) return true;
  const rest = object.replace(emptyWish, "");
  if (rest === object) return words <= 6 && !/\b(?:the|his|her|their|a|an|this|these) \w/i.test(object);
  // Where and when something happens is a situation of its own.
  return !/\b(?:in the (?!market|world|future|end)\w+|at (?:night|noon|the \w+|home)|on (?:the|a|sundays?|saturdays?|mondays?)|within|every (?:morning|day|night)|during|from the)\b/i.test(
    object,
  );
}
