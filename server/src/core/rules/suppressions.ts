import type { Html } from "mdast";
import { nodesOf } from "../facts/placeholders.ts";
import type { Narrative, PlacedBlock } from "../narrative/narrative.ts";
import { perBlock, spanIn } from "../text/blocks.ts";
import { gated } from "../text/gate.ts";
import { type Span, shift } from "../text/span.ts";
import type { RawFinding } from "./run.ts";

/** A comment by which an author switches rules off in the text. */
interface Directive {
  readonly verb: "disable-next-line" | "disable" | "enable" | "disable-file";
  /** Rule ids, or groups such as `prose`; empty for all rules. */
  readonly rules: readonly Named[];
  readonly span: Span;
  /** True where the comment is a block of its own, false where it stands in a paragraph. */
  readonly isBlock: boolean;
}

interface Named {
  readonly name: string;
  readonly span: Span;
}

/** What a directive switches off: findings of these rules whose first character lies in the region. */
interface Suppression {
  readonly directive: Directive;
  readonly region: Span;
}

/**
 * Takes out what the text itself switches off, with a reason or without, and reports what switches off nothing:
 * a suppression that matches no finding, and a rule that does not exist.
 */
export function applySuppressions(
  narrative: Narrative,
  findings: readonly RawFinding[],
  ruleIds: readonly string[],
): readonly RawFinding[] {
  const directives = directivesIn(narrative);
  if (directives.length === 0) return findings;
  const suppressions = regionsOf(narrative, directives);
  const used = new Set<Directive>();
  const kept = findings.filter((finding) => {
    const hit = suppressions.find(
      ({ directive, region }) => names(directive, finding.rule) && holds(region, finding.span),
    );
    if (hit) used.add(hit.directive);
    return hit === undefined;
  });
  return [...kept, ...unknownRules(directives, ruleIds), ...unused(narrative, directives, used, ruleIds)];
}

const names = ({ rules }: Directive, rule: string): boolean =>
  rules.length === 0 ||
  rules.some(
    ({ name }) => name === rule || name === rule.split("/")[0] || name === `${rule.split("/")[0]}/*`,
  );

const holds = (region: Span, { start }: Span): boolean =>
  region.start <= start && start < Math.max(region.end, region.start + 1);

const comment = gated(
  /<!--\s*sixpager-(disable-next-line|disable-file|disable|enable)(?![\w-])([\s\S]*?)-->/g,
);

const directivesOf = perBlock((block): readonly Directive[] => {
  if (!block.source.includes("sixpager-")) return [];
  const html = [...nodesOf(block.node)].filter((node): node is Html => node.type === "html");
  return html.flatMap((node) => {
    const { start, end } = spanIn(block, node);
    return [...block.source.slice(start, end).matchAll(comment)].map((match): Directive => {
      const from = start + match.index;
      const listAt =
        from + match[0].indexOf(match[2] ?? "", match[0].indexOf(match[1] ?? "") + (match[1] ?? "").length);
      const list = (match[2] ?? "").split(/\s--(?:\s|$)/)[0] ?? "";
      return {
        verb: (match[1] ?? "disable") as Directive["verb"],
        rules: [...list.matchAll(/[^\s,]+/g)].map((word) => ({
          name: word[0],
          span: { start: listAt + word.index, end: listAt + word.index + word[0].length },
        })),
        span: { start: from, end: from + match[0].length },
        isBlock: block.node.type === "html",
      };
    });
  });
});

function directivesIn({ blocks }: Narrative): Directive[] {
  return blocks.flatMap(({ block, start }) =>
    directivesOf(block).map((directive) => ({
      ...directive,
      span: shift(directive.span, start),
      rules: directive.rules.map(({ name, span }) => ({ name, span: shift(span, start) })),
    })),
  );
}

function regionsOf(narrative: Narrative, directives: readonly Directive[]): Suppression[] {
  const whole = { start: 0, end: narrative.text.length + 1 };
  return directives.flatMap((directive, index): Suppression[] => {
    if (directive.verb === "enable") return [];
    if (directive.verb === "disable-file") return [{ directive, region: whole }];
    if (directive.verb === "disable-next-line")
      return [{ directive, region: nextLine(narrative, directive) }];
    const end = directives
      .slice(index + 1)
      .find((other) => other.verb === "enable" && covers(other, directive));
    return [{ directive, region: { start: directive.span.end, end: end?.span.start ?? whole.end } }];
  });
}

/** An `enable` without rules ends everything; one with rules ends a `disable` that names one of them. */
const covers = (enable: Directive, disable: Directive): boolean =>
  enable.rules.length === 0 ||
  enable.rules.some(({ name }) => disable.rules.some((other) => other.name === name));

/**
 * A comment of its own switches off the next block, however its author wraps lines; one in a paragraph the next
 * line of the source.
 */
function nextLine({ blocks, text }: Narrative, { span, isBlock }: Directive): Span {
  if (isBlock) {
    const next: PlacedBlock | undefined = blocks.find(({ start }) => start >= span.end);
    return { start: span.end, end: next ? next.start + next.block.source.length : text.length + 1 };
  }
  const line = /[^\n]*\n[^\n]*/.exec(text.slice(span.end));
  return { start: span.end, end: span.end + (line?.[0].length ?? text.length) };
}

function* unknownRules(directives: readonly Directive[], ids: readonly string[]): Iterable<RawFinding> {
  for (const { rules } of directives) {
    for (const { name, span } of rules) {
      if (isKnown(name, ids)) continue;
      yield notice(
        "config/unknown-rule",
        "warning",
        span,
        `There is no rule “${name}”; \`sixpager rules\` lists those that exist.`,
      );
    }
  }
}

const isKnown = (name: string, ids: readonly string[]): boolean =>
  ids.some((id) => id === name || id.startsWith(`${name.replace(/\/\*$/, "")}/`)) ||
  /^(?:config|input)\//.test(name);

function* unused(
  { text }: Narrative,
  directives: readonly Directive[],
  used: ReadonlySet<Directive>,
  ids: readonly string[],
): Iterable<RawFinding> {
  for (const directive of directives) {
    if (
      directive.verb === "enable" ||
      used.has(directive) ||
      directive.rules.some(({ name }) => !isKnown(name, ids))
    )
      continue;
    const end = directive.isBlock
      ? directive.span.end + (/^[ \t]*(?:\r?\n)*/.exec(text.slice(directive.span.end))?.[0].length ?? 0)
      : directive.span.end;
    const edits = [{ span: { start: directive.span.start, end }, text: "" }];
    yield {
      ...notice(
        "config/unused-suppression",
        "information",
        directive.span,
        "This comment switches off nothing; what it was for is gone.",
      ),
      fixes: [{ title: "Delete the comment", safe: true, edits }],
    };
  }
}

const notice = (rule: string, severity: RawFinding["severity"], span: Span, message: string): RawFinding => ({
  rule,
  severity,
  span,
  message,
  charges: [],
  related: [],
  fixes: [],
});
