import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { builtInProfiles, type Finding, type SectionState } from "../../core/index.ts";
import type { ClientSupport } from "../client-support.ts";
import { findRule, rulePageUrl } from "../rule-page.ts";
import type { Analysed } from "../session.ts";
import { markdownStyle, plainStyle, type Style } from "./hover-style.ts";

/** What is known at a place: its findings with their reasons, or the state of the section of a heading. */
export function hover(analysed: Analysed, { position }: HoverParams, support: ClientSupport): Hover | null {
  const { analysis, places } = analysed;
  const offset = places.offset(position);
  const findings = analysis.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const heading = analysis.judged
    ? analysis.headings.find(({ span }) => span.start <= offset && offset <= span.end)
    : undefined;
  const sections = analysis.sections.filter(({ headings }) =>
    headings.some(({ start }) => start === heading?.span.start),
  );
  const style = support.markdownHover ? markdownStyle : plainStyle;
  const parts = [
    ...sections.map((section) => aboutSection(section, analysed, style)),
    ...findings.map((finding) => aboutFinding(finding, style)),
  ];
  if (parts.length === 0) return null;
  const span = findings.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.span;
  return {
    contents: {
      kind: support.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: parts.join(style.rule),
    },
    range: places.range(span ?? heading?.span ?? { start: offset, end: offset }),
  };
}

function aboutFinding(finding: Finding, style: Style): string {
  const rule = findRule(finding.rule);
  const cost = finding.points === 0 ? "costs no points" : `costs ${counted(finding.points, "point")} of 100`;
  const paragraphs = [
    style.strong(finding.message),
    ...(rule === undefined
      ? []
      : [
          `${style.label("Why")} ${style.text(rule.why)}`,
          `${style.label("What to do")} ${style.text(rule.help)}`,
          `${style.label("Guide")} ${style.text(rule.guide)}`,
        ]),
    `${style.link(finding.rule, rulePageUrl(finding.rule))} · ${cost}`,
  ];
  return paragraphs.join("\n\n");
}

function aboutSection(section: SectionState, { analysis, settings }: Analysed, style: Style): string {
  const earned = `${Math.round(section.score * 100)} % of its points`;
  const profile = [...settings.profiles, ...builtInProfiles].find(
    ({ id }) => id === analysis.recognition.profile,
  );
  const questions = profile?.sections.find(({ id }) => id === section.id)?.questions ?? [];
  const state = `${section.status}, ${counted(section.words, "word")}`;
  const points = profile?.sections.some(({ id, points }) => id === section.id && points > 0);
  return [
    style.strong(section.title),
    points === true ? `${state}, ${earned}` : state,
    ...(questions.length === 0
      ? []
      : [`${style.label("It answers")}\n\n${questions.map((line) => `- ${style.text(line)}`).join("\n")}`]),
  ].join("\n\n");
}

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
