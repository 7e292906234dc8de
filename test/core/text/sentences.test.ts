import { describe, expect, test } from "vitest";
import { sentencesIn } from "../../../server/src/core/text/sentences.ts";

/** A bar stands where a sentence ends and another begins. */
const cases: Readonly<Record<string, readonly string[]>> = {
  "full stops, questions and exclamations": [
    "Patients wait.| They go home late.",
    "Who waits?| Patients do.",
    "It works!| We were surprised.",
    "One sentence without a stop",
    "Really?!| Yes.",
    "They left... and came back.",
    "They left…| Nobody knew why.",
    "They left… and came back.",
    "A first line\nthat wraps.| A second one\nthat wraps.",
    "Two spaces.  |Still two sentences.",
  ],
  "titles and names": [
    "Dr. Adeyemi packs the bag.| She signs it.",
    "We asked Mrs. Kowalska and Mr. Ito.| Both agreed.",
    "Prof. Keller, M. Dupont and St. Mary's Hospital signed.",
    "J. R. R. Tolkien wrote it.| We did not.",
    "The survey by B. Ortiz covers 410 tenants.",
    "Ask Sra. Vega or Mme. Cotin.| One of them knows.",
    "The bus stops at St. James.| It leaves at once.",
    "See Appendix A.| It has the scans.",
    "We chose plan B.| The board agreed.",
    "They sell it in the U.S.| We do not.",
  ],
  "short forms": [
    "Use a table, e.g. Table 2.| It is shorter.",
    "The depot, i.e. Hall B, closes at six.",
    "See Fig. 3 and No. 7.| Both show it.",
    "It costs approx. 30 euros.| That is less.",
    "Tariffs, vehicles, etc. are set by the town.",
    "They sell pens, paper, etc.| We sell nothing.",
    "Alpha vs. Beta was the question.",
    "Is it late?| No.| We wait.",
    "The firm is Hail Ltd.| It insures farms.",
    "Hail Ltd. insures farms.",
    "The results of Meyer et al. agree.",
    "See Art. 12 and Abs. 3 of the statute.",
  ],
  "times and dates": [
    "The bag stands there by 10 a.m. on the day.",
    "The bag stands there by 10 a.m.| The nurse brings it.",
    "The depot closes at 6 p.m.| Nobody can come.",
    "We began on Mon. 3 Feb. 2027 with two wards.",
    "It starts in Sept. 2027.| It ends in Dec. 2027.",
  ],
  "numbers and money": [
    "It takes 3.5 hours.| It took 7.",
    "Version 2.1.4 is out.| We use it.",
    "We ask for $1.2 million.| It lasts two years.",
    "The price is 4,10.| It was 3,30.",
    "Errors fall by 12%.| Costs fall too.",
    "The answer is 42.| Nobody asked.",
    "Twelve wards joined. |4 stayed away.",
    "We pay for 12.| €3 each is enough.",
  ],
  "quotes and brackets": [
    '"I waited." |She left.',
    '"I waited," she said.| She left.',
    "“Nobody called me back.”| He changed his bank.",
    "“Nobody called. Nobody wrote.”| He left.".replace("called. N", "called.| N"),
    "He asked “Why?” and left.",
    "‘It is late.’| They went home.",
    "«Personne ne répond.»| Il raccroche.",
    "(The figures are those of 2026.)| We repeat them.",
    "The figures rose (see Table 2).| They fell later.",
    "It fell (it had risen before.) and rose again.",
    "“Is it ready?”| Nobody knew.",
  ],
  "other languages": [
    "Er kommt am 12. Mai.| Sie kommt am 3. Oktober.",
    "Das sind z.B. Maler, d.h. Handwerker.| Sie warten.",
    "Es kostet 3 Mio. Euro.| Das ist viel.",
    "Elle paie 30 €.| Il paie 20 €.",
    "¿Quién espera?| ¡Todos!| Nadie llama.",
    "Los vecinos esperan.| Nadie los llama.",
    "顧客は待つ。|薬は届かない。",
    "なぜ待つのか？|理由は三つある。",
    "「待っています。」|彼女は言った。",
    "「待っています。」と彼女は言った。|皆が待つ。",
    "客户在等。|没有人打电话！|为什么？",
    "고객이 기다립니다.| 아무도 전화하지 않습니다.",
    "基準は3.5時間。|目標は2.0時間。",
  ],
  "what is no end": [
    "The file is called plan.v2.md and lies there.",
    "Visit example.org today.",
    "The .NET team and the node.js team agree.",
    "It was late.But nobody noticed.",
    "1. Mai is a holiday.",
    "A. Smith and B. Jones own it.",
    "U.S. markets come first.",
    "",
  ],
};

const all = Object.entries(cases).flatMap(([group, texts]) => texts.map((marked) => ({ group, marked })));

test("there are at least sixty cases", () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ marked }) => marked)).size).toBe(all.length);
});

describe.each(Object.keys(cases))("%s", (group) => {
  test.each(all.filter((one) => one.group === group))("$marked", ({ marked }) => {
    const text = marked.replaceAll("|", "");
    expect(split(text)).toEqual(
      marked
        .split("|")
        .map((piece) => piece.trim())
        .filter((piece) => piece !== ""),
    );
  });
});

test("only the passage is read, and offsets count from the beginning of the text", () => {
  const text = "Before. One. Two. After.";
  expect(sentencesIn(text, { start: 8, end: 17 })).toEqual([
    { start: 8, end: 12 },
    { start: 13, end: 17 },
  ]);
  expect(sentencesIn(text, { start: 9, end: 9 })).toEqual([]);
});

test("spaces around sentences belong to none", () => {
  expect(split("  One.  Two.  ")).toEqual(["One.", "Two."]);
  expect(split(" \n ")).toEqual([]);
});

function split(text: string): string[] {
  return sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}
