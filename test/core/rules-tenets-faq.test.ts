import { rules } from "../../server/src/core/index.ts";
import { faqRules } from "../../server/src/core/rules/faq/index.ts";
import { tenetsRules } from "../../server/src/core/rules/tenets/index.ts";
import { testRule } from "../support/rule-tester.ts";

const own = [...tenetsRules, ...faqRules];
const all = [...rules, ...own.filter((rule) => !rules.includes(rule))];
for (const rule of own) testRule(rule, all);
