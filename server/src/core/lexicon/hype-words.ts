import type { Phrase } from "../rules/phrases.ts";

const abstract =
  "experiences?|service|support|solutions?|platforms?|products?|systems?|quality|performance|results?|value|design|team|technolog(?:y|ies)|software|tools?|offering|process|processes|care|customer|user|engineering|talent|approach";

/**
 * Words of advertising. Most of them have an honest meaning as well ("unlock the door", "a robust table"), which
 * the conditions leave alone. Origin: public lists of words to avoid in press releases and pitches.
 */
export const hypeWords: readonly Phrase[] = [
  {
    match: "(?:truly )?revolutionary|revolutioni[sz](?:e|es|ed|ing)|a revolution in",
    notBefore: " (?:war|guards?|calendar|movement|council|party|committee|army|france)",
  },
  { match: "game~chang(?:er|ers|ing)" },
  {
    match:
      "(?:cutting|bleeding|leading)-edge|(?:cutting|bleeding) edge(?= (?:of|technolog))|at the (?:cutting|bleeding|leading) edge",
  },
  {
    match: "state~of~the~art(?=[\\s.,;!?)])(?! (?:regarding|concerning|with regard to|in|on|of) )",
    notBefore:
      " (?:clause|rule|requirement|principle|defence|defense|test|standard|report|survey|in (?:\\p{Ll}+ )?(?:19|20))",
  },
  {
    match: "world~(?:class|leading|beating)|market~leading|industry~leading|class~leading|category~defining",
    plain: "",
  },
  { match: "best~in~(?:class|breed)|best~of~breed" },
  {
    match: "seamless(?:ly)?",
    unless: "\\b(?:pipes?|tubes?|stockings?|floors?|steel|millimetres?|welds?|welded|knitted)\\b",
    plain: "",
    notBefore:
      " (?:tubes?|pipes?|tubing|piping|knit\\p{Ll}*|tights|stockings?|floors?|floor\\p{Ll}*|steel|welded|gloves?|hose|garments?|joints?|lining|resin|rings?|bags?)",
  },
  { match: "frictionless(?:ly)?", plain: "", notBefore: " (?:bearings?|surfaces?|planes?|pulleys?)" },
  {
    match:
      "next[-‐‑]gen(?:eration)?|next gen|next generation(?= (?:of )?(?:products?|platforms?|software|technolog|solutions?|tools?|services?|experiences?|systems?))",
  },
  { match: "unparallel+ed|unrivall?ed|unsurpassed|unbeatable|peerless|second to none" },
  {
    match: `unmatched(?= (?:\\p{Ll}+ )?(?:${abstract}|speed|ease|comfort|convenience|accuracy|reliability))`,
  },
  { match: "unprecedented", unless: "\\d" },
  { match: "ground~breaking", notBefore: " (?:ceremony|ceremonies|ritual|day|party)" },
  {
    match: "turn-?key",
    notBefore: " (?:contracts?|price|contractors?|construction|delivery|handover|house|houses|basis)",
  },
  { match: "magical(?:ly)?|like magic|as if by magic|pure magic", unless: "\\b(?:flute|lantern)\\b" },
  {
    match: "supercharg(?:e|es|ed|ing)|turbo~charg(?:e|es|ed|ing)",
    unless: "\\b(?:engine|engines|motor|diesel|car|cars|charging|intercooler)\\b",
  },
  {
    match: "breath~?taking(?:ly)?|jaw-dropping|mind-blowing|mind-boggling|eye-popping",
    notBefore: " (?:views?|scenery|panorama)",
  },
  {
    match: "bullet-?proof",
    notBefore: " (?:vests?|glass|doors?|windows?|jackets?|cars?|screens?|panes?|plates?)",
  },
  { match: "future~?proof(?:ed|ing|s)?" },
  {
    match:
      "awesome|amazing(?:ly)?|stunning(?:ly)?|phenomenal(?:ly)?|spectacular(?:ly)?|fantastic(?:ally)?|incredible",
    plain: "",
  },
  {
    match: `(?:outstanding|superior|first-class|premium|superb|exceptional)(?= (?:\\p{Ll}+ )?(?:${abstract})\\b)`,
    plain: "",
    notBefore: " (?:care home|support payment|service charge|tool (?:loan|bill)|product (?:recall|order))",
  },
  { match: `innovative|trail-?blazing|visionary|path-?breaking`, plain: "" },
  { match: `pioneering(?= (?:${abstract}|new)\\b)` },
  { match: "delightful(?:ly)?", plain: "" },
  {
    match:
      "delight(?:s|ed|ing)? (?:our|the|every|all|your|their|both|its|and surprise)? ?(?:customers?|users?|guests?|members?|clients?|shoppers?|patients?|buyers?|sellers?|audiences?|riders?|tenants?|visitors?|owners?)",
  },
  {
    match:
      "unlock(?:s|ed|ing)?(?= (?:\\p{L}+ ){0,4}(?:value|potential|growth|opportunit(?:y|ies)|insights?|possibilit(?:y|ies)|revenue|efficienc(?:y|ies)|productivity|creativity|savings|synerg(?:y|ies)|power|future|talent|markets?|innovation|capacity|benefits?)\\b)",
  },
  {
    match: "unleash(?:es|ed|ing)?",
    notBefore: " (?:the |a |his |her |their )?(?:dogs?|storm|flood|water|hounds?)",
  },
  {
    match:
      "transform(?:s|ed|ing)? (?:the way|how|(?:our|the|an?|their)(?: entire| whole)? (?:industry|business|market|lives|world|future|customer|experience))|transformative|transformational",
  },
  {
    match:
      "(?:true |real )?(?:masterpiece|marvel|miracle|wonder)(?= of (?:engineering|design|technology|science|craftsmanship|modern))",
  },
  {
    match: "(?:10|ten|100)x(?! (?:zoom|magnif|lens|objective))",
    unless: "\\b(?:magnif\\p{L}+|zooms?|enlarg\\p{L}+|microscopes?|binoculars|telescopes?)\\b",
  },
  {
    match:
      "to the next level|to new heights|like never before|a (?:brand )?new era|the dawn of|of the future(?=[.!,])|out of this world|once-in-a-(?:lifetime|generation)|a quantum leap|quantum leap|holy grail|silver bullet|one-stop[- ]shop|a leap forward|giant leap",
  },
  {
    match:
      "disrupt(?:s|ed|ing)? (?:the|an?|our|this|its)(?: whole| entire)? (?:industry|market|sector|category)|disruptive (?:innovation|technolog(?:y|ies)|platform|product|model|force)|reimagin(?:e|es|ed|ing)|reinvent(?:s|ed|ing)? the",
  },
  { match: "effortless(?:ly)?|hassle-free|pain-free|world's (?:best|greatest|finest)", plain: "" },
  {
    match:
      "dazzling|sleek|blazing(?:ly)?(?:[- ]fast)?|lightning[- ]fast|rock[- ]solid|crystal[- ]clear|bold new|exciting(?: new)?|thrilled|game plan of the future|wow factor|wows?",
    notBefore: " (?:foundations?|water|voice)",
  },
  {
    match: "robust",
    plain: "",
    unless:
      "\\b(?:made of|millimetres?|mm|kilograms?|kg|oak|beech|steel|wood|standard errors?|regression|estimat\\p{L}*)\\b",
    notBefore:
      " (?:against|to|boots?|shoes?|tables?|chairs?|bench(?:es)?|fences?|plants?|breeds?|crops?|varieties|variety|handles?|doors?|locks?|cases?|housings?|gloves?|vehicles?|bikes?|bicycles?|frames?|boxes|crates?|covers?|wheels?|cables?|shelves|oak|beech|wood|steel)|(?:,| and)? (?:than|enough (?:to|for) (?:\\p{L}+ ){0,3}(?:rain|salt|frost|fall|falls|drop|drops|cold|wind))",
  },
];
