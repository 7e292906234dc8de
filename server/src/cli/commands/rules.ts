import { rules } from "../../core/index.ts";
import { fine, type Io } from "../io.ts";

/** Prints every rule of the catalogue, for people or as data. */
export function listRules(format: "text" | "json", io: Io): number {
  io.stdout.write(format === "json" ? `${JSON.stringify(rules.map(described), undefined, 2)}\n` : table());
  return fine;
}

function described(rule: (typeof rules)[number]) {
  const { id, severity, scope, title, guide, why, help, whenOff, noFix, languages, options, examples } = rule;
  return {
    id,
    severity,
    scope,
    title,
    guide,
    why,
    help,
    whenOff,
    ...(noFix === undefined ? {} : { noFix }),
    ...(languages === undefined ? {} : { languages }),
    options,
    examples,
  };
}

function table(): string {
  const width = rules.reduce((widest, { id }) => Math.max(widest, id.length), 0);
  const rows = rules.map(
    ({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(11)}  ${title}\n`,
  );
  return rows.join("");
}
