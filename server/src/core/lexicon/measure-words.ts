import { gated } from "../text/gate.ts";
/**
 * Words around a figure in English. Origin: ordinary grammar, and the vocabulary of measuring and planning.
 */

/** Words that do not tell what a figure measures: grammar, numbers, verbs of being, having and doing, months and days. */
export const bareWords: ReadonlySet<string> = new Set(
  (
    "about above across after again against all almost already also although always among and another any anyone anything are around because been " +
    "before behind being below beside besides between both but can cannot could did does doing done down during each either else even ever every " +
    "everyone everything few fewer first for from further get gets getting give gives given goes going gone got had has have having her here hers him " +
    "his how however into isn its itself just last later least less like made make makes making many may might more most much must near neither never " +
    "next nobody none nor not nothing now off often once one only onto other others our ours out over own per perhaps quite rather same second several " +
    "she should since some someone something soon still such than that the their them themselves then there therefore these they thing things third " +
    "this those though through thus too toward towards two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half twice under until " +
    "upon very was well were what whatever when where whether which while who whom whose why will with within without won would yet you your yours " +
    "fall falls fell fallen drop drops dropped rise rises rose risen grow grows grew reach reaches reached come comes came become becomes take takes " +
    "took say says said tell tells told see sees seen stand stands stood stay stays stayed keep keeps kept put puts set sets show shows shown use uses " +
    "used about approximately roughly nearly least most exactly percent cent euro euros dollar dollars pound pounds mio " +
    "january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "monday tuesday wednesday thursday friday saturday sunday today currently present year years month months week weeks day days hour hours minute " +
    "minutes second seconds"
  ).split(" "),
);

/** Another measurement than the one that the project is measured by. */
export const trialWords = gated(
  /(?<![\p{L}])(?:pilot\w*|trial\w*|test|tested|testing|tests|drill|prototype|experiment\w*|rehears\w+|simulat\w+|beta|sample[sd]?|demonstration)(?![\p{L}])/iu,
);

/** What may come, and what would have come. */
export const forecastWords = gated(
  /(?<![\p{L}])(?:forecast\w*|expect\w*|project(?:ed|ion)s?|predict\w*|estimat\w*|assum\w+|would|could|might|likely|without (?:change|action|the|it|us)|otherwise|worst|best case|scenario)(?![\p{L}])/iu,
);

/** What holds only if something else does. */
export const conditionWords = gated(
  /(?<![\p{L}])(?:if|unless|should|in case|provided|as soon as|once|whenever|until|above|below|beyond|exceeds?|threshold)(?![\p{L}])/iu,
);

/** What somebody wants, in place of what is. */
export const aimWords = gated(
  /(?<![\p{L}])(?:aim\w*|targets?|targeted|goals?|ambition|objective|no more than|at most|at least|or (?:less|fewer|more|better)|want|promis\w+|will|at or (?:below|above)|limit\w*|cap(?:ped)?)(?![\p{L}])/iu,
);

/** Somebody else's figures. */
export const foreignWords = gated(
  /(?<![\p{L}])(?:competit\w+|rivals?|industry|national(?:ly)?|nationwide|elsewhere|abroad|comparable|benchmark\w*|other (?:\p{L}+ )?(?:chains?|firms?|companies|cities|towns|regions?|countries|museums|hospitals|banks|schools|shops|providers|carriers|houses|sites)|peers?|neighbou?r(?:s|ing)?|compared with|against)(?![\p{L}])/iu,
);

/** A part of those who were counted. */
export const subsetWords = gated(
  /(?<![\p{L}])(?:of (?:these|them|those|whom|which|that|it|the (?:\d|\p{L}+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|among|amongst|alone|only|especially|particularly|those (?:who|that|which)|who|where|whenever|depending|some|certain|both|either|the (?:other|others|rest|remaining|first|last|largest|smallest|oldest|youngest|slowest|fastest|busiest|worst|best)|slowest|fastest|most|up to|in part|part of|partly|another|a further|further|more|additional|extra|excluding|except|including)(?![\p{L}])/iu,
);

/** One person's case, which may lie anywhere beside a median. */
export const oneCase = gated(
  /(?<![\p{L}])(?:she|he|her|his|him|I|my|one (?:nurse|man|woman|owner|patient|customer|member|family|driver|user|tenant|person|child|worker|guest|farmer|teacher|rider|passenger|student|shop|restaurant|clinic|household|couple|neighbou?r|colleague|manager)|an? (?:man|woman|mother|father|couple) (?:of|who|in|from))(?![\p{L}])|\b(?:Mrs?|Ms|Dr|Frau|Herr|Mme)\.? \p{Lu}/u,
);

/** "A month", "per pupil", "each week": the measure by which a figure is told. */
export const rateWords = gated(
  /(?<![\p{L}])(?:an? (second|minute|hour|shift|day|night|week|fortnight|month|quarter|term|season|year|person|head)|(?:per|each|every)[\s-](second|minute|hour|shift|day|night|week|fortnight|month|quarter|term|season|year|person|head|employee|user|member|customer|patient|pupil|student|household|family|visit|trip|order|item|parcel|piece|unit|call|case|seat|shop|site|team|school|ton|tonne|mile|kilometre|km|hectare|litre)|(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual(?:ly)?))(?![\p{L}])/giu,
);

/** "Weekly" is by the week. */
export const rateNames: Readonly<Record<string, string>> = {
  hourly: "hour",
  daily: "day",
  nightly: "night",
  weekly: "week",
  monthly: "month",
  quarterly: "quarter",
  yearly: "year",
  annual: "year",
  annually: "year",
};

/** Another time than the one that the rest speaks of. */
export const pastWords = gated(
  /(?<![\p{L}])(?:ago|formerly|used to|previously|in the past|at the time|back then|originally|at first|until now)(?![\p{L}])/iu,
);

/** A part of a figure that stands before it. */
export const partWords = gated(
  /(?:\bof which|\bincluding|\bof it\b|\bof them\b|\bamong them)(?:\s+\p{L}+)?\s*(?:[$€£¥]|\b(?:about|some)\b)?\s*$/iu,
);
