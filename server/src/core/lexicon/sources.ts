import { gated } from "../text/gate.ts";

/**
 * Words that say where a number comes from: documents, counts, conversations. Origin: the ways in which careful
 * narratives name their sources, from ledgers to time sheets; public bodies and trades included.
 */
const documents =
  "surveys?|stud(?:y|ies)|sources?|logs?|log-?books?|records?|ledgers?|accounts|audits?|minutes of|interviews?|reports?|census(?:es)?|statistics|register|registry|registers|press release|time ?sheets?|tickets?|questionnaires?|polls?|invoices|receipts|inspections?|data|database|dataset|figures of|file|files|case files|complaint books?|diar(?:y|ies)|tall(?:y|ies)|meters?|sensors?|readings|samples?|benchmarks?|analysis|research|experiments?|trials?|pilots?|drills?|simulations?|model run|appendix|annex|footnote|table|dashboard|analytics|scans?|exit forms?|feedback forms?|call notes|notes|sheets?|count of|counts|headcount|payroll|bills|booking system|ticketing system|call centre system|workshops? with|focus groups?|association|ministry|chamber|institute|university|agency|authority|office|bureau|observatory|journal|newspaper|gazette|bulletin|budget|plan of|quote from|offer of|contract|statute|law|act of|price list|timetable|tariff|archive|clinic's|police|insurer|union|federation|society|council|department";
const acts =
  "asked|surveyed|interviewed|counted|measured|phoned|called|visited|walked with|rode with|sat with|watched|timed|shadowed|observed|analy[sz]ed|tracked|sampled|recorded|logged|reported|estimates?|estimated|found|told|said|says|wrote|answered|replied|named|reviewed|examined|checked|read through|inspected|noted|weighed|tested|tried|looked (?:into|at|through)|drew|compared|polled|spoke|talked|followed|collected|according to|cited|confirm(?:s|ed)?|publish(?:es|ed)|lists?|shows?|showed|puts|states?|we (?:know|learned|heard)|of those (?:we|who)|by our (?:count|own|reckoning)|respondents?|participants?";
const pattern = gated(new RegExp(`(?<![\\p{L}])(?:${documents}|${acts})(?![\\p{L}])`, "iu"));

/** "(Adler, 2024)", "(city council, May 2026)". */
const bracketed = gated(/\([^()]*\p{L}{3,}[^()]*(?:19|20)\d\d[^()]*\)/u);

const study = gated(
  /\b(?:according to|surveys?|stud(?:y|ies)|rankings?|statistics|census|audit(?:ed)?|benchmarks?|annual report|report of|test by|our (?:count|calls|visits))\b/i,
);

/** Whether a text rests on a publication or a count, which a claim of rank needs. */
export const namesStudy = (text: string): boolean => study.test(text) || bracketed.test(text);

/** Whether a text says where its numbers come from. */
export const namesSource = (text: string): boolean => pattern.test(text) || bracketed.test(text);
