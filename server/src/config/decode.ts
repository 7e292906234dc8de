/**
 * The text of a configuration file: UTF-8, or UTF-16 where a byte order mark says so, as for every other file.
 *
 * @throws Error whose message follows "cannot be read:", for bytes that are no text
 */
export function decodeConfig(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A character that could not be read would become a part of a name or of a word, and nobody would see it.
    throw new Error(`it is not valid ${encoding === "utf-8" ? "UTF-8" : "UTF-16"}; save it as UTF-8`);
  }
}
