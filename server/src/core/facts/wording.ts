import type { ToldSentence } from "./section-text.ts";

/** A text as patterns like to read it: straight apostrophes, hyphens of one kind, single spaces. Not as long as before. */
export const plain = (text: string): string =>
  text.replace(/[’ʼ‘]/g, "'").replace(/[‐‑]/g, "-").replace(/\s+/g, " ").trim();

/** The author's own words of a sentence, ready for patterns. */
export const ownWords = (sentence: ToldSentence): string => plain(sentence.own);

/** All words of a sentence, those of quotations as well, ready for patterns. */
export const allWords = (sentence: ToldSentence): string => plain(sentence.text);

/** A sentence that tells the reader what the next sections hold, in place of content. */
export const isRoadmap = (text: string): boolean =>
  /\b(?:the |this )?(?:memo|paper|document|narrative|rest|remainder|text|pages?|following sections?|next sections?|sections? (?:\d|two|three|four|five|six)(?:[^.]{0,16}\d)?)\b[^.]{0,30}\b(?:covers?|describes?|gives?|sets? out|lays? out|explains?|tells?|shows?|presents?|turns? to|goes? through|walks? through|goes on|hold|holds|follows?)\b/i.test(
    text,
  ) ||
  /\b(?:follow|follows) (?:below|in this order|after|next|on the next)\b|\bthat follow (?:the|this)\b|\b(?:evidence|problem|targets?|plan|risks?|metrics|solution)(?: and the [a-z]+)? (?:then )?follow\b|\bappendi(?:x|ces) (?:[a-d] )?(?:hold|holds|give|gives|contain|contains|list|lists)\b/i.test(
    text,
  );
