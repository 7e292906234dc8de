import { gated } from "../text/gate.ts";
/** How direct answers open, in English. Origin: ordinary replies to questions of yes or no and of quantity. */

export const yesNoQuestion = gated(
  /^(?:and |but |so |then )?(?:is|are|was|were|do|does|did|can|could|will|would|should|shall|may|might|must|has|have|had|am|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|can['’]t|won['’]t|wouldn['’]t|shouldn['’]t)\s/i,
);

/** Requests in the form of a question, and choices between two things, want more than yes or no. */
export const openRequest = gated(
  /^(?:can|could|would|will) (?:you|we|someone|i) (?:please )?(?:explain|describe|tell|say|give|show|elaborate|walk|share|summari[sz]e|name|list|see|find|get|learn|know|read)\b|\bor\b/i,
);

export const quantityQuestion = gated(
  /^(?:and |but |so )?(?:about |roughly )?how (?:many|much|often|long|far)\b/i,
);

const unknown =
  "(?:do|does|did)(?: not|n['’]t) (?:yet )?know|not (?:yet )?(?:known|decided|clear)|unknown|unclear|undecided|open question|cannot (?:yet )?(?:say|tell)|too early";

export const directReply = gated(
  new RegExp(
    `(?<![\\p{L}-])(?:yes|yep|no|not|never|none|nobody|no one|nothing|neither|nor|only|partly|partially|mostly|largely|always|sometimes|rarely|seldom|absolutely|certainly|definitely|of course|indeed|sure|correct|exactly|true|false|maybe|perhaps|probably|likely|unlikely|almost|nearly|eventually|already|both|either|any|all|every|each|everyone|if|unless|when|once|until|as long as|for now|initially|in part|in principle|up to|at least|at most|${unknown}|\\p{L}+n['’]t|cannot|one day|later|one|two|three|four|five|six|seven|eight|nine|ten)(?![\\p{L}])|\\d`,
    "iu",
  ),
);

export const quantityReply = gated(
  new RegExp(
    `\\d|(?<![\\p{L}-])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|half|third|quarter|once|twice|daily|hourly|weekly|monthly|quarterly|yearly|annually|every|each|all|both|no|none|nobody|nothing|never|always|free|unlimited|same|single|until|as (?:many|much|long|often|far) as|(?:a|an) (?:second|minute|hour|day|night|week|fortnight|month|year|few)|overnight|${unknown})(?![\\p{L}])|\\[n\\]`,
    "iu",
  ),
);
