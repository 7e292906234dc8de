import { gated } from "../text/gate.ts";
/**
 * Wording by which a sentence of a risk section tells what may go wrong, or what is done about it.
 * Origin: ordinary vocabulary of plans and their failures. Every list stands for stems in all inflections.
 */

/** Doubt: the sentence says that something is possible, not that it is so. */
export const doubt = gated(
  /\b(?:may|might|could|can|would|likely|unlikely|perhaps|possibl[ey]|tends? to|tended to|threatens? to|danger|fear(?:s|ed)?|worr(?:y|ies|ied)|risks?|at risk|uncertain\w*|unclear|unknown|undecided|open question|is (?:still )?open|not (?:yet )?(?:certain|clear|known|signed|decided|agreed|confirmed)|no guarantee|exposed|vulnerable|depends? (?:up)?on|hostage to)\b/iu,
);

/** Harm: words for things that go wrong. */
export const harm = gated(
  /\b(?:fail\w*|late|later than|delay\w*|slip(?:s|ped|ping)?|los(?:e[sd]?|ing|t|s|ses)|refus\w*|reject\w*|declin\w*|withdraw\w*|withdrew|withh[eo]ld\w*|oppos\w*|object(?:s|ed|ion|ions)?|break(?:s|ing|down|downs)?|broke|broken|damag\w*|destroy\w*|wrong(?:ly)?|mistak\w*|errors?|forget\w*|forgot\w*|cancel\w*|abus\w*|misus\w*|fraud\w*|cheat\w*|steal\w*|stolen|theft|leak\w*|breach\w*|outage\w*|crash\w*|collaps\w*|shortage\w*|scarce|short of|runs? out|empty|vacan\w*|leaves?|leaving|left|quits?|resign\w*|bankrupt\w*|insolven\w*|goes out of business|overrun\w*|overload\w*|exceed\w*|too (?:few|many|much|little|late|slow\w*|high|low|expensive|small|hard)|fewer than|lower than|higher than|slower than|falls? (?:below|short)|drops? (?:below|off)|ris(?:e|es|ing) (?:faster|above|sharply)|(?:prices?|wages?|costs?|rents?|fees?) (?:rise|rises|are rising|go up|double|increase)|worse\w*|worst|bad(?:ly)?|poor(?:ly)?|weak\w*|problem\w*|trouble\w*|complain\w*|ignor\w*|resist\w*|reluctan\w*|distrust\w*|mistrust\w*|unwilling|sceptic\w*|skeptic\w*|churn\w*|stops? working|stands? still|stays? (?:empty|closed|away)|nobody|no one|not (?:come|accept|agree|approve|arrive|deliver|trust|adopt|use|sign|pay|fall|rise|work|renew|return|hold|scale|survive)|do(?:es)? not|cannot|can't|never|lawsuit|sued?|fines?|penalt\w*|copy|copies|copied|competitor\w*|rivals?|pile up|jam\w*|stuck|only one|single (?:supplier|source|plant|person|point|vendor)|(?:one|no other|only) supplier|no insurance|dependen\w*)\b/iu,
);

/** "We may be too successful": a risk that flatters. */
export const softRisk = gated(
  /\b(?:too (?:successful|popular|ambitious|good|fast for the competition)|(?:victims?|slaves?) of (?:our|its|their) own success|(?:love|like|enjoy) it (?:so|too) much|our (?:success|enthusiasm|ambition|perfectionism)|no (?:real|major|serious|significant|known|notable) risks?|nothing (?:can|could|will) go wrong)\b/iu,
);

/** Harm by nature and mishap. These nouns also stand in answers ("the fire brigade"), so they only name risks. */
export const mishap = gated(
  /\b(?:strikes?|ill|illness|sick(?:ness)?|accidents?|injur\w*|fire|flood\w*|storms?|drought|frost|ice|heat ?wave|wet|earthquake|pandemic|war|theft|retir\w*|pregnan\w*|maternity|parental leave)\b/iu,
);

/** Clauses that only rate a risk. */
export const rating = gated(
  /^\W*(?:(?:likelihood|probability|impact|severity|rating|risk level|exposure)\b[^.;]{0,80}|(?:high|medium|low)(?: (?:likelihood|probability|impact|risk))?(?:[,/;–-]\s*(?:high|medium|low)\b[^.]{0,30})?)[.;]?\W*$/iu,
);

/** A label that says that the answer follows. */
export const answerLabel = gated(
  /^\W*(?:mitigations?|mitigating (?:action|measure)s?|mitigation (?:plan|strategy)|responses?|our (?:response|answer|plan)|answers?|actions?|counter-?measures?|measures?|plan b|plan|fall-?backs?|contingency(?: plan)?|safeguards?|remedy|controls?|what we (?:do|will do)|how we (?:respond|answer|mitigate|address|handle|reduce)[\p{L} ]{0,20}|trigger)\s*(?:[:：]|[.]\s|[–—]\s|\s-\s)/iu,
);

/** Words that can only stand in an answer. */
export const answerWord = gated(
  /\b(?:mitigat\w+|fall(?:s|ing)? back (?:to|on)|fall-?back|contingency|plan b|in (?:that|this|such a) case|instead,|instead(?=[.;]|$)|as a (?:precaution|safeguard|backup|back-up)|for (?:this|that) reason|to (?:reduce|limit|prevent|avoid|address|counter|guard against|protect against) (?:this|that|it|the risk|these)|second (?:supplier|source|carrier|provider|one)|reserves?|reserved|on call|under contract|stand(?:s)? ready|(?:is|are) ready|kept ready|stand-?by|on standby|insured|insurance covers|insurer|lets us|allows us to|accept (?:this|the|that) risk|we accept (?:this|it|that)|spare|by hand|then (?=\p{Ll}+ (?:at|to|on|in|by|with|the|a)\b)|therefore|hence|roll(?:s|ed)? back|opt out|opt-out)\b/iu,
);

/** Conditions that announce what happens then. */
export const condition = gated(
  /^\W*(?:if|when(?:ever)?|should|where|unless|once|in (?:that|this|such a) case|otherwise|without|above|below|beyond|at (?:more|less|fewer) than|after (?:two|three|one|a|an|\d+)|as soon as|until|from the moment|were|in the event|in case|with (?:fewer|less|more) than|for (?:any|every|each) )\b/iu,
);

/** What happens then is a further harm, not an answer. */
export const consequence = gated(
  /\b(?:slips?|suffers?|is (?:lost|late|delayed|at risk|in danger|over|useless|worthless)|are (?:lost|late|delayed|at risk|in danger|useless|worthless)|loses?|fails?|costs? us|misses|miss|is missed|breaks? down|collapses?|stands? still|comes? too late|no longer works|nobody|no one|we lose|is wasted|are wasted|erodes?|goes? (?:wrong|to waste)|turns? away|ends? up)\b/iu,
);

/** What gets worse by itself when a condition is met. */
export const furtherHarm = gated(
  /\b(?:falls?|drops?|shrinks?|declines?|rises?|grows?|increases?|doubles?|worsens?|disappears?|evaporates?|suffers?|goes? up|goes? down|late|later|more (?:expensive|errors|complaints)|dies|die|hurts?)\b(?! back)/iu,
);

const participles =
  "held|kept|capped|fixed|sized|reserved|trained|tested|paid|limited|spread|checked|compared|matched|sealed|locked|signed|stored|insured|covered|backed|split|set|moved|shifted|postponed|ordered|reviewed|audited|encrypted|deleted|asked|told|informed|written|agreed|planned|budgeted|contracted|hired|rented|leased|bought|replaced|repaired|measured|recorded|refunded|compensated|guaranteed|staffed|supervised|monitored|watched|confirmed|verified|blocked|switched|stopped|handed|given|sent|offered|announced|published|documented|escalated|addressed|taken|made|put|brought|run|built|designed|voluntary|redundant|available|allowed|required|obliged|bound|counted|filtered|weighed|inspected|calibrated|translated|handled|ensured|reduced|lowered|raised|drawn|shared|separated|isolated|duplicated|mirrored|rehearsed|practised|practiced|drilled|pinned|secured|escorted|rotated|priced|hedged|diverted|served|invited|involved|consulted|released";

/** "is held back", "are trained", "has been signed", "will be taken". */
export const passiveAnswer = gated(
  new RegExp(
    String.raw`\b(?:is|are|be|been|being|gets?)\s+(?:(?:then|therefore|already|also|only|always|each|all|both|now|never|not|further|automatically|immediately|\p{Ll}+ly)\s+)?(?:${participles})\b`,
    "iu",
  ),
);

/** What we do; not what we fear, lack or lose. */
export const ourAction = gated(
  /(?<!\bthan )\b(?:we|i|our (?:own |two |three |four |five |\p{Ll}+ )?(?:team|teams|staff|people|engineers?|lawyers?|leads?|desk|office|manager|managers|crew|crews|drivers?|partner|partners|expert|trainer|trainers|agents?))\s+(?:(?:then|therefore|also|already|now|still|will|have|shall|always|only|first|each|all|both|currently|\p{Ll}+ly)\s+){0,3}(?!then\b|therefore\b|also\b|already\b|now\b|still\b|will\b|shall\b|always\b|only\b|first\b|each\b|both\b|\p{Ll}+ly\b|fear|worr|know|think|believe|expect|depend|rely|need|lack|lose|lost|buy\b|have\b|do(?:n['’]t| not)|did|can(?:not|['’]t)|are (?:behind|late|short|unsure|dependent|exposed|the)|were\b|was\b|saw|seen|see\b|would|may\b|might|could|had\b|no\b|not\b|be\b|been\b|miss|fail|assume|suffer|face\b|risk\b|own(?:ed)?\b|promised?\b)\p{Ll}{2,}/iu,
);

/** "Helvane's letter", "the harbour master walks the pier": read as an answer where nothing tells of harm. */
export const pastOnly = gated(
  /\b(?:was|were|had|did|went|came|took|gave|told|said|saw|found|lost|fell|rose|grew|shrank|left|broke|stood|cost|began|got|knew|thought|felt|heard|paid|sent|brought|\p{Ll}{3,}ed)\b/iu,
);

/** "It has done so twice": what has gone wrong already. */
export const hasHappened = gated(
  /\b(?:has|have) (?:\p{Ll}+ ){0,2}(?:done so|done that|twice|once|before|happened|occurred|failed|missed|slipped)\b/iu,
);

/** States that answer nothing: "the median member is 58", "it has a single plant". */
export const bareState = gated(
  /^\W*(?:(?:and|but|so|yet|which|that|while|since|because)\s+)?(?:there (?:was|were|has been|have been|(?:is|are) (?:no|one|only|a single|still|little|few|not)\b)|(?:[\p{L}\p{N}'’%.,-]+\s+){1,8}?(?:is|are|has|have)\s+(?:\d|a single\b|only\b|no\b|few\b|little\b|not\b|also\b|still\b|very\b|so\b|too\b|new\b|old\b|open\b|high\b|low\b|small\b|large\b|big\b|scarce\b|rare\b|common\b|hard\b|difficult\b|important\b|our\b|one\b(?! (?:night|day|week|hour))|(?:one|two|three|four|five|six|seven|eight|nine|ten|most|half|many|several)\b))/iu,
);

/** Something that has been done or is in force, said of a noun: "Four graduates signed", "his letter accepts". */
export const settledAction = gated(
  /\b(?:have|has) (?:already |since |now |in principle |both |all )?(?:signed|agreed|accepted|approved|promised|confirmed|tested|trained|offered|ordered|put|reserved|set|extended|moved|named|given|bought|hired|volunteered|written|checked|bound|committed|been (?:signed|agreed|ordered|trained|tested|reserved|told|checked|set|booked|bought|hired|informed))\b|\b(?:signed|ordered|reserved|trained|tested|bought|hired|agreed to|contracted|insured|booked)\b/iu,
);

/** Talk about the list of risks itself. */
export const aboutRisks = gated(
  /\b(?:(?:the|these|those|following|main|key|top|all|our|\p{Ll}+) risks? (?:below|above|are|were|is (?:the|reviewed|owned)|that follow|in (?:the )?(?:order|table|list))|risks? (?:register|list|log|review|table)|list of risks|reviews? (?:the|these|all|our|them|it|every)|risks? below|below (?:are|follow)|order below|describe the risks|(?:two|three|four|five|six|seven|eight|nine|ten|several) (?:risks|things|dangers|of them|of these|points|threats)|of them can|see nothing|no (?:major|serious|significant|real|known|particular) risks?|looked at (?:the )?\p{Ll}+ from|in order of|sorted by|ranked by|ordered by)\b/iu,
);

/** Promises that commit nobody to anything. Each is a phrase; what is left of a sentence without them decides. */
export const vaguePhrases: readonly RegExp[] = [
  gated(
    /\b(?:is|are|stays?|remains?) (?:well |fully |very )?aware of (?:the|this|that|these|it)\b[^.,;]*?(?=[.,;]| and |$)|\b(?:do|does|doing|undertake|try) (?:everything|all|whatever|our (?:very )?best|the utmost)(?: (?:possible|we can|that we can|in our power|it takes|we could))?\b[^.,;]*?(?=[.,;]| and |$)/giu,
  ),
  gated(
    /\b(?:closely |carefully |actively |continuously |regularly )?(?:monitor|observe|watch|track|follow(?!(?:s|ed|ing)?\s*[.:;,])|oversee)(?:s|ed|ing)?\b(?: (?:the|this|that|these|it|its|their|our|all|any)\b)?(?: [\p{L}-]+){0,4}?(?: (?:closely|carefully|attentively|actively|continuously|regularly|as (?:needed|necessary|appropriate)|over time|going forward|at all times))?(?=[.,;]| and |$)/giu,
  ),
  gated(
    /\bkeep(?:s|ing)? (?:an? |our )?(?:close |watchful |careful )?eyes? (?:on|out for)\b[^.,;]*?(?=[.,;]| and |$)/giu,
  ),
  gated(
    /\bkeep(?:s|ing)? (?:us|everyone|everybody|all (?:parties|sides)|stakeholders|them|[\p{L}]+) (?:informed|updated|posted|aligned|in the loop)\b/giu,
  ),
  gated(
    /\b(?:stay|stays|staying|remain|remains|remaining|keep|keeps) (?:on top of|alert|vigilant|in (?:close )?(?:touch|contact)|in the loop|close|flexible|aware|attentive|focused|informed|aligned|mindful|committed)\b(?: (?:of|to|with|about|on|for)? ?[^.,;]*?)?(?=[.,;]| and |$)/giu,
  ),
  gated(
    /\b(?:work|works|working|cooperate|cooperates|collaborate|collaborates|coordinate|coordinates|liaise|liaises|partner)\b(?: (?:closely|hand in hand|together|tightly|proactively|constructively))?(?: (?:with|between|across) [^.,;]*?)?(?=[.,;]| and |$)/giu,
  ),
  gated(
    /\b(?:close|good|constructive|tight|early|regular|frequent|open|transparent|proactive|clear|constant|continuous|ongoing|effective) (?:cooperation|co-operation|collaboration|coordination|communication|communications|contact|dialogue|dialog|exchange|alignment|partnership|relations?|relationships?)\b(?: (?:with|between|among|across|to) [^.,;]*)?/giu,
  ),
  gated(
    /\b(?:communicat(?:e|es|ion|ions|ing)|engag(?:e|es|ing|ement)|align(?:s|ment)?|sync(?:s|h)?|touch base)\b(?: (?:with|to|between|about|around|among) [^.,;]*?)?(?: (?:openly|early|often|clearly|transparently|regularly|proactively|early and often|early and openly))?(?: (?:is|will be|are|remains) (?:key|crucial|essential|important|vital))?(?=[.,;]| and |$)/giu,
  ),
  gated(
    /\b(?:regular|frequent|weekly|monthly|periodic|ongoing|alignment|status|routine|recurring|more) (?:alignment |status |review |sync )?(?:meetings?|syncs?|reviews?|check-?ins?|updates?|calls|talks|communication|exchanges?|touch-?points?)\b(?: (?:with|between|of|on|among) [^.,;]*?(?= keep| ensure| help| make|[.,;]|$))?/giu,
  ),
  gated(
    /\b(?:appropriate|suitable|adequate|necessary|proper|corrective|all (?:necessary|possible)|the right|further|additional|timely) (?:measures?|actions?|steps?|precautions?|resources?|attention|care|controls?|responses?|processes)\b/giu,
  ),
  gated(
    /\b(?:best[- ]practices?|industry standards?|state[- ]of[- ]the[- ]art|lessons learned|due (?:care|diligence|attention))\b/giu,
  ),
  gated(
    /\b(?:careful|thorough|good|solid|sound|proper|detailed|robust|diligent|strict|strong|proactive|active|prudent) (?:[\p{L}]+ )?(?:planning|preparation|leadership|teamwork|commitment|management|execution|monitoring|testing|design|governance|handling|oversight|stakeholder management|project management|risk management|change management)\b/giu,
  ),
  gated(
    /\b(?:management|leadership|senior|executive|stakeholder|change) (?:attention|focus|support|awareness|buy-in|management|commitment|alignment|engagement)\b/giu,
  ),
  gated(
    /\b(?:continu(?:e|es|ing) to |will )?(?:evaluat|assess|explor|analys|analyz|investigat|consider|examin|look into|review)(?:e|es|ed|ing|s)?\b (?:alternatives?|options?|(?:the|this) (?:situation|matter|issue|topic|risk)|other [\p{L}]+|possible [\p{L}]+|it|this|further [\p{L}]+)\b(?: (?:to|for|of) [^.,;]*)?/giu,
  ),
  gated(
    /\b(?:be|is|are|will be) (?:very |extra |more )?(?:careful|cautious|prudent|proactive|diligent|mindful|prepared|confident|transparent|attentive)\b(?: (?:that|about|with|to|of|in) [^.,;]*)?/giu,
  ),
  gated(
    /\b(?:ensur|guarante|safeguard|maintain|improv|increas|rais|creat|build|foster|promot|strengthen|encourag|cultivat)(?:e|es|ed|ing|s|en)?\b (?:(?:the|a|an|high|good|sufficient|enough|our|more|better|general|full|mutual|adequate|constructive|open|strong) ){0,2}(?:quality|awareness|trust|communication|transparency|alignment|buy-in|support|acceptance|engagement|momentum|readiness|resilience|understanding|dialogue|culture|relationships?|cooperation|collaboration|visibility)\b(?: (?:of|for|in|among|with|at|on|by) [^.,;]*?)?(?=[.,;]| and | in regular|$)/giu,
  ),
  gated(
    /\b(?:quality|safety|security|compliance|success|continuity) (?:is|are|will be) (?:ensured|guaranteed|assured|maintained|taken care of)\b[^.,;]*/giu,
  ),
  gated(
    /\b(?:tak(?:e|es|ing)|treat(?:s|ed)?) (?:this|these|it|them|all|such|any|the)(?: [\p{L}]+){0,2} (?:very )?seriously\b/giu,
  ),
  gated(
    /\b(?:react|respond|act|adapt|adjust|intervene|deal|escalate|handle|manage|address|resolve|solve|train|support|help)(?:s|ed|led)?\b(?: (?:with|to|on|it|them|this|any|the|issues?|problems?|changes?|accordingly|quickly|promptly|swiftly|flexibly|appropriately|adequately|suitably|immediately))*(?: (?:accordingly|appropriately|quickly|promptly|swiftly|flexibly|suitably|adequately|(?:as|where|when|if)(?: and when)? (?:needed|necessary|appropriate|required|useful|possible|they (?:arise|occur|come up)|it (?:arises|occurs|comes up)|things come up)))/giu,
  ),
  gated(
    /\b(?:handled|addressed|managed|resolved|solved|dealt with|escalated|taken care of|mitigated|reviewed) (?:as|where|when|if)(?: and when)? (?:needed|necessary|appropriate|required|useful|possible|they (?:arise|occur|come up|appear)|it (?:arises|occurs)|(?:issues|problems|things) (?:arise|occur|come up))/giu,
  ),
  gated(
    /\b(?:as|where|when|if)(?: and when)? (?:needed|necessary|appropriate|required|useful|possible|they arise|it arises)\b/giu,
  ),
  gated(/\b(?:do|does|doing) (?:our|their|its|the) (?:best|utmost)\b(?: to [^.,;]*)?/giu),
  gated(
    /\b(?:mak(?:e|es|ing) sure|see to it|ensur(?:e|es|ing)) (?:that )?(?:everything|all|things|nothing|it|this|the (?:project|team|work)) (?:goes|runs|works|stays|is|does not|happens|remains|keeps)\b[^.,;]*/giu,
  ),
  gated(
    /\b(?:carry|carries|get|gets|see|sees|bring|brings|pull|pulls) (?:us|the team|the project|everyone) through\b/giu,
  ),
  gated(
    /\b(?:have|has|put|keep|keeps) (?:full |every |great |a lot of )?(?:confidence|trust|faith) in\b[^.,;]*/giu,
  ),
];

/** Commitments that make an answer definite, besides figures and dates. */
export const definiteAction = gated(
  /\b(?:caps?|capped|pilots?|encrypt\w*|contracts?|contracted|trains?|trained|rehears\w*|drills?|stops?|stopped|tests?|tested|limits?|limited|buys?|bought|insur(?:es?|ed)|hires?|hired|signs?|signed|switch(?:es)?|sends?|sent|calls?|rings?|walks?|moves?|moved|postpones?|closes?|opens?|pays?|paid|reserves?|reserved|stores?|stored|checks?|checked|replaces?|rents?|rented|leases?|orders?|ordered|audits?|refunds?|blocks?|splits?|freezes?|publish(?:es)?|deletes?|installs?|duplicates?|mirrors?|backs? up|measures?|counts?|compares?|weighs?|inspects?|confirms?|visits?|phones?|delivers?|supplies|carries|carry|takes? over|hands? over|falls? back|rolls? back|starts?|begins?|ends?|cancels?|renegotiat\w+|negotiates?|files?|runs?|stays? (?:on|in|open)|hangs?|shows?|asks?|adds?|drops?|lowers?|doubles?|halves|keeps? (?:a|the|two|three|both|its|our)\b|second|spare|backup|back-up|third-party|in writing|by hand|fixed|unannounced|penalt\w+|clause|escrow|notice period|fallback|plan b|only after|not until|before|within|every (?:day|week|month|night|morning|evening|quarter|hour|shift)|each (?:day|week|month|night|morning|evening|quarter|hour|shift)|weekly|daily|monday|tuesday|wednesday|thursday|friday|saturday|sunday|above|below|more than|less than|fewer than|at least|at most|exceeds?|threshold)\b/iu,
);

/** Heads below which the answer to a risk stands, and heads of its ratings. */
export const answerHead = gated(
  /^\W*(?:mitigations?|mitigation (?:strateg(?:y|ies)|plans?|measures?)|responses?|answers?|actions?|counter-?measures?|fall-?backs?|contingency(?: plan)?s?|plan b|what we (?:do|will do)[\p{L} ]*|how we [\p{L} ]+|trigger|owner|likelihood|probability|impact|severity)\W*$/iu,
);
