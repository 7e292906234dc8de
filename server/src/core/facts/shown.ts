import { codeFiller } from "../text/prose.ts";

/**
 * A piece of masked text as a person would read it aloud: on one line, and with the words of its code and
 * addresses, which the mask replaces by filler. `source` is the same piece of the block, marks included.
 */
export function shown(masked: string, source: string): string {
  const text = masked.includes(codeFiller) ? source.replace(/[`*_]+/gu, "") : masked;
  return text.replace(/\s+/gu, " ").trim();
}
