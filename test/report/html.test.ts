import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze, argumentOf, defaultSettings } from "../../server/src/core/index.ts";
import { argumentReport } from "../../server/src/report/argument-report.ts";
import { fileReport } from "../../server/src/report/file-report.ts";
import { wholeReport } from "../../server/src/report/formats/format.ts";
import { htmlFormat } from "../../server/src/report/html/page.ts";
import { renderReport } from "../../server/src/report/html/report.ts";
import { editorStyle, editorStyleHash, style, styleHash } from "../../server/src/report/html/style.ts";
import { buildReport } from "../../server/src/report/json.ts";
import { markdownReport } from "../../server/src/report/markdown.ts";
import { reportModel } from "../../server/src/report/model.ts";
import { placesOf } from "../../server/src/report/places.ts";
import { anyText, markdownText } from "../support/arbitraries.ts";
import { tagsIn, unclosedIn, wordsIn } from "./pages.ts";
import * as sample from "./sample.ts";

function reported(text: string, name = "memo.md") {
  const analysis = analyze(text, defaultSettings, { asked: true, fileName: name });
  const places = placesOf(text);
  const report = fileReport(name, analysis, places);
  const argument = argumentReport(analysis, argumentOf(analysis), text, places);
  const whole = buildReport("1.2.3", [report], 0);
  const part = htmlFormat.part({ report, fingerprints: [], argument }, (_tone, words) => words);
  return {
    report,
    argument,
    model: reportModel(report, argument),
    html: wholeReport(htmlFormat, [part], { version: "1.2.3", summary: whole.summary, rules: [] }),
    markdown: markdownReport(whole, () => argument),
  };
}

const narrative = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, "../documents/narratives/dev", name), "utf8");
const texts = [
  "a5-weak-bus-pass.md",
  "a7-middling-crop-claims.md",
  "a1-discharge-medicines.md",
  "b8-kaigo-note.md",
].map(narrative);

describe("every number of the report is the JSON's", () => {
  test.each(texts.map((text) => [text.slice(0, 40), text] as const))("%j", (_opening, text) => {
    const { report, model, html, markdown } = reported(text);
    const cents = (points: number): number => Math.round(points * 100);
    for (const { points, earned, lost } of model.criteria) {
      expect(cents(lost.reduce((sum, each) => sum + each.points, 0))).toBe(cents(points - earned));
      expect(lost.every(({ line }) => line !== undefined)).toBe(true);
    }
    const shown = model.criteria.flatMap(({ lost }) => lost);
    for (const [index, finding] of report.findings.entries()) {
      const own = reported(text).argument.losses[index] ?? [];
      expect(cents(own.reduce((sum, loss) => sum + loss.points, 0))).toBe(cents(finding.points));
    }
    expect(cents(shown.reduce((sum, { points }) => sum + points, 0))).toBe(cents(100 - report.score.total));
    const words = wordsIn(html);
    expect(words).toContain(`${report.score.total} of 100`);
    expect(words).toContain(`${report.pages.body} of ${report.pages.limit} pages`);
    expect(words).toContain(`${report.words.body} words`);
    expect(markdown).toContain(`Score: **${report.score.total}** of 100`);
    const rows = tagsIn(html).filter(
      ({ name, attributes }) => name === "meter" && attributes["aria-label"] !== "Score",
    );
    expect(rows.map(({ attributes }) => [Number(attributes.value), Number(attributes.max)])).toEqual(
      report.score.criteria.filter(({ points }) => points > 0).map(({ earned, points }) => [earned, points]),
    );
    expect(model.pages.slice(1).map(({ page, line, column }) => ({ page, line, column }))).toEqual(
      report.pages.breaks,
    );
    for (const { rule, range } of report.findings) {
      expect(words).toContain(`line ${range.start.line} , column ${range.start.column}`);
      expect(markdown).toContain(rule);
    }
    for (const { name, target } of report.metrics) {
      expect(words).toContain(name.replace(/\s+/g, " "));
      if (target !== undefined) expect(words).toContain(target.replace(/\s+/g, " "));
    }
  });
});

describe("the next best fixes", () => {
  test("are at most five that bring points, those that bring most for their effort first", () => {
    const { next } = reported(texts[0] ?? "").model;
    expect(next).toHaveLength(5);
    expect(next.every(({ points }) => points > 0)).toBe(true);
    const [first, second] = next;
    expect(first?.points).toBeGreaterThanOrEqual(
      second?.effort === first?.effort ? (second?.points ?? 0) : 0,
    );
  });

  test("of a document without a lost point are none", () => {
    expect(reported(narrative("a1-discharge-medicines.md")).model.next).toEqual([]);
  });
});

describe("the page", () => {
  const { html } = reported(texts[1] ?? "");
  const tags = tagsIn(html);
  const of = (name: string) => tags.filter((tag) => tag.name === name);

  test("names its style by the hash and allows nothing else", () => {
    expect(createHash("sha256").update(style, "utf8").digest("base64")).toBe(styleHash);
    expect(createHash("sha256").update(editorStyle, "utf8").digest("base64")).toBe(editorStyleHash);
    expect(html).toContain(`<style>${style}</style>`);
    expect(of("meta").map(({ attributes }) => attributes.content)).toContain(
      `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test("has no script, no style of an element, and loads nothing", () => {
    const names = new Set(tags.map(({ name }) => name));
    for (const name of ["script", "img", "link", "iframe", "object", "form", "base"])
      expect(names).not.toContain(name);
    const attributes = tags.flatMap((tag) => Object.keys(tag.attributes));
    expect(attributes.filter((name) => name === "style" || name === "src" || name.startsWith("on"))).toEqual(
      [],
    );
    const targets = of("a").map(({ attributes }) => attributes.href ?? "");
    expect(targets.filter((href) => !href.startsWith("#"))).toEqual([]);
  });

  test("leads every link to a place that exists, once", () => {
    const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
    expect(new Set(ids).size).toBe(ids.length);
    const targets = new Set(of("a").map(({ attributes }) => attributes.href?.slice(1)));
    expect([...targets].filter((target) => !ids.includes(target ?? ""))).toEqual([]);
    expect(targets.size).toBeGreaterThan(15);
  });

  test("can be read without seeing it", () => {
    expect(tags.find(({ name }) => name === "html")?.attributes.lang).toBe("en");
    expect(tags.filter(({ name }) => /^h\d$/.test(name)).map(({ name }) => name)).toEqual([
      "h1",
      "h2",
      ...of("h3").map(() => "h3"),
    ]);
    expect(of("caption")).toHaveLength(of("table").length);
    expect(of("th").every(({ attributes }) => attributes.scope === "col" || attributes.scope === "row")).toBe(
      true,
    );
    expect(of("th").filter(({ attributes }) => attributes.scope === "row").length).toBeGreaterThan(5);
    expect(of("meter").every(({ attributes }) => attributes["aria-label"] !== undefined)).toBe(true);
    const scrolled = tags.filter(({ attributes }) => attributes.tabindex !== undefined);
    expect(scrolled).toHaveLength(of("table").length);
    expect(scrolled.every(({ attributes }) => attributes.role === "region" && attributes["aria-label"])).toBe(
      true,
    );
  });

  test("has no heading for what has nothing to say", () => {
    const readme = reported("# left-pad\n\nPads strings.\n").html;
    expect(wordsIn(readme)).not.toContain("Working-backwards thread");
    expect(unclosedIn(readme)).toEqual([]);
  });

  test("takes the address of a line from whoever draws it", () => {
    const { model } = reported(texts[1] ?? "");
    const drawn = renderReport(model, { hrefOf: (line) => `command:reveal?${line}`, withText: false });
    expect(drawn).toContain('href="command:reveal?');
    expect(drawn).not.toContain("The text by lines");
    expect(unclosedIn(drawn)).toEqual([]);
  });
});

describe("contrast", () => {
  /** The colours of each set of the style, by name. */
  const sets = [...style.matchAll(/:root\{([^}]*)\}/g)].map(([, body = ""]) =>
    Object.fromEntries(
      [...body.matchAll(/--([a-z]+):(#[0-9a-f]{3,6})/g)].map(([, name, colour]) => [name, colour]),
    ),
  );

  test.each(sets.map((set, index) => [index, set] as const))("of set %i is 4.5 or more", (_index, set) => {
    for (const ground of ["bg", "raised"]) {
      for (const name of ["text", "muted", "link", "error", "warning", "good"]) {
        expect(contrast(set[name] ?? "", set[ground] ?? ""), `${name} on ${ground}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    }
    if (set.mark) expect(contrast(set.text ?? "", set.mark)).toBeGreaterThanOrEqual(4.5);
  });

  test("is measured as WCAG does", () => {
    expect(sets).toHaveLength(4);
    expect(contrast("#000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#777777", "#fff")).toBeLessThan(4.5);
  });
});

describe("words of a document", () => {
  const nasty = `<script>alert(1)</script> "x' onload=\`y\` & <!-- \u0000 \u202e ]]> \ud800`;

  test("never become markup", () => {
    const analysis = {
      ...sample.analysis,
      title: nasty,
      language: "en",
      findings: sample.analysis.findings.map((finding) => ({ ...finding, message: nasty })),
      metrics: sample.analysis.metrics.map((metric) => ({ ...metric, name: nasty })),
    };
    const report = fileReport(nasty, analysis, placesOf(sample.text));
    const argument = argumentReport(
      analysis,
      { ...argumentOf(analysis), questions: [{ text: nasty, rule: "a/b", spans: [{ start: 0, end: 1 }] }] },
      nasty,
      placesOf(nasty),
    );
    const html = renderReport(reportModel(report, argument));
    expect(html).not.toMatch(/<script|<!--|\u202e|\0|\ud800/);
    expect(html.split("&lt;script&gt;").length).toBeGreaterThan(5);
    expect(unclosedIn(html)).toEqual([]);
  });

  test.each([
    ["any text", anyText],
    ["any Markdown", markdownText],
  ])("%s makes a page and a Markdown report", (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const { html, markdown, report } = reported(text);
        expect(unclosedIn(html)).toEqual([]);
        expect(wordsIn(html)).toContain(`${report.score.total} of 100`);
        expect(markdown).toContain(`Score: **${report.score.total}** of 100`);
        // Outside of tags there is nothing but escaped text.
        const outside = html.replace(/<style>[\s\S]*?<\/style>|<!doctype html>/g, "").replace(tagPattern, "");
        expect(outside).not.toMatch(/[<>]|&(?!(?:lt|gt|quot|#39|#96|amp);)/);
      }),
      { numRuns: 120 },
    );
  });
});

const tagPattern = /<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"<>]*")?)*\s*>/g;

/** The contrast of two colours (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
