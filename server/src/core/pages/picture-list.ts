import { readBlocks } from "../text/blocks.ts";
import { referencesOf } from "./block-layout.ts";

/** The addresses of a text's pictures as they are written, each once, so that a shell can look them up. */
export function picturesIn(text: string): readonly string[] {
  const references = readBlocks(text).blocks.map(({ block }) => referencesOf(block));
  const definitions = new Map(references.flatMap((own) => [...own.definitions]));
  const urls = references.flatMap(({ pictures, targets }) => [
    ...pictures,
    ...targets.flatMap((name) => definitions.get(name) ?? []),
  ]);
  return [...new Set(urls)];
}
