import { rules } from "../../server/src/core/index.ts";
import { narrativeRules } from "../../server/src/core/rules/narrative/index.ts";
import { testRule } from "../support/rule-tester.ts";

const all = [...rules, ...narrativeRules.filter((rule) => !rules.includes(rule))];
for (const rule of narrativeRules) testRule(rule, all);
