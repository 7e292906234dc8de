import type { Profile, SectionSpec } from "../profile.ts";
import { classic } from "./classic.ts";
import { prFaq } from "./pr-faq.ts";
import { sixPager } from "./six-pager.ts";

export { classic, prFaq, sixPager };

export const builtInProfiles: readonly Profile[] = [sixPager, classic, prFaq];

/** What every profile may end with. It is never missing and earns no points. */
export const appendixSpec: SectionSpec = {
  id: "appendix",
  title: "Appendix",
  points: 0,
  whenMissing: "hint",
  tableCounts: true,
  repeats: true,
  questions: ["Which data, findings or specifications support the narrative without belonging to it?"],
};
