/**
 * Verbs and comparatives of change, by how they show that something became more or less. Origin: ordinary
 * grammar; the nouns are what narratives measure.
 */

/** Verbs that say nothing else than that something changed, finite forms and those after a modal. */
export const changeVerbs =
  "improves?|improved|reduces?|reduced|increases?|increased|decreases?|decreased|boosts?|boosted|enhances?|enhanced|accelerates?|accelerated|worsens?|worsened|shortens?|shortened|speeds? up|sped up|slows? down|slowed down|(?:goes|go|went|gone|going|came|come|comes) (?:up|down)(?!\\s+(?:to|the|a|into|on|onto|stairs|there|here|and)\\b)|streamlines?|streamlined|optimi[sz]e[sd]?(?! (?:for|to|towards?)\\b)|lessens?|lessened|diminish(?:es|ed)?|deteriorates?|deteriorated|minimi[sz]e[sd]?|maximi[sz]e[sd]?|simplif(?:y|ies|ied)|alleviates?|alleviated|mitigates? the|degrades?|degraded|amplif(?:y|ies|ied)|strengthens?|strengthened|weakens?|weakened";

/** Verbs with many other meanings: they count with a measured noun as subject or object. */
export const looseVerbs =
  "cuts?|lowers?|lowered|raises?|raised|rises?|rose|risen|falls?|fell|fallen|drops?|dropped|grows?|grew|grown|shrinks?|shrank|shrunk|climbs?|climbed|declines?|declined|eases?|eased|saves?|saved|soars?|soared|plummets?|plummeted|surges?|surged|slips?|slipped|slumps?|slumped|jumps?|jumped|dwindles?|dwindled|mounts?|mounted|slows?|slowed|tighten(?:s|ed)?|swells?|swelled|picks? up|picked up|tumbles?|tumbled|multipl(?:y|ies|ied)|swell|expand(?:s|ed)?|recede[sd]?|gets? out of hand";

export const measured =
  "complaints?|calls?|waits?|waiting(?: times?)?|times?|costs?|expenses?|prices?|sales|revenues?|incomes?|bookings?|orders?|demand|loads?|workload|satisfaction|quality|absences?|absenteeism|turnover|traffic|errors?|mistakes|faults|delays?|disputes?|retention|churn|productivity|efficiency|usage|use|numbers?|rates?|shares?|losses|damage|spoilage|waste|effort|morale|trust|stress|accidents?|injur(?:y|ies)|incidents|failures|returns|refunds|claims|tickets|queues?|lines|attendance|membership|memberships|visits|visitors|subscriptions|margins?|profits?|profitability|savings|consumption|emissions?|noise|energy|power use|fuel|overtime|hours|travel|paperwork|bureaucracy|risks?|cancellations|no-shows|dropouts|scores?|ratings?|conversion|engagement|adoption|awareness|accuracy|speed|reliability|availability|throughput|capacity|output|yields?|harvests?|turnout|donations|applications|vacanc(?:y|ies)|shortages?|backlogs?|debts?|bills?|rents?|fees|premiums|wages|theft|thefts|vandalism|leaks?|breakdowns|downtime|interest|confidence|money|trips|journeys|steps|work|frustration|pressure|burden|participation|occupancy|response times?|performance|safety|comfort|experience|value|market|business|popularity|interruptions|pain|fear|anxiety|illness|infections?|sickness";

/** Comparatives that tell of a change where no noun follows them. */
export const comparatives =
  "faster|slower|better|worse|cheaper|dearer|costlier|easier|harder|higher|lower|quicker|sooner|happier|safer|riskier|rarer|simpler|smoother|quieter|calmer|busier|longer|shorter|larger|bigger|smaller|fewer|lighter|heavier|stronger|weaker|cleaner|tighter|clearer|healthier|fresher|warmer|cooler|louder|leaner|fuller|emptier|thinner|poorer|richer|scarcer|steadier|angrier|unhappier|friendlier|(?:more|less) (?:often|(?!than\\b|of\\b|and\\b|or\\b|to\\b|is\\b|are\\b|ideal\\b)\\p{L}+(?:ly|ful|ous|ive|able|ible|ent|ant|al|ic|ed|ing|less|ate|able|ient|ure|ain|oth)|frequent|common|rare|likely|efficient|productive|satisfied|popular|secure|accurate|reliable|stable|quiet|calm|safe|even)";
