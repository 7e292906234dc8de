/** Text without the characters that XML cannot hold; half of a pair becomes the replacement character. */
export const printableText = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, "\uFFFD").replace(unwritable, "");

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
