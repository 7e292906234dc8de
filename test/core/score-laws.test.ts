import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type Analysis, analyze, defaultSettings } from "../../server/src/core/index.ts";
import { isPlain, labelled, planWith, shuffledPieces, textOf } from "../support/arbitraries-narratives.ts";

// A hundred narratives take their time on a slow machine.
vi.setConfig({ testTimeout: 120_000 });

const judge = (text: string): Analysis =>
  analyze(text, { ...defaultSettings, budget: "off" }, { fileName: "six-pager.md", asked: true });

const real = labelled.narratives.filter(({ labels }) => labels.sections !== undefined);

/** Narratives that people wrote, with known faults and without, and built ones with sections that are missing or empty. */
const narratives: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...real.map(({ text }) => text),
    ...labelled.drafts.map(({ text }) => text),
    ...labelled.faults.map(({ text }) => text),
  ),
  planWith(shuffledPieces).map((plan) => textOf({ ...plan, newline: "\n" })),
);

/** A change of a text; undefined where the text has nothing to change in this way. `choice` is a number from 0 to 1. */
type Change = (text: string, ...choices: readonly number[]) => string | undefined;

const changes: Readonly<Record<string, Change>> = {
  "removing a section": (text, choice = 0) => {
    const region = pick(regionsOf(text), choice);
    return region && text.slice(0, region.start) + text.slice(region.end);
  },

  "emptying a section": (text, choice = 0) => {
    const region = pick(regionsOf(text), choice);
    return region && `${text.slice(0, region.bodyStart)}\n\n${text.slice(region.end)}`;
  },

  "keeping one sentence of a section": (text, choice = 0) => {
    const region = pick(regionsOf(text), choice);
    return (
      region &&
      `${text.slice(0, region.bodyStart)}\n\nThis is still to be written.\n\n${text.slice(region.end)}`
    );
  },

  "appending empty headings": (text, first = 0, second = 0) =>
    `${text.trimEnd()}\n\n${pick(emptyHeadings, first)}\n\n${pick(emptyHeadings, second)}\n`,

  "appending all empty headings": (text) => `${text.trimEnd()}\n\n${emptyHeadings.join("\n\n")}\n`,

  "copying a paragraph": (text, which = 0, where = 0) => {
    const blocks = text.split("\n\n");
    const source = pick(blocks.filter(isPlain), which);
    const places = blocks.flatMap((block, index) => (isPlain(block) ? [index] : []));
    const place = pick(places, where);
    if (source === undefined || place === undefined) return undefined;
    return [...blocks.slice(0, place + 1), source, ...blocks.slice(place + 1)].join("\n\n");
  },

  "copying a paragraph below any heading": (text, which = 0, where = 0) => {
    const source = pick(text.split("\n\n").filter(isPlain), which);
    const place = pick(judge(text).headings, where);
    if (source === undefined || !place) return undefined;
    return `${text.slice(0, place.span.end)}\n\n${source}\n\n${text.slice(place.span.end)}`;
  },

  "copying a section to the end": (text, which = 0) => {
    const region = pick(regionsOf(text), which);
    return region && `${text.trimEnd()}\n\n${text.slice(region.start, region.end).trimEnd()}\n`;
  },

  "copying a section before another one": (text, which = 0, where = 0) => {
    const regions = regionsOf(text);
    const [region, place] = [pick(regions, which), pick(regions, where)];
    if (!region || !place) return undefined;
    return `${text.slice(0, place.start)}${text.slice(region.start, region.end).trimEnd()}\n\n${text.slice(place.start)}`;
  },

  "copying a section's text below another heading": (text, which = 0, where = 0) => {
    const regions = regionsOf(text);
    const [region, place] = [pick(regions, which), pick(regions, where)];
    if (!region || !place) return undefined;
    return `${text.slice(0, place.bodyStart)}\n\n${text.slice(region.bodyStart, region.end).trim()}\n\n${text.slice(place.bodyStart)}`;
  },

  "stuffing a paragraph with keywords": (text, which = 0, word = 0) => {
    const blocks = text.split("\n\n");
    const places = blocks.flatMap((block, index) => (isPlain(block) ? [index] : []));
    const place = pick(places, which);
    if (place === undefined) return undefined;
    return blocks
      .map((block, index) => (index === place ? `${block} ${pick(stuffing, word)}` : block))
      .join("\n\n");
  },

  "stuffing a section with nothing else": (text, which = 0, word = 0) => {
    const region = pick(regionsOf(text), which);
    return (
      region && `${text.slice(0, region.bodyStart)}\n\n${pick(stuffing, word)}\n\n${text.slice(region.end)}`
    );
  },
};

const emptyHeadings = [
  "## Executive Summary",
  "## Customer Problem and Opportunity",
  "## Solution Description",
  "## Success Metrics and Goals",
  "## Implementation Approach",
  "## Risk Assessment and Mitigation",
  "## Tenets",
  "## State of the Business",
  "## Lessons Learned",
  "## Strategic Priorities",
  "## Goals",
  "## Press Release",
  "## Frequently Asked Questions",
  "## Appendix",
];

const repeated = (words: string): string => `${Array(12).fill(words).join(" ")}.`;
const stuffing = [
  repeated("customer problem"),
  repeated("risk mitigation fallback"),
  repeated("success metric target baseline"),
  repeated("solution"),
  repeated("milestone owner budget"),
];

describe("the score never rises by", () => {
  test.each(Object.entries(changes))("%s", (_, change) => {
    const choice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(narratives, choice, choice, (text, first, second) => {
        const changed = change(text, first, second);
        // A document that is judged only because somebody asked has no claim to be read as a narrative.
        fc.pre(changed !== undefined && changed !== text && judge(text).recognition.isNarrative);
        expect(scoreOf(changed ?? "")).toBeLessThanOrEqual(scoreOf(text));
      }),
      { numRuns: 80 },
    );
  });

  test("wrapping paragraphs at another width; it changes no finding either", () => {
    fc.assert(
      fc.property(narratives, fc.integer({ min: 30, max: 120 }), (text, width) => {
        const wrapped = text.split("\n\n").map((block) => (isPlain(block) ? wrap(block, width) : block));
        const [before, after] = [judge(text), judge(wrapped.join("\n\n"))];
        expect(after.score).toEqual(before.score);
        expect(after.findings.map(({ rule, points }) => [rule, points])).toEqual(
          before.findings.map(({ rule, points }) => [rule, points]),
        );
      }),
      { numRuns: 80 },
    );
  });
});

test.each([
  "",
  "\n",
  "\uFEFF",
  "   \t\n",
  "---\ntype: six-pager\n---\n",
  "<!-- nothing -->\n",
  "# Title\n",
  "---\n",
])("%j scores 0", (text) => {
  expect(scoreOf(text)).toBe(0);
});

test("headings alone score 0", () => {
  expect(scoreOf(emptyHeadings.join("\n\n"))).toBe(0);
  expect(scoreOf(`# A title\n\n${emptyHeadings.slice(0, 6).join("\n\n")}`)).toBe(0);
});

const scoreOf = (text: string): number => judge(text).score.total;

interface Region {
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
}

/** The sections that the engine finds, from the heading to the next heading of a section or another part. */
function regionsOf(text: string): Region[] {
  return judge(text)
    .sections.filter(({ id }) => id !== "appendix")
    .flatMap(({ headings: [first], region }) =>
      first && region && region.end > first.end
        ? [{ start: region.start, bodyStart: first.end, end: region.end }]
        : [],
    );
}

const pick = <T>(values: readonly T[], choice: number): T | undefined =>
  values[Math.floor(choice * values.length)];

/** Breaks lines at spaces, but never so that a line begins with what Markdown reads as a mark. */
function wrap(paragraph: string, width: number): string {
  const lines: string[] = [];
  for (const word of paragraph.split(/\s+/)) {
    const last = lines.at(-1);
    const isMark = /^(?:[-*+>#|=_~`]|\d+[.)]|[[!<])/.test(word);
    if (last === undefined) lines.push(word);
    else if (isMark || last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
