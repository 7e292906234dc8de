import type { Rule } from "../core/index.ts";

/** A rule's page: what it finds, why that matters, what to do, examples, options and when to switch it off. */
export function explainRule(rule: Rule): string {
  const parts = [
    `# ${rule.title}`,
    `\`${rule.id}\` · severity: ${rule.severity}${rule.severity === "off" ? " by default" : ""}`,
    ...part("Why", rule.why),
    ...part("Where the guide says so", rule.guide),
    ...part("What to do", rule.help),
    ...examplePart("Flagged (between ⟦ and ⟧)", rule.examples.flagged),
    ...examplePart("Better", rule.examples.better),
    ...part("Fix", rule.noFix === undefined ? "A quick fix is offered." : `No quick fix: ${rule.noFix}`),
    ...part("Options", rule.options.map(optionLine).join("\n")),
    ...part("Languages", rule.languages?.join(", ") ?? "all: it reads structure, not wording"),
    ...part("When to switch it off", rule.whenOff),
    ...part("How to switch it off", `\`\`\`yaml\n# .sixpager.yaml\nrules:\n  ${rule.id}: off\n\`\`\``),
  ];
  return `${parts.join("\n\n")}\n`;
}

function part(title: string, text: string): readonly string[] {
  return text === "" ? [] : [`## ${title}`, text];
}

function examplePart(title: string, examples: Rule["examples"]["flagged"]): readonly string[] {
  if (examples.length === 0) return [];
  return [`## ${title}`, ...examples.slice(0, examplesShown).map(({ text }) => fenced(excerpt(text)))];
}

// More of them teach nothing new.
const examplesShown = 2;
const longestLine = 240;
const longestWhole = 600;

/** Of a long example the paragraphs around what is flagged, or its beginning; of a long line its beginning. */
function excerpt(text: string): string {
  const blocks = text.replace(/\n+$/, "").split(/\n{2,}/);
  const marked = blocks.flatMap((block, index) => (/[⟦⟧]/.test(block) ? [index] : []));
  const isNear = (index: number): boolean =>
    marked.length === 0 ? index < 6 : marked.some((each) => Math.abs(each - index) <= 1);
  const shown = blocks.map((block, index) => (text.length <= longestWhole || isNear(index) ? block : "…"));
  const once = shown.filter((block, index) => block !== "…" || shown[index - 1] !== "…");
  return once.join("\n\n").split("\n").map(cut).join("\n");
}

/** Keeps what is flagged in sight. */
function cut(line: string): string {
  if (line.length <= longestLine) return line;
  const from = Math.max(0, line.indexOf("⟦") - longestLine / 2);
  const end = from + longestLine;
  return `${from > 0 ? "… " : ""}${line.slice(from, end)}${end < line.length ? " …" : ""}`;
}

/** The fence is longer than any run of backticks within, so that an example with code stays one block. */
function fenced(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}markdown\n${text}\n${fence}`;
}

/** "`max` (number from 1 to 10, default 5): …". */
function optionLine(option: Rule["options"][number]): string {
  return `- \`${option.name}\` (${optionKind(option)}, default ${JSON.stringify(option.default)}): ${option.description}`;
}

/** What an option takes, in words; the configuration's own messages say it the same way. */
export function optionKind({ default: value, min, max, values }: Rule["options"][number]): string {
  if (typeof value === "boolean") return "true or false";
  if (typeof value === "number") return numberKind(min, max);
  const words = values?.map((word) => `"${word}"`).join(", ");
  if (typeof value === "string") return words === undefined ? "text" : `one of ${words}`;
  return words === undefined ? "a list of texts" : `a list out of ${words}`;
}

function numberKind(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `a number from ${min} to ${max}`;
  if (min !== undefined) return `a number of at least ${min}`;
  return max === undefined ? "a number" : `a number of at most ${max}`;
}
