import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { defaultSettings, rules } from "../../server/src/core/index.ts";
import { exampleNarrative, exampleParts } from "../../server/src/core/rules/example-narrative.ts";
import { claimWithoutReason } from "../../server/src/core/rules/flow/claim-without-reason.ts";
import { customerShare } from "../../server/src/core/rules/flow/customer-share.ts";
import { flowRules } from "../../server/src/core/rules/flow/index.ts";
import { metricNotTiedToProblem } from "../../server/src/core/rules/flow/metric-not-tied-to-problem.ts";
import { noTradeoffs } from "../../server/src/core/rules/flow/no-tradeoffs.ts";
import { sectionDisconnected } from "../../server/src/core/rules/flow/section-disconnected.ts";
import { summaryNumberMismatch } from "../../server/src/core/rules/flow/summary-number-mismatch.ts";
import { type DocumentCase, wrongCases } from "../support/document-cases.ts";
import { testRule } from "../support/rule-tester.ts";

const all = [...rules, ...flowRules.filter((rule) => !rules.includes(rule))];
for (const rule of flowRules) testRule(rule, all);

const flagged = (what: string, text: string): DocumentCase => ({ what, text, flag: true });
const left = (what: string, text: string): DocumentCase => ({ what, text, flag: false });

/** A narrative of a ferry for pupils, in which one sentence of a section can be replaced. */
const ferry = {
  title: "# A school boat that waits",
  summary: `## Executive Summary

Pupils on the island of Lunna miss the first lesson on 14 % of school days, because the only ferry leaves at seven and
waits for nobody. We propose a school boat that waits for its pupils and runs in fog. Late arrivals fall from 14 % to
3 % by 30 June 2028, and the county saves £96,000 a year on taxis. We ask the council for £420,000 and six people for
18 months. The pilot with 52 pupils ended in May.`,
  problem: `## Customer Problem and Opportunity

Isla Murray, 12, stood on the pier on 3 March 2026 and watched the ferry leave without her. Her father had brought her
from the far end of the island, and the road was iced. She missed a test and the boat of the afternoon as well. The
school register shows late arrivals on 14 % of school days for the 64 pupils of the island. In a survey of 41 families,
19 had paid for a taxi boat at £35 a trip. The county pays £8,000 a month for such taxis. Pupils who arrive late sit
alone in the hall until the second lesson, and three families have moved to the mainland.`,
  solution: `## Solution Description

Isla sends one message from the car, and the boat waits for her up to ten minutes. The skipper sees which pupils are on
their way and tells the school. In fog the boat follows the buoys with its own light, and pupils reach the first lesson
dry. Her father no longer races the ferry over an icy road. In the pilot with 52 pupils, late arrivals fell to 4 %.`,
  metrics: `## Success Metrics and Goals

Late arrivals of pupils fall from 14 % of school days to 3 % by 30 June 2028, counted in the school register. Families
who pay for a taxi boat fall from 19 of 41 to 4 of 41 by the same date. The county spends £96,000 less on taxis a year.`,
  plan: `## Implementation Approach

The boat is built at a yard in Scalloway and costs £260,000. Two skippers and four deckhands run it for 18 months, which
costs £140,000, and £20,000 stays in reserve. The harbour must widen the pier by 1 August 2027. The total is £420,000.`,
  risks: `## Risk Assessment and Mitigation

The yard may deliver the boat late. In that case the county charters the mail boat for pupils until it arrives. Crews
may be hard to find in winter. Two retired skippers have agreed to stand in.`,
};
type FerryPart = keyof typeof ferry;
const boat = (changes: Partial<Record<FerryPart, string>> & { extra?: string } = {}): string =>
  exampleNarrative({ ...ferry, ...changes });
const swapped = (part: FerryPart, from: string, to: string): string => {
  const changed = ferry[part].replace(from, to);
  if (changed === ferry[part]) throw new Error(`“${from}” is not in ${part}`);
  return boat({ [part]: changed });
};

const numberCases: readonly DocumentCase[] = [
  flagged("another sum in the plan", swapped("plan", "The total is £420,000", "The total is £450,000")),
  flagged("another sum in the summary", swapped("summary", "£420,000", "£240,000")),
  flagged("another baseline", swapped("metrics", "from 14 % of school days", "from 41 % of school days")),
  flagged("another target", swapped("summary", "to\n3 % by", "to\n5 % by")),
  flagged("another date", swapped("summary", "30 June 2028", "30 September 2028")),
  flagged("another saving", swapped("summary", "saves £96,000", "saves £69,000")),
  left("the same numbers", boat()),
  left("the sum in millions", swapped("plan", "The total is £420,000", "The total is £0.42 million")),
  left(
    "rounded",
    swapped(
      "problem",
      "late arrivals on 14 % of school days for",
      "late arrivals on 13.8 % of school days for",
    ),
  ),
  left(
    "one family's case",
    swapped("problem", "She missed a test", "Her father paid £44 on a taxi that day. She missed a test"),
  ),
  left("years for months", swapped("plan", "for 18 months", "for one and a half years")),
  left("the sum told by its parts", swapped("plan", " The total is £420,000.", "")),
];

const cafe = `Visitors find a new café at the harbour. They choose from soups, rolls and fruit, and the terrace has 40
seats with a view. The kiosk opens early and serves coffee to tourists. Its kitchen buys bread next door.`;
const meters = `The grid needs other electricity meters. A meter reads itself at midnight and sends its
value to the utility over radio. The software draws charts of voltage and detects theft in the grid.`;

const disconnectedCases: readonly DocumentCase[] = [
  flagged("a café for late pupils", boat({ solution: `## Solution Description\n\n${cafe}` })),
  flagged("meters for late pupils", boat({ solution: `## Solution Description\n\n${meters}` })),
  flagged("a solution for parcels", boat({ solution: exampleParts.solution })),
  flagged(
    "metrics of a café",
    boat({
      metrics: `## Success Metrics and Goals\n\nGuests of the café on the terrace rise from zero to 9,000 by 30 June 2028, counted by the till. Sales of soup, coffee and cake reach £60,000 by the same date. Ratings by tourists rise from 3.1 to 4.5 stars.`,
    }),
  ),
  flagged(
    "metrics of meters",
    boat({
      metrics: `## Success Metrics and Goals\n\nMeters read by radio rise from 4 % to 99 % by 30 June 2028, according to the utility's software. Theft of electricity falls from £80,000 to £9,000. Complaints about voltage charts fall by half, and engineers install 40 a shift.`,
    }),
  ),
  flagged(
    "a plan of something else",
    boat({
      plan: `## Implementation Approach\n\nThe utility buys meters from a vendor in Porto and stores them in a warehouse. Engineers open each cabinet, cut the power, screw the device to the wall and seal it with lead. Software developers migrate the billing database, write drivers for the radio chip and train the call centre. A consultant audits cyber security before electricity tariffs are switched. Concrete foundations for antennas follow on hills.`,
    }),
  ),
  left("one story", boat()),
  left("another word for the pupils", swapped("solution", "and pupils reach", "and children reach")),
  left("without the name", boat({ solution: ferry.solution.replace("Isla sends", "A girl sends") })),
  left("no solution yet", boat({ solution: undefined as unknown as string })),
  left("parcels", exampleNarrative()),
  left(
    "one heading for plan and solution",
    boat({
      solution: ferry.solution.replace("Solution Description", "Solution and Implementation"),
      plan: undefined as unknown as string,
    }),
  ),
];

const metricCases: readonly DocumentCase[] = [
  flagged(
    "followers",
    boat({
      metrics: `## Success Metrics and Goals\n\nFollowers of our channel rise from 900 to 5,000 by 30 June 2028, counted by the platform. Downloads of the app reach 8,000. Revenue from advertising rises from £2,000 to £9,000.`,
    }),
  ),
  flagged(
    "heating",
    boat({
      metrics: `## Success Metrics and Goals\n\n| Metric | Today | Target | By |\n| --- | --- | --- | --- |\n| Heating of the head office | £60,000 | £40,000 | 30 June 2028 |\n| Engagement of employees | 6.1 | 8.0 | 30 June 2028 |\n| Training certificates per engineer | 1 | 3 | 30 June 2028 |\n| Patents filed | 0 | 2 | 30 June 2028 |`,
    }),
  ),
  flagged(
    "satisfaction with a web page",
    boat({
      metrics: `## Success Metrics and Goals\n\nVisits to the web shop rise from 11,000 to 20,000 by 30 June 2028 according to the server log. Satisfaction with the design of the page rises from 61 % to 80 %. Energy per square metre falls from £31 to £24.`,
    }),
  ),
  flagged(
    "café",
    boat({
      metrics: `## Success Metrics and Goals\n\nGuests on the terrace rise from zero to 9,000 by 30 June 2028. Sales of soup, coffee and cake reach £60,000. Ratings by tourists rise from 3.1 to 4.5 stars. Waste from the kitchen falls by half.`,
    }),
  ),
  flagged(
    "software quality",
    boat({
      metrics: `## Success Metrics and Goals\n\nModel accuracy rises from 0.81 to 0.95 on the validation set by 30 June 2028. Latency of inference falls below 80 ms. Utilisation of the servers reaches 70 %, and coverage by unit tests reaches 90 %.`,
    }),
  ),
  flagged(
    "metrics of another problem",
    boat({
      metrics: `${exampleParts.metrics
        .replace("Missed parcels", "Missed letters")
        .replace("drivers' scans", "scanners of the vans")
        .replace("delivery", "stamp")} Depots close one hour earlier and vans return empty less often.`,
    }),
  ),
  left("the quantity itself", boat()),
  left(
    "shared noun, other measure",
    swapped(
      "metrics",
      "Late arrivals of pupils fall from 14 % of school days to 3 %",
      "Pupils who sit in the first lesson rise from 86 % of school days to 97 %",
    ),
  ),
  left(
    "as a table",
    boat({
      metrics: `## Success Metrics and Goals\n\n| Metric | Today | Target | By |\n| --- | --- | --- | --- |\n| Late arrivals of pupils | 14 % | 3 % | 30 June 2028 |\n| Families who pay for a taxi boat | 19 of 41 | 4 of 41 | 30 June 2028 |\n| Taxis, county | £96,000 | zero | 30 June 2028 |`,
    }),
  ),
  left("no metrics yet", boat({ metrics: undefined as unknown as string })),
  left("two words only", boat({ metrics: "## Success Metrics and Goals\n\nTo follow." })),
  left("parcels", exampleNarrative()),
];

/** Three texts, because what is copied from one section to another tells nothing in either. */
const our = {
  summary: `Our fleet is modern and our engineers are proud of it. We have invested in our yard for ten years, and our
board wants us to use our hulls better. We run our own workshop, our own radio and our own software, and we know our costs.`,
  problem: `Our dock is the best on our coast and our foremen say so. We have spent our reserves on cranes since 2019, and our
owners ask us what our cranes bring. We write our own plans, we keep our own stock and we train our own welders.`,
  solution: `Our pier gets a second berth and our crane a longer arm. We move our stock to our north shed, and our offices go
where our stock was. We build it with our own welders in our own time, and we pay it from our own reserves.`,
};

const meter = {
  summary: meters,
  problem: `The meter of today is read by hand and the value is typed twice. Its display shows one figure, its seal breaks in
frost and its clock runs late. A reading takes eleven minutes, and one value in ninety is wrong.`,
  solution: `Radio carries the value at midnight to a mast on the hill. The mast keeps it for a day, the software checks it
against the day before, and a chart of voltage is drawn for each street of the grid.`,
};

const shareCases: readonly DocumentCase[] = [
  flagged(
    "only us",
    boat({
      summary: `## Executive Summary\n\n${our.summary}`,
      problem: `## Customer Problem\n\n${our.problem}`,
      solution: `## Solution\n\n${our.solution}`,
    }),
  ),
  flagged(
    "us, and one pupil",
    boat({
      summary: `## Executive Summary\n\n${our.summary} A pupil complained.`,
      problem: `## Customer Problem\n\n${our.problem}`,
      solution: `## Solution\n\n${our.solution}`,
    }),
  ),
  flagged(
    "a thing and nobody",
    boat({
      summary: `## Executive Summary\n\n${meter.summary}`,
      problem: `## Customer Problem\n\n${meter.problem}`,
      solution: `## Solution\n\n${meter.solution}`,
    }),
  ),
  flagged(
    "the platform",
    boat({
      summary: `## Executive Summary\n\nThe platform is at the limit of its capabilities and the market grows by 14 %. It needs a new index, a new cache and a new queue before the licences expire in 2028.`,
      problem: `## Problem\n\nThe platform was built in 2009. Its database holds four terabytes, its batch runs take nine hours and its licences expire in 2028. Two servers have failed in the last year, and the archive fills up by 30 gigabytes a week.`,
      solution: `## Solution\n\nThe index moves to a cluster of six machines. A queue separates reading from writing, and a cache answers what was asked before. Batch runs end in two hours, and the archive is compressed at night and copied to a second site.`,
    }),
  ),
  flagged(
    "staff of the house",
    boat({
      summary: `## Executive Summary\n\n${our.summary}`,
      problem: `## Problem\n\n${our.problem} Our staff deserve better and our engineers say so.`,
      solution: `## Solution\n\n${our.solution} Our planners see our data.`,
    }),
  ),
  flagged(
    "we, 20 times",
    boat({
      summary: `## Executive Summary\n\nWe see growth and we want it. We lead our market and we mean to stay there. We have the means, we have the licence and we have the people. The market is large.`,
      problem: `## Problem\n\nWe lack a tariff and we lack a price list in our system. We type what we quote, and we quote what we remember. We lose time when we search, and we lose money when we guess. Our books close late because we wait for our own figures.`,
      solution: `## Solution\n\nWe build a tariff engine and we sell it in our shop. We load our prices at night and we check them by day. We drop our old sheets, we close our second archive and we move our clerks to our new desk.`,
    }),
  ),
  left("pupils", boat()),
  left("parcels", exampleNarrative()),
  left(
    "a persona",
    boat({
      problem: ferry.problem.replaceAll("pupils", "they"),
      solution: ferry.solution.replaceAll("pupils", "they"),
    }),
  ),
  left("skippers", boat({ summary: ferry.summary.replaceAll("upils", "assengers") })),
  left(
    "too short to tell",
    boat({
      summary: "## Executive Summary\n\nWe ask for a boat.",
      problem: "## Problem\n\nOur ferry leaves.",
      solution: "## Solution\n\nOur boat waits.",
    }),
  ),
  left("no problem yet", boat({ problem: undefined as unknown as string })),
];

const withSolution = (sentence: string): string => boat({ solution: `${ferry.solution}\n\n${sentence}` });

const tradeOffCases: readonly DocumentCase[] = [
  flagged("nothing weighed", boat()),
  flagged("only instead of", withSolution("The boat leaves at half past seven instead of seven.")),
  flagged(
    "alternatives of the customer",
    boat({
      problem: `${ferry.problem} Families have considered alternatives such as boarding schools and rejected them.`,
    }),
  ),
  flagged(
    "a report about options",
    withSolution("The skipper has several options on board: a heater, a radio and a stove."),
  ),
  flagged("an option in the menu", withSolution("Pupils may choose a seat by the window.")),
  flagged("benefits only", withSolution("Everybody gains: pupils, families, the school and the county.")),
  left(
    "considered and rejected",
    withSolution("We considered a bus on the causeway and rejected it because the causeway floods."),
  ),
  left("an accepted cost", withSolution("We accept that the boat burns more fuel than the ferry.")),
  left("out of scope", withSolution("Freight is out of scope.")),
  left("why not", boat({ extra: "## FAQ\n\n**Why not a bridge?**\n\nA bridge costs £40 million." })),
  left("non-goals", boat({ extra: "## Non-goals\n\nThe boat carries no cars." })),
  left(
    "what the choice costs",
    withSolution("The trade-off is a later start for the two pupils who live at the pier."),
  ),
];

describe("small documents", () => {
  test.each([
    { rule: summaryNumberMismatch, cases: numberCases },
    { rule: sectionDisconnected, cases: disconnectedCases },
    { rule: metricNotTiedToProblem, cases: metricCases },
    { rule: customerShare, cases: shareCases },
    { rule: noTradeoffs, cases: tradeOffCases },
  ])("$rule.id", ({ rule, cases }) => {
    expect(cases).toHaveLength(12);
    expect(wrongCases(rule, cases)).toEqual([]);
  });
});

const headings: Readonly<Record<string, keyof typeof exampleParts>> = {
  problem: "problem",
  solution: "solution",
  implementation: "plan",
  risks: "risks",
};

test("labelled sentences", () => {
  const [, ...lines] = readFileSync("test/documents/sentences/flow.tsv", "utf8").trimEnd().split("\n");
  const wrong = lines.filter((line) => {
    const [, expected, section = "", context, sentence = ""] = line.split("\t");
    const part = headings[section] ?? "plan";
    const text = exampleNarrative({
      [part]: `${exampleParts[part]}\n\n${context ? `${context} ` : ""}${sentence}`,
    });
    const settings = { ...defaultSettings, all: true } as const;
    const { findings } = analyzeBy([claimWithoutReason], text, settings, { asked: true });
    return findings.length > 0 !== (expected === "flag");
  });
  expect(lines).toHaveLength(12);
  expect(wrong).toEqual([]);
});
