import { noOwner, ownerWording } from "../lexicon/metric-owners.ts";
import { gated } from "../text/gate.ts";

/** A person who does something, by first name and surname at the head of a clause. */
const actor = gated(
  /(?:^|[.;]\s+|,\s+(?:(?:and|but|which|while)\s+)?|\buntil\s+|\bthen\s+)(\p{Lu}\p{Ll}+ (?:(?:van|von|de|da|del|la) )?\p{Lu}[\p{Ll}'’-]+)(?:, [\p{Ll} ]{3,40},)? (?:has|will|\p{Ll}{2,}s)\b/u,
);

/** Who answers for something or acts, by name; undefined where a text names nobody. */
export function personIn(text: string): string | undefined {
  return ownerIn(text) ?? actor.exec(text.replace(/\s+/gu, " "))?.[1];
}

/** Who answers for a metric, by a name or a department with a capital letter. */
export function ownerIn(text: string): string | undefined {
  for (const pattern of ownerWording) {
    const name = pattern.exec(text)?.[1]?.trim();
    if (name !== undefined && !noOwner.test(name)) return name;
  }
  return undefined;
}
