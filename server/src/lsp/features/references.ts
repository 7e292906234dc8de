import type { Location, ReferenceParams } from "vscode-languageserver";
import type { Span } from "../../core/index.ts";
import type { Analysed } from "../session.ts";
import { declarationsOf, type ThreadPlace, threadPlace } from "./thread-places.ts";

/** All that the thread ties to a passage, in either direction; of a name, all places that point at it. */
export function references(analysed: Analysed, { position, context }: ReferenceParams): Location[] {
  const { uri, places } = analysed;
  const place = threadPlace(analysed, places.offset(position));
  const isWhole = context.includeDeclaration;
  const spans = place.name === undefined ? tiesOf(place, isWhole) : usesOf(place, place.name, isWhole);
  return spans.toSorted((a, b) => a.start - b.start).map((span) => ({ uri, range: places.range(span) }));
}

function tiesOf({ thread, node }: ThreadPlace, isWhole: boolean): readonly Span[] {
  const { nodes, links } = thread;
  if (node === undefined) return [];
  const tied = links.flatMap(({ from, to }) => (from === node ? [to] : to === node ? [from] : []));
  const pointing = thread.references.filter(({ name }) => nodes[node]?.anchors.includes(name));
  const loose = pointing.filter((use) => use.node === undefined).map(({ span }) => span);
  if (tied.length + loose.length === 0) return [];
  return [...(isWhole ? [node] : []), ...tied].flatMap((index) => nodes[index]?.name ?? []).concat(loose);
}

function usesOf({ thread }: ThreadPlace, name: string, isWhole: boolean): readonly Span[] {
  const uses = thread.references.filter((use) => use.name === name).map(({ span }) => span);
  return isWhole ? [...declarationsOf(thread, name), ...uses] : uses;
}
