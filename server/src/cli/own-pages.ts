import type { ConfigRule } from "../config/index.ts";
import { invalidEncodingRule } from "./decode.ts";

const texts: Readonly<
  Record<ConfigRule | typeof invalidEncodingRule | "config/unused-suppression" | "input/too-large", string>
> = {
  "config/syntax": "A configuration file is not valid YAML or JSON. What can be read of it still holds.",
  "config/unknown-key":
    "A configuration has a key that means nothing, often a slip of the pen. It would silently do nothing, so it is reported.",
  "config/invalid-value":
    "A configuration gives a key a value that it cannot have. The default holds in its place.",
  "config/unknown-rule":
    "A configuration names a rule that does not exist. `sixpager rules` lists those that do.",
  "config/unused-suppression":
    "A comment switches rules off where they have nothing to say, so what it was for is gone. Delete it, or a later finding would be hidden without anybody having decided so.",
  "config/unreadable": "A configuration file, or one that it extends, is missing or cannot be read.",
  "input/too-large":
    "A document is longer than any narrative could be, so it is not judged and scores nothing. Split it to have its parts judged.",
  [invalidEncodingRule]:
    "A file is not valid UTF-8 (or UTF-16 with a byte order mark). Bytes that cannot be read count as the replacement character; save the file as UTF-8. Fixes are not applied to such a file, for that would lose the bytes.",
};

/** Pages by rule id for what is found before any rule runs: in a file as such and in a configuration. */
export const ownPages: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([id, text]) => [id, `# ${id}\n\n${text}\n`]),
);
