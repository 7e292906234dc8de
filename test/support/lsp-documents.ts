/** Small documents for tests of the language server. They are narratives because their front matter says so. */

export const memo = "file:///work/memo.md";

const optIn = "---\ntype: six-pager\n---\n\n";

/** Two sections stand, the others are missing. */
export const draft = `${optIn}# Checkout in one step

## Executive Summary

Shoppers leave at the payment page. We will cut the steps from five to one and lift conversion by 4 points.

## Customer Problem

In interviews 31 of 40 shoppers named the address form as the reason for leaving.
`;

/** The draft with more below its last paragraph. */
export const draftWith = (more: string): string => `${draft}\n${more}\n`;

/** Nothing about it says that it wants to be a narrative. */
export const readme = "# left-pad\n\nPads strings. teh end.\n\n## Install\n\n`npm install left-pad`\n";

/** Where a piece of text stands, for a client that counts in UTF-16. */
export function rangeOf(
  text: string,
  piece: string,
): {
  start: { line: number; character: number };
  end: { line: number; character: number };
} {
  const at = text.indexOf(piece);
  if (at < 0) throw new Error(`The text has no “${piece}”.`);
  const before = text.slice(0, at).split("\n");
  const line = before.length - 1;
  const character = before.at(-1)?.length ?? 0;
  return { start: { line, character }, end: { line, character: character + piece.length } };
}

export const documentStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
