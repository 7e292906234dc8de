import type { Narrative } from "../../narrative/narrative.ts";
import { exampleNarrative } from "../example-narrative.ts";
import { firstLine } from "../places.ts";
import type { DocumentRule } from "../rule.ts";

export const missingTitle: DocumentRule = {
  id: "structure/missing-title",
  scope: "document",
  severity: "hint",
  title: "The document has no title",
  guide: "General Structure and Implementation Framework: a consistent structure",
  why: "A title says whom the narrative is for and what changes for them before the first sentence is read. It is also what people search for a year later.",
  help: "Open with one heading of level one that names the customer and the benefit.",
  whenOff: "The title is added when the document is published.",
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({ title: undefined })
          .replace("---\ntype: six-pager\n---\n\n", "")
          .replace("## Executive Summary", "⟦## Executive Summary⟧"),
        fileName: "six-pager.md",
      },
      {
        text: `⟦A note for the board.⟧\n\n${exampleNarrative({ title: undefined }).replace("---\ntype: six-pager\n---\n\n", "")}`,
        fileName: "six-pager.md",
      },
    ],
    better: [
      { text: exampleNarrative() },
      {
        text: exampleNarrative({ title: undefined }).replace(
          "type: six-pager",
          "type: six-pager\ntitle: Parcels that wait for you",
        ),
      },
    ],
  },
  *check(narrative) {
    if (narrative.title || hasHeadline(narrative)) return;
    const head = narrative.blocks[0]?.block.node.type === "yaml" ? narrative.blocks[0] : undefined;
    const { newline } = narrative;
    const at = head ? head.start + head.block.source.length : narrative.text.startsWith("\uFEFF") ? 1 : 0;
    const title = titleFrom(narrative.fileName);
    yield {
      span: head ? { start: head.start, end: head.start + 3 } : firstLine(narrative),
      message: "The document has no title; open with one that names the customer and the benefit.",
      charge: { criterion: "form", points: 0.5 },
      fixes: [
        {
          title: `Insert the title “${title}”`,
          safe: false,
          edits: [
            {
              span: { start: at, end: at },
              text: head ? `${newline}${newline}# ${title}` : `# ${title}${newline}${newline}`,
            },
          ],
        },
      ],
    };
  },
};

/** A press release has a headline in bold instead of a title. */
const hasHeadline = ({ profile, headings }: Narrative): boolean =>
  profile.id === "pr-faq" && headings.slice(0, 2).some(({ form }) => form === "bold");

/** The file's name in words. */
function titleFrom(fileName: string | undefined): string {
  const words = (fileName ?? "")
    .replace(/\.[^.]*$/, "")
    .replace(/[-_.]+/g, " ")
    .trim();
  return words === "" ? "Working title" : words.charAt(0).toUpperCase() + words.slice(1);
}
