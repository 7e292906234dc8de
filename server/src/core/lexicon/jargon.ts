import type { Phrase } from "../rules/phrases.ts";

const nature =
  "\\b(?:(?:eel)?grass\\p{L}*|bays?|coasts?|seas?|algae|kelp|mussels?|oysters?|trees?|heath|heather|pastures?|islands?|frogs?|otters?|bees?|orchards?|species|rivers?|lakes?|forests?|soils?|biolog\\p{L}*|plants?|animals?|fish|fisheries|marine|wetlands?|reefs?|habitats?|meadows?|moors?|dunes?|valley|birds?|insects?|woodlands?|pond|ponds|ecolog\\p{L}*|bog|bogs|estuary|seagrass|water)\\b";
const network =
  "\\b(?:bits?|[kMG]bit\\p{L}*|megabits?|gigabits?|[MGk]?Hz|megahertz|networks?|links?|radio|signals?|routers?|internet|cables?|uploads?|downloads?|stream\\p{L}*|fibre|fiber|antennas?|satellites?|modems?|lines?|wi-?fi|data)\\b";
const water =
  "\\b(?:divers?|diving|metres?|meters?|feet|water|pools?|swim\\p{L}*|sea|submarine|wreck|reef)\\b";
const screen =
  "\\b(?:icons?|buttons?|files?|folders?|mouse|scroll|screens?|links?|rows?|maps?|lists?|mark|cell|pointer|tile)\\b";

/** What stands before a noun rather than a verb. */
const nounBefore =
  "\\b(?:the|a|an|enough|more|less|some|no|any|much|its|their|of|with|gives? (?:\\p{L}+ ){1,3}|high|maximum)";

/**
 * Office talk. `plain` is given where exactly one plain word does the same; those replacements are safe. The
 * conditions leave the trades alone from which the words were borrowed: divers, banks, radio, beekeepers.
 * Origin: public lists of business jargon.
 */
export const jargonWords: readonly Phrase[] = [
  ...verb(
    "leverage",
    ["leverages", "leveraged", "leveraging"],
    ["use", "uses", "used", "using"],
    " (?!on|over|of|to|above|below|ratio|ratios|in|at|is|was|are|were|that|from|against|for|with|and|by|between|limits?|caps?|effects?|loans?|buyouts?|requirements?|rules?|points?|than|as|or)\\p{L}",
    "leveraged (?:buyouts?|loans?|funds?|finance)|financial leverage",
  ),
  ...verb("utilise", ["utilises", "utilised", "utilising"], ["use", "uses", "used", "using"]),
  ...verb("utilize", ["utilizes", "utilized", "utilizing"], ["use", "uses", "used", "using"]),
  { match: "learnings", plain: "lessons", notAfter: "machine" },
  { match: "operationali[sz](?:e|es|ed|ing|ation)" },
  { match: "ideat(?:e|es|ed|ing|ion)" },
  { match: "synerg(?:y|ies|istic|istically|ize|ise)" },
  { match: "low~hanging fruits?" },
  {
    match: "mov(?:e|es|ed|ing) the needle|needle-moving|shift(?:s|ed)? the needle",
    unless:
      "\\b(?:compass|dial|gauge|meter|knit\\p{L}*|magnet|scales?|thread|sew\\p{L}*|stitch\\p{L}*|syringe|record|speedometer)\\b",
  },
  {
    match: "circl(?:e|es|ed|ing) back",
    unless: "\\b(?:gulls?|planes?|helicopters?|pilots?|drones?|birds?|aircraft|bus|buses)\\b",
  },
  { match: "deep~div(?:e|es|ing)|dive deep(?:er)?|take a deep dive", unless: water },
  { match: "bandwidth", unless: network },
  {
    match: "north star(?: metric)?",
    unless: "\\b(?:sky|sail\\p{L}*|ships?|night|navigat\\p{L}*|polaris|compass)\\b",
  },
  { match: "paradigm(?:s|atic)?(?: shifts?)?" },
  { match: "eco~systems?", unless: nature },
  {
    match:
      "(?:stakeholder|cross-functional|leadership|strategic|executive) (?:alignment|buy-in|engagement)|key stakeholders|align(?:s|ed|ing)? (?:the |all |our |key )?(?:stakeholders|teams)|driv(?:e|es|ing) alignment|get aligned|align(?:s|ed)? on",
  },
  { match: "buy-in" },
  {
    match: "actionable(?: insights?| intelligence)?",
    notBefore: " (?:claim|under|in court|defect|breach|wrong)",
  },
  {
    match:
      "value[- ]adds?(?![- ]tax)|value[- ]added(?= (?:services?|offering|solutions?|activities))|add-on value",
  },
  { match: "boil(?:s|ing)? the ocean" },
  { match: "swim ?lanes?", unless: water, notBefore: " \\d" },
  { match: "double~click(?:s|ed|ing)?(?: (?:on|into))", unless: screen },
  { match: "solution(?:i[sz](?:e|es|ed|ing)|ing|eering)" },
  { match: "verticals", unless: "\\b(?:horizontals?|beams?|posts?|frame|grid|axis|slats?)\\b" },
  {
    match:
      "360(?:[- ]degree|°) (?:view|picture|understanding) of (?:the|our|their|his|her|its|your|each|every|a) (?!room|yard|street|harbour|harbor|site|hall|slope)\\p{L}+",
  },
  {
    match:
      "sociali[sz](?:e|es|ed|ing) (?:the|this|that|our|an?) (?!dog|dogs|puppy|puppies|child|children|animals?|cat|costs?|losses)\\p{L}+",
  },
  { match: "touch(?:es|ed|ing)? base" },
  {
    match: "take (?:this|that|it|the (?:discussion|conversation)) offline",
    unless: "\\b(?:servers?|machines?|systems?|database|site|turbine)\\b",
  },
  { match: "think(?:ing)? outside (?:of )?the box|out-of-the-box thinking|blue-sky thinking" },
  { match: "win-win(?: situation| solution)?" },
  { match: "mission[- ]critical|business[- ]critical" },
  { match: "core competenc(?:y|ies|e|es)" },
  { match: "holistic(?:ally)?" },
  { match: "impactful(?:ly)?" },
  { match: "productis(?:e|ed|ing|ation)|productiz(?:e|ed|ing|ation)" },
  { match: "value props?" },
  {
    match:
      "reach(?:es|ed)? out to(?= (?:the|our|all|each|every|customers?|sellers?|members?|them|him|her)\\b)",
    unless: "\\b(?:hands?|arms?|grab|touch|hold)\\b",
  },
  { match: "table stakes", unless: "\\b(?:poker|casino|players?|dealer)\\b" },
  {
    match:
      "level[- ]set(?:ting|s)?|dog[- ]?food(?:ing)|open the kimono|run it up the flagpole|peel(?:ing)? the onion|bang for (?:the|our|your) buck|ducks in a row|in the weeds|push(?:ing)? the envelope|move the goal~?posts|raise the bar|secret sauce|tiger teams?|helicopter view|30,000[- ]f(?:oo|ee)t view|single pane of glass|hit the ground running|best of both worlds|game plan",
    unless: "\\b(?:hedges?|garden|kennel|dogs)\\b",
  },
  { match: "thought leader(?:s|ship)?" },
  { match: "quick wins?" },
  {
    match:
      "on~board(?:s|ed|ing)?(?= (?:the |our |new |all |every |each )?(?:customers?|clients?|users?|partners?|vendors?|suppliers?|sellers?|teams?|staff|wardens?|employees|members|merchants?|\\p{Ll}+ers)\\b)",
    unless: water,
  },
  { match: "end-to-end (?:journey|experience|ownership|solution|process|responsibility|platform)s?" },
  { match: "empower(?:s|ed|ing|ment)?(?= )" },
  {
    match: "going forward|moving forward",
    notBefore: "(?!\\s*(?:[,.;:]|$))",
    sort: "time",
    unless: "\\b(?:gears?|engine|gate|trucks? (?:is|are) going|reverse)\\b",
  },
  { match: "at the end of the day", notAfter: "\\p{L}+(?:ed|s) (?:\\p{L}+ ){0,3}", notBefore: "(?!,)" },
  { match: "granular(?:ity)?", unless: "\\b(?:soil|sand|sugar|fertili[sz]er|salt|snow|feed)\\b" },
  { match: "deliverables" },
  {
    match:
      "incentivi[sz](?:e|es|ed|ing)|monetizable|strategi[sz](?:e|es|ed|ing)|conversate|bucketi[sz]e|right-?siz(?:e|ed|es|ing)|upskill(?:ed|ing)?|actioned|tasked out|solve for(?= (?:the|this|our))|ladder(?:s|ed)? up to|net-net|think tank session|sync up|hyperscale|hyper-?local",
    unless: "\\b(?:equation|variable)\\b",
  },
];

/** A verb in four forms, each with its plain counterpart. */
function verb(
  base: string,
  forms: readonly string[],
  plain: readonly string[],
  then?: string,
  unless?: string,
): Phrase[] {
  return [base, ...forms].map((form, index) => ({
    match: then ? `${form}(?=${then})` : form,
    plain: plain[index] ?? "",
    ...(unless && { unless }),
    ...(then && index === 0 && { notAfter: nounBefore }),
  }));
}
