import type { Phrase } from "../rules/phrases.ts";

const superlative =
  "best|finest|greatest|fastest|quickest|largest|biggest|cheapest|simplest|easiest|smartest|safest|fairest|strongest|highest|lowest|newest|cleanest|clearest|friendliest|richest|oldest|smallest|longest|shortest|hardest|worst|most (?!of\\b|recent\\b|likely\\b)\\p{L}+|leading|foremost|number one|no\\. 1|premier|top|only|finest";
const world =
  "(?:on|in|of|across|within|throughout|to) (?:the |our |its |this |all |any )?(?:whole |entire |global |world's |european |national |local |regional )?(?:\\p{L}+ )?(?:world|market|markets|industry|country|nation|continent|region|county|state|province|city|town|valley|district|harbour|harbor|port|street|neighbourhood|neighborhood|sector|field|trade|business|segment|category|globe|planet|coast|island|lake|fjord|river|alps|mountains?|land|europe|asia|africa|america|germany|france|britain|england|scotland|wales|ireland|scandinavia|norway|sweden|denmark|its (?:kind|class|type)|town)";
const self =
  "we|ours?|it|this|that|they|our \\p{L}+|the (?:new )?(?:product|service|solution|platform|app|desk|tool|system|pass|card|report|team)";

/**
 * Claims to be first, best, only or everybody's choice. The rule lets those pass that carry a number, a date or
 * a source. Origin: the forms in which such claims come in pitches, written from grammar.
 */
export const superlatives: readonly Phrase[] = [
  {
    match: `(?:the|our|its|their|\\p{L}+'s) (?:\\p{L}+ )?(?:${superlative}) (?:[\\p{L}-]+ ){0,4}${world}`,
    notAfter: "one of|among",
  },
  {
    match: `(?:the )?(?:world|country|nation|city|town|region|county|industry|market|continent|valley|europe|germany|france|britain|norway|sweden|denmark|state|sector|island|district|coast)'s (?:\\p{L}+ )?(?:${superlative}|first)(?: [\\p{L}-]+)?`,
    notAfter: "one of|among",
  },
  {
    match: `(?:${self}) (?:are|is|remain|remains|will be|will become|has become|have become) (?:now |by far |still |already |clearly |easily |simply )?(?:the|our|its) (?:[\\p{L}-]+ )?(?:${superlative}) (?!of (?:the )?(?:two|three|four|five|six|seven|eight)\\b|part|step|time|reason|case|point|thing|one who|place|moment|question)[\\p{L}-]+`,
  },
  {
    match:
      "(?:the |an? |our |its )?(?:undisputed |clear |recogni[sz]ed |acknowledged )?(?:market leader|(?:market-|industry-|world-)?leading (?:providers?|suppliers?|company|companies|platforms?|brands?|manufacturers?|vendors?|makers?|experts?|authorit(?:y|ies)|edge|names?|firms?|operators?|solutions?|products?|services?|institutions?|choice|position))",
    notAfter: "with|from|among|by|two|three|four|five|of|named|several|other",
  },
  {
    match:
      "(?:the )?(?:undisputed |clear |absolute )?(?:number one|no\\.? ?1|#1)(?! (?:priority|reason|cause|complaint|question|request|in (?:the|our) list|on (?:the|our) list|risk|issue|problem))",
    notAfter:
      "route|line|track|platform|gate|dock|house|ward|hall|pump|berth|unit|platform|bus|team|option|rule",
  },
  {
    match:
      "undisputed|uncontested|without (?:equal|rival|peer|parallel)|in a class of (?:its|our|their) own|ahead of (?:everyone|everybody|all (?:others|our competitors|competitors)|the (?:pack|competition))|best (?:there is|possible \\p{L}+|imaginable|of all|ever)",
    notAfter: "claims? (?:is|are|were|was)|remained|went|invoices?",
  },
  {
    match:
      "(?:are|is|remain|remains|as) (?:still |now |currently |today )?the only (?!thing|one to|one not|reason|part|place|time|one who|person|option|source|day|difference|exception|question|two|three|four|five|ones|remaining|link|entrance|access|road|doctor)[\\p{L}-]+(?: [\\p{L}-]+){0,4}",
    notAfter: "it|he|she|who|which|line|road|bridge",
  },
  { match: `(?:the )?only (?:[\\p{L}-]+ ){1,3}${world}` },
  {
    match:
      "uniquely|unique(?= (?:\\p{L}+ )?(?:solutions?|offer(?:ing)?s?|approach|opportunit(?:y|ies)|positions?|selling|experiences?|value|services?|blend|combination|propositions?|advantages?|strengths?|products?|technolog(?:y|ies)|platforms?|insights?|capabilit(?:y|ies)|team|ability|design|method|way|features?|concept))|(?<=\\b(?:is|are|truly|completely|totally|absolutely|quite|remains) )unique(?= (?:in|on|among|to us|and)\\b|[,.;!])",
    notBefore: " (?:identif(?:y|ies|ied)|numbered|assigned|named)",
  },
  {
    match:
      "(?:everyone|everybody|every (?:customer|user|member|client|guest|patient|driver|tenant|farmer|parent|visitor|owner|employee|seller|shopper)|all (?:of )?(?:our |the )?(?:customers|users|members|clients|guests|patients|drivers|tenants|farmers|parents|visitors|owners|employees|sellers|shoppers|residents))(?: (?:in|at|on|of|who|we) [^.,;]{1,40})? (?:agrees?|knows?|loves?|likes?|trusts?|wants?|needs?|hates?|prefers?|understands?|wish(?:es)?|expects?|enjoys?|appreciates?|will (?:love|want|like|agree|benefit)|is (?:happy|delighted|convinced|satisfied|thrilled|excited)|are (?:happy|delighted|convinced|satisfied|thrilled|excited)|benefits?|deserves?|says?|thinks?|believes?|admires?|dreads?)",
  },
  {
    match:
      "(?:nobody|no one|no-one|no other \\p{L}+|no competitor|no rival|not one competitor)(?: (?:else|other|on the market|in the (?:market|industry|world|business|valley|country|city|town|region)|on earth|of our competitors))+",
    notBefore: " (?:was|had|has been|at home|in the (?:room|house|building))",
    sort: "noOne",
  },
  {
    match:
      "no (?:other )?(?:competitor|rival|other \\p{L}+|one else|provider|supplier|vendor) (?:\\p{L}+ )?(?:offers?|has|have|does|can|comes?|matches|provides?|sells?|gives?|knows?|does|makes?|serves?|treats?|beats?|dares?|manages?)",
    sort: "noOne",
  },
  {
    match:
      "no (?:[\\p{L}-]+ ){1,3}(?:[\\p{L}]+s|can|has|have|will|could|comes) [^.;:]{1,60}(?:than (?:ours|us|we|our \\p{L}+|this one)|like (?:ours|us|this one)|as (?:\\p{L}+ )as (?:ours|us|we|our|this))",
  },
  {
    match:
      "(?:like no other|than (?:anyone|anybody|anything|any other \\p{L}+|everyone|all others|the competition)(?: else)?|better than any|unlike any other|far ahead of)",
    unless: "\\bno (?:more|less) than\\b",
    notBefore: " (?:month|day|week|year|route|ward|line|shift|season|group|stop|hour)",
  },
  {
    match:
      "(?:first-ever|first ever|the first of its kind|(?:the )?first and only|one of a kind|one-of-a-kind)",
  },
  {
    match: `(?:we|ours?|it|this|our \\p{L}+) (?:are|is|was|were|will be) the first (?:[\\p{L}-]+ ){1,4}(?:to|in|of|that|on|with)`,
    notBefore: " (?:two|three)",
  },
  {
    match:
      "(?:we|our (?:\\p{L}+ )?\\p{L}+|they|it|customers?|users?|members?|this) (?:have |has |will |can |is |are )?(?:always|never) (?:been |be )?(?:deliver\\p{L}*|fail\\p{L}*|break\\p{L}*|broken|disappoint\\p{L}*|win|wins|won|lose|loses|lost|works?|worked|right|wrong|satisfied|happy|reliable|available|on time|choose|chooses|chose|come first|comes first|put|puts|goes? (?:down|wrong)|miss|misses|missed|late|ahead|the (?:best|first|right)|better|complain\\p{L}*|return|returns|come back|let\\b|make\\b|know\\b|knows\\b)",
    notAfter: "that|who|which|until|if",
  },
  {
    match:
      "(?:they |we |it |she )?always (?:will|have|has|are|is)(?= ?[.,;])|(?:now|today) and always|for ever and ever",
  },
  {
    match: `the (?:best|surest|safest|easiest|cheapest|simplest|fastest|quickest|most \\p{L}+|only) (?:[\\p{L}-]+ )?ways? (?:to|of|for)`,
  },
  {
    match:
      "(?:the|our|its) (?:best|finest|greatest|safest|fairest|cleanest|smartest|friendliest|(?:most|least) (?!of\\b|recent\\b|likely\\b|affected\\b|important\\b|urgent\\b|common\\b|frequent\\b)\\p{L}+) [\\p{L}-]+ (?:in|of|on|along) (?:the|our|this|all) (?!(?:two|three|four|five|six|year|month|week|day|season|night|list|table|past|last|morning|evening)\\b)\\p{Ll}+",
  },
  {
    match:
      "(?:all|every one) (?:of )?(?:the |our )?[\\p{L}-]+s (?:hate|love|like|want|need|know|trust|prefer|agree|understand|wish|expect|enjoy|believe|think|dread|complain|benefit|suffer|deserve)",
    notAfter: "at|in|of",
  },
  {
    match:
      "(?:nobody|no one|everyone|everybody) (?:will|would) (?:ever )?(?!know\\b|be (?:paid|moved|dismissed|laid|asked|forced|charged|placed|left))\\p{L}+",
  },
  {
    match:
      "(?<=^\\s*)(?:(?!(?:she|he|it|this|that|there)\\b)[\\p{L}-]+ )?(?!(?:is|was|has|does|this)\\b)[\\p{L}]+(?:s|men|women|people|children) (?:always|never) \\p{L}+",
    notBefore: " (?:before|until|without|after|unless)\\b",
    unless:
      "\\b(?:because|since|so that)\\b|\\b(?:it|this|that|drawer|doors?|lamps?|machines?|app)\\b (?:never|always)|\\bwithout\\b",
  },
  {
    match:
      "second to none|without (?:equal|parallel|rival)|unrivall?ed|unequall?ed|unparallell?ed|unsurpassed",
  },
  { match: "no [^.;:]{2,60} as \\p{L}+ [^.;:]{0,50}\\bas (?:we|us|ours|our)" },
];
