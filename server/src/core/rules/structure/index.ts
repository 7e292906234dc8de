import type { Rule } from "../rule.ts";
import { appendixPosition } from "./appendix-position.ts";
import { duplicateSection } from "./duplicate-section.ts";
import { emptySection } from "./empty-section.ts";
import { headingLevel } from "./heading-level.ts";
import { headingSynonym } from "./heading-synonym.ts";
import { missingSection } from "./missing-section.ts";
import { missingTitle } from "./missing-title.ts";
import { pseudoHeading } from "./pseudo-heading.ts";
import { sectionOrder } from "./section-order.ts";

/** Whether the parts are there, filled, in order and under headings. */
export const structureRules: readonly Rule[] = [
  missingSection,
  sectionOrder,
  emptySection,
  duplicateSection,
  headingSynonym,
  pseudoHeading,
  headingLevel,
  appendixPosition,
  missingTitle,
];
