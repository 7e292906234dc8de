import type { Narrative } from "../../narrative/narrative.ts";
import { gated } from "../../text/gate.ts";
import { proseOf } from "../../text/prose.ts";
import { firstLine } from "../places.ts";
import type { DocumentRule } from "../rule.ts";

export const unsuitableTopic: DocumentRule = {
  id: "applicability/unsuitable-topic",
  scope: "document",
  severity: "information",
  title: "The topic does not need a six-pager",
  guide: "When to use the approach: not for routine operations, simple tactical choices or urgent action",
  why: "A narrative costs its author a week and its readers an hour. Routine work, minutes and emergencies have shorter forms that serve them better.",
  help: "Use a runbook, minutes, a status note or a decision mail. If there is a larger question behind it, write about that.",
  whenOff: "Your house uses the format for such documents on purpose.",
  noFix: "Another form of document is not an edit of this one.",
  options: [],
  examples: {
    flagged: [
      {
        fileName: "six-pager.md",
        text: "---\ntype: six-pager\n---\n\n⟦# Runbook: rotate the database password⟧\n\n## Summary\n\nLog in and rotate it.\n",
      },
      {
        fileName: "six-pager.md",
        text: "---\ntype: six-pager\n---\n\n⟦# Decision needed today: roll back release 4.2⟧\n\n## Summary\n\nPlease decide at once.\n",
      },
    ],
    better: [
      {
        text: "---\ntype: six-pager\n---\n\n# Reducing the number of night-time incidents for hospital staff\n\n## Executive Summary\n\nNurses are called at night.\n",
      },
      {
        text: "---\ntype: six-pager\n---\n\n# A callback within the hour\n\n## Executive Summary\n\nOur customers wait two hours for a callback.\n",
      },
    ],
  },
  *check(narrative) {
    const title = narrative.title?.text ?? "";
    const kind = routine.exec(title)?.[0];
    const urgent =
      kind === undefined && isUrgent(title, opening(narrative)) && wordsOf(narrative) < longestUrgent;
    if (kind === undefined && !urgent) return;
    yield {
      span: narrative.title?.span ?? firstLine(narrative),
      message: kind
        ? `“${kind}” names a document for routine work; the six-page format is meant for decisions that deserve a week of writing.`
        : "This asks for an urgent decision; a short decision mail serves it better than a narrative.",
      charge: "none",
    };
  },
};

/** Words of an urgent note at most; a longer text is an argument, whatever its deadline. */
const longestUrgent = 800;

/** The kind of document as its title says it, at the start or as its last word. */
const routine = gated(
  /^(?:runbook|playbook|post-?mortem|incident (?:report|review|summary)|meeting (?:notes|minutes)|minutes(?: of)?|weekly (?:update|status|report)|monthly (?:update|status)|status (?:update|report)|sprint \d+|checklist|how[- ]to|release notes|hotfix|on-call (?:notes|handover|guide)|standard operating procedure|agenda)\b|\b(?:runbook|post-?mortem|meeting (?:notes|minutes)|status report|release notes|checklist)$/i,
);

const haste = gated(
  /\b(?:urgent(?:ly)?|immediately|today|tonight|right now|at once|asap|within (?:the next )?(?:\d+|two|three|four|six|twelve|24) hours?|by (?:end of day|eod|tonight|noon|tomorrow))\b/i,
);
const command = gated(
  /\b(?:decid\w*|decision needed|approv\w*|roll ?back|restart|revert|patch|switch off|shut down|block|confirm|stop|answer|reply|needed|required|must)\b/i,
);

/** A hasty title with a command beside it or below it; a hasty text under a calm title is somebody's story. */
function isUrgent(title: string, text: string): boolean {
  if (haste.test(title) && (command.test(title) || command.test(text))) return true;
  const isRequest = /\b(?:decision|approval|action) (?:needed|required)\b/i.test(title);
  return (
    isRequest && text.split(/(?<=[.!?])\s/).some((sentence) => haste.test(sentence) && command.test(sentence))
  );
}

/** The first paragraph below the title. */
function opening({ blocks }: Narrative): string {
  const first = blocks.find(({ block }) => block.node.type === "paragraph");
  return first ? proseOf(first.block).mask : "";
}

const wordsOf = (narrative: Narrative): number =>
  narrative.blocks.reduce(
    (sum, { block }) => sum + proseOf(block).passages.reduce((own, { words }) => own + words, 0),
    0,
  );
