/** The tables of a font file by their tags. */
export type Tables = ReadonlyMap<string, DataView>;

export function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`the font has no table ${tag}`);
  return found;
}
