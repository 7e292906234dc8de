import type { Phrase } from "../rules/phrases.ts";

/**
 * Times that commit nobody. `sort`: "past" for times gone by, "again" for those that prose/jargon prices.
 * Origin: public lists of weasel words and the ways of putting things off.
 */
export const vagueTimes: readonly Phrase[] = [
  {
    match: "(?:very |quite |really )?soon",
    notAfter: "as|no|too|how|so|sooner or later|not",
    notBefore:
      "[-‐‑]| (?:after|before|enough|as|afterwards|un\\p{L}+|forgotten|full|empty|learn\\p{L}*|found|knew)\\b",
  },
  { match: "sooner or later|sooner rather than later" },
  { match: "shortly", notBefore: " (?:after|before|past)\\b" },
  {
    match:
      "(?:in|for) the (?:not[- ](?:too|so)[- ]distant|near|foreseeable|immediate|medium-term|distant) future|in future(?= (?:releases|versions|phases)\\b)|at (?:some|a) (?:time|point|date) in the future|(?<=\\b(?:will|shall|follow|follows|come|comes|planned) [^.;]{0,60})in the future",
  },
  {
    // "Eventually nobody knows" tells a story; a promise has a will in it, or somebody who is to do it.
    match:
      "eventually(?! (?:nobody|no one|everyone|everybody|someone|somebody|people|it all)\\b)|ultimately(?= (?:we|the|they|it|all|every)\\b)",
    notBefore: " (?:consistent|consistency)| \\p{L}+ed\\b",
    notAfter: "\\p{L}+ed|was|were|had",
  },
  {
    match:
      "in due (?:course|time)|in good time|when the time (?:comes|is right)|in the fullness of time|all in good time",
  },
  {
    match:
      "(?:later|further on|towards the end|at some point|sometime|some time) (?:this|next|in the|that|during the) (?:year|month|quarter|season|week|summer|winter|spring|autumn|decade)|later on|(?<=\\b(?:will|follow|follows|come|comes|is added|are added|joins?) )later(?=[.,;]|$)",
  },
  {
    match:
      "some time ago|a (?:while|long time|short while|short time) (?:ago|back)|for (?:some|quite some|a long) time(?: now)?|for (?:quite )?a while(?: now)?|not (?:so |too |very )?long ago|long ago|the other day|once upon a time",
    sort: "past",
    notAfter: "since",
  },
  {
    match:
      "recently|lately|of late|in recent (?:years|months|weeks|times|days|decades)|in the (?:recent past|last few (?:years|months|weeks|days))|(?:over|in|during) (?:the )?(?:past|last) (?:few|couple of) (?:years|months|weeks|days)|these days|nowadays",
    sort: "past",
    notAfter: "most|more|a|an|the|our",
  },
  {
    match:
      "as soon as (?:possible|we can|practicable|feasible|is practical|they can|circumstances (?:allow|permit)|time (?:allows|permits)|budgets? (?:allows?|permits?))|asap|at (?:our|the|their|your) earliest (?:convenience|opportunity|possible (?:date|moment))|at the earliest|(?<=\\b(?:will|shall|we|plan\\p{L}*)\\b[^.;]{0,80})when(?:ever)? possible|when(?:ever)? (?:time (?:allows|permits)|resources (?:allow|permit)|capacity (?:allows|permits)|ready)|once (?:things?|everything|the dust|it|all) (?:have |has |is |are )?(?:all )?(?:settle[sd]?|calm(?:s|ed)?|quieten(?:s|ed)?|quiet|calm|ready)(?: down)?|once (?:time|capacity|resources|budgets?|conditions) (?:allow|allows|permit|permits)|as (?:and|or) when|when we (?:can|are ready|have time)|without (?:undue )?delay|in a timely (?:manner|fashion)",
    notAfter: "not",
  },
  {
    match:
      "at an? (?:later|future|suitable|appropriate|given|early|unspecified|convenient) (?:date|stage|point|time|moment|opportunity)|(?<!\\b(?:have|has|had) )at some (?:later |future )?(?:point|stage|time|date|moment)|at a later point in time|until further notice|to be (?:decided|determined|announced|confirmed|scheduled) later|when appropriate|someday|some day|one of these days|one fine day",
  },
  {
    match:
      "(?:further )?down the (?:road|line|track)|around the corner|on the horizon|in the pipeline|in the offing",
    unless:
      "\\b(?:metres?|kilomet(?:re|er)s?|miles?|shop|station|street|sun|sunset|bus stop|oil|gas|water|pipe)\\b",
  },
  {
    match:
      "before (?:too )?long|in no time|any (?:day|time|moment) now|any time soon|in the blink of an eye|before you know it",
  },
  {
    match:
      "(?:in|over|during|within) the (?:coming|next few|next couple of|following few|months|weeks|years) (?:years|months|weeks|days|quarters|ahead|seasons|to come)|in (?:years|months|weeks|days) to come|in the (?:weeks|months|years) ahead|in a (?:few|couple of) (?:years|months|weeks|days)(?:' time)?|(?:with)?in (?:weeks|months|days)(?=[.,;])|within a (?:reasonable|short) (?:time|period)(?: frame)?|in a while|for the time being|for now(?=[.,;])",
  },
  {
    match:
      "(?:in|over|for) the (?:long|short|medium|longer|shorter|mid|near)[- ](?:term|run)|in the long haul|long[- ]term(?=[.,;]|$)|short[- ]term(?=[.,;]|$)",
  },
  {
    match: "going forward|moving forward|from now on in",
    notBefore: "(?!\\s*(?:[,.;:]|$))",
    sort: "again",
    unless: "\\b(?:gears?|engine|gate|trucks? (?:is|are) going|reverse)\\b",
  },
  {
    match:
      "(?:early|late|some ?time) next year|next year(?= (?:we|the|all|it)\\b)|(?:early|late) in the (?:new )?year|in the new year|after the (?:holidays|break)",
  },
];
