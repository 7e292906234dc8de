import type { Phrase } from "../rules/phrases.ts";

/** Nouns in the plural: the word after "most", "some" or "few" that makes it a quantity of things. */
const plural =
  "(?:(?!(?:times|ways|things|details|news|others|thus|always|plus|as|is|was|has|this|its|us|perhaps|sorts|kinds|series)\\b)\\p{Ll}{2,}s|people|women|men|children|staff|farmers|fish|sheep|cattle|aircraft|crew|clergy|youth|feet|teeth|lives|wives)";
const noun = `(?:of (?:the|our|these|those|them|its|his|her|their|all)\\b|(?:[\\p{Ll}-]+ )?${plural}\\b)`;
const times = "(?:seconds?|minutes?|moments?|metres?|meters?|steps?|feet|inches|centimet(?:re|er)s)";

/** Before a number that tells what is possible, not how many there are. */
const able =
  "(?:can|could|may|to|lets? \\p{L}+|allows? \\p{L}+ to) (?:\\p{L}+ )?\\p{L}+|across|between|under|into|over|with|(?:when(?:ever)?|if|wherever|anything where|anywhere)(?: \\p{L}+ (?:have|has|run|use|need))?|(?:runs?|running|supports?|supporting|handles?|handling|includes?|including|combines?|combining|spans?|spanning|manages?|managing|creates?|creating|accepts?|holds?|configuration of|use of)";

/**
 * Words that stand for a number nobody counted. `plain` puts the number's place in front of the noun.
 * Origin: public lists of weasel words, and ordinary grammar.
 */
export const vagueQuantifiers: readonly Phrase[] = [
  {
    match: `many(?= ${noun})|many(?= (?:\\p{Ll}+ ){1,2}\\p{Ll}+s\\b)`,
    notAfter:
      "(?:when(?:ever)?|if) \\p{L}+ (?:have|has|run|use|need)|common (?:for|to|in|among)|how|as|so|too|not|that|twice as|half as|a great|a good|nor|however|in|the|these|those|his|her|its|their|our|times as",
    notBefore: "[-‐‑]| more\\b| \\p{L}+(?: \\p{L}+)? as\\b",
  },
  {
    match:
      "many(?= (?:have|had|are|were|do|did|say|said|still|give|gave|leave|left|never|also|cannot|can|will|would|stop|fail|find|wait|live|come|go|pay|prefer|complain)\\b)",
    notAfter: "how|as|so|too|not|nor|however|the|these|those",
  },
  {
    match: `most(?= ${noun})`,
    notAfter:
      "(?:should|can|will|to) (?:handle|cover|fit|suit|serve|work (?:for|with|in))|the|at|his|her|its|our|their|your|\\p{L}+'s|a|an|what|matters|two|three|benefit|suffer|who|second",
    notBefore:
      " (?:of (?:the|its|his|her|their|our) (?:time|day|night|year|week|way|weight|money|heat|light|length|work)\\b|importantly|probably|notably|\\p{L}+(?:ous|ful|ive|able|ible|less|ent|ant|ic|al)\\b)| \\p{L}+(?: \\p{L}+)? (?:should|need)\\b",
  },
  { match: `several(?= (?:of|other|more|\\p{Ll}+))`, notBefore: "[-‐‑]" },
  {
    match: `multiple(?= (?:of|other|more|\\p{Ll}+))`,
    notBefore: " (?:choice|sclerosis)|[-‐‑]",
    // What something can hold or work with is no count: "runs multiple processes", "across multiple accounts".
    notAfter: able,
  },
  {
    match: `some(?= (?:of (?:the|our|these|those|them|its|his|her|their)\\b|${plural}\\b))`,
    notBefore: " (?:of (?:the|its|his|her|their|our) (?:time|way|money|work)\\b|\\d)",
    notAfter: "than|for",
  },
  {
    match: `few(?= ${noun})|few(?= (?:of|have|had|are|were|know|knew|can|could|do|did|ever)\\b)`,
    notAfter:
      "a|the|every|these|those|first|last|next|past|very|so|too|as|no|our|its|his|her|their|how|not|quite a",
    notBefore: ` ${times}`,
  },
  {
    match: "(?:only |just |quite )?a few(?= (?:of|\\p{Ll}+))",
    notBefore: ` (?:${times}|(?:more )?(?:hours?|days?|weeks?|months?|years?)|taps?|words?)`,
    notAfter: "in|within|after|for",
  },
  {
    match:
      "(?:quite )?a (?:whole |great |good )?(?:lot|number|deal|bunch|handful|couple|range|variety|host|multitude|series|raft|string)(?= of (?!(?:the |our |these |those )?(?:times|ways|money|work)\\b)\\p{L})",
    notAfter: "such|what|as|for",
    notBefore: " of (?:\\p{L}+ that we|minutes|seconds|hours|days|weeks|months|years|things (?:at|to))",
  },
  {
    match:
      "(?:lots|loads|plenty|tons|heaps|dozens|hundreds|thousands|(?<!(?:the|a|warning|test|risk|pain|credit|high|low|early-warning|their|our|her|his) )scores(?= of (?:people|men|women|members|customers|\\p{L}+s\\b))|millions|tens of thousands|hundreds of thousands)(?= of \\p{L})",
    notAfter:
      "two|three|four|five|six|seven|eight|nine|ten|several|\\d|can \\p{L}+|could \\p{L}+|(?:when(?:ever)?|if) \\p{L}+ (?:have|has|run|use|need)",
  },
  {
    match:
      "a (?:small |large |growing |increasing |rising |considerable |significant |substantial |good |great |high |low |limited |fair |big |huge |certain |surprising |vast |sizeable |steadily growing |disproportionate |noticeable )+(?:number|share|part|portion|proportion|percentage|minority|majority|fraction|group|amount|quantity|volume)(?= of\\b)",
  },
  {
    match:
      "an (?:increasing |ever-growing |ever-increasing |alarming |enormous |overwhelming |unknown |astonishing )+(?:number|share|part|portion|proportion|percentage|minority|majority|amount)(?= of\\b)",
  },
  {
    match:
      "(?:the|a) (?:vast |great |large |overwhelming |clear |broad |solid |absolute )?(?:majority|minority|bulk|lion's share|better part)(?= of\\b)",
  },
  {
    match:
      "the (?:vast |great |large |overwhelming )?majority(?= (?:have|had|are|were|do|did|say|said|never|wait|prefer|still|agree|want|pay|leave)\\b)",
  },
  {
    match:
      "(?:virtually|practically|nearly|almost) (?:all|every|everyone|everybody|none|no one|nobody|each)(?= |[.,])",
    notAfter: "not",
  },
  { match: "countless|innumerable|numerous|a myriad of|myriad|umpteen|untold(?= \\p{L}+s\\b)" },
  {
    match: "various(?= \\p{L}+s\\b)",
    notBefore:
      "[^.;]{0,60}(?:, namely|:|, such as| such as| \\(|, (?:from|including|among them)| including| from )|[^.;]{0,40}, \\p{L}+ and ",
  },
  {
    match: "much(?= of (?:the|our|their|this|that)\\b)",
    notAfter: "how|as|so|too|not|very",
    notBefore: " of the (?:time|day|night|way)\\b",
  },
];
