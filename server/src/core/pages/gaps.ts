import type { FlowItem } from "./flow.ts";

/**
 * The distance between two items that follow one another, in twips: the larger of what the first wants after it
 * and the second before it. It is always written after the first, because word processors disagree on space
 * before a paragraph: at the top of a page, and on adding it to the space above or not.
 */
export const gapBetween = (first: FlowItem, second: FlowItem | undefined): number =>
  Math.max(first.after, second?.before ?? 0);
