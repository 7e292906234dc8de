import { gated } from "../text/gate.ts";
/**
 * Wording of metrics: what is counted, for whom, by which date, from where. Origin: ordinary vocabulary of
 * goals and reports in firms, public bodies and associations. Lists stand for stems in all inflections.
 */

/** Nouns that name something countable about customers or about the business. */
export const metricNoun = gated(
  /\b(?:satisfaction|csat|nps|net promoter|ratings?|scores?|complaints?|adoption|usage|retention|churn|revenue|sales|costs?|margins?|profits?|savings?|waits?|waiting(?: times?)?|response times?|times?|hours|minutes|days|share|rates?|number|counts?|proportion|percentage|amount|average|median|conversion|errors?|defects?|incidents?|accidents?|falls|visits?|orders?|bookings?|subscribers?|users|downloads?|sign-?ups?|renewals?|cancellations?|returns?|refunds?|turnover|overtime|throughput|utili[sz]ation|occupancy|attendance|awareness|engagement|productivity|efficiency|quality|accuracy|availability|uptime|delays?|punctuality|loyalty|growth|income|fares?|trips?|tickets?|calls|readmissions?|energy|emissions?|waste|absences?|vacancies)\b/iu,
);

/** A metric of this kind shows whether customers are better off. */
export const customerMetric = gated(
  /\b(?:satisfaction|satisfied|csat|nps|promoters?|effort score|complaints?|complain\w*|adopt\w*|active (?:users|customers|members|\p{Ll}+)|usage|uses?\b|used|retention|retain\w*|loyal\w*|recommend\w*|repeat\w*|return(?:s|ed|ing)?|come back|again|time to|times? (?:from|until|between|that)|waits?|waiting|queue\w*|response|answer(?:s|ed)?|reach(?:es)?|late(?:ness)?|delay\w*|on time|punctual\w*|errors?|mistakes?|wrong|failures?|quality|safe(?:ty)?|accident\w*|completion|completed|complete|success(?:ful)?|task|first (?:attempt|try|visit|time)|agree[ds]?|somebody|within the (?:hour|day|week)|(?:same|agreed|promised|right) (?:day|hands)|on the (?:first|second|third) day|planned topic|hours? old|downloads?|sign-?ups?|registr\w*|subscri\w*|attend\w*|visits?|visitors?|trust|understand\w*|confiden\w*|easy|ease|access\w*|rat(?:e|es|ed|ing)|stars?|out of (?:5|10|five|ten)|hours (?:spent|saved|between|from|until)|days (?:until|from|between|to)|minutes|readmission\w*|recover\w*|graduat\w*|employ\w*|health|symptom\w*|pain|missed|no-shows?|availability|uptime|outages?|latency|cancell?(?:ed|ations?)|dropped|adjourned|postponed|repairs?|repl(?:y|ies)|heard|taught|told|asked|needless|in vain|without|out of order|dry days|fresh\w*|days (?:on|in)|weeks (?:from|until|of|to)|trips per|people who|share of \p{Ll}+ (?:who|that|with))\b/iu,
);

/** A metric of this kind shows whether the business, the public purse or the staff are better off. */
export const businessMetric = gated(
  /[$€£¥]|\b(?:kroner|dollars?|euros?|pounds?|francs?|revenue|income|sales|turnover|cost\w*|spend(?:ing)?|spent|expens\w*|budget\w*|margins?|profit\w*|ebitda?|arr|mrr|roi|gmv|savings?|saves?|saved|efficien\w*|productiv\w*|churn\w*|(?:stop|cease)s? (?:ordering|buying|renting)|leaves?|leaving|left|(?:customers?|clients?|members?|accounts?|companies|restaurants|residents) lost|lost (?:customers?|clients?|accounts?)|renew\w*|hours (?:saved|spent|of|at|on|per|a)|staff|overtime|headcount|fte|payback|conver(?:sion|t)\w*|contracts?|(?<!out of )orders?|subsid\w*|grants?|funding|fees?|fares?|penalt\w*|fines?|refunds?|credit notes?|freight|inventory|stock|write-?offs?|waste|market share|growth|acquisition|lifetime value|ltv|cac|basket|subscribers|occupancy|utili[sz]ation|capacity|throughput|output|yield|(?:lines|units|orders|cases|calls|permits|trips|parcels|pieces) (?:an|per) (?:hour|day|person|clerk|agent|fte)|per (?:order|ticket|call|case|parcel|trip|discharge|claim|booking|unit|employee|hour)|calls?|tickets?|caseload|backlog|workload|sick(?: days| leave)?|vacanc\w*|compute|energy|deflect\w*|attrition|share of wallet|upsell|pays? for itself|breaks? even|break-even|employers|partners|sponsors?|companies|accounts|operations cancelled|cancelled operations|readmission\w*|audits?|records? charged|results?|thrown away|sent back|loss(?:es)? (?:from|through|by|to)|fraud|rented on|let on|returned goods|fuel|spoil\w*|scrap\w*|volunteers? (?:in|on|who stay)|(?:containers|units|tonnes|parcels|orders|sales) (?:a|per) (?:day|week|month|quarter|year)|shelf space|shifts worked|water lost)\b/iu,
);

/** What an author or a column says outright. */
export const saysCustomer = gated(
  /^(?:customers?|clients?|users?|patients?|members?|guests?|citizens?|residents?|external|people|public|kund\w*|nutzer\w*|bürger\w*|clients?|usagers?|habitants?|clientes?|usuarios?|usuários?|ciudadanos?|顧客|利用者|お客様|客户|用户|顾客|고객|이용자|사용자)$|\bcustomer\b/iu,
);
export const saysBusiness = gated(
  /^(?:business|company|financial|finance|internal|operations?|operational|cost|revenue|economic|geschäft\w*|betrieb\w*|unternehmen|wirtschaft\w*|intern|entreprise|affaires?|financier|syndicat|commune|interne|negocio|empresa|financiero|interno|negócio|financeiro|事業|会社|業務|社内|业务|公司|企业|内部|财务|사업|회사|내부|재무)$|\bbusiness\b/iu,
);

/** A limit that has to hold all the time needs no date. */
export const holdsThroughout = gated(
  /\b(?:stays?|remains?|keeps?|kept|held|holds?|never|must not|may not|no longer than now|does not (?:fall|rise|exceed|drop)|throughout|at all times|always|in (?:each|every)|each (?:week|month|quarter|year|season)|every (?:week|month|quarter|season))\b/iu,
);

/** Sentences that say how, by whom or where something is counted, or what a word means. */
export const tellsMethod = gated(
  /\b(?:(?:come|comes|taken|read|drawn|calculated|computed|measured|counted|derived|estimated|audited|collected|sampled|based|according|recorded|compared|asked|shown|kept)\s+(?:\p{Ll}+ )?(?:from|off|in|by|with|on|to|through|of)|sources?|survey(?:s|ed)?|interview\w*|questionnaire|logs?|logbook|ledgers?|accounts|records?|registers?|files|dashboards?|reports?|reported|samples?|audit(?:s|ed|ors?)?|time ?stamps?|turnstiles?|scans?|scanners?|sensors?|meters?|counters?|invoices?|payroll|time ?sheets?|diar(?:y|ies)|tickets|tags?|analytics|telemetry|statistics|census|polls?|panel|we (?:ask|interview|survey|sample)\b|we (?:count|measure|compare|check) (?:it|them|this|these|the|each|every|with)|counts? (?:it|them|the|these|each|every)|measures? (?:it|this|them|the)|is (?:the )?(?:mean|median|average|sum|ratio|share)\b|is defined|means that|defines? it|we define)\b/iu,
);

/** "We will track satisfaction": counting is promised, no value is. */
export const onlyTracks = gated(
  /\b(?:(?:will|shall|plans? to|intends? to|going to|want to|aim to)\s+(?:also |closely |carefully |regularly |be )?(?:track|measure|monitor|follow|watch|observe|look (?:into|at)|keep (?:track|an eye|count)|report|review|assess|evaluate|tracked|measured|monitored|followed|watched|observed|reported|assessed)(?:ed)?|(?:we|they|teams?|leads?|managers?|office) (?:also |regularly |closely )?(?:track|measure|monitor|follow|watch|observe|keep (?:track|an eye|count))s?|(?:is|are) (?:also |regularly |closely )?(?:tracked|monitored|watched|observed|followed)|follows? the (?:trend|development|progress)|shows? (?:us )?how (?:\p{Ll}+ )?(?:content|satisfied|happy|pleased|well|many|often)|keeps? (?:track|count) of|reports? (?:their|its|the|on)\b[^.;]{0,50}\b(?:to us|every|each|weekly|monthly|quarterly)|(?:(?:key|main|our|the) )+(?:indicators?|metrics?|measures?|kpis?) (?:are|is|include|will be)|success means (?:that )?|to be (?:defined|determined|decided|agreed|set|confirmed)|(?:yet|still) to be (?:defined|set|agreed))\b/iu,
);

/** A direction without a figure: "should go down", "a higher share of". */
export const onlyDirection = gated(
  /\b(?:(?:should|will|must|is to|are to|has to|have to|needs? to|ought to|shall)\s+(?:also |clearly |significantly |noticeably )?(?:go (?:up|down)|rise|fall|drop|increase|decrease|improve|grow|decline|shrink|be (?:higher|lower|better|shorter|faster|fewer))|(?:goal|aim|target|objective|ambition)s? (?:is|are) (?:an? |to (?:have |see |achieve |reach )?)?(?:higher|lower|better|more|fewer|less|shorter|faster|increase|reduce|improve|raise|lower|grow|cut|maximi[sz]e|minimi[sz]e)|as (?:high|low|many|few|much|fast|soon|far|quickly) as (?:we|possible|it))\b/iu,
);

/** Words of number or extent by which a yes-or-no target can be told. */
export const yesOrNo = gated(
  /\b(?:zero|none|nobody|no one|not (?:one|a single)|never|nil|no|all|every (?!(?:day|week|month|quarter|year|season|monday|tuesday|wednesday|thursday|friday|spring|summer|autumn|winter)\b)|each (?!(?:day|week|month|quarter|year|season|monday|tuesday|wednesday|thursday|friday|spring|summer|autumn|winter)\b)|both|half|twice|double\w*|halv\w*|triple\w*|third|quarter of|without (?:an?|any)|pass(?:es|ed)?|certifi\w*|in full|signed|signs|approved|granted|complete[sd]?|live|launched|unchanged|same as|at least one|no longer|renew(?:s|ed)?|yes|achieved|available|published|accepted|full)\b/iu,
);

/** Relative change: a verb of change, then "by" and an amount. */
export const relativeChange = gated(
  /\b(?:increas\w*|reduc\w*|improv\w*|gr[eo]w\w*|cuts?|cutting|rais\w*|lower\w*|shrink\w*|shrank|shrunk|drops?|dropped|fall\w*|decreas\w*|boost\w*|expand\w*|lift(?:s|ed)?|bring\w*|declin\w*|ris(?:e|es|en|ing)|speed\w*|shorten\w*|push\w*|climb\w*|gain\w*|go(?:es)? (?:up|down)|trim\w*|slash\w*)\b/iu,
);
export const byAmount = gated(
  /\b(?:by )(?:another |about |around |some |at least |up to |more than |over |nearly |almost |roughly |a further )?((?:[$€£¥]\s?)?\d[\d.,]*|(?:a|one|two|three|four)[ -](?:half|third|thirds|quarter|quarters|fifth|fifths|tenth)|half|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)\b/giu,
);
export const multiplies = gated(
  /\b(?:doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|halv(?:e|es|ed|ing)|twice as (?:many|much|fast|often)|half as (?:many|much|long|often))\b/iu,
);
export const cutByFraction = gated(
  /\b(?:cut|reduce|lower|shrink|raise|increase|grow)s?\b[^.;,]{0,50}?\b(?:in half|by half)\b/iu,
);
export const morePercent = gated(
  /\d+(?:[.,]\d+)?\s?(?:%|per ?cent)\s+(?:more|fewer|less|higher|lower|faster|cheaper|shorter)\b(?!\s+than\b)/iu,
);

/** Where a change starts from. */
export const tellsBase = gated(
  /\bfrom\s+(?:(?:the |our |about |around |some |roughly |an average of |a median of |(?!by\b)[\p{L}’'-]+\s+){0,3})(?:[$€£¥]\s?)?(?!20[2-4]\d\b(?!\s*(?:to|→)))\d|\b(?:up|down) from\b|\bfrom (?:zero|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a (?:third|quarter|half|standing start))\b|\b(?:today|currently|at present|so far|nowadays|now\b(?! on\b)|last year|this year['’]s|baselines?|compared (?:with|to)|against (?:the|a|an|its|our|20\d\d|\d|[$€£])|versus|vs\.?|relative to|than (?:in|today|now|the|last|before|at)|instead of|where(?:as)? (?:it|they) (?:is|are|was|were)|(?:was|were|stood at|amounted to)\b|level of 20\d\d|20\d\d level|until now|to date|starts? at|started at|new, |did not exist|for the first time)\b|→|->|–>|⇒/iu,
);

/** Dates that are told by events and turns of the year. */
export const otherDate = gated(
  /\b(?:throughout|by then|until then|at (?:the )?(?:launch|opening|go-live|start|handover)|(?:same|these|those) (?:date|day|period|year|time|season|(?:\p{Ll}+ )?months|(?:\p{Ll}+ )?weeks)|within (?:a|an|one|the first|the next|\d+|two|three|four|five|six|nine|twelve|eighteen) (?:\p{Ll}+ )?(?:weeks?|months?|quarters?|years?|seasons?)|in the (?:\p{Ll}+ )?(?:weeks?|months?|quarters?|years?|seasons?) (?:after|from|following|to|until|before)|(?:weeks?|months?|quarters?|years?|seasons?) (?:after|from|following) (?:the |our )?(?:launch|release|start|opening|go-live|approval|rollout)|in (?:the )?week \d+|in (?:each|every) (?:full )?(?:year|quarter|month|season|week)|each (?:year|quarter|month|season|week)|every (?:year|quarter|month|season|week)|the (?:coming|next|first|second|third) (?:financial |fiscal |school |full )?(?:year|season|quarter|term)|year (?:one|two|three|\d)|(?:spring|summer|autumn|fall|winter|harvest|season|christmas|easter|michaelmas)(?: of)? (?:20\d\d|\d{4}\/\d\d)|20\d\d\/\d\d|fy ?\d\d|by (?:the )?(?:end|start|beginning|middle) of|year-?end|end of (?:the )?(?:year|phase|pilot|trial|season|quarter|month)|by (?:christmas|easter|summer|autumn|spring|winter|the harvest)|phase (?:one|two|three|\d)|milestone|gate \d|m\d\b)/iu,
);

/** Aspirations that no figure can check; each stands for a goal by itself. */
export const aspirations: readonly RegExp[] = [
  gated(
    /\b(?:deliver|provide|offer|create|give|ensure|build|achieve|strive for|strives for|aim for|work towards?|guarantee|have|bring|set|setting|reach|offers|delivers|provides)\w*\s+(?:[\p{L}'’-]+\s+){0,4}?(?:outstanding|great|excellent|world-?class|best|seamless|first-?class|superior|exceptional|amazing|delightful|five-star|5-star|unique|smooth|frictionless|modern|high-quality|memorable|positive|better|improved|top|premium|unrivalled|unparalleled|new standards?|unforgettable|real|true|lasting)\b[^.;:]{0,60}\b(?:experiences?|journeys?|services?|welcome|quality|value|culture|impact|environment|relationships?|atmosphere|support|care|standards?|solutions?|product)\b/iu,
  ),
  gated(
    /\b(?:deliver|achieve|strive for|aim for|create|provide|drive)\w*\s+(?:[\p{L}'’-]+\s+){0,2}?(?:excellence|value|impact|greatness|operational excellence|innovation|synerg(?:y|ies)|transformation)\b/iu,
  ),
  gated(
    /\b(?:becom(?:e|es|ing)|be|remain|remains|establish(?:es)? (?:[\p{L}]+ ){1,4}?as|establish (?:ourselves|itself)|position (?:ourselves|itself|the [\p{L}]+|our [\p{L}]+)|be (?:seen|known|recogni[sz]ed))\s+(?:as |by [\p{L} ]{3,30} as )?(?:[\p{L}'’-]+\s+){0,3}?(?:leaders?|leading|preferred|trusted|partner|first choice|innovators?|lighthouse|number one|no\. 1|best|reference|go-to|role model|champion|pioneer|benchmark|employer of choice|household name|gold standard|favou?rite|most (?:[\p{L}]+ed|[\p{L}-]+))\b/iu,
  ),
  gated(
    /\b(?:strengthen|rais|increas|driv|boost|foster|improv|enhanc|build|grow|deepen|promot|encourag|win|earn|gain|restor|nurtur|cultivat|generat|creat|develop|inspir|instil|spread|support)(?:e|es|s|ing|en|ens|l|ls)?\s+(?:[\p{L}'’-]+\s+){0,4}?(?:trust|awareness|engagement|cultures?|loyalty|confidence|reputation|image|brand|relationships?|cooperation|co-operation|collaboration|communication|experiences?|morale|visibility|transparency|innovation|motivation|well-?being|happiness|spirit|sense|hearts?|cohesion|mindset|agility|goodwill|understanding|perception|appreciation|ownership|pride|enthusiasm|love)\b/iu,
  ),
  gated(
    /\b(?:delight|empower|inspire|wow|excite|enchant|thrill|surprise and delight)s?\s+(?:[\p{L}'’-]+\s+){0,3}?\p{L}+/iu,
  ),
  gated(
    /\b(?:makes?|making|lets?|have|help|helps)\s+(?:[\p{L}'’-]+\s+){1,4}?feel\s+(?:more |truly |really )?(?:at home|valued|welcome|safe|happy|good|appreciated|heard|respected|cared for|special|proud|comfortable|understood|supported|confident|looked after)\b/iu,
  ),
  gated(
    /\bfeels?\s+(?:more |truly |really |much )?(?:at home|valued|welcome|happy|good|appreciated|heard|respected|cared for|special|proud|comfortable|understood|supported|looked after|better)\b/iu,
  ),
  gated(
    /^\W*(?:better|stronger|closer|improved|more|greater|smoother|deeper|happier)\s+(?:[\p{L}'’-]+\s+){0,2}?(?:cooperation|co-operation|collaboration|communication|awareness|trust|engagement|quality|experience|relationships?|culture|alignment|transparency|customers?|users?|teamwork|understanding|visibility)\b/iu,
  ),
  gated(
    /\b(?:best[- ]in[- ]class|world-?class|state[- ]of[- ]the[- ]art|second to none|industry-leading|top-notch|gold standard|five-star|cutting-edge)\b/iu,
  ),
  gated(
    /(?<!\b(?:would|who|that|which) )\b(?:love|adore|enjoy)s?\b(?!\s+(?:to|of)\b)|\b(?:is|are) (?:truly |really |simply )?(?:delighted|thrilled|proud|enthusiastic|excited|loved|beloved|admired)\b/iu,
  ),
  gated(
    /\b(?:brand|name|image|company|house|team|service|product)\b[^.;:]{0,20}\b(?:is|are|be|being) (?:seen|perceived|known|regarded|recogni[sz]ed|viewed) as\b/iu,
  ),
  gated(
    /^\W*(?:an? )?(?:better|improved|superior|great|seamless|modern|smoother|richer|unique|excellent|outstanding) (?:[\p{L}'’-]+ ){0,2}?(?:experience|service|culture|image|atmosphere|collaboration|communication|quality|relationship|journey|stay)s?\b/iu,
  ),
  gated(
    /\b(?:works?|working|collaborates?|communicates?|cooperates?|runs?) (?:together )?(?:more |much |even )?(?:smoothly|closely|efficiently|effectively|harmoniously|seamlessly)\b|\b(?:collaborate|communicate|cooperate|work together)s? better\b/iu,
  ),
  gated(/\b(?:good|warm|great|better) feelings?\b|\bhearts? (?:and minds )?of\b/iu),
];

/** Customers who go are the business's loss, whatever made them go. */
export const customersLost = gated(
  /\b(?:churn\w*|(?:stop|cease)s? (?:ordering|buying|renting)|(?:customers?|clients?|accounts?|companies|restaurants|shops|subscriptions?|subscribers?|tenants|shows) (?:lost|who leave|that leave|that left|who left|leaving|cancelled)|(?:staff|technicians?|nurses|drivers|teachers|residents|employees|clerks|handlers|agents|volunteers|members of staff) (?:who|that) (?:leave|quit|left|resign|stop))\b/iu,
);

/** Money or working time with a name of its own. */
export const moneyOrEffort = gated(
  /[$€£¥]|\b(?:costs?|revenue|income|sales|turnover|margins?|profit\w*|result|budget|subsid\w*|grants?|funding|spending on|price paid|expens\w*|(?:staff|crew|working|office|desk|call|support|clerk|nurse|technicians['’]?|ambulance|counter|overtime|night) (?:hours|time|shifts)|hours (?:spent|of work|at the|on|for)|minutes of (?:crew|staff)|overtime|sick days|renew\w*|pay(?:s|ing)? (?:for|into)|contribution|containers a year|volume)\b/iu,
);

/** The house's own people and places. */
export const aboutTheHouse = gated(
  /\b(?:our|technicians?|handlers?|staff|employees|crew|clerks?|posts|vacanc\w*|capacity|throughput|occupancy|utili[sz]ation|warehouse|backlog|tickets|employers|partners|sponsors|companies (?:paying|that pay))\b/iu,
);

/** What only a customer notices. */
export const aboutCustomers = gated(
  /\b(?:satisf\w+|complain\w*|waits?|waiting|rate|say|says|said|answer|know|knew|understand|trust|recommend|come back|return|first choice|on time|late|wrong|errors?|missed|safe|share of|(?:people|patients|members|customers|guests|families|parents|passengers|visitors|readers|users|owners|residents|tenants|drivers|women|players|hosts|contributors|victims|households|riders|claimants|scientists|newcomers)(?: [\p{Ll}-]+){0,4} (?:who|that|with|whose))\b/iu,
);

/** Money or time that the customer spends. */
export const customersMoney = gated(
  /\b(?:costs? (?:a |the |each |every |our )?(?:member|customer|patient|family|household|tenant|farmer|reader|owner|guest|club|user|passenger)s?|spending on the way|(?:family|household|member|customer|patient|owner|tenant)['’]s? (?:cost|spending|bill)|hours? (?:a |each |per )?(?:household|family|patient|customer|owner|member|captain)|hours of editing|captains['’] hours|(?:shock |energy |water |heating |phone |customers['’]? )bills? above|bill shock)\b/iu,
);
