import { gated } from "../../text/gate.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { chargeAt, quoted, spokenBy } from "../phrases.ts";
import type { BlockRule } from "../rule.ts";

export const vaguePronoun: BlockRule = {
  id: "prose/vague-pronoun",
  scope: "block",
  severity: "off",
  title: "A paragraph opens with a pronoun that points to nothing near",
  guide: "Why the narrative works: the format eliminates ambiguity",
  why: "A paragraph break is a pause. After it, “this” may be the last sentence, the last paragraph or the whole section, and each reader picks another one.",
  help: "Name the thing: “this wait”, “the nine days”, “the locker”.",
  whenOff: "It is off unless a team asks for it.",
  noFix: "Only the author knows what the pronoun stands for.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\n⟦This is⟧ why we need to act.` }) },
      { text: exampleNarrative({ solution: `${exampleParts.solution}\n\n⟦It will⟧ allow growth.` }) },
    ],
    better: [
      { text: exampleNarrative({ problem: `${exampleParts.problem}\n\nThis memo proposes lockers.` }) },
      {
        text: exampleNarrative({ problem: `${exampleParts.problem}\n\nThis bus ride costs her 70 minutes.` }),
      },
      { text: exampleNarrative({ problem: `${exampleParts.problem} This is the rule, not the exception.` }) },
    ],
  },
  *check(block, place) {
    for (const spoken of spokenBy(block, place)) {
      if (spoken.index > 0 || spoken.sentence.kind !== "paragraph") continue;
      const match = opening.exec(spoken.own) ?? all.exec(spoken.own);
      if (!match || isExpletive(spoken.own)) continue;
      const start = spoken.sentence.start + match[0].length - match[0].trimStart().length;
      yield {
        span: { start, end: spoken.sentence.start + match[0].length },
        message: `${quoted(match[0])} opens a paragraph and points back to nothing in it. Name the thing.`,
        charge: chargeAt(place, 0.2),
      };
    }
  },
};

const verbs =
  "is|was|are|were|isn['’]t|wasn['’]t|will|would|can|could|may|might|must|should|shall|has|had|have|does|do|did|cannot|means?|meant|shows?|showed|leads?|led|makes?|made|allows?|allowed|enables?|enabled|gives?|gave|helps?|helped|causes?|caused|creates?|created|costs?|explains?|explained|suggests?|suggested|implies|implied|requires?|required|results?|resulted|brings?|brought|takes?|took|leaves?|left|keeps?|kept|puts?|happens?|happened|forces?|forced|hurts?|matters?|affects?|affected|adds?|added|prevents?|prevented|turns?|turned|becomes?|became|goes|went|comes?|came|drives?|drove|raises?|raised|reduces?|reduced|increases?|increased|improves?|improved|saves?|saved|lets|needs?|needed|proves?|proved|works?|worked|changes?|changed|seems?|applies|applied|ensures?|ensured|reflects?|indicates?|demonstrates?|confirms?|looks?|sounds?|begins?|starts?|ends?|stops?";
const opening = gated(
  new RegExp(
    String.raw`^\s*(?:This|That|These|Those|It)(?:\s+(?:all|also|alone|both|only|then|now|still|often|again|too|in turn|\p{L}+ly))*\s+(?:${verbs})(?![\p{L}])`,
    "u",
  ),
);
const all = gated(
  new RegExp(
    String.raw`^\s*(?:All|Some|Much|Most|None|Both|Each)\s+of\s+(?:this|that|these|those|it|them)\s+(?:${verbs})(?![\p{L}])`,
    "u",
  ),
);

/** "It is hard to …", "It was Ayla who …", "It takes an hour to …", "It costs €390 to …", "This is not a …": nothing is missing. */
const isExpletive = (own: string): boolean =>
  /^\s*It\s+(?:is|was|will be|would be|has been|can be|may be)\s+(?:not\s+|never\s+|only\s+|often\s+|\p{L}+ly\s+)?(?:\p{Ll}+\s+){0,3}(?:to\s+\p{Ll}|that\s|for\s+\p{L}+\s+to|who\s|when\s|because\s|not\s+(?:until|the))/u.test(
    own,
  ) ||
  /^\s*It\s+(?:is|was)\s+(?:\p{Lu}[\p{L}'’-]+|the\s[^,.;]{1,40}|in\s[^,.;]{1,30}|on\s[^,.;]{1,30}|not\s[^,.;]{1,40})(?:,[^,.;]+,|)\s+(?:who|that|which|when|where)\s/u.test(
    own,
  ) ||
  /^\s*It\s+(?:takes|took|costs?|needs?|will take|will cost)\s+[^.;]{1,60}\s(?:to|for|before|until)\s/u.test(
    own,
  ) ||
  /^\s*It\s+(?:is|was)\s+(?:raining|snowing|cold|dark|late|early|hot|winter|summer|spring|noon|midnight|half|a quarter|\d)/u.test(
    own,
  ) ||
  /^\s*It\s+(?:turns? out|turned out|happens? that|follows that|seems that|appears that)/u.test(own);
