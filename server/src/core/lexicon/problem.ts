import { gated } from "../text/gate.ts";
/**
 * Wording of a customer problem. Origin: the questions that the guide has the section answer, and ordinary
 * vocabulary of hardship, coping, evidence and stakes in public, commercial and charitable work. All patterns
 * read text with straight apostrophes and single spaces.
 */

/** What a person does or suffers when something is wrong. */
export const hardship = gated(
  /\b(?:cannot|can't|can not|could not|couldn't|unable to|not able to|wait(?:s|ed|ing)?|queue[sd]?|queuing|los(?:es?|ing)|lost|lack(?:s|ed|ing)?|nothing to (?:do|eat|wear|read|show|sell)|(?:came|comes?|arriv(?:es?|ed)|got (?:there|home)) (?:\p{L}+ )?late|apologi[sz](?:es?|ed)|(?:do|does|did) not (?:open|work|fit|answer|start|reach|arrive|come)|wast(?:es?|ed|ing)|fail(?:s|ed)?|abandon(?:s|ed)?|complain(?:s|ed)?|struggl(?:es?|ed|ing)|miss(?:es|ed|ing)?|re-?(?:enters?|entered|types?|typed|keys?|keyed|does|writes|orders?|books?|copy|copies|copied)|giv(?:es?|ing) up|gave up|given up|forg(?:ets?|ot|otten)|guess(?:es|ed|ing)?|borrow(?:s|ed)?|suffer(?:s|ed|ing)?|worr(?:y|ies|ied)|fear(?:s|ed)?|turn(?:s|ed)? down|went without|goes without|go without|(?:has|have|had) no\b|slept (?:in|on|beside|at)|(?:do|does|did) not (?:know|dare|trust|find|get|hear|see|come|understand|have)|(?:don|doesn|didn)'t (?:know|dare|trust|find|get|hear|see|come|understand|have)|never (?:learns?|hears?|knows?|sees?|gets?|got|heard|knew|find|finds|receive|receives)|nobody|no one|no idea|too (?:late|long|much|many|little|few|far|slow|early)|overpays?|overpaid|stranded|stuck|interrupted|woken?|woke|sleeps? badly|refused?|rejected|cancell?(?:s|ed)|gone home|sent away|sent back|turned away|left (?:bare|empty|alone|waiting|untreated|unpaid)|unpaid|unanswered|restarts?|stop(?:s|ped)? (?:using|ordering|buying|coming|reading|believing|going|trusting|trying)|stand(?:s|ing)? (?:still|idle|empty)|stood (?:still|idle|empty)|broken|breaks?|broke|afraid|frustrat\w+|confus\w+|angr(?:y|ier)|hungry|exhausted|tired|sick|ill|alone|hurt|injured|dies?|died|falls? behind|runs? out|ran out|at risk|late fees?|fined|misread\w*|mistakes?|errors?|trouble|difficult\w*|hard to|pain(?:ful)?|delay(?:s|ed)?|sprouted|spoil(?:s|ed|t)?|rots?|rotted|downgraded)\b/iu,
);

/** Burdens that are a hardship only with a measure or a "too" beside them. */
export const burden = gated(
  /\b(?:has to|have to|had to|having to|must|needs? to|pays?|paid|spends?|spent|takes? (?:them|her|him|it)|took|travel(?:s|led)?|walk(?:s|ed)?|driv(?:es?|ing)|drove|carr(?:y|ies|ied)|phoned|telephoned|copies|copy|searche?s?|hunts?|twice|by hand)\b/i,
);

/** Something costs the customer. */
export const costsThem = gated(
  /\b(?:costs?|costing|takes?|took|robs?|robbed) (?:\w+ ){0,2}?(?:them|him|her|each of them|customers?|patients?|owners?|a \w+|every \w+|the \w+) (?:\w+ ){0,3}?(?:\d|a |an |one|two|three|four|five|half|hours?|days?|money|time|sleep|more)|\bof (?:\w+ ){0,6}(?:are|is|were|was|go|went|arrive|arrived|come|came) (?:\w+ )?(?:wrong|late|broken|empty|closed|unused|dark|down|full|lost)\b/i,
);

/** One case told as it happened. */
export const caseMarkers = gated(
  /\b(?:for example|for instance|e\.g\.|to take one|one example|consider (?:the case of |a |an |\p{Lu})|take (?:the case of |a |an |\p{Lu})|meet \p{Lu}|imagine |picture (?:a|an|the) |a typical (?:day|week|case|morning)|(?:one|a|an|another) (?:\p{Ll}+[ -]){0,3}(?:told|said|wrote|showed|described|recalled|explained)\b|(?:man|woman|boy|girl|mother|father|farmer|nurse|student|pensioner|driver|owner|child) of \d\d\b|one of (?:them|our|the) (?:\p{Ll}+ ){0,3}(?:told|said|wrote|lost|waited|had|was|is))/u,
);

/** A moment at which something happened. */
export const oneMoment = gated(
  /\b(?:on (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}+|on \p{Lu}\p{Ll}+ \d{1,2}\b|on (?:a|one|that|the (?:first|second|third|last|same)) (?:\p{Ll}+ )?(?:\p{Lu}\p{Ll}+day|day|morning|evening|night|afternoon)|one (?:\p{Ll}+ )?(?:morning|evening|night|afternoon|day|monday|winter)|last (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|\p{Lu}\p{Ll}+day)|at \d{1,2}(?::\d\d)? ?(?:a\.m|p\.m|o'clock)|the next (?:morning|day|evening))/iu,
);

export const pastEvent = gated(
  /\b(?:was|were|had|did|could not|couldn't|went|came|got|took|found|lost|gave|said|told|waited|drove|wrote|called|phoned|paid|missed|stood|left|sent|saw|heard|heard|slept|made|ran|broke|fell|asked|arrived|tipped|cut|bought|walked|\p{Ll}{3,}ed)\b/u,
);

/** Where a figure or a claim about customers comes from. */
export const researchSource = gated(
  /\b(?:interview(?:s|ed|er|ing|ees?)?|survey(?:s|ed)?|questionnaires?|poll(?:s|ed)?|(?:support|service|help|trouble) tickets?|tickets (?:about|tagged|from|in|on|opened|show)|\d tickets|call (?:logs?|records?)|logs?|logbooks?|log-?ins?|records?|recorded|recordings?|registers?|registry|ledgers?|time ?sheets?|diar(?:y|ies)|minutes of|census|audit(?:s|ed|ors?)?|stud(?:y|ies|ied)|research(?:ers?)?|field ?work|analytics|data (?:from|of|for|show|shows)|telemetry|usage data|sample(?:s|d)?|statistics|statistical|feedback|reviews?|complaints? (?:file|log|book|from|of \d)|exit (?:forms?|calls?|interviews?)|focus groups?|user tests?|usability|observ(?:ed|ation|ations|ing)|shadowed|followed \d+|according to|reported by|report(?:s|ed)? (?:by|of|from)|press release|told (?:us|our|me|the (?:interviewer|team|author|board))|slips|receipts|(?:counts?|counted) (?:of|from|in|at|by)|said to|wrote (?:to us|in|on)|(?:we|who|they|team|nurses?|staff|colleagues?|agents?|\w+ of us) (?:have |had |also |then )?(?:spoke|asked|visited|counted|looked|followed|met|phoned|called|telephoned|rang|watched|measured|timed|examined|drew|analysed|analyzed|read through|reviewed|tracked|kept|checked|compared|traced|sat with|listened)|(?:two|three|four|five|\d+) (?:\w+ ){1,2}(?:rang(?: up)?|phoned|called|asked|visited|counted)|when asked|asked (?:what|which|why|whether|how)|source:|footnotes?|appendix|annex|experiment|trial|pilot|measured|measurements?|monitoring|inspection|hotline|inbox|letters? (?:from|to us)|emails? (?:from|to us)|in \d+ (?:calls|visits|conversations|cases|answers)|(?:of|from|by|among) (?:the )?\d[\d,]* (?:\w+ ){0,3}(?:we|who answered|who replied|answers|responses|respondents|replies))\b/i,
);

/** A period or setting in which customers cope now. */
export const atPresent = gated(
  /\b(?:today|currently|at present|at the moment|nowadays|these days|so far|until now|to date|up to now|for now|present(?:-day)?|existing|current|meanwhile|in the meantime|now)\b/i,
);

/** Ways in which people make do. */
export const copingWords = gated(
  /\b(?:work-?arounds?|working around|work around|alternatives?|spreadsheets?|excel|by hand|manual(?:ly)?|on paper|paper (?:forms?|lists?|slips?|maps?|notes?|diary)|notebooks?|sticky notes?|whatsapp|fax(?:es)?|fall(?:s)? back on|fell back on|make(?:s)? do|cope(?:s)?|get by|resort(?:s|ed)? to|protect(?:s)? themselves|defend(?:s)? themselves|remed(?:y|ies)|three ways|two ways|arrangements|what (?:we|they) do about it|do they do|help(?:s)? themselves|help each other|improvis\w+|instead they|ways? out|other (?:ways|options|offers|tools|services|providers)|competitors?|rivals?|try what|tries what|what there is|(?:some|others|many|most|\d+|two|three|four|a few|the rest|half) (?:of them )?(?:phone|call|telephone|ask|order|pay|keep|use|buy|drive|send|write|print|copy|export|own|hire|rent|borrow|carry|run|restart|delete|sell)|double-?book\w*|neighbours? (?:help|lend)|choose between|must choose)\b/i,
);

/** People who do something again and again, in the present tense: "Some bring ice from Havnes". */
export const habit = gated(
  /\b(?:(?:two|three|four|five|several) (?:ways|remedies|sources|options|things)\b|do one of|\p{L}+ exists?, |(?:some|others|most(?: of (?:us|them))?|many|half(?: of them)?|a few|the rest|they|people|\d+ of (?:the \d+|them)|two|three|four|five|six|\p{L}+s) (?:who \p{L}+ (?:\p{L}+ )?)?(?:often |usually |sometimes |already |simply |then |therefore |also |now )?(?:use|sell|give|call|have (?:\w+ )?(?:sent|delivered)|ask|bring|borrow|buy|export|write|keep|leave (?:keys|notes|a)|tape|drive|phone|telephone|ring|rent|print|copy|share|swap|help|adapt|have adapted|bridge|search|play|make|try|rely|turn to|go back|move in|improvise|delete|page|guess|begin to|have (?:\p{L}+ )?(?:remedies|ways|sources|arrangements|means)|own|double|read|answer|hand|rotate|pin|text|message|paint|stack|hoard|stock|order two|order three|choose|defend|protect|set|pay (?:a|an|some)|ask|split)\b)/iu,
);

/** The way out does not do what is needed. */
export const fallsShort = gated(
  /\b(?:but|yet|however|although|though|only|cannot|can't|could not|does not|do not|doesn't|don't|did not|fails?|failed|fall(?:s)? short|must|has to|have to|each of them fails|until|too (?:\w+)|without|none of|no (?:\w+ )?(?:one|way|tool|bus|offer|service)|nobody|neither|never|less than|late|costs?|expensive|dear|loses?|errors?|wrong|breaks?|unless|nor|not)\b/i,
);

/** What follows from a problem. */
export const consequence = gated(
  /\b(?:so (?:that )?(?:they|she|he|the|a|an|it|many|most|some|each|every|her|his|their|nobody|we|our|one)|so\b|which (?:means|meant|costs?|leads?|led|makes?|made|leaves?|left|ties|delays?|takes?|is \w+ nights?|forces?)|means that|that means|as a result|as a consequence|consequently|therefore|hence|thus|because of (?:it|this|that)|leads? to|led to|leads|ends? in|results? in|resulted in|los(?:es?|ing)|lost|miss(?:es|ed)?|pays?|paid|costs?|costing|borrow(?:s|ed)?|gives? up|gave up|turn(?:s|ed)? down|falls? ill|readmission|injur\w+|died?|harm\w*|wast(?:es?|ed)|late for|fined?|stop(?:s|ped)? (?:ordering|using|coming|buying|reading)|left (?:us|school|bare|untreated)|leaves? (?:us|the|them|her|him)|quit|resign(?:s|ed)|drops? out|price (?:is|of)|damage[sd]?|downgraded|spoil\w*|sleeps?|slept|instead of|has to|have to|had to|earn(?:s|ed)? less|in debt|overtime|anxi\w+|pain|worse)\b/i,
);

/** What a problem means for the house that writes: the subject is ours, or the word is about business. */
export const businessWords = gated(
  /\b(?:revenue|turnover|margins?|profit\w*|churn\w*|renewals?|renewed|retention|market share|lifetime value|cost to serve|support (?:costs?|tickets?|calls?|staff)|call volume|subsid(?:y|ies|ised|ized)|grants?|funding|funders?|donations?|donors?|budget|penalt(?:y|ies)|fines? (?:of|for|from)|compliance|licen[cs]e to|licences?|credit notes?|write-offs?|refunds? (?:cost|of)|accreditation|reputation|vacanc(?:y|ies)|staff turnover|staff (?:hours|time)|overtime|recruit(?:ment|ing)|unfilled|payroll|insurer|insurance premiums?|tax(?:es|payers?)? (?:revenue|money|income)|ratepayers?|council tax|income|earnings|sales (?:of|fell|lost|drop\w*)|lost sales|empty (?:seats|tables|beds|rooms)|order value|customers? (?:leave|left|lost|churn)|cancell?ations? (?:cost|of)|replacement costs?|working capital|bad debt|warranty|spending\b.{0,50}\b(?:lower|less|fell|down)|(?:buy|bought|order|ordered) from (?:web shops|others|rivals|competitors|somebody else|elsewhere)|(?:switch|move|go)(?:es|ed)? to (?:a |another )?(?:competitors?|rivals?|provider)|another provider|contract(?:s|ual)? (?:with|lost|pays|ends|fee|penalty))\b/i,
);

/** The house as the one who gains or loses; `house` is filled with the names that the document uses for it. */
export const houseStake = (house: string): RegExp =>
  new RegExp(
    String.raw`(?:^for (?:us|${house})\b|\b(?:pays?|loses?|feels? it|suffers?) (?:as well|too)\b|\breaches us\b|\b(?:costs?|cost|for|loses?|saves?|leaves?|left|leaving|pays?|paid|owes?|takes?) (?:also )?(?:us|our|${house})\b|\b(?:we|${house})(?:'s)? (?:\w+ ){0,3}?(?:lose|loses|lost|pay|pays|paid|spend|spends|spent|earn|earns|earned|carry|carries|carried|cancel|cancels|cancelled|gain|gains|save|saves|miss|misses|missed|refund\w*|write off|wrote off|forgo\w*|bear|bears|turn away|hire|hires|replace|cannot fill|bill|bills|owe|owes|receive|receives|subsidi[sz]es?|fund|funds|answered|could not|cannot|risk|risks|need\w*)\b|\bour (?:\w+ ){0,3}?(?:costs?|sales|income|revenue|staff|margin|budget|business|renewals?|members? (?:leave|left)|beds|team (?:answered|spends?|spent|answers)|reputation|share|growth|customers (?:leave|left)|hotline|call cent(?:re|er)|support|drivers|ledger)\b)`,
    "iu",
  );

/** Institutions that stand for the writing house with "the" before them. */
export const houseNouns =
  "the (?:house|depot|mill|factory|warehouse|dairy|laundry|laboratory|stage|company|firm|business|hospital|clinic|city|town|council|county|district|state|agency|authority|department|university|school|trust|library|museum|theatre|theater|mutual|bank|insurer|cooperative|co-operative|charity|association|union|operator|utility|municipality|region|ministry|foundation|club|port|airport|shop|chain|publisher|platform|office|organi[sz]ation|programme|program|practice|railway|ferry|bakery|network|society|fund|college|board|trustees|harbour|harbor)";

/** Why the matter cannot wait: the price of waiting, a date ahead that changes something, a trend, a rival. */
export const urgency: readonly RegExp[] = [
  gated(
    /\b(?:why now|cost of (?:waiting|inaction|delay|doing nothing)|price of (?:waiting|delay)|do(?:ing)? nothing|wait(?:ing)? (?:makes|costs|means|another|longer|is)|delay (?:costs?|expensive|makes|means)|dates? make|of delay\b|before it is too late|window (?:closes|is open)|running out|time is short|reason to act|last chance|before the next)/i,
  ),
  gated(
    /\b(?:each|every|another|with each|with every) (?:\w+ )?(?:day|week|month|quarter|year|season|spring|summer|autumn|winter|june|harvest|term|storm)\b.{0,40}\b(?:without|of delay|we wait|that passes|leaves? another|adds? another|loses? another)\b/i,
  ),
  gated(
    /\b(?:each|every) (?:\w+ )?(?:month|quarter|year|season|term) (?:of growth )?(?:costs|adds|takes|loses)\b/i,
  ),
  gated(
    /\b(?:takes? effect|appl(?:y|ies)|ends?|expires?|closes?|comes? into force|opens?|enters?|retires?|raises?|runs? out|launch(?:es)?|will (?:close|end|stop|lose|demand|require|be closed|take|raise)|obliges?|forbids?|gives?|demands?|wants|requires?|stops?)\b.{0,70}\b(?:in|on|by|after|from|as of|until|this|next) (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december|20[2-4]\d|autumn|spring|summer|winter|year|month|quarter|season|fall)\b/i,
  ),
  gated(
    /\b(?:from|as of|after|by|before|until|on|in) (?:the )?(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)?(?: of)? ?(?:20(?:2[7-9]|[34]\d))?,? .{0,70}\b(?:takes? effect|ends|closes|opens|enters|retires?|expires|carries|pays for none|obliged|mandatory|will|gives|demands|wants|requires|forbids|applies|must|raise|raises|comes? into force)\b/i,
  ),
  gated(
    /\b(?:contracts? end|announced|promised|competitors? (?:\w+ )?(?:enters?|opens?|launch|announced)|is (?:growing|rising|getting worse|shrinking)|are (?:growing|rising|ageing|aging|shrinking)|(?:has|have) (?:grown|risen|doubled|tripled|increased|climbed)|doubled|tripled|(?:grow|rise|increase|climb)s? (?:by|from|to|each|every|at)|rose (?:by|from|to)|worse|dearer|does not fall|no longer the exception|out of order on|by 20(?:2[7-9]|[34]\d))\b/i,
  ),
];
