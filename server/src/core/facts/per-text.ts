import { type Block, perBlock } from "../text/blocks.ts";

/**
 * Computes something once for each text of a block and keeps it as long as the block lives. What it returns may
 * depend on nothing but the text, so that a sentence which moved with its block is not read again.
 */
export function perText<T>(compute: (text: string) => T): (block: Block, text: string) => T {
  const known = perBlock(() => new Map<string, { readonly value: T }>());
  return (block, text) => {
    const texts = known(block);
    const found = texts.get(text);
    if (found) return found.value;
    const value = compute(text);
    texts.set(text, { value });
    return value;
  };
}
