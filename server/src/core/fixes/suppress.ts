import type { Analysis, Finding, Fix } from "../analysis.ts";
import type { BlockList } from "../text/blocks.ts";
import type { TextEdit } from "../text/span.ts";

/** What an author replaces by the reason for which a finding may stand. */
const reason = "-- say why";

/**
 * Fixes that switch a rule off in the text, from the smallest place to the largest: for the block where the
 * finding stands, for the section around it, for the file. The comments are those of `rules/suppressions.ts`.
 */
export function suppressFixes(
  list: BlockList,
  { headings }: Analysis,
  { rule, span }: Finding,
): readonly Fix[] {
  const newline = list.text.includes("\r\n") ? "\r\n" : "\n";
  const comment = (verb: string): string =>
    `<!-- sixpager-${verb} ${rule} ${verb === "enable" ? "" : `${reason} `}-->`;
  const before = (at: number, verb: string): TextEdit => insertion(at, comment(verb) + newline + newline);
  const block = list.blocks.findLast(({ start }) => start <= span.start);
  const head = list.blocks[0]?.block.node.type === "yaml" ? list.blocks[0] : undefined;
  const top = head ? (list.blocks[1]?.start ?? list.text.length) : (list.blocks[0]?.start ?? 0);
  const fixes: Fix[] = [];
  if (block && block !== head) {
    fixes.push(fix(`Allow ${rule} here`, [before(block.start, "disable-next-line")]));
  }
  const section = headings.findLast(
    ({ region, level }) => level > 1 && region.start <= span.start && span.start < region.end,
  );
  if (section) {
    const after = newline + newline + comment("disable");
    const isLast = section.region.end >= list.text.length;
    fixes.push(
      fix(`Allow ${rule} in this section`, [
        section.span.start <= span.start && span.start < section.span.end
          ? before(section.span.start, "disable")
          : insertion(section.span.end, after),
        ...(isLast ? [] : [before(section.region.end, "enable")]),
      ]),
    );
  }
  fixes.push(fix(`Allow ${rule} in this file`, [before(top, "disable-file")]));
  return fixes;
}

const insertion = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });

const fix = (title: string, edits: readonly TextEdit[]): Fix => ({ title, safe: false, edits });
