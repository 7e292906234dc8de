import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { japanese } from "./ja.ts";
import { korean } from "./ko.ts";
import type { HeadingLexicon } from "./lexicon.ts";
import { portuguese } from "./pt.ts";
import { chinese } from "./zh.ts";

/** One lexicon a language; documents in another language are read by the English one. */
export const headingLexicons: readonly HeadingLexicon[] = [
  english,
  french,
  german,
  spanish,
  portuguese,
  japanese,
  chinese,
  korean,
];
