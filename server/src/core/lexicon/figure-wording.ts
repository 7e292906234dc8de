import { gated } from "../text/gate.ts";
/** English wording around figures. Origin: ordinary vocabulary of requests, budgets, trials and single cases. */

/** A sentence that asks for people, money or time. */
export const asking = gated(
  /(?<![\p{L}])(?:ask(?:s|ed|ing)?|request(?:s|ed)?|seeks?|approv(?:e|es|al)|need(?:s)?|require[sd]?|decision|grant)(?![\p{L}])/iu,
);

/** A sentence that tells the whole of people, money or time. */
export const whole = gated(
  /(?<![\p{L}])(?:budget|total(?:s|ling)?|in all|altogether|sum|made up of|consists? of|covers?|envelope|investment|funding|hire|hires|hiring|recruit\w*|team of|the team|cost[s]?)(?![\p{L}])/iu,
);

/** One person's case, which may lie anywhere beside a median. */
export const singleCase = gated(
  /(?<![\p{L}])(?:she|he|her|his|him|one (?:nurse|man|woman|owner|patient|customer|member|family|driver|user|tenant|person|child|worker|guest|farmer|teacher|rider|passenger|student|shop|restaurant|clinic|household|couple)|an? (?:man|woman|mother|father|couple) (?:of|who|in|from))(?![\p{L}])/iu,
);

/** Words before a number that make it inexact. */
export const inexact = gated(
  /(?:about|around|roughly|nearly|almost|some|approximately|approx\.|circa|ca\.|over|more than|less than|fewer than|under|up to|at least|at most|close to|just (?:over|under)|well (?:over|under))\s*(?:[$€£¥])?$/i,
);

/** Words before a figure that tell its part in a change. */
export const roleBefore: readonly (readonly [string, RegExp])[] = [
  ["from", /\b(?:from|was|were|had been|today|currently|stands at)\s+(?:\p{L}+\s+)?$/iu],
  ["to", /\b(?:to|below|at or below|at or above|reach(?:es)?)\s+(?:\p{L}+\s+)?$/iu],
  ["by", /\b(?:by|until|before|no later than)\s+(?:the end of\s+)?$/iu],
  ["for", /\b(?:for|over|within|in)\s+(?:the\s+)?(?:\p{L}+\s+)?$/iu],
];
