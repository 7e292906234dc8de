import type { Phrase } from "../rules/phrases.ts";

/**
 * Words that claim a degree and give none. The narrow list: those that design documents and careful narratives
 * hardly use, so that each of them deserves a look. `sort`: "intensifier" can go without loss; "size" stands
 * where a number belongs; "quantifier" is also read by evidence/vague-quantifier. Origin: public lists of weasel
 * words for business writing, narrowed by what careful narratives use in earnest.
 */
export const weaselWords: readonly Phrase[] = [
  {
    match: "very",
    notAfter: "this|that|these|those|the|its|his|her|their|not so",
    notBefore:
      " (?:high frequency|low frequency|large telescope|same|first|last|own|next|least|end|idea|thought|beginning|start|(?!(?:good|bad|hard|slow|fast|long|short|high|low|large|small|big|few|many|old|new|near|far|close|clear)\\b)\\p{L}{3,8} (?:that|which|who|where|when)\\b)",
    plain: "",
    sort: "intensifier",
  },
  { match: "really|truly|absolutely|totally|utterly", notAfter: "not|n't", plain: "", sort: "intensifier" },
  {
    match:
      "extremely|exceptionally|incredibly|remarkably|enormously|immensely|tremendously|hugely|vastly|awfully|terribly|extraordinarily",
    plain: "",
    sort: "intensifier",
  },
  {
    match: "quite",
    notAfter: "not",
    notBefore: " (?:a (?:few|lot|number)|the (?:same|opposite))\\b",
    plain: "",
    sort: "intensifier",
  },
  {
    match: "fairly|reasonably",
    notAfter:
      "treated|share|shared|divided|split|act|acted|paid|judged|deal|dealt|decide|decided|spread|distributed|compete|compare|more|less|play|as",
    notBefore:
      "\\s*(?:[.,;:!?)]|$)| (?:and|or|among|between|by|across|to|for|with|in|on|over|treated|paid|shared)\\b",
    plain: "",
    sort: "intensifier",
  },
  {
    match: "pretty",
    notAfter: "a|an|the|very|so|its|their",
    notBefore:
      "(?! (?:much|good|bad|well|sure|clear|hard|easy|high|low|large|big|small|long|short|quick(?:ly)?|slow(?:ly)?|poor(?:ly)?|strong|weak|common|rare|old|new|close|far|full|empty|satisfied|happy|unhappy)\\b)",
    plain: "",
    sort: "intensifier",
  },
  {
    match: "rather",
    notAfter: "would|'d|but|or",
    notBefore: " than|,|\\s*[.;]",
    unless: "(?!)",
    plain: "",
    sort: "rather",
  },
  {
    match: "somewhat|slightly|a (?:little )?bit|kind of a?|sort of a?",
    notAfter: "this|that|which|what|some|any|the|every|each|same|a|another|different|new|one",
    notBefore: " of\\b",
    plain: "",
    sort: "degree",
  },
  { match: "relatively|comparatively", notBefore: " (?:to|prime)\\b", plain: "", sort: "degree" },
  {
    match:
      "largely|mostly|mainly speaking|for the most part|by and large|to a (?:large|great|considerable|certain|significant) (?:extent|degree)|to some (?:extent|degree)|more or less",
    notBefore: " cloudy| sunny| about",
    plain: "",
    sort: "size",
  },
  {
    match: "virtually|practically|all but",
    notAfter: "meet|meets|met|held|attend|attended|meeting|anyone|anything|nothing|everything|everyone",
    notBefore:
      "(?! (?:every|all|no|any|none|nobody|everyone|everybody|nothing|impossible|identical|unlimited|unknown|unused|empty|free|useless|the (?:whole|entire|same)|invisible|unchanged|always|never|certain)\\b)",
    sort: "quantifier",
  },
  {
    match: "(?:nearly|almost) (?:all|every|everyone|everybody|everything|none|nobody|no one|always|never)",
    sort: "quantifier",
  },
  { match: "numerous|a multitude of|a myriad of|myriad|countless|innumerable", sort: "quantifier" },
  {
    match: "various|diverse",
    notBefore:
      "[^.;]{0,60}(?:, namely|:|, such as| such as| \\(|, (?:from|including|among them)| including| from )|[^.;]{0,40}, \\p{L}+ and ",
    sort: "quantifier",
  },
  {
    match: "significant(?:ly)?",
    notAfter: "statistically|clinically|most|not|no|insignificant",
    notBefore: " (?:figures?|digits?|others?|at the|\\(p\\b|wave)",
    sort: "size",
  },
  {
    match: "substantial(?:ly)?",
    notBefore: " (?:completion|performance|similarity|equivalence|shareholder|damages)",
    sort: "size",
  },
  { match: "considerabl[ey]|appreciabl[ey]|noticeabl[ey]|sizeable|sizable|markedly", sort: "size" },
  { match: "greatly|heavily improved", sort: "size" },
  {
    match: "dramatic(?:ally)?",
    notBefore:
      " (?:society|arts?|readings?|performances?|works?|irony|theatre|theater|society's|club|poetry|music|role)",
    sort: "size",
  },
  { match: "drastic(?:ally)?", sort: "size" },
  {
    match: "massive(?:ly)?",
    notAfter: "of",
    notBefore:
      " (?:oak|beech|wood|wooden|timber|stone|steel|iron|gold|silver|concrete|brick|granite|rock|copper|bronze|walnut|pine|ash|doors?|walls?|beams?|star|stars|open online)",
    sort: "size",
  },
  {
    match: "huge|enormous|tremendous|immense|vast|gigantic|colossal",
    notBefore: " majority\\b",
    sort: "size",
  },
  {
    match:
      "basically|essentially|fundamentally|arguably|hopefully|obviously|needless to say|(?<!matter )of course|literally|undoubtedly",
    plain: "",
    sort: "filler",
  },
];

/** The broad list, off by default: design documents and honest narratives are full of it. */
export const broadWeaselWords: readonly Phrase[] = [
  { match: "often|generally|usually|typically|frequently|normally|commonly|regularly", sort: "size" },
  { match: "more|better|could|should|may|might", notBefore: " than\\b", sort: "size" },
];
