import { burden, costsThem, hardship } from "../lexicon/problem.ts";
import { artefact } from "../lexicon/solution.ts";
import { gated } from "../text/gate.ts";
import type { Customers } from "./customers.ts";
import { quantitiesIn } from "./quantities.ts";
import type { ToldSentence } from "./section-text.ts";
import { allWords, isRoadmap, ownWords } from "./wording.ts";

/**
 * How clearly a sentence tells of a customer in trouble, 0 to 1: who it is must come before what happens to them,
 * and a burden counts only with its measure. A list of keywords has no such order and reaches little.
 */
export function hardshipOf(sentence: ToldSentence, customers: Customers): number {
  // The lack of a product is no hardship; what follows from it may be one.
  const text = ownWords(sentence).replace(lackOfProduct, "");
  if (isRoadmap(text) || isList(text)) return 0;
  if (costsThem.test(text)) return 1;
  const actor = actorIn(sentence, text, customers);
  const trouble = hardship.exec(text);
  if (actor === undefined) return trouble ? 0.3 : 0;
  const after = text.slice(actor);
  const found = hardship.exec(after);
  if (found && found.index < 160) return 1;
  if (
    burden.test(after) &&
    (quantitiesIn(after).length > 0 || /\b(?:too|only|again|twice|by hand|without|every)\b/i.test(after))
  )
    return 0.7;
  return trouble ? 0.5 : 0;
}

const lackOfProduct = gated(
  new RegExp(
    `\\b(?:do|does) not (?:yet )?have (?:an?|any|the|our) (?:[\\p{L}-]+ ){0,2}?${artefact}\\b`,
    "iu",
  ),
);

/** Nouns in a row, with hardly a verb or a small word between them, are keywords and no sentence. */
const isList = (text: string): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 5) return false;
  const small = words.filter((word) => smallWords.has(word)).length;
  return small / words.length < 0.1;
};

const smallWords = new Set(
  (
    "the a an of in on at to for from with by and or but that which who whom it its they them their she he her his we our us you your " +
    "is are was were be been has have had do does did not no can cannot could will would may must when where while because so if as " +
    "than then there this these those each every one two half once only more most too very all some any after before until into out up"
  ).split(" "),
);

/** Where the customer stands in the sentence; a pronoun stands for the customer of the sentences before. */
function actorIn(sentence: ToldSentence, text: string, customers: Customers): number | undefined {
  const [noun] = text.matchAll(customers.pattern);
  const pronoun =
    /\b(?:they|she|he|their|her|his|who|whoever|others|some|nobody|no one|everyone|everybody|half|most|\d+ of (?:them|the \d+))\b/i.exec(
      text,
    );
  const told = pronoun && (namesCustomer(sentence.before, customers) || noun) ? pronoun.index : undefined;
  if (noun === undefined) return told;
  return told === undefined ? noun.index : Math.min(noun.index, told);
}

/** Whether the sentence or one of the three before it in the paragraph names a customer. */
export function namesCustomer(sentence: ToldSentence | undefined, customers: Customers): boolean {
  let earlier = sentence;
  for (let back = 0; back < 4 && earlier; back++) {
    if (customers.pattern.test(allWords(earlier))) return true;
    earlier = earlier.before;
  }
  return false;
}
