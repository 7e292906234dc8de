import { gated } from "../text/gate.ts";

/**
 * Wording by which a plan tells what it needs, what it waits for and what stands in its way.
 * Origin: ordinary vocabulary of project plans. Each pattern is one sign among several.
 */
const people =
  "engineers?|developers?|designers?|people|persons?|colleagues|members|staff|posts?|fte|ftes|analysts?|researchers?|nurses?|doctors?|pharmacists?|technicians?|trainers?|drivers?|planners?|clerks?|consultants?|specialists?|managers?|coordinators?|writers?|agents?|mechanics?|fitters?|electricians?|volunteers|vets|teachers?|students?|bakers?|cooks?|workers?|contractors?|statisticians?|scientists?|lawyers?|architects?|testers?|advisers?|advisors?|guards?|wardens?|adjusters?|reviewers?|interpreters?|registrars?|midwives|officers?|assistants?|inspectors?|operators?|farmers?|translators?|buyers?|sellers?|porters?|cleaners?|caretakers?|librarians?|actuar(?:y|ies)|surveyors?|hires?|roles?|heads?";

/** What a plan asks for, as a pattern to build others with. */
export const resourceNoun = `(?:resources?|budgets?|investments?|funding|funds|money|headcount|staff(?:ing)?|personnel|efforts?|capacity|manpower|hands|instructors?|expenses?|spending|help|support|assistance|materials?|equipment|${people})`;

const numberWord =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|half a|\\d[\\d,.]*";

export const personCount = gated(
  new RegExp(
    String.raw`\b(?:${numberWord})(?:[ -](?:full-time|part-time|additional|more|new|extra|other|field|senior|junior|software|of (?:our|the|its)|retired|[\p{L}-]+)){0,3}[ -](?:${people})\b|\b(?:team|crew|group) of (?:${numberWord})\b|\b(?:${numberWord}) (?:person|man|people)[- ](?:months?|years?|weeks?|days?)\b|\bhalf[- ]time\b|\bfull[- ]time\b|\b(?:${numberWord}) days a week\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) of (?:our|the|us)\b`,
    "iu",
  ),
);

export const money = gated(
  /[$€£¥]\s?\d|\d(?:\s?(?:million|thousand|k|m|bn))?\s?(?:€|kroner|kr|euros?|dollars?|pounds?|francs?|chf|usd|eur|gbp|yen|rupees?)\b|\b\d+(?:\.\d+)?\s?(?:k|m|million|thousand)\b/iu,
);

export const obstacle = gated(
  /\b(?:obstacles?|challeng\w+|hurdles?|bottlenecks?|constraints?|constrain\w*|hard(?:est)?(?: part)?|difficult\w*|stand(?:s|ing)? in (?:the|our) way|in the way|worr(?:y|ies|ied)|problems?|trouble\w*|barriers?|scarce|scarcity|shortage\w*|narrow point|limited by|limits? us|vacan\w*|risks?|dangers?|hazards?|nuisance|weak (?:point|spot)|unknowns?|tricky|tight|slow(?:s|est)? us|costs? us sleep|what could stop|blockers?|stumbling|pitfalls?|complicat\w*|catch(?: is)?|biggest (?:worry|concern|question)|concerns?|resist\w*|no(?:body| one) has|cannot|not (?:yet )?(?:able|ready|possible)|fails?|failed|failure|faults?|hurts?|not ours|neither|unless|(?:has|have|must) (?:to )?be changed|still (?:open|missing|unsigned|unclear)|too (?:few|small|narrow|slow|old|little))\b/iu,
);

export const capability = gated(
  /\b(?:capabilit(?:y|ies)|capable|abilit(?:y|ies)|skills?|know-how|competence|expertise|we (?:\p{Ll}+ )?(?:build|hire|train|integrate|develop|recruit|buy|install|set up|rent|lease|adapt|extend|equip|open|move|weigh|carry|teach|measure|test|convert|lay|dig|fit|wire|design|print|write)|(?:builds?|hires?|hired|employed|carr(?:y|ies) the work|accompanies|trains?|training|trained|integrat\w+|develops?|installs?|equips?|recruit\w*|designs?|lead[s]? the work|runs? the service|leads? it|made up of|consists? of|is led by)|team|crew|staffed|volunteered)\b/iu,
);

export const dependency = gated(
  /\b(?:depend\w*|rel(?:y|ies|ied) on|waits? for|blocked by|contingent|subject to|prerequisit\w*|partners?|suppliers?|vendors?|providers?|contractors?|third part(?:y|ies)|permits?|permission|licen[cs]e|approval|approves?|consent|council|union|regulator|without (?:them|three|two|these|it|which|whom|that)|hinges? on)\b/iu,
);

/** Somebody outside "must", "has to" or "needs to" act. */
export const othersMust = gated(
  /(?:^|[.;,]\s)(?!(?:we|i|our team|the team|this|that|it)\b)[^.;]{2,90}?\b(?:must|has to|have to|needs? to|is to|are to|will have to|should) (?:\p{Ll}+ )?(?!be (?:able|easy|good))\p{Ll}+/iu,
);

/** Phases with their length: "six weeks", "for ten months". Hours and days may be part of the service itself. */
export const phaseLength = gated(
  /\b(?:for|in|within|takes?|took|lasts?|over|after|another|first|next|last|needs?|spends?) (?:about |around |the |some |another |first |next |last )*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen) (?:calendar |working |full )?(?:weeks|months|quarters|years|seasons|sprints)\b|\bweeks? \d+|\bmonths? \d+|\b(?:week|month|quarter|year|sprint) (?:one|two|three|four|\d+)\b|\b\d+[- ](?:week|month)s?(?! sprints?)\b|\b(?:six|eight|ten|twelve|three|four|two)[- ](?:week|month)s?\b(?! (?:sprints?|rhythm|cycle))|\b(?:\d+|two|three|four|six|eight) weeks\b(?! (?:a|per|each))/iu,
);

/** Plans that move from gate to gate instead of from date to date. */
export const gate = gated(
  /\b(?:gates?|gated|milestones?|M\d|only (?:when|once|after)|starts? (?:when|once|as soon as)|(?:until|when|once|after) [^.;]{3,60} (?:passes|has passed|is passed|is reached|falls below|rises above|at or below)|(?:in|by|until|from|next|this|before|after) (?:the )?(?:spring|summer|autumn|winter|easter|christmas|half-?term)|by (?:the )?harvest|(?:next|this|in the) (?:school|academic) year)\b/iu,
);

/** Verbs by which a plan asks for something or says that it costs something. */
export const needs = gated(
  /\b(?:need(?:s|ed)?|require[sd]?|requir\w+|necessary|ask(?:s|ed)? for|request(?:s|ed)?|call(?:s)? for|demand(?:s)?|take(?:s)?|cost(?:s)?|invest(?:s|ed|ment|ments)?|set aside|provide[sd]?|receive[sd]?|contribut\w+|hire[sd]?|bought in|buy|buys|join(?:s|ed)?|fund(?:s|ed|ing)?|financ\w+|allocat\w+|assign\w*|goes? into|go into|unavoidable|useful|comes? out of|come out of|will be|be made available|manageable|affordable|involve[sd]?|add(?:s|ed)?|spend|dedicat\w+|free up|commit\w*|mobili[sz]e\w*|expect\w*)\b/iu,
);
