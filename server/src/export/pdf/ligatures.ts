/** Glyphs that stand for characters. */
export interface Cluster {
  readonly ids: readonly number[];
  readonly codePoints: readonly number[];
}

/** A sequence of glyphs that is drawn as one. */
interface Ligature {
  readonly rest: readonly number[];
  readonly glyph: number;
}

/** Joins glyphs by a font's standard ligatures (GSUB, feature `liga`), the longest first. */
export function ligaturesOf(
  gsub: DataView | undefined,
): (clusters: readonly Cluster[]) => readonly Cluster[] {
  const ligatures = gsub === undefined ? new Map<number, readonly Ligature[]>() : read(gsub);
  if (ligatures.size === 0) return (clusters) => clusters;
  return (clusters) => {
    const joined: Cluster[] = [];
    for (let at = 0; at < clusters.length; ) {
      const cluster = clusters[at];
      if (cluster === undefined) break;
      const found = ligatures
        .get(cluster.ids[0] ?? 0)
        ?.find(({ rest }) => rest.every((glyph, index) => clusters[at + 1 + index]?.ids[0] === glyph));
      const length = 1 + (found?.rest.length ?? 0);
      const codePoints = clusters.slice(at, at + length).flatMap((each) => each.codePoints);
      joined.push(found === undefined ? cluster : { ids: [found.glyph], codePoints });
      at += length;
    }
    return joined;
  };
}

const liga = 0x6c696761;
const ligatureLookup = 4;
const extensionLookup = 7;

function read(gsub: DataView): ReadonlyMap<number, readonly Ligature[]> {
  const features = gsub.getUint16(6);
  const lookups = gsub.getUint16(8);
  const wanted = new Set<number>();
  for (let index = 0; index < gsub.getUint16(features); index += 1) {
    if (gsub.getUint32(features + 2 + 6 * index) !== liga) continue;
    const feature = features + gsub.getUint16(features + 6 + 6 * index);
    for (let at = 0; at < gsub.getUint16(feature + 2); at += 1)
      wanted.add(gsub.getUint16(feature + 4 + 2 * at));
  }
  const found = new Map<number, Ligature[]>();
  for (const index of wanted) {
    const lookup = lookups + gsub.getUint16(lookups + 2 + 2 * index);
    for (let at = 0; at < gsub.getUint16(lookup + 4); at += 1) {
      let type = gsub.getUint16(lookup);
      let subtable = lookup + gsub.getUint16(lookup + 6 + 2 * at);
      if (type === extensionLookup) {
        type = gsub.getUint16(subtable + 2);
        subtable += gsub.getUint32(subtable + 4);
      }
      if (type === ligatureLookup) addLigatures(gsub, subtable, found);
    }
  }
  return found;
}

function addLigatures(gsub: DataView, subtable: number, found: Map<number, Ligature[]>): void {
  const firsts = covered(gsub, subtable + gsub.getUint16(subtable + 2));
  for (const [index, first] of firsts.entries()) {
    const set = subtable + gsub.getUint16(subtable + 6 + 2 * index);
    const ligatures = found.get(first) ?? [];
    for (let at = 0; at < gsub.getUint16(set); at += 1) {
      const ligature = set + gsub.getUint16(set + 2 + 2 * at);
      const length = gsub.getUint16(ligature + 2) - 1;
      const rest = Array.from({ length }, (_, place) => gsub.getUint16(ligature + 4 + 2 * place));
      ligatures.push({ rest, glyph: gsub.getUint16(ligature) });
    }
    found.set(first, ligatures);
  }
}

/** The glyphs that a subtable is about, in its order. */
function covered(gsub: DataView, coverage: number): readonly number[] {
  const count = gsub.getUint16(coverage + 2);
  if (gsub.getUint16(coverage) === 1) {
    return Array.from({ length: count }, (_, index) => gsub.getUint16(coverage + 4 + 2 * index));
  }
  return Array.from({ length: count }, (_, index) => {
    const first = gsub.getUint16(coverage + 4 + 6 * index);
    const last = gsub.getUint16(coverage + 6 + 6 * index);
    return Array.from({ length: last - first + 1 }, (__, step) => first + step);
  }).flat();
}
