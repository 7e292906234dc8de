import { suggestion } from "../../config/index.ts";
import { rules } from "../../core/index.ts";
import { explainRule } from "../../report/explain.ts";
import { failure } from "../failure.ts";
import { fine, type Io } from "../io.ts";
import { ownPages } from "../own-pages.ts";

/** Prints a rule's page. */
export function explain(id: string, io: Io): number {
  const rule = rules.find((each) => each.id === id);
  const page = rule === undefined ? ownPages.get(id) : explainRule(rule);
  if (page === undefined) throw failure(unknownRule(id));
  io.stdout.write(page);
  return fine;
}

function unknownRule(id: string): string {
  const help = suggestion(id, [...rules.map((rule) => rule.id), ...ownPages.keys()]);
  return `there is no rule "${id}".${help.includes("Did you mean") ? help : " `sixpager rules` lists those that exist."}`;
}
