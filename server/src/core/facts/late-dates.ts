import type { Narrative } from "../narrative/narrative.ts";
import { gated } from "../text/gate.ts";
import { isWritten } from "./contradictions.ts";
import type { Figure } from "./figures.ts";
import { statementsIn } from "./statements.ts";

/** A date by which the plan brings the solution to customers, and the last date of a target before it. */
export interface LateDate {
  readonly planned: Figure;
  readonly deadline: Figure;
}

/** Steps that bring the solution to those who are to be better off; reviews, contracts and reports are none. */
const delivering = gated(
  /\b(?:launch\w*|go(?:es)? live|live (?:in|at|for)|roll(?:s|ed)?[- ]?out|open(?:s|ed)? (?:to|in|at|for)|start(?:s|ed)? (?:in|at|with|for) (?:all|every|the (?:first|last))|reach(?:es)? (?:all|every|the last)|available (?:to|in|at)|switch(?:es)? over|join(?:s)? (?:on|in|by)|install\w*|deliver(?:s|ed)? to|complete[sd]?|in all|for (?:all|every)|the last)\b/i,
);
const later = gated(
  /\b(?:review|evaluat\w*|report\w*|hand(?:s|ed)? over|handover|contract|licen[cs]e|lease|warranty|until|after(?:wards)?|next phase|second phase|later|follow[- ]?up|audit|repay\w*|budget|if|should|expire[sd]?|runs? (?:out|to)|grant|pays? back)\b/i,
);

/** Dates of the plan that come after every deadline of the metrics; at most the first one in each sentence. */
export function lateDates(narrative: Narrative): readonly LateDate[] {
  const metrics = sectionOf(narrative, "success-metrics");
  const plan = sectionOf(narrative, "implementation");
  if (!metrics || !plan || metrics.blocks.some((placed) => plan.blocks.includes(placed))) return [];
  const due = statementsIn(metrics.blocks.filter(isWritten)).flatMap(({ figures }) => figures.filter(isDate));
  const last = due.reduce<Figure | undefined>(
    (best, one) => (best && endOf(best) >= endOf(one) ? best : one),
    undefined,
  );
  if (!last) return [];
  return statementsIn(plan.blocks.filter(isWritten)).flatMap(({ text, start, figures }) => {
    const planned = figures.find((figure) => isDate(figure) && figure.value > endOf(last));
    if (!planned) return [];
    const clause =
      clauseBefore(text, planned.start - start) + text.slice(planned.end - start).split(/[,;.]/)[0];
    return delivering.test(clause) && !later.test(clause) ? [{ planned, deadline: last }] : [];
  });
}

const sectionOf = ({ sections }: Narrative, id: string): Narrative["sections"][number] | undefined =>
  sections.find(({ spec, status }) => spec.id === id && status !== "missing");

const isDate = ({ kind }: Figure): boolean => kind === "date";

/** A month ends with its last day. */
const endOf = ({ value, unit }: Figure): number => (unit === "month" ? value + 30 : value);

/** The words before the date in its clause; a comma between a step and its date does not part them. */
const clauseBefore = (text: string, at: number): string => {
  const before = text.slice(0, at);
  const cut = Math.max(
    before.lastIndexOf(";"),
    before.lastIndexOf(", and "),
    before.lastIndexOf(", but "),
    before.lastIndexOf(" · "),
  );
  return before.slice(cut + 1);
};
