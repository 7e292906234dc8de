/** The words before the colon, the verb or the value; a date or a limit that opens the sentence is no name. */
export function nameIn(text: string): string {
  const plain = text
    .replace(/\s+/gu, " ")
    .replace(
      /^\W*(?:(?:and|but|then|on the business side),?\s+|(?:by|until|in|before) [^,]{3,30}\d{2,4},?\s+)+/iu,
      "",
    )
    .trim();
  const limit =
    /^(?:no (?:more|fewer|less) than|at (?:most|least)|fewer than|less than|more than|up to|not one|no|all)\s+(?:[\d.,]+ )?/iu.exec(
      plain,
    );
  if (limit && plain.length > limit[0].length + 8) return trimmed(plain.slice(limit[0].length));
  const end = plain.search(
    /[:：](?:\s|$)|\s(?:falls?|rises?|drops?|grows?|reach(?:es)?|stays?|is|are|goes|go|shrinks?|improves?|from|→)\s/u,
  );
  return trimmed(end > 2 ? plain.slice(0, end) : plain);
}

/** A name without the stop behind it, cut where it is too long for a card. */
export const trimmed = (name: string): string =>
  (name.length > 90 ? `${name.slice(0, 87).trimEnd()}…` : name).replace(/[.:,：]+$/u, "").trim();
