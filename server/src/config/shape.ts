import * as z from "zod/mini";
import { builtInProfiles, type Rule, rules } from "../core/index.ts";
import { optionKind } from "../report/explain.ts";
import { quotedList } from "./near-miss.ts";

/**
 * The shape of a configuration file. Each part's error text says what is allowed there, worded to follow
 * "must be"; validation and the JSON schema both come from here.
 */
export type RawConfig = z.infer<ReturnType<typeof buildShape>>;
export type RawRule = z.infer<ReturnType<typeof ruleEntry>>;
export type RawProfile = z.infer<ReturnType<typeof ownProfile>>;

/** Built on first use, for a run without a configuration file needs none of it. */
export function configShape(): ReturnType<typeof buildShape> {
  known ??= buildShape();
  return known;
}

let known: ReturnType<typeof buildShape> | undefined;

/** Names that `profile` may have without a definition in the project. */
export function builtInNames(): readonly string[] {
  return ["auto", ...builtInProfiles.map((profile) => profile.id)];
}

function buildShape() {
  return map({
    extends: z.optional(
      z
        .union([text(), list(text())], "a relative path or a list of them")
        .check(
          z.describe(
            "Configurations that this one builds on, as paths relative to it. A later one wins over an earlier one, this file over all of them; lists of terms add up.",
          ),
        ),
    ),
    profile: z.optional(
      z
        .union(
          [oneOf(builtInNames()), text(), ownProfile()],
          `the name of a profile (${quotedList(builtInNames())}) or a definition with "id" and "sections"`,
        )
        .check(
          z.describe("The family of narratives to judge by: auto, a built-in profile, or an own definition."),
        ),
    ),
    phase: z.optional(
      oneOf(["drafting", "editing", "ready"]).check(
        z.describe("How far the narrative is; earlier phases show less. Default: editing."),
      ),
    ),
    budget: z.optional(
      z
        .union(
          [
            oneOf(["off"]),
            map({
              perRule: z.optional(count().check(z.describe("Findings shown for one rule. Default: 5."))),
              perDocument: z.optional(
                count().check(z.describe("Findings shown for one document. Default: 100.")),
              ),
            }),
          ],
          '"off" or a map with "perRule" and "perDocument"',
        )
        .check(z.describe("How many findings are shown; the others are counted in one finding.")),
    ),
    rules: z.optional(
      map(Object.fromEntries(rules.map((rule) => [rule.id, z.optional(ruleEntry(rule))]))).check(
        z.describe("Severity and options by rule. A rule that is not named keeps its defaults."),
      ),
    ),
    terms: z.optional(terms().check(z.describe("Words of the house."))),
    pages: z.optional(pages().check(z.describe("How the narrative is printed."))),
    include: z.optional(
      globs().check(
        z.describe(
          "Only documents that one of these globs matches are looked at; relative to this file's folder.",
        ),
      ),
    ),
    exclude: z.optional(
      globs().check(
        z.describe(
          "Documents that one of these globs matches are passed over; relative to this file's folder.",
        ),
      ),
    ),
  });
}

function ruleEntry(rule: Rule) {
  const severity = oneOf(["off", "hint", "information", "warning", "error"]);
  const options = Object.fromEntries(
    rule.options.map((option) => [
      option.name,
      z.optional(optionShape(option).check(z.describe(option.description))),
    ]),
  );
  return z
    .union(
      [severity, map({ severity: z.optional(severity), ...options })],
      '"off", "hint", "information", "warning", "error" or a map with "severity" and options',
    )
    .check(z.describe(`${rule.title}. Default: ${rule.severity}.`));
}

type Option = Rule["options"][number];

function optionShape(option: Option): z.ZodMiniType<number | string | boolean | readonly string[]> {
  const { default: value, min, max, values } = option;
  const kind = optionKind(option);
  if (typeof value === "boolean") return z.boolean(kind);
  if (typeof value === "number") return number(kind, min, max);
  const word = values === undefined ? text() : oneOf(values);
  return typeof value === "string" ? word : z.array(word, kind);
}

function terms() {
  const words = (what: string) => z.optional(list(text()).check(z.describe(what)));
  return map({
    acronyms: words("Abbreviations that every reader of the house knows."),
    customers: words("Nouns that name customers here."),
    jargon: words("Words of the house that are to be avoided."),
    accepted: words("Words that rules about wording leave alone."),
  });
}

function pages() {
  const measure = (min: number, max: number, what: string) =>
    z.optional(number(`a number from ${min} to ${max}`, min, max).check(z.describe(what)));
  return map({
    paper: z.optional(oneOf(["letter", "a4"]).check(z.describe("Size of the paper. Default: letter."))),
    font: z.optional(oneOf(["calibri", "times", "arial"]).check(z.describe("Default: calibri."))),
    size: measure(10, 12, "Size of the type in points. Default: 11."),
    margins: measure(0.25, 3, "Margin on every side in inches. Default: 1."),
    lineSpacing: measure(1, 3, "Multiple of single spacing. Default: 1."),
    limit: measure(
      0.5,
      100,
      "Pages that the narrative may fill, appendices excluded. Default: the profile's.",
    ),
  });
}

function ownProfile() {
  return map({
    id: slug().check(z.describe("Name of the profile, as front matter and --profile write it.")),
    title: z.optional(text()),
    extends: z.optional(
      oneOf(builtInProfiles.map((profile) => profile.id)).check(
        z.describe("Built-in profile whose sections and limits hold where this definition is silent."),
      ),
    ),
    pageLimit: z.optional(number("a number from 0.5 to 100", 0.5, 100)),
    minWords: z.optional(number("a number from 0 to 100000", 0, 100_000)),
    formPoints: z.optional(points().check(z.describe("Points for the document as a whole."))),
    sections: z.optional(list(ownSection()).check(z.describe("All sections in their order."))),
  });
}

function ownSection() {
  return map({
    id: slug().check(
      z.describe("A section of the extended profile, whose data hold where this is silent, or a new one."),
    ),
    title: z.optional(text().check(z.describe("The canonical heading."))),
    points: z.optional(
      points().check(z.describe("Absent: a share of the points that no other part claims.")),
    ),
    headings: z.optional(list(text()).check(z.describe("Further headings that open this section."))),
    whenMissing: z.optional(oneOf(["error", "warning", "information"])),
    questions: z.optional(list(text()).check(z.describe("Questions that the section answers."))),
    tableCounts: z.optional(
      z.boolean("true or false").check(z.describe("A table alone can carry the section.")),
    ),
    repeats: z.optional(
      z.boolean("true or false").check(z.describe("Several such sections are no duplicates.")),
    ),
  });
}

const map = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape, "a map of keys");

const list = <Item extends z.core.SomeType>(item: Item) => z.array(item, "a list");

const text = () => z.string("text").check(z.trim(), z.minLength(1, "text that is not empty"));

const slugText = "a name of lower-case letters, digits and hyphens";

const slug = () => z.string(slugText).check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, slugText));

const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, `one of ${quotedList(words)}`);

const count = () => z.int("a whole number of at least 1").check(z.minimum(1, "a whole number of at least 1"));

const points = () => number("a number from 0 to 100", 0, 100);

const globs = () => z.array(text(), "a list of globs").check(z.minLength(1, "a list of at least one glob"));

function number(kind: string, min: number | undefined, max: number | undefined) {
  const lower = min === undefined ? [] : [z.minimum(min, kind)];
  const upper = max === undefined ? [] : [z.maximum(max, kind)];
  return z.number(kind).check(...lower, ...upper);
}
