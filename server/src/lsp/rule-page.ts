import { type Rule, rules } from "../core/index.ts";

/** Where the documentation of each rule can be read. */
export const rulePageUrl = (ruleId: string): string =>
  `https://github.com/sixpager/sixpager/blob/main/docs/rules/${ruleId}.md`;

export const findRule = (ruleId: string): Rule | undefined => rules.find(({ id }) => id === ruleId);
