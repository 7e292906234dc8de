import { inflateSync } from "node:zlib";

/** The font of a WOFF file as systems keep it: the same tables, not packed. */
export function plainFont(woff: Buffer): Uint8Array {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + 20 * index;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const data = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return { tag: woff.subarray(entry, entry + 4), data: packed === length ? data : inflateSync(data) };
  });
  const directory = Buffer.alloc(12 + 16 * count);
  directory.writeUInt32BE(0x00010000);
  directory.writeUInt16BE(count, 4);
  let offset = directory.length;
  for (const [index, { tag, data }] of tables.entries()) {
    tag.copy(directory, 12 + 16 * index);
    directory.writeUInt32BE(offset, 20 + 16 * index);
    directory.writeUInt32BE(data.length, 24 + 16 * index);
    offset += data.length;
  }
  return Uint8Array.from(Buffer.concat([directory, ...tables.map(({ data }) => data)]));
}
