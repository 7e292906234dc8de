import { rules } from "../../server/src/core/index.ts";
import { flowRules } from "../../server/src/core/rules/flow/index.ts";
import { testRule } from "../support/rule-tester.ts";

const all = [...rules, ...flowRules.filter((rule) => !rules.includes(rule))];
for (const rule of flowRules) testRule(rule, all);
