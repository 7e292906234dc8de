import type { DefinitionParams, Location } from "vscode-languageserver";
import type { Span } from "../../core/index.ts";
import type { Analysed } from "../session.ts";
import { declarationsOf, type ThreadPlace, threadPlace } from "./thread-places.ts";

/**
 * Along the working-backwards thread: from a name to the passage that has it, from an answer, a metric, a step or a
 * risk to what it takes up, and from a problem, before which nothing comes, to its answers.
 */
export function definition(analysed: Analysed, { position }: DefinitionParams): Location[] {
  const { uri, places } = analysed;
  const place = threadPlace(analysed, places.offset(position));
  const spans = place.name === undefined ? originsOf(place) : declarationsOf(place.thread, place.name);
  return spans.map((span) => ({ uri, range: places.range(span) }));
}

function originsOf({ thread, node }: ThreadPlace): readonly Span[] {
  const { nodes, links } = thread;
  if (node === undefined) return [];
  const back = links.filter(({ to }) => to === node).map(({ from }) => from);
  const ahead = links.filter(({ from }) => from === node).map(({ to }) => to);
  const found = nodes[node]?.kind === "problem" ? ahead : back;
  return found.flatMap((index) => nodes[index]?.name ?? []);
}
