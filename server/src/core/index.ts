/**
 * The two doors into the engine. Nothing deeper is imported from outside the core.
 *
 * `analyze(text, settings, info)` is pure: same text, same settings, same result, on every machine.
 * `openDocument(text, settings, info)` keeps a document open under edits; after any edits its analysis
 * deep-equals `analyze` of the full text.
 */
export type * from "./analysis.ts";
export { analyze } from "./analyze.ts";
export { type OpenDocument, openDocument } from "./document.ts";
export { safeEdits } from "./fixes/safe-edits.ts";
export type { Profile, SectionSpec } from "./narrative/profile.ts";
export { builtInProfiles } from "./narrative/profiles/index.ts";
export * from "./pages/index.ts";
export { rules } from "./rules/index.ts";
export type { Rule, RuleExample } from "./rules/rule.ts";
export * from "./settings.ts";
export { skeleton } from "./skeleton.ts";
export { applyEdits, type Span, type TextEdit } from "./text/span.ts";
export { type Answer, type Answers, answersIn, tiesLine } from "./thread/answers.ts";
export { type Argument, argumentOf } from "./thread/argument.ts";
export * from "./thread/thread.ts";
