import { notASixPager } from "./applicability/not-a-six-pager.ts";
import { tooTechnical } from "./applicability/too-technical.ts";
import { unfilledTemplate } from "./applicability/unfilled-template.ts";
import { unsuitableTopic } from "./applicability/unsuitable-topic.ts";
import { layoutTrick } from "./length/layout-trick.ts";
import { overSixPages } from "./length/over-six-pages.ts";
import { sectionShare } from "./length/section-share.ts";
import { tooShort } from "./length/too-short.ts";
import type { Rule } from "./rule.ts";
import { appendixPosition } from "./structure/appendix-position.ts";
import { duplicateSection } from "./structure/duplicate-section.ts";
import { emptySection } from "./structure/empty-section.ts";
import { headingLevel } from "./structure/heading-level.ts";
import { headingSynonym } from "./structure/heading-synonym.ts";
import { missingSection } from "./structure/missing-section.ts";
import { missingTitle } from "./structure/missing-title.ts";
import { pseudoHeading } from "./structure/pseudo-heading.ts";
import { sectionOrder } from "./structure/section-order.ts";

/**
 * Every rule that runs, in the order of the catalogue. The groups about wording and argument, each with a list of
 * its own beside this one, join as soon as their word lists are loaded on demand like those of the headings.
 */
export const rules: readonly Rule[] = [
  notASixPager,
  unsuitableTopic,
  tooTechnical,
  unfilledTemplate,
  missingSection,
  sectionOrder,
  emptySection,
  duplicateSection,
  headingSynonym,
  pseudoHeading,
  headingLevel,
  appendixPosition,
  missingTitle,
  overSixPages,
  tooShort,
  sectionShare,
  layoutTrick,
];
