import { gated } from "../text/gate.ts";

/**
 * Wording by which a text says who answers for a metric. Origin: ordinary vocabulary of reports and duties.
 */
const person = String.raw`((?:Dr\.? |Mr\.? |Ms\.? )?\p{Lu}\p{Ll}+(?: (?:(?:van|von|de|da|del|la) )?\p{Lu}[\p{L}'’-]+)*)`;

/** Who owns it, in each of the ways in which English tells it; the first group is the name. */
export const ownerWording: readonly RegExp[] = [
  gated(
    new RegExp(
      String.raw`(?<![\p{L}])${person}(?:, (?:our |the )?[\p{Ll} -]{3,50},| (?:in|from|of|at) [\p{Ll} ]{3,24}?)? (?:owns|is (?:responsible|accountable|in charge)|answers? for|are (?:responsible|accountable))\b`,
      "u",
    ),
  ),
  gated(
    new RegExp(
      String.raw`\b(?:owned by|owner:|owner is|responsible:|accountable:|belongs? to|under the responsibility of|in the hands of|again under|lies with|rests with) (?:the )?${person}`,
      "iu",
    ),
  ),
  new RegExp(String.raw`\bby which ${person} wants to be judged\b`, "u"),
  gated(
    new RegExp(
      String.raw`\b(?:counted|measured|reported|tracked|kept|collected)\b[^.;]{0,80}?\bby ${person}(?= (?:in|from|of|at) |[.,;)]|$)`,
      "u",
    ),
  ),
  // "Tomasz counts the openings", "Hanna in research measures it": a name at the head of its clause.
  gated(
    new RegExp(
      String.raw`(?:^|[.;]\s+|,\s+and\s+)${person}(?:, [\p{Ll} -]{3,40},| (?:in|from|of|at) [\p{Ll} ]{3,24}?)? (?:reports?|counts?|measures?|tracks?|collects?|publishes)\b`,
      "u",
    ),
  ),
];

/** Words with a capital letter at the head of a sentence that name nobody. */
export const noOwner = gated(
  /^(?:the|a|an|we|it|they|he|she|this|these|that|those|each|every|all|both|our|its|their|source|owner|metric|target|baseline|one|two|three|four|five|six|goal|nobody|everyone|what|who|which|in|on|at|by|from|for|with|as|when|if|telephone|survey)\b/iu,
);
