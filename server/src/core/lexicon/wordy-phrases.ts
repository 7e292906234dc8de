import type { Phrase } from "../rules/phrases.ts";

const gerund = "\\p{L}+ing\\b";

/** What a person can do today and could not before is the point of the sentence, not padding. */
const contrast =
  "\\b(?:cannot|can't|could not|couldn't|today|no longer|never|for the first time|until now|without)\\b";

/**
 * Long ways of saying a short word. Each row keeps the meaning, so that its replacement is safe unless it says
 * otherwise. `sort: "doubled"` marks words that say one thing twice. Origin: public plain-language lists.
 */
export const wordyPhrases: readonly Phrase[] = [
  {
    match:
      "(?:due|owing) to the fact that|(?:because|on account) of the fact that|in (?:view|light) of the fact that|for the (?:simple )?reason that",
    plain: "because",
  },
  { match: "(?:in spite of|despite|regardless of|notwithstanding) the fact that", plain: "although" },
  {
    match: "in order to",
    plain: "to",
    notBefore:
      " (?:the|a|an|his|her|its|their|our|my|your|this|that|him|them|us|each|one|both|either|left|right|it)\\b",
  },
  { match: "in order that", plain: "so that" },
  { match: "so as to", plain: "to", notBefore: " not\\b" },
  { match: "in order not to|so as not to", plain: "not to", unsure: true },
  {
    match:
      "at th(?:is|e present|e current) (?:point in time|moment in time|juncture)|at the present time|as of right now",
    plain: "now",
  },
  { match: "at that point in time", plain: "then" },
  { match: "at (?:some|a later|any given) point in time", plain: "later", unsure: true },
  { match: "until such time as", plain: "until" },
  {
    match:
      "in the event that|in case of the event that|(?:on|under) the condition that|should it be the case that",
    plain: "if",
  },
  { match: "in the absence of", plain: "without" },
  {
    match: "with (?:regards?|reference) to|in (?:regards?|reference) to|as regards|in respect of",
    plain: "about",
  },
  { match: "(?:with respect|in relation) to", plain: "about", unsure: true },
  {
    match: "a majority of",
    notBefore: " (?:\\d|two|three|the votes|votes|more than)",
    plain: "most",
    unsure: true,
  },
  { match: `for the purposes? of(?= ${gerund})`, plain: "for" },
  { match: "for the purposes? of", plain: "for", unsure: true },
  { match: "with the (?:aim|goal|intention|objective|purpose) of", unsure: true },
  {
    match: "(?:totally |completely |entirely )?lacks the (?:ability|capability|capacity) to",
    plain: "cannot",
  },
  {
    match: "(?:totally |completely |entirely )?lack the (?:ability|capability|capacity) to",
    plain: "cannot",
    notAfter: "will|would|may|might|to",
  },
  {
    match: "(?:totally |completely |entirely )?lacked the (?:ability|capability|capacity) to",
    plain: "could not",
  },
  {
    match: "(?:has|have) the (?:ability|capability) to|(?:is|are) in a position to",
    plain: "can",
    notAfter: "will|would|may|might|to|not|should",
  },
  { match: "had the (?:ability|capability) to", plain: "could" },
  { match: "(?:is|are) able to", plain: "can", unless: contrast },
  { match: "(?:is|are) (?:not able|unable) to", plain: "cannot" },
  { match: "prior to", plain: "before" },
  { match: "previous to|in advance of", plain: "before", unsure: true },
  { match: "subsequent to", plain: "after" },
  { match: "make use of", plain: "use" },
  { match: "makes use of", plain: "uses" },
  { match: "made use of", plain: "used", notAfter: "is|are|was|were|be|been|being" },
  { match: "making use of", plain: "using" },
  { match: "on an? (daily|weekly|monthly|quarterly|yearly|hourly|nightly) basis", plain: "$1" },
  { match: "on an annual basis", plain: "yearly" },
  {
    match: "on a (regular|continuous|continual|temporary|permanent|voluntary|provisional) basis",
    plain: "$1ly",
  },
  { match: "on an (ongoing|on-going) basis", plain: "continually" },
  { match: "on a case-by-case basis", plain: "case by case" },
  { match: "in (?:close|immediate) proximity to|in the (?:immediate )?vicinity of", plain: "near" },
  { match: "in excess of", plain: "more than" },
  {
    match:
      "for a period of(?= (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|up to|about|at least))",
    plain: "for",
  },
  { match: "during the course of", plain: "during" },
  { match: "at the time (?:when|that)", plain: "when" },
  { match: "with the exception of", plain: "except for" },
  {
    match: "as to whether|on the question of whether",
    plain: "whether",
    notAfter: "the question|a question|question",
  },
  { match: "a (?:sufficient|adequate) (?:number|amount|quantity) of", plain: "enough" },
  {
    match:
      "(?:it (?:should|must) be noted|it is (?:important|worth|worthwhile|useful|interesting) (?:to note|noting|to mention|mentioning)|please note|we would like to point out|it goes without saying|needless to say) that",
    plain: "",
  },
  { match: "take into (?:consideration|account)(?= (?:the|a|our|their|that|all|how)\\b)", plain: "consider" },
  {
    match: "takes into (?:consideration|account)(?= (?:the|a|our|their|that|all|how)\\b)",
    plain: "considers",
  },
  {
    match: "took into (?:consideration|account)(?= (?:the|a|our|their|that|all|how)\\b)",
    plain: "considered",
  },
  { match: "(?:come|comes) to the conclusion that", plain: "conclude that", unsure: true },
  { match: "came to the conclusion that|reached the conclusion that", plain: "concluded that" },
  { match: "make a decision (?:on|about|regarding)", plain: "decide on" },
  { match: "makes a decision (?:on|about|regarding)", plain: "decides on" },
  { match: "made a decision (?:on|about|regarding)", plain: "decided on" },
  { match: "give(?:s)? consideration to|gave consideration to", unsure: true },
  { match: "provide assistance to", plain: "help" },
  { match: "provides assistance to", plain: "helps" },
  { match: "provided assistance to", plain: "helped", notAfter: "is|are|was|were|be|been" },
  { match: "has an? (?:impact|effect) on", plain: "affects" },
  { match: "have an? (?:impact|effect) on", plain: "affect" },
  { match: "had an? (?:impact|effect) on", plain: "affected" },
  {
    match:
      "conduct(?:s|ed)? (?:an?|the) (?:investigation|examination|review|assessment|analysis) (?:of|into)|perform(?:s|ed)? (?:an?|the) (?:investigation|examination|review|assessment|analysis) (?:of|into)|carr(?:y|ies|ied) out (?:an?|the) (?:investigation|examination|assessment|analysis) (?:of|into)",
    unsure: true,
  },
  { match: `(?<=\\b(?:is|are|was|were|be|been|am)\\s)in the process of(?= ${gerund})`, plain: "" },
  { match: "in a timely (?:manner|fashion)", plain: "on time", unsure: true },
  { match: "in an? (?!timely|similar|orderly|given)(\\p{L}+) (?:manner|fashion)", unsure: true },
  { match: "by means of|by virtue of", plain: "by", unsure: true },
  { match: "(?:is|are) of the opinion that", unsure: true },
  { match: "despite of", plain: "despite" },
  { match: "the question (?:as to|of) whether", plain: "whether" },
  { match: "in the near future|in the not too distant future", unsure: true, sort: "time" },
  { match: "at all times", plain: "always", unsure: true },
  { match: "each and every", plain: "every", sort: "doubled" },
  { match: "any and all", plain: "all", sort: "doubled" },
  { match: "first and foremost", plain: "first", sort: "doubled" },
  {
    match: "(?:end|final) results?(?= (?:is|are|was|were|of)\\b)|final outcome|end outcome",
    plain: "result",
    sort: "doubled",
    unsure: true,
  },
  { match: "past history", plain: "history", sort: "doubled" },
  { match: "future plans", plain: "plans", sort: "doubled" },
  { match: "(?:advance|forward|future) planning", plain: "planning", sort: "doubled" },
  { match: "(?:unexpected|sudden) surprise", plain: "surprise", sort: "doubled" },
  { match: "added bonus", plain: "bonus", sort: "doubled" },
  { match: "free gift", plain: "gift", sort: "doubled" },
  { match: "basic (fundamentals|essentials|necessities)", plain: "$1", sort: "doubled" },
  { match: "(?:close|near) proximity", plain: "proximity", sort: "doubled" },
  {
    match:
      "(repeat|repeats|repeated|revert|reverts|reverted|return|returns|returned) (?:again|back)(?= (?:to|the|it)\\b)",
    plain: "$1",
    sort: "doubled",
  },
  {
    match:
      "(merge|merges|merged|combine|combines|combined|collaborate|collaborates|collaborated|join|joins|joined|cooperate|cooperates|gather|gathers|gathered) together",
    plain: "$1",
    sort: "doubled",
  },
  { match: "still (remain|remains|remained)", plain: "$1", sort: "doubled" },
  { match: "in actual fact|as a matter of fact", plain: "in fact", sort: "doubled" },
  {
    match: "completely (eliminate|eliminates|eliminated|destroyed|full|empty|unanimous|finished)",
    plain: "$1",
    sort: "doubled",
  },
  { match: "(?:absolutely|completely) (essential|necessary|unique)", plain: "$1", sort: "doubled" },
  { match: "(?:new|brand new) innovations?", plain: "innovation", sort: "doubled", unsure: true },
  { match: "mutual (cooperation|co-operation)", plain: "$1", sort: "doubled" },
  { match: "(?:collectively|jointly) together", plain: "together", sort: "doubled" },
];
