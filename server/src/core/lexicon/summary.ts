import { gated } from "../text/gate.ts";
/**
 * Wording by which a summary asks, proposes, promises and points elsewhere. Origin: the four things that the guide
 * wants in a summary, and ordinary vocabulary of decision papers. Patterns read straight apostrophes, single spaces.
 */

/** A request to somebody who can say yes: a verb of asking, a decision or an approval. */
export const asking: readonly RegExp[] = [
  gated(
    /\b(?:we|i|this (?:paper|memo|document|proposal|narrative)|the (?:team|authors?|department|project|working group)) (?:therefore |now |hereby |also |would like to |want to |today )?(?:asks?|requests?|seeks?|recommends?|appl(?:y|ies) (?:to|for)|ask(?:ing)? for|am asking|are asking|invite|urge|need (?:the |your )?(?:board|council|committee|approval|decision|consent|agreement|yes|go-ahead))\b/i,
  ),
  gated(
    /\b(?:is|are|be) (?:therefore |now |hereby )?(?:asked|requested|invited|sought|called upon|recommended)(?: (?:to|for|from|that)|[.:,]|$)/i,
  ),
  gated(
    /\bask(?:s)? (?:the|our|your) (?:[\p{L}-]+ ){1,4}?(?:for|to)\b|\b(?:approve|approval (?:of|for|by|from)|(?:for|your|seeks?|seeking|needs?|request\w*|board|council|committee)\b[^.]{0,20}\bapproval|sign[- ]off|go-ahead|green light|authori[sz](?:e|ation)|mandate|consent to|endorse(?:ment)?)\b/iu,
  ),
  gated(
    /\b(?:decision|ask|request|requested|recommendation)s? ?(?:sought|needed|requested|required|wanted|asked for|from the|by the|due|is due|before you|:)/i,
  ),
  gated(
    /\b(?:(?:board|committee|council|group|assembly|meeting|trustees|director|you|leadership) (?:\w+ )?(?:decides?|votes?)|decide (?:on|whether|by)|vote on|agree to|agrees? by|say yes|to release|please (?:approve|decide|confirm|release)|your (?:approval|decision|agreement|yes|vote|support))\b/i,
  ),
  gated(/\bwe (?:propose|want|plan|intend) (?:to )?(?:hire|spend|invest|fund|move|commit|appoint)\b/i),
  gated(
    /\bneeds? (?:the |your |a )?(?:board|council|committee|yes|decision|vote|agreement|signature)\b|\bthe question (?:for|to) (?:the|you)\b/i,
  ),
];

/** Money, people or time that the proposal uses up. */
export const spending = gated(
  /\b(?:ask|asks|asked|request\w*|seek\w*|approv\w+|fund(?:s|ed|ing)?|invest\w*|budget\w*|cost(?:s|ing)?|spend\w*|financ\w+|grant|loan|commit\w*|release|needs?|requires?|takes?|runs? with|uses?|price|total|for a team|appoint|hire|hires|employ|move that sum|allocate\w*|staff(?:ed|ing)?|pays?|contribut\w+|expense|capital)\b/i,
);

/** Those who do the work. */
export const workforce = gated(
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|half an?|half-time|part-time|full-time) (?:more |additional |new |extra |full-time |part-time |permanent |further |half-time )?(?:[\p{L}-]+ ){0,2}?(?:people|persons?|person|posts?|positions?|fte|ftes|heads?|headcount|engineers?|developers?|designers?|analysts?|technicians?|nurses?|pharmacists?|teachers?|drivers?|fitters?|mechanics?|staff|employees|specialists?|clerks?|managers?|researchers?|librarians?|trainers?|planners?|members of staff|colleagues|hires|team|electricians?|inspectors?|caseworkers?|days|weeks|months|quarters|hours)\b|\b(?:a )?team of\b|\bstaff of\b|\bperson-(?:months|years|days)\b/iu,
);

/** No resources, said aloud. */
export const costsNothing = gated(
  /\b(?:no (?:additional|extra|new|further|more) (?:money|budget|cost|costs|staff|funding|people|resources|headcount|investment)|within (?:the |our )?(?:existing|present|current) (?:budget|staff|team|means)|costs? nothing|free of (?:charge|cost)|without (?:additional|extra|new) (?:money|budget|staff|cost)|volunteers?|cost-neutral|\$0|€0|£0)\b/i,
);

/** What is proposed. */
export const proposing: readonly RegExp[] = [
  gated(
    /\b(?:we|this (?:memo|paper|document|proposal|narrative)|the (?:team|proposal|plan|idea|answer|solution)|our (?:proposal|plan|idea|answer|solution))(?:'ll)? (?:therefore |now |hereby )?(?:will |would |want to |plan to |intend to |are going to |is to |is a |is an |is |should |can |could )?(?:propos\w+|introduc\w+|launch\w*|build\w*|offer\w*|open\w*|create\w*|replac\w+|start\w*|stop\w*|want (?:\w+ ){1,10}to|suggest\w*|develop\w*|provide\w*|give\w*|put\w*|set up|install\w*|move\w*|send\w*|turn\w*|test\w*|run|guarantee\w*|share|let|publish|pay|train|hire|buy|extend|redesign|lease|equip|to (?:\w+)|a |an )/i,
  ),
  gated(
    /\b(?:the proposal is|the idea is|the plan is|the answer is|the remedy is|is the proposal|should \p{L}+|a new|instead,|in (?:its|their) place)\b/iu,
  ),
  gated(/^(?:[Ww]ith|[Tt]hrough|[Bb]y means of|[Uu]sing) (?:\p{Lu}\p{L}+|a|an|one|the|\*)/u),
];

/** What somebody does with it: the experience in the present or the future. */
export const acting = gated(
  /\b(?:sees?|gets?|receives?|opens?|taps?|books?|chooses?|chose|picks?|films?|scans?|signs?|reads?|hears?|sends?|agrees?|finds? out|is told|are told|is shown|can (?:\p{L}+)|may (?:\p{L}+)|will (?:see|get|know|receive|be able|have|open|find|choose|keep|buy|make|hear|order|read|sign|book|pay|call|come|answer|take|share)|would (?:see|get|know|receive|have|make|dry|be|pay|share)|orders?|swaps?|collects?|types?|shows?)\b/iu,
);

/** A change for the better. */
export const improving = gated(
  /\b(?:so that|in order that|we expect|on the (?:same )?day|(?:in|on) (?:\w+ )?(?:trial|pilot|test) \w+|in (?:a|the|our|an) (?:\S+ )?(?:trial|pilot|test|beta)|(?:trial|pilot|season of testing)\b.{0,60}\b(?:took|needed|shows?|showed|works?|worked)|(?:would|will|can|could|may) (?:\w+ ){0,8}?(?:in|within|by|on) (?:\w+ ){0,3}(?:minutes?|hours?|days?|half of the time|the day)|(?:can|may|could) (?:then )?(?:\w+ ){0,3}(?:with whom|when|what|where|whatever|whenever|wherever) they|can win|able to|no longer|without (?:having to|\w+ing)|instead of|in time for|sav(?:e|es|ed|ing)|gains?|gained|win(?:s)? back|won back|cuts?|cutting|reduc(?:e|es|ed|ing)|shorten(?:s|ed)?|halv(?:e|es|ed)|doubl(?:e|es|ed)|fall(?:s)?|fell|drop(?:s|ped)?|shrink(?:s)?|shrank|rises?|rose|improv(?:e|es|ed)|increas(?:e|es|ed)|grow(?:s)?|grew|bring(?:s)? (?:\w+ ){0,5}(?:down|up)|went (?:down|up)|come(?:s)? down|fewer|more (?:of them|often|than)|less than|within \w+ (?:minutes?|hours?|days?|weeks?)|know(?:s)? (?:what|when|who|by|which|whether|at)|keep(?:s)? (?:more|their|the)|earn(?:s)?|pays? back|better|faster|sooner|earlier|safer|cheaper|at once|for the first time|free(?:s)?|stay(?:s|ed)?|went home|from \S+(?: \S+)? to \S+|were dry|is back|are back)\b/i,
);

/** Other papers and talks to which a reader has no access, or other parts of this one. */
export const elsewhere: readonly RegExp[] = [
  gated(
    /\b(?:see|described|explained|discussed|given|shown|listed|found|set out|outlined|detailed|laid out|presented|covered|summari[sz]ed|reported|addressed|mentioned|stated|noted|defined|introduced|treated|answered)\b[^.;]{0,40}?\b(?:below|above|overleaf|further (?:on|down|below)|later(?: on)?|elsewhere|(?:in|on) (?:the )?(?:next|following|previous|last|appendix|annex|section|chapter|page|paragraph|part|attachment|main text|body)|(?:in|on) the (?:\w+ )?(?:section|chapter|appendix|annex|part|page)\b|in (?:section|appendix|annex|chapter|part) ?\w+)/i,
  ),
  gated(
    /\b(?:see|cf\.|refer to|read|consult|turn to|go to|look at) (?:also )?(?:the )?(?:below|above|section|appendix|annex|chapter|table|figure|attached|attachment|slides?|deck|wiki|page|ticket|faq|link|next|spreadsheet|previous|separate|other|our|part)\b/i,
  ),
  gated(
    /\bas (?:we |you |was |were |has been |have been |already |previously |everyone |all )*(?:mentioned|discussed|agreed|noted|said|stated|described|explained|presented|shown|know|knows|decided|announced|outlined|reported|promised|seen|heard|remember|recall|introduced)\b(?! (?:by (?:the )?(?:customers|patients)))/i,
  ),
  gated(
    /\b(?:the|an?|our|this|that|last \w+'s|their|your) (?:\p{L}+ ){0,2}?(?:attached|enclosed|linked|accompanying)\b|\b(?:attached|enclosed|linked|accompanying|separate|previous|earlier|last (?:week|month|year|quarter|spring|autumn)'s|companion) (?:\p{L}+ ){0,2}?(?:decks?|slides?|presentation|documents?|memo|paper|spreadsheet|file|e-?mail|wiki|pages?|report|sheet|workbook|proposal|ticket|thread|note|brief)\b/iu,
  ),
  gated(
    /\b(?:in|on|from|at|to|of) (?:the|our|my|that|a|last \w+'s) (?:\p{L}+ )?(?:slides?|slide deck|deck|kick-?off|presentation|wiki|confluence|sharepoint|google doc|spreadsheet|away day|offsite|off-site|town hall|all-hands|e-?mail thread|ticket|backlog|workshop|steering meeting|last meeting|previous meeting|minutes)\b|\b(?:the|our) (?:slides?|deck|presentation|wiki|spreadsheet) (?:\p{L}+ )?(?:shows?|has|have|explains?|contains?|gives?|holds?|lists?|describes?)\b/iu,
  ),
  gated(
    /\b(?:details?|figures?|numbers?|reasons?|costs?|budget|more|the rest|everything else|the evidence) (?:\p{L}+ )?(?:(?:is|are|will be) (?:to be found |given |explained |found )?)?(?:below|later|in (?:the )?(?:section|appendix|annex|deck|slides?|wiki|attachment|next|following)|follow(?:s)?(?: later)?\b(?! (?:in this order|below)))/iu,
  ),
  gated(
    /\b(?:you (?:already |all |will )?(?:know|remember|recall|heard|saw|have seen)|everyone (?:already )?knows|it is (?:already )?known (?:to all|from)|familiar with)\b/i,
  ),
];

/** Harm that needs nobody named beside it, once it is counted. */
export const measuredHarm = gated(
  /\b(?:thr(?:ow|ows|ew|own) away|stolen|thefts? (?:of|were|rose)|st(?:ood|and|ands) still|(?:were|was|are|is) (?:dropped|cancell?ed|lost|late|stolen|thrown away|turned away|sent (?:home|away|back)|unanswered|overdue|wasted|broken|refused|missed)|br(?:oke|eaks?|oken) (?:that|this|the|our|its) promise|leave us|left us|never (?:come|came|arrive|arrived|reach|finish|return|get)|(?:do|does|did)(?: not|n't) (?:come|arrive|buy|return|finish|work|reach|open|get|reopen|answer|renew)|quit|give up|gives up|gave up|drop out|empty (?:chairs?|seats?|beds?|shelves|shelf|rooms?|places?)|run out|ran out|burnt|killed|died|injured|go to waste|went to waste|sent (?:\w+ )?(?:home|away|back)|wait(?:s|ed)?|lie there|lose|loses|lost|miss|misses|missed|fail|fails|failed|cannot|could not)\b/i,
);

/** A thing or a change that is asked for, beside the money and the people. */
export const requestedThing = gated(
  /\bto (?:open|replace|build|launch|introduce|offer|create|start|end|close|buy|install|set up|run|put|send|give|let|turn|extend|move|test|publish|equip|lease|convert|share|print|guarantee|train|fund (?:\d|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+ )(?:[\p{L}\d,-]+ ){0,2}?(?:places|posts|rooms|desks|lockers|stations|boats|buses|vans|cars|beds|homes|sites|machines|sensors|kiosks|shelters|classes|lines|pumps))\b|\bfor (?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[\p{L}-]+ ){0,2}?(?:posts on|places|beacons?|beacon posts|rooms|lockers|stations|boats?|bus(?:es)?|vans?|cars?|trailers?|machines?|sensors?|robots?|kiosks?|shelters?|class(?:es)?|pumps?|cabins?|workshops?|roster)\b|\bso that,? (?:[\p{L}\d,-]+ ){1,14}?(?:loads?|deals? with|starts?|opens?|sees?|gets?|receives?|runs?|orders?|books?|chooses?|signs?|reads?|can|carries|reaches|meets?|answers?|follows?|uses?)\b|, (?:with|in|by|through) which\b/iu,
);

/** A result that a trial has shown. */
export const shownByTrial = gated(
  /\b(?:(?:that|who|where|which) (?:\p{L}+ )?(?:tried|tested) (?:it|this)|(?:has|have|was|were) (?:been )?(?:tried|tested|piloted)|have worked this way|went through (?:a|an|the) (?:small |first |early |rough )?(?:version|test|trial|pilot)|(?:used|ran|tried) (?:a|an|the) (?:small |first |early |rough |new )?(?:version|way|prototype)|(?:in|during) (?:a|an|the|our|this|that|\p{L}+) (?:[\p{L}\d-]+ ){0,2}?(?:trial|test|pilot|tests|trials)\b|(?:pilot|trial|test) (?:users?|teams?|sites?|shops?|schools?|villages?|families|customers?|hosts?|wards?)|stood (?:on|in|at) [^.]{0,40}\bthrough)/iu,
);

/** A change for the better that is told as one. */
export const gaining = gated(
  /\b(?:gains?|gained|fewer|saves?|saved|falls? (?:from|to|by)|fell (?:from|to|by)|drops? (?:from|to|by)|dropped (?:from|to|by)|(?:go|goes|went) (?:down )?from|cuts? (?:[\p{L}-]+ ){0,4}?(?:to|by|from)|reduces?|halves?|rises? (?:from|to)|rose (?:from|to)|no \p{L}+ (?:should|need|needs|has to|will)|so that)\b/iu,
);

/** People who are asked for, not those who appear in what is proposed. */
export const staffed = gated(
  /(?<!\b(?:from|by|with|to|than|after|before|within|each of|in)\s)\b(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|half an?) (?:more |additional |new |extra |full-time |part-time |permanent |further |half-time |salaried |paid )*(?:[\p{L}-]+ ){0,2}?(?:people|persons?|posts?|positions?|ftes?|heads?|headcount|engineers?|developers?|designers?|analysts?|technicians?|nurses?|pharmacists?|teachers?|drivers?|fitters?|mechanics?|staff|employees|specialists?|clerks?|managers?|researchers?|librarians?|trainers?|planners?|leaders?|colleagues|hires|team|electricians?|inspectors?|caseworkers?|responders?|vets?|counsel+ors?)\b|\bteam of\b|\bstaff of\b|\bfor (?:the )?(?:\d+|one|two|three|four|five|six|nine|ten|twelve|eighteen) (?:months|quarters|years)\b/iu,
);

/** What the writers want to do; what they want to reach is a promise. */
export const wishing = gated(
  /\b(?:we|I) (?:want|intend|plan|mean|hope|would like|are going) to (?!bring|cut|reduce|raise|increase|halve|double|improve|lower|save|grow|reach|stop|end|hire|spend|invest|ask)\p{L}+|\bour idea is\b|\b(?:the )?(?:idea|remedy|answer) is\b/iu,
);

/** A thing with a name of two words that does something. */
export const namedThing = gated(
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?:changes?|lets?|gives?|shows?|sends?|makes?|replaces?|brings?|checks?|tells?|helps?|works?|turns?|ends?|offers?|puts?) /u,
);
