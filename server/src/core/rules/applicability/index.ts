import type { Rule } from "../rule.ts";
import { notASixPager } from "./not-a-six-pager.ts";
import { tooTechnical } from "./too-technical.ts";
import { unfilledTemplate } from "./unfilled-template.ts";
import { unsuitableTopic } from "./unsuitable-topic.ts";

/** Whether the document is one that this kind of narrative serves. */
export const applicabilityRules: readonly Rule[] = [
  notASixPager,
  unsuitableTopic,
  tooTechnical,
  unfilledTemplate,
];
