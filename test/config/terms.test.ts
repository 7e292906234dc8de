import { expect, it } from "vitest";
import { analyze, defaultSettings, rules } from "../../server/src/core/index.ts";

const info = { fileName: "six-pager.md", asked: true };

/** The flagged examples of every rule, with the terms that their findings name. */
const named = rules.flatMap(({ id, examples }) =>
  examples.flagged.flatMap(({ text: marked, fileName }) => {
    const text = marked.replace(/[⟦⟧]/g, "");
    const settings = { ...defaultSettings, rules: { [id]: { severity: "warning" as const } } };
    const { findings } = analyze(text, settings, { ...info, ...(fileName && { fileName }) });
    return findings.flatMap(({ rule, term }) =>
      rule === id && term !== undefined ? [[id, term.list, term.word, text] as const] : [],
    );
  }),
);

it("is named by the rules about words", () => {
  const found = new Set(named.map(([id]) => id));
  for (const id of ["prose/undefined-acronym", "prose/jargon", "prose/hype", "prose/weasel-word"]) {
    expect(found).toContain(id);
  }
});

it.each(named.filter(([, list]) => list !== "customers"))(
  "%s ends when %s gets “%s”",
  (id, list, word, text) => {
    const terms = { ...defaultSettings.terms, [list]: [word] };
    const settings = { ...defaultSettings, terms, rules: { [id]: { severity: "warning" as const } } };
    const left = analyze(text, settings, info).findings.flatMap(({ rule, term }) =>
      rule === id && term?.word === word ? [term] : [],
    );
    expect(left).toEqual([]);
  },
);
