import { readdirSync } from "node:fs";
import path from "node:path";
import { Stop } from "./fail.mjs";
import { root } from "./paths.mjs";

/** The example that shows most: neither the best nor the worst of them. */
export function sampleNarrative() {
  const folder = path.join(root, "examples");
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const chosen = names.find((name) => name.includes("middling")) ?? names[0];
  if (chosen === undefined) throw new Stop(`there is no narrative in ${folder}.`);
  return path.join(folder, chosen);
}
