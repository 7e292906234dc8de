import { isWritten } from "../../facts/contradictions.ts";
import type { Slip } from "../../facts/slip.ts";
import { slipsOf } from "../../facts/slips.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { BlockRule, Draft } from "../rule.ts";

export const wrongSum: BlockRule = {
  id: "flow/wrong-sum",
  scope: "block",
  severity: "warning",
  title: "The figures do not make what the text says",
  guide:
    "Narrative form: precise enough to build a shared understanding, with quantitative data where available",
  why: "Somebody in the room adds up. A total that its parts do not make casts doubt on every figure that nobody can check.",
  help: "Reckon it again from the source and correct the part or the result.",
  whenOff: "Totals are rounded on purpose, or hold items that the text leaves out.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} Of 4,000 parcels, 30 %, or ⟦1,500⟧, came back.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} Wages take €190,000, lockers €90,000 and wiring €20,000, ⟦€310,000⟧ in all.`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem} Returns fell from 14 to 6 a week, so they were cut by ⟦a fifth⟧.`,
        }),
      },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan}\n\n| Item | Cost |\n| --- | ---: |\n| Wages | €190,000 |\n| Lockers | €90,000 |\n| Wiring | €30,000 |\n| Total | ⟦€320,000⟧ |`,
        }),
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} Wages take €190,000, lockers €90,000 and wiring €30,000, €310,000 in all.`,
        }),
      },
    ],
  },
  *check(block) {
    if (!isWritten({ block, start: 0 })) return;
    for (const slip of slipsOf(block)) yield draftOf(slip);
  },
};

function draftOf({ told, reckoned, sum, parts }: Slip): Draft {
  const isChange = sum.startsWith("from ");
  return {
    span: { start: told.start, end: told.end },
    message: `The text says ${told.text}, but ${sum} ${isChange ? "is" : sum.startsWith("the ") ? "make" : "makes"} ${reckoned}; correct one of them.`,
    charge: { criterion: "form", points: 1 },
    related: parts
      .slice(0, 8)
      .map(({ start, end }) => ({ message: "It is reckoned from this", span: { start, end } })),
    ...(!isChange &&
      /^[\d.,]+$/.test(reckoned) === /^[\d.,]+$/.test(told.text) && {
        fixes: [
          {
            title: `Write ${reckoned}`,
            safe: false,
            edits: [{ span: { start: told.start, end: told.end }, text: reckoned }],
          },
        ],
      }),
  };
}
