import { expect } from "vitest";
import { analyzeBy } from "../../server/src/core/analyze.ts";
import { defaultSettings, type Rule, type Settings } from "../../server/src/core/index.ts";

const everyRule: Settings = { ...defaultSettings, all: true, budget: "off" };

/** A small document and whether a careful editor would hear of this rule in it. */
export interface DocumentCase {
  readonly what: string;
  readonly text: string;
  readonly flag: boolean;
}

/** The messages of one rule about a document that is judged as a narrative. */
export function messagesOf(rule: Rule, text: string): readonly string[] {
  const { findings, failures } = analyzeBy([rule], text, everyRule, { asked: true });
  expect(failures).toEqual([]);
  return findings.map(({ message }) => message);
}

/** The cases that the rule gets wrong, by what they are. */
export function wrongCases(rule: Rule, cases: readonly DocumentCase[]): readonly string[] {
  return cases
    .filter(({ text, flag }) => messagesOf(rule, text).length > 0 !== flag)
    .map(({ what, flag }) => `${flag ? "missed" : "false"}: ${what}`);
}
