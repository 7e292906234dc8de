// Narratives in the form of real ones, of any length, from a seed. All of the prose is our own.

const people = [
  "Nadia Orlov",
  "Tom Achterberg",
  "Ines Falk",
  "Rui Tavares",
  "Mei Lindqvist",
  "Samuel Okoro",
  "Petra Vance",
  "Luca Moreau",
];
const customers = [
  "night nurses",
  "tram drivers",
  "school kitchens",
  "beekeepers",
  "library visitors",
  "tenants",
  "volunteer coaches",
  "orchard owners",
];
const things = [
  "the booking sheet",
  "the shift calendar",
  "the delivery slip",
  "the parts list",
  "the claim form",
  "the intake desk",
  "the spare key",
  "the weekly order",
];
const places = [
  "in Ghent",
  "at the harbour",
  "in the north depot",
  "at two of nine branches",
  "in Lyon",
  "on the ground floor",
  "in the valley",
  "at the ring road",
];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const verbs = ["check", "sign", "copy", "look for", "replace", "explain", "repeat", "carry"];
const outcomes = [
  "wait longer than they were told",
  "leave without an answer",
  "come back on another day",
  "call the desk twice",
  "pay for a second trip",
  "give up before noon",
];
const causes = [
  "nobody owns the list",
  "the figures arrive a day late",
  "each branch keeps a book of its own",
  "the form asks for the same number three times",
  "the morning shift cannot see what the evening shift wrote",
];

/** @type {readonly ((pick: Pick) => string)[]} */
const sentences = [
  (p) =>
    `In ${p.month()} ${p.year()}, ${p.number(2, 90)} % of ${p.of(customers)} had to ${p.of(verbs)} ${p.of(things)} at least twice.`,
  (p) =>
    `${p.of(people)} spends ${p.number(20, 140)} minutes a week on ${p.of(things)}, because ${p.of(causes)}.`,
  (p) => `When ${p.of(things)} is late, ${p.of(customers)} ${p.of(outcomes)}.`,
  (p) =>
    `We asked ${p.number(12, 400)} ${p.of(customers)} ${p.of(places)}, and ${p.number(5, 11)} of every 12 named this first.`,
  (p) =>
    `Each missed visit costs ${p.number(8, 95)} euros and about ${p.number(1, 6)} hours of work ${p.of(places)}.`,
  (p) =>
    `The count rose from ${p.thousands()} to ${p.thousands()} between ${p.month()} and ${p.month()} ${p.year()}.`,
  (p) =>
    `Today ${p.of(customers)} ${p.of(verbs)} ${p.of(things)} by hand and hope that nothing has changed since.`,
  (p) =>
    `With the new way, ${p.of(customers)} see ${p.of(things)} on one page and confirm it before they set out.`,
  (p) =>
    `We considered a call centre; it would have cost ${p.thousands()} euros a year and kept the cause as it is.`,
  (p) =>
    `By ${p.month()} ${p.year()} we will bring the wait down from ${p.number(30, 90)} to ${p.number(5, 25)} minutes.`,
  (p) => `${p.of(people)} owns the figure and reads it from the log of the desk every Monday.`,
  (p) =>
    `If fewer than ${p.number(40, 80)} % agree after six weeks, we stop and return to ${p.of(things)} on paper.`,
  (p) =>
    `“I would rather know at eight that it fails than at ten,” says ${p.of(people)}, who works ${p.of(places)}.`,
  (p) =>
    `The pilot was run ${p.of(places)} with ${p.number(6, 60)} ${p.of(customers)}, none of whom was paid for it.`,
  (p) =>
    `It needs ${p.number(2, 9)} people for ${p.number(2, 11)} months and the approval of the works council.`,
  (p) =>
    `That is ${p.number(2, 9)} times what the depot does now (see the table below), e.g. on a Friday before a holiday.`,
  (p) =>
    `Nobody loses the old way: whoever wants to ${p.of(verbs)} ${p.of(things)} on paper can do so until ${p.month()}.`,
  (p) =>
    `A short rehearsal with *two* branches showed that **the first hour** decides, as [the log](https://example.org/log/${p.number(1, 999)}) confirms.`,
  (p) =>
    `The field \`status_${p.number(1, 40)}\` stays empty in ${p.number(3, 30)} % of all cases, since ${p.of(causes)}.`,
  (p) => `Most of them ${p.of(outcomes)}; the others ask a neighbour.`,
];

const chapters = [
  { title: "Executive Summary", topics: ["What changes", "What we ask for"] },
  {
    title: "Customer Problem and Opportunity",
    topics: ["Who waits", "What it costs", "What they do today", "Why now"],
  },
  { title: "Solution Description", topics: ["One page", "What stays", "What we rejected"] },
  { title: "Success Metrics and Goals", topics: ["For the customer", "For the business"] },
  { title: "Implementation Approach", topics: ["First quarter", "Second quarter", "People and money"] },
  {
    title: "Risk Assessment and Mitigation",
    topics: ["Too few take part", "The log is wrong", "The desk is empty"],
  },
];

/** @typedef {ReturnType<typeof picker>} Pick */

/** @param {number} seed */
function picker(seed) {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  for (let round = 0; round < 8; round++) next();
  /** @param {number} least @param {number} most */
  const number = (least, most) => least + Math.floor(next() * (most - least + 1));
  /** @template T @param {readonly T[]} list @returns {T} */
  const of = (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]);
  return {
    number,
    of,
    month: () => of(months),
    year: () => number(2025, 2028),
    thousands: () => `${number(1, 98)},${String(number(0, 999)).padStart(3, "0")}`,
  };
}

/**
 * A narrative of about so many words.
 *
 * @param {number} words
 * @param {number} seed Another seed gives other sentences and figures in the same form.
 */
export function narrative(words, seed) {
  const pick = picker(seed * 7919 + words);
  const share = words / chapters.length;
  const parts = chapters.map(({ title, topics }) => {
    const blocks = [`## ${title}`];
    let count = 0;
    for (let index = 0; count < share; index++) {
      if (index % 6 === 5) blocks.push(`### ${pick.of(topics)} ${pick.of(places)}`);
      const block = blockOf(pick, title, index);
      blocks.push(block);
      count += wordsIn(block);
    }
    return blocks.join("\n\n");
  });
  const head = `---\ntype: six-pager\n---\n\n# Fewer second trips for ${pick.of(customers)}`;
  return `${[head, ...parts].join("\n\n")}\n`;
}

/** @param {Pick} pick @param {string} title @param {number} index */
function blockOf(pick, title, index) {
  if (index % 9 === 4) {
    const items = Array.from({ length: pick.number(3, 5) }, () => `- ${pick.of(sentences)(pick)}`);
    return items.join("\n");
  }
  if (index % 12 === 7) {
    const rows = Array.from({ length: pick.number(3, 6) }, () => tableRow(pick, title));
    const [first, second] = title.startsWith("Risk") ? ["Risk", "Mitigation"] : ["Measure", "Target"];
    return `| ${first} | Now | ${second} | By |\n| --- | ---: | --- | --- |\n${rows.join("\n")}`;
  }
  return Array.from({ length: pick.number(3, 6) }, () => pick.of(sentences)(pick)).join(
    index % 2 ? "\n" : " ",
  );
}

/** @param {Pick} pick @param {string} title */
function tableRow(pick, title) {
  const now = `${pick.number(10, 90)} %`;
  const by = `${pick.month()} ${pick.year()}`;
  if (!title.startsWith("Risk"))
    return `| Visits that need a second trip | ${now} | ${pick.number(1, 9)} % | ${by} |`;
  return `| ${pick.of(customers)} ${pick.of(outcomes)} | ${now} | ${pick.of(people)} calls them within a day | ${by} |`;
}

/** @param {string} text */
const wordsIn = (text) => text.split(/\s+/).length;

/**
 * Places in the prose of a text where somebody might type: the spaces after a full stop that are followed by a
 * capital letter, spread over the whole text.
 *
 * @param {string} text
 * @param {number} count
 */
export function placesToType(text, count) {
  const places = [...text.matchAll(/(?<=[a-z]\.) (?=[A-Z])/g)].map(({ index }) => index + 1);
  return Array.from(
    { length: count },
    (_, index) => places[Math.floor(((index * 0.618034) % 1) * places.length)] ?? 0,
  );
}

/** What is typed there, one letter after the other. */
export const typed = "Now ";
