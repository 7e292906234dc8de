import { gated } from "../text/gate.ts";
/**
 * Wording of statements that could be made of any customer. Origin: the guide's own example ("customers want
 * better performance") and its relatives in advertising and in weak product papers.
 */

/** What people are said to want. */
export const wishVerb =
  "(?:wants?|needs?|requires?|depends? on|rel(?:y|ies) on|expects?|loves?|demands?|prefers?|deserves?|hates?|dislikes?|values?|appreciates?|craves?|desires?|seeks?|wish(?:es)? for|long(?:s)? for|looks? for|cares? (?:about|for)|insists? on|enjoys?|likes?|strives? for|struggles? with|(?:is|are) (?:\\w+ )?(?:looking|searching|hungry|ready|keen|on the look-?out) (?:for|on)|(?:is|are) (?:\\w+ ){0,2}frustrated with|(?:has|have) high expectations)";

/** Nouns and comparatives that say nothing of this customer. */
export const emptyWish = gated(
  /\b(?:better|faster|easier|simpler|cheaper|smoother|quicker|safer|smarter|friendlier|greater|improved|more (?!than)\w+|less (?!than)\w+|best|seamless\w*|frictionless|modern|intuitive|innovative|user-friendly|personali[sz]ed|convenien\w+|flexib\w+|transparen\w+|performance|quality|reliab\w+|simpl\w+|experiences?|tools?|solutions?|services?|value|peace of mind|security|safety|trust|control|choice|speed|time|efficien\w+|comfort|support|respect|satisf\w+|happy|innovation|communication|information|insights?|clarity|certainty|availability|affordab\w+|fair(?:ness)?|sustainab\w+|digital|technology|freedom|independence|excellence|care|attention|access|options|paperwork|bureaucracy|complexity|waiting|to wait|hassle|surprises?|to feel|to be (?:heard|valued|respected|understood|informed|connected)|things to (?:just )?work|it all|everything|the best|good|great|high)\b/i,
);
