import type { Phrase } from "../rules/phrases.ts";

const weak =
  "help|bring|lead|result|allow|enable|improve|reduce|contribute|benefit|ease|support|encourage|attract|provide|prove|save|increase|be (?:of|a) (?:some )?(?:help|use|benefit)|make it (?:easier|possible)|make (?:a difference|sense|life)|go (?:some way|a long way)|be (?:able|enough|worth|useful|helpful|beneficial|in a position)|have (?:a|some) (?:positive )?(?:effect|impact)|pay off|become|turn out|cause|give|solve|work|suffice";
const maybe =
  "potentially|possibly|perhaps|conceivably|probably|presumably|hopefully|maybe|eventually|likely|theoretically|in theory";
const told =
  "\\b(?:read|heard|learned|learnt|rumou?rs?|news|said|told|thought|feared|believed|asked|wrote|reckoned|wondered|worried|whether|who|whom|which|whoever|whatever|if|unless|how|why|what|when|where|lest|afraid|than) [^.;:]{0,60}";

/**
 * Ways of saying something without standing by it. `plain` turns the sentence into the plain claim; an author
 * has to see whether it holds, so that none of them is safe. Origin: public advice on business writing
 * ("would help", "might bring", "should result in") and its inflections.
 */
export const hedges: readonly Phrase[] = [
  {
    match: `(?:could|might|may|would|should) (?:${maybe}|also|well|even|very well|just)(?: also)? be able to`,
    plain: "can",
  },
  { match: "(?:may|might|could) (?:also )?be (?:able to|in a position to)", plain: "can", notAfter: told },
  {
    match: `(?:could|might|may|would|should) (?:${maybe}|very well|(?<=(?:may|might|could) )well)`,
    plain: "will",
    notAfter: told,
  },
  { match: "(?:should|would) be expected to", plain: "will" },
  {
    match: `(?:would|might|should(?! (?:also )?be able))(?: also| even| greatly| further)?(?= (?:${weak})\\b)`,
    plain: "will",
    notAfter: `${told}|no one|nobody|nothing|none|neither|there|(?:should|would|may) not`,
    sort: "modal",
  },
  {
    match: `could(?: also| even| greatly| further)?(?= (?:help|bring|lead to|result in|be of (?:some )?(?:help|use)|benefit|contribute|improve|pay off|make a difference|go a long way)\\b)`,
    plain: "will",
    notAfter: `${told}|no one|nobody|nothing|none|neither|no \\p{L}+|only`,
    sort: "modal",
  },
  {
    match: "might",
    plain: "will",
    // "A patient might find a trial there" tells what happens to somebody, for example.
    notAfter: `${told}|\\bfor (?:instance|example)\\b[^.;]{0,60}|(?:^|[:;,] )(?:an?|another|any|one) (?:\\p{L}+ ){1,3}|the|their|all (?:our|their)|with|military|by`,
    notBefore: " (?:of|and main)\\b|\\s*[.,]| have ",
  },
  {
    match:
      "(?:we|i) (?:firmly |strongly |do |still |really |genuinely )?(?:believe|think|feel|hope|guess|suspect|reckon)(?: that)?(?! (?:of|about|with|in|the (?:cold|heat|pain)|cold|ill|sick)\\b)",
    plain: "",
    sort: "opinion",
  },
  {
    match:
      "(?:we|i) (?:are|am|remain|feel) (?:hopeful|confident|optimistic|convinced|certain|positive)(?: that)?",
    plain: "",
    sort: "opinion",
  },
  { match: "(?:we|i) (?:would like to think|assume that)", plain: "", sort: "assume" },
  {
    match:
      "(?:it is|it's) (?:widely |generally |commonly |to be )?(?:believed|expected|hoped|thought|assumed|felt|presumed|anticipated)(?: that)?",
    plain: "",
    sort: "opinion",
  },
  {
    match: "it is (?:our|my) (?:belief|view|hope|opinion|feeling|understanding|impression)(?: that)?",
    plain: "",
  },
  {
    match: "it is (?:quite |very |entirely |well )?(?:possible|likely|probable|conceivable|plausible) that",
    plain: "",
  },
  {
    match: "in (?:our|my) (?:humble |honest )?(?:opinion|view|estimation|judgement|judgment|eyes)",
    plain: "",
  },
  {
    match:
      "(?:our|my|the) (?:best |educated |first )?(?:guess|hunch|feeling|hope|belief|impression|sense|gut feeling|suspicion|expectation) is(?: that)?",
    plain: "",
  },
  {
    match:
      "(?:it|there) (?:would |may |might )?(?:seems?|appears?)(?: likely)?(?: that| as if| as though)?(?! (?:on|in|under|at|only|twice|once)\\b)(?= )",
    plain: "",
    notBefore: " to\\b",
    sort: "seem",
  },
  { match: "seems? to(?= (?:be|have|\\p{L}+)\\b)", notAfter: told, sort: "seem" },
  {
    match:
      "presumably|probably|perhaps|maybe|possibly|conceivably|supposedly|in all likelihood|chances are(?: that)?|with (?:any|a bit of|some) luck|if all goes well|as far as we can tell|one could argue that|arguably",
    plain: "",
    notAfter: "as soon as|as \\p{L}+ as|cannot|not|could not|can't",
    notBefore: " (?:the most|\\d)",
    unless: "(?!)",
  },
  {
    match: "(?:will|would) (?:most |very )?likely|most likely|very likely|quite likely",
    plain: "will",
    notAfter: "the|a|is|are|its|their",
  },
  {
    match:
      "there is (?:a|some|every|good) (?:good |fair |real )?(?:chance|reason to (?:believe|hope|think)|hope|possibility)(?: that)?",
    plain: "",
  },
];
