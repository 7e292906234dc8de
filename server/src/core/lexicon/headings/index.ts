import { english } from "./en.ts";
import type { HeadingLexicon } from "./lexicon.ts";

/** One lexicon a language; documents in another language are read by the English one. */
export const headingLexicons: readonly HeadingLexicon[] = [english];
