import { type Customers, customersOf } from "../../facts/customers.ts";
import { productNames } from "../../facts/product.ts";
import { type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { ownWords } from "../../facts/wording.ts";
import { artefact, benefitClause, featureNoun, featureVerb } from "../../lexicon/solution.ts";
import { gated } from "../../text/gate.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { SectionRule } from "../rule.ts";

export const featureNotOutcome: SectionRule = {
  id: "solution/feature-not-outcome",
  scope: "section",
  severity: "hint",
  title: "A function is named and its use is not",
  guide: "Solution Description: the customer's experience, benefits and outcomes rather than features",
  why: "Functions are what the team will be busy with. What the customer gains from them is left to the reader's imagination, and readers imagine different things.",
  help: "Say who does what with it, and what they can do then that they cannot do today.",
  whenOff: "The section is a reference that belongs in an appendix.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\n⟦The locker platform includes a dashboard, single sign-on and push alerts.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\n⟦The app offers a modern interface in four languages.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\n⟦Users can choose from twelve colour themes.⟧`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\nThe app shows the free lockers, so that a neighbour finds one before the lift arrives.`,
        }),
      },
      {
        text: exampleNarrative({
          solution: `${exampleParts.solution}\n\nThe door has a camera, and Nadia no longer has to be at home.`,
        }),
      },
    ],
  },
  *check(section, narrative, { settings }) {
    if (section.spec.id !== "solution") return;
    const customers = customersOf(narrative, settings.terms.customers);
    const products = productNames(narrative);
    for (const sentence of toldIn(section)) {
      if (!namesFeatures(sentence, customers, products)) continue;
      const text = narrative.text.slice(sentence.place.start, sentence.place.end).trimEnd();
      const end = sentence.place.start + text.length;
      const stop = /[.!]$/.test(text) ? end - 1 : end;
      yield {
        span: { start: sentence.place.start, end },
        message:
          "This names what the product has. Say what a customer can do with it that they cannot do today.",
        charge: { criterion: section.spec.id, points: 0.3 },
        fixes: [
          {
            title: "Add the outcome",
            safe: false,
            edits: [{ span: { start: stop, end: stop }, text: ", so that [which customer] can [do what]" }],
          },
        ],
      };
    }
  },
};

function namesFeatures(sentence: ToldSentence, customers: Customers, products: readonly string[]): boolean {
  const text = ownWords(sentence);
  if (text.endsWith("?") || sentence.words < 3 || sentence.words > 40 || benefitClause.test(text))
    return false;
  if (customers.personas.some((name) => text.includes(name))) return false;
  if (isChoiceOfOptions.test(text)) return true;
  const isVerbless = sentence.kind === "item" || sentence.words <= 7 ? isFragment(text) : false;
  if (isVerbless) return featureNoun.test(text);
  const escaped = products.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const product = [...escaped, "\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}+"].join("|");
  const subject = new RegExp(
    `^(?:(?:[^,]{2,30}, )?(?:it|we|(?:the|our|this|a|an|each|every) (?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+|${product}|(?:[\\p{L}-]+ ){0,5}[\\p{L}-]+)) (?:also |now |already |thus )?${featureVerb}\\b(?<object>.*)$`,
    "iu",
  ).exec(text);
  if (!subject) return false;
  const object = subject.groups?.object ?? "";
  const before = text.slice(0, text.length - object.length);
  const people = `${before} ${object}`.replace(
    /\b[\w-]+ (?:store|shop|partner|manager|agent|editor|writer|reader|runner|host)s?\b/gi,
    "",
  );
  if (people.search(customers.pattern) >= 0) return false;
  if (/\b(?:she|he|they|her|him|them|his|nobody|everyone|you)\b/i.test(text)) return false;
  const features = countFeatures(object);
  if (
    /\b(?:rounds? off|completes?|part of|included|built in|on board|is available|are available)\b/i.test(
      before,
    )
  )
    return countFeatures(before) >= 1;
  const inSubject =
    featureNoun.test(before) ||
    new RegExp(`\\b${artefact}\\b`, "iu").test(before) ||
    new RegExp(`(?:${product})`, "u").test(before);
  const isList = /,| and /.test(object);
  return features >= 2 || (features >= 1 && (inSubject || isList)) || (inSubject && isAbstract.test(object));
}

const countFeatures = (text: string): number => text.match(new RegExp(featureNoun.source, "gi"))?.length ?? 0;

const isAbstract = gated(
  /^ (?:the |an? )?(?:\w+ )?(?:\w+(?:ing|tion|ment)|management) of\b|\b(?:modern|intuitive|state-of-the-art|powerful|advanced|flexible|scalable|modular|comprehensive|configurable)\b/i,
);

/** "Users can choose from twelve colour themes." */
const isChoiceOfOptions = gated(
  /\b(?:can|may|will be able to) (?:choose|select|switch|pick|customi[sz]e|configure|filter|sort|export|personali[sz]e|toggle|adjust) (?:from |between |among |their |the |by )?(?:[\w-]+ ){0,3}?(?:themes?|modes?|colou?rs?|layouts?|templates?|settings?|views?|filters?|formats?|languages|options|dashboards?|widgets?|reports?|avatars?|columns?|notifications?)\b/i,
);

/** A heading-like line without a verb: "Real-time analytics for the press shop." */
const isFragment = (text: string): boolean =>
  !/\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|must|should|\w+(?:ed|ing)|gets?|sees?|goes|comes?|takes?|makes?|gives?|shows?|tells?|lets?|knows?|opens?|reads?|sends?|calls?|says?|keeps?|finds?|pays?|stands?|hangs?|rings?|works?|waits?|needs?|costs?|starts?|ends?|stays?|runs?|leaves?|signs?|counts?|helps?|meets?|asks?|puts?|holds?|brings?)\b/i.test(
    text.replace(
      /\b(?:monitoring|tracking|reporting|messaging|scheduling|booking|billing|rating|ranking|reminding|routing|matching|onboarding|integrated|automated|personali[sz]ed|advanced|unified|connected|embedded|built-in)\b/gi,
      "",
    ),
  );
