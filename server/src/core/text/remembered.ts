/** Texts of which a reading is kept: more than the sentences of a long narrative, and a few megabytes at most. */
const texts = 4_000;

/**
 * A pure reading of a text, kept for the texts that were read last, because many rules ask the same of the same
 * sentence. When there are too many, all are forgotten at once.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = read(text);
    if (known.size >= texts) known.clear();
    known.set(text, { value });
    return value;
  };
}
