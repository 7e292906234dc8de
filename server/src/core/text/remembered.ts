/** Texts of which a reading is kept: more than the sentences of a long narrative, and a few megabytes at most. */
const texts = 4_000;

/**
 * A pure reading of a text, kept for the texts that were read last, because many rules ask the same of the same
 * sentence. When there are too many, those that were asked for longest ago are forgotten, half of all at once.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  let recent = new Map<string, { readonly value: T }>();
  let older: typeof recent = new Map();
  return (text) => {
    const last = recent.get(text);
    if (last) return last.value;
    const found = older.get(text) ?? { value: read(text) };
    if (recent.size >= texts / 2) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, found);
    return found.value;
  };
}
