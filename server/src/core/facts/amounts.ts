import { gated } from "../text/gate.ts";
import { remembered } from "../text/remembered.ts";
import type { Span } from "../text/span.ts";
import { taken } from "../text/taken.ts";
import { datesIn } from "./dates.ts";
import { type Quantity, quantitiesIn } from "./quantities.ts";

/** Words before a number that make it a name: "Ward 4", "section 3", "ISO 9001". */
const label = gated(
  /(?:\b(?:ward|wards|berth|pier|gate|cabin|box|tower|block|barn|platform|kiln|pump|press|machine|bus|tram|van|channel|hut|stop|section|sections|table|figure|chapter|step|phase|stage|line|route|gate|level|tier|version|release|option|plan|team|room|hall|dock|bay|lane|lanes|page|part|item|note|article|clause|branch|building|week|weeks|day|days|year|number|no|question|priority|group|class|grade|zone|district|unit|appendix|ISO|DIN|EN|BS|form|risk|quarter|Q)\.?\s+)$/i,
);

const longestLabel = 24;

/**
 * The quantities of a text that measure or count something: without the numbers of dates, of labels such as
 * "Ward 4", and without a bare "one", "no" or "zero" that counts nothing.
 */
export const amountsIn = remembered((text: string): readonly Quantity[] => {
  const dates = datesIn(text).filter(({ kind }) => kind !== "relative");
  const isTaken = taken(text.length);
  for (const date of dates) isTaken.take(date);
  const isDated = (span: Span): boolean => isTaken.touches(span);
  return quantitiesIn(text).filter(
    (quantity) =>
      !isDated(quantity) &&
      !(
        quantity.kind === "count" &&
        label.test(text.slice(Math.max(0, quantity.start - longestLabel), quantity.start))
      ),
  );
});
