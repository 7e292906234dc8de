import { sentencesOf, withoutQuotations } from "../../facts/sentences.ts";
import { capitalWords, commonAcronyms, romanNumeral, usStates } from "../../lexicon/acronyms.ts";
import type { Narrative, Part } from "../../narrative/narrative.ts";
import { gated } from "../../text/gate.ts";
import { proseOf } from "../../text/prose.ts";
import type { Span } from "../../text/span.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import { type DocumentRule, formCriterion } from "../rule.ts";

export const undefinedAcronym: DocumentRule = {
  id: "prose/undefined-acronym",
  scope: "document",
  severity: "hint",
  title: "An acronym is used and never spelled out",
  guide: "Key characteristics: language that every function and level of the organization understands",
  why: "Whoever does not know the letters reads on and hopes. In a silent read nobody asks, and part of the room decides on something else.",
  help: "Write the full name with the letters behind it at the first use, or use the full name alone.",
  whenOff:
    "Everybody who will ever read the paper uses the letters daily: add them to the project's acronyms.",
  languages: ["en"],
  options: [
    {
      name: "minUses",
      description: "How often an acronym has to occur to be worth a finding.",
      default: 1,
      min: 1,
      max: 20,
    },
  ],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} After the ⟦UAT⟧, the fitters hand over the keys.`,
        }),
      },
      {
        text: exampleNarrative({
          summary: `${exampleParts.summary} The ⟦OTIF⟧ target stays, and so does the OTIF report.`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          plan: `${exampleParts.plan} A Non-Disclosure Agreement (NDA) comes first; the NDA binds both sides.`,
        }),
      },
      { text: exampleNarrative({ plan: `${exampleParts.plan} The CEO signs the PDF in the UK.` }) },
      { text: exampleNarrative({ plan: `${exampleParts.plan} The sign reads DO NOT OPEN.` }) },
    ],
  },
  *check(narrative, { settings, options }) {
    const { acronyms, accepted } = settings.terms;
    const known = new Set([...acronyms, ...accepted].map((word) => singular(word)));
    for (const word of narrative.title?.text.match(acronym) ?? []) known.add(singular(word));
    const uses = usesIn(narrative);
    if (uses.size === 0) return;
    const text = narrative.blocks.map(({ block }) => proseOf(block).mask).join("\n");
    const lower = new Set(text.match(/\b\p{Ll}+\b/gu) ?? []);
    for (const [name, { span, part, count }] of uses) {
      if (count < Number(options.minUses) || known.has(name) || isCommon(name)) continue;
      if (lower.has(name.toLowerCase()) || isDefined(name, text)) continue;
      const isSummary = part?.sections.includes("executive-summary") === true;
      yield {
        span,
        severity: isSummary ? "warning" : "hint",
        message: `${name} is not spelled out anywhere. Write the full name with ${name} in brackets at its first use.`,
        charge: { criterion: part?.sections[0] ?? formCriterion, points: 0.3 },
        term: { list: "acronyms", word: name },
        fixes: [
          {
            title: `Write “[full name] (${name})”`,
            safe: false,
            edits: [{ span, text: `[full name] (${narrative.text.slice(span.start, span.end)})` }],
          },
        ],
      };
    }
  },
};

const acronym = gated(
  /(?<![\p{L}\p{N}_&/.#@-])(?:[A-Z][A-Z0-9&]{1,5})(?:s|['’]s)?(?![\p{L}\p{N}_&@]|-\d|\.\p{L})/gu,
);

const singular = (word: string): string => word.replace(/['’]?s$/, "");

interface Use {
  readonly span: Span;
  readonly part: Part | undefined;
  readonly count: number;
}

/** The first use of each run of capitals in the body, with the number of uses. */
function usesIn(narrative: Narrative): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const [index, { block, start }] of narrative.blocks.entries()) {
    const part = narrative.parts.findLast(({ firstBlock }) => firstBlock <= index);
    if (part?.isAppendix || !/[A-Z][A-Z0-9&]/.test(block.source)) continue;
    for (const sentence of sentencesOf(block)) {
      if (sentence.kind === "heading" || sentence.kind === "quote" || sentence.kind === "footnote") continue;
      const own = withoutQuotations(sentence.text);
      if (!/\p{Ll}/u.test(own) && sentence.kind !== "cell") continue;
      for (const match of own.matchAll(acronym)) {
        if (isSign(own, match.index, match[0])) continue;
        const name = singular(match[0]);
        const from = start + sentence.start + match.index;
        const known = uses.get(name);
        uses.set(name, {
          span: known?.span ?? { start: from, end: from + name.length },
          part: known ? known.part : part,
          count: (known?.count ?? 0) + 1,
        });
      }
    }
  }
  return uses;
}

/** Words on signs, names of firms, numbered codes, states and headings in capitals are no acronyms. */
function isSign(own: string, at: number, text: string): boolean {
  const ahead = own.slice(0, at);
  const behind = own.slice(at + text.length);
  if (/\b\p{Lu}{2,}\s+$/u.test(ahead) || /^\s+\p{Lu}{2,}\b/u.test(behind)) return isShouted(ahead, behind);
  if (
    /\b(?:word|words|sign|signs|label|button|marked|letters|letter|key|reads|says|stamp|stamped|painted|tape|called|named)\s*:?\s*["'“‘]?$/i.test(
      ahead,
    )
  )
    return true;
  if (/\b(?:rating|rated|grade|graded|class) (?:of )?$/i.test(ahead)) return true;
  if (/^\s(?:Ltd|Inc|GmbH|AG|plc|PLC|LLC|Corp|S\.A|B\.V|A\/S|AB|Oy)\b/.test(behind)) return true;
  // A mix of letters and figures is the name of a thing: a gene, a summit, a form.
  if (/^[A-Z]{1,5}\d+[A-Z]?$|^[A-Z]\d/.test(text) || /^[\s-]\d{2,}/.test(behind)) return true;
  if (/["'“‘]$/.test(ahead) && /^["'”’]/.test(behind)) return true;
  if (
    /^(?:MS|MV|SS|MY|HMS|USS|RMS|SY|FC|SC|TSV|AC|AS|RC|ST|SV)$/.test(text) &&
    /^\s\p{Lu}\p{Ll}/u.test(behind)
  )
    return true;
  // The place of a press release: "BOSTON, MA - 21 August".
  if (/^[\s*_]*$/.test(ahead) && /^,\s*(?:\p{Lu}|\[)/u.test(behind)) return true;
  if (/^-\p{Lu}{2,}/u.test(behind) || /\p{Lu}{2,}-$/u.test(ahead)) return true;
  return /,\s$/.test(ahead) && usStates.has(text);
}

/** Two acronyms side by side are read, a run of ordinary words in capitals is not. */
function isShouted(ahead: string, behind: string): boolean {
  const run = `${/(?:\p{Lu}+\s+)+$/u.exec(ahead)?.[0] ?? ""} ${/^(?:\s+\p{Lu}+\b)+/u.exec(behind)?.[0] ?? ""}`;
  const words = run.trim().split(/\s+/);
  return words.length >= 2 || words.some((word) => capitalWords.has(word));
}

const isCommon = (name: string): boolean =>
  commonAcronyms.has(name.toUpperCase()) || capitalWords.has(name) || romanNumeral.test(name);

/** "Long Name (ABC)", "ABC (Long Name)", "long name, ABC", "ABC stands for", a row or an item of a glossary. */
function isDefined(name: string, text: string): boolean {
  const it = name.replace(/[&]/g, "\\$&");
  const patterns = [
    String.raw`(?:\p{L}[\p{L}’'-]*["”’]?|\])\s*\((?:[^()]{0,40}[,;]\s*|the |or |short:? |in short:? |hereafter |“|")?${it}s?["”]?(?:[,;][^()]*)?\)`,
    String.raw`\([^()]{3,80},\s*(?:or\s+|short\s+)?${it}s?\)`,
    String.raw`\b${it}s?\s+\((?!\s*\d)(?:the\s+|short\s+for\s+)?[\p{L}][^()\d]{5,80}\)`,
    String.raw`\b${it}s?,?\s+(?:stands\s+for|is\s+short\s+for|means|short\s+for|which\s+stands\s+for|the\s+abbreviation)\b`,
    String.raw`(?:^|\n)[\s|*-]*${it}\s*(?:[:|–—=]|\s-\s|\s{2,})[\s|*]*\p{L}+`,
    String.raw`\b(?:called|known\s+as|abbreviated(?:\s+(?:to|as))?|in\s+short),?\s+(?:the\s+|an?\s+)?${it}\b`,
  ];
  return patterns.some((pattern) => new RegExp(pattern, "u").test(text)) || isInitials(name, text);
}

/** "the Working Time Directive, the WTD": the letters follow the words that they begin, or the other way round. */
function isInitials(name: string, text: string): boolean {
  const letters = [...name.replace(/[^A-Z]/g, "")];
  if (letters.length < 2) return false;
  const words = letters
    .map((letter) => `[${letter}${letter.toLowerCase()}][\\p{L}’'-]+`)
    .join("(?:[\\s-]+(?:of|and|the|for|in|on|to)){0,2}[\\s-]+");
  const long = `\\b${words}`;
  return new RegExp(
    `${long}[,:;–—]?\\s+(?:or\\s+|the\\s+|an?\\s+)?["“(]?${name}\\b|\\b${name}s?[,:;–—]\\s+(?:or\\s+|the\\s+|an?\\s+|our\\s+)?["“]?${long}`,
    "u",
  ).test(text);
}
