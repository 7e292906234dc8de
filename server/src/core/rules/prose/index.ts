import type { Rule } from "../rule.ts";
import { hedge } from "./hedge.ts";
import { hype } from "./hype.ts";
import { jargon } from "./jargon.ts";
import { longSentence } from "./long-sentence.ts";
import { passiveVoice } from "./passive-voice.ts";
import { readability } from "./readability.ts";
import { undefinedAcronym } from "./undefined-acronym.ts";
import { unsupportedSuperlative } from "./unsupported-superlative.ts";
import { vaguePronoun } from "./vague-pronoun.ts";
import { weaselWord } from "./weasel-word.ts";
import { wordyPhrase } from "./wordy-phrase.ts";

/** How the sentences are written. */
export const proseRules: readonly Rule[] = [
  weaselWord,
  hedge,
  hype,
  jargon,
  undefinedAcronym,
  longSentence,
  wordyPhrase,
  passiveVoice,
  unsupportedSuperlative,
  vaguePronoun,
  readability,
];
