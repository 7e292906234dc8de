import { expect, test } from "vitest";
import { opportunitiesIn } from "../../../server/src/core/pages/opportunities.ts";

/** Where LibreOffice ended lines when each of these was printed in columns of every width: at the dots. */
test.each([
  "word ·and/·or ·word",
  "well-·known ·thing",
  "COVID-·19 ·case",
  "2026-·11-·23 ·date",
  "10–·20 ·%",
  "5 ·% ·of",
  "$ ·5",
  "plus ·par ·site ·: ·sans",
  "mot ·! ·puis",
  "« ·mot ·» ·puis",
  "word ·— ·word",
  "end.) ·next",
  "“quoted” ·(text)",
  "{a}b ·c",
  "c:\\·dir\\·file",
  "5 ·°C",
  "1,000.50 ·x",
  "user@host.com",
  "one--·two",
])("%s", (marked) => {
  const text = marked.replaceAll("·", "");
  const { positions } = opportunitiesIn(text);
  const shown = [...text].map((character, at) =>
    at > 0 && positions.includes(at) ? `·${character}` : character,
  );
  expect(shown.join("")).toBe(marked);
});
