import { trialWords } from "../lexicon/measure-words.ts";
import type { Narrative, PlacedBlock } from "../narrative/narrative.ts";
import { headingLineOf } from "../text/heading-line.ts";
import { addsUp, isRepeated } from "./figure-match.ts";
import { keyOf } from "./filling.ts";
import { measureTerms } from "./frames.ts";
import { isAboutTheSame, isCandidate, type SignName, type Signs, sharedWeight, signsOf } from "./likeness.ts";
import { enoughLikeness, likenessWeights } from "./likeness-weights.ts";
import { placeholdersOf } from "./placeholders.ts";
import { type Stated, type Statement, statementsIn } from "./statements.ts";
import { digitsIn, type Field, type Told } from "./told.ts";

/** Two figures that tell one thing differently; `odd` is the one that the rest of the text does not bear out. */
export interface Contradiction {
  readonly odd: Told;
  readonly other: Told;
}

/** The contradictions of a narrative in order of the odd figure; each figure stands in one at most. */
export function contradictionsOf(narrative: Narrative): readonly Contradiction[] {
  const known = memory.get(narrative);
  if (known) return known;
  const found = contradictionsIn(fieldOf(toldOnce(toldBy(narrative))));
  memory.set(narrative, found);
  return found;
}

const memory = new WeakMap<Narrative, readonly Contradiction[]>();

/** What a narrative tells from its first heading on; guidance and code are left out. */
export function toldBy(narrative: Narrative): readonly Told[] {
  const from = narrative.parts[0]?.firstBlock ?? 0;
  const sections = new Map<PlacedBlock, string[]>();
  for (const { spec, blocks } of narrative.sections) {
    for (const placed of blocks) sections.set(placed, [...(sections.get(placed) ?? []), spec.id]);
  }
  const trials = new Set<PlacedBlock>();
  let inTrial = false;
  for (const placed of narrative.blocks) {
    const heading = headingLineOf(placed.block);
    if (heading) inTrial = trialWords.test(heading.text);
    else if (inTrial) trials.add(placed);
  }
  return statementsIn(narrative.blocks.slice(from).filter(isWritten)).flatMap((statement) =>
    statement.figures.map((figure) => ({
      figure,
      statement,
      sections: sections.get(statement.block) ?? [],
      inTrial: trials.has(statement.block),
    })),
  );
}

/** A statement that is made again word for word adds nothing; that of the summary stands for all of them. */
function toldOnce(told: readonly Told[]): readonly Told[] {
  const statements = new Map<string, Statement>();
  for (const one of [...told.filter(isInSummary), ...told]) {
    const key = keyOf(one.statement.text);
    if (!statements.has(key)) statements.set(key, one.statement);
  }
  return told.filter(({ statement }) => statements.get(keyOf(statement.text)) === statement);
}

/** Code states nothing, and neither does what a template asks for. */
export const isWritten = ({ block }: PlacedBlock): boolean =>
  block.node.type !== "code" && !placeholdersOf(block).some(({ kind }) => kind === "guidance");

/** What has to be known of the whole document to compare its figures. */
function fieldOf(told: readonly Told[]): Field {
  const statements = [...new Set(told.map(({ statement }) => statement))];
  const weightOf = weightsIn(statements);
  const shelves = shelvesOf(told);
  const byBlock = new Map<PlacedBlock, Statement[]>();
  for (const statement of statements)
    byBlock.set(statement.block, [...(byBlock.get(statement.block) ?? []), statement]);
  const sums = [...byBlock.values()];
  const added = new Map<Stated, boolean>();
  const confirming = new Map<Stated, readonly Told[]>();
  return {
    shelves,
    weightOf,
    isSum: (one) => {
      const found = added.get(one.figure) ?? sums.some((own) => addsUp(own, one.figure));
      added.set(one.figure, found);
      return found;
    },
    confirming: (one) => {
      const found =
        confirming.get(one.figure) ?? alike(shelves, one).filter((other) => confirms(one, other, weightOf));
      confirming.set(one.figure, found);
      return found;
    },
  };
}

export const isInSummary = ({ sections }: Told): boolean => sections.includes("executive-summary");

/** A word that stands in every other sentence tells little about what a figure measures. */
function weightsIn(statements: readonly Statement[]): Field["weightOf"] {
  const frequency = new Map<string, number>();
  for (const { figures } of statements) {
    const terms = new Set<string>();
    for (const { frame } of figures) {
      for (const term of frame.near) terms.add(term);
      for (const term of frame.far) terms.add(term);
    }
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return (term) => {
    const count = frequency.get(term) ?? 1;
    return count <= 3 ? 1 : 1 / (1 + Math.log2(count / 3) / 1.5);
  };
}

/** Figures of one sort, by size. */
function shelvesOf(told: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const shelves = new Map<string, Told[]>();
  for (const one of told) {
    const key = shelfOf(one.figure);
    const shelf = shelves.get(key);
    if (shelf) shelf.push(one);
    else shelves.set(key, [one]);
  }
  for (const shelf of shelves.values()) shelf.sort((a, b) => sizeOf(a) - sizeOf(b));
  return shelves;
}

const shelfOf = ({ kind, unit }: Stated): string => {
  if (kind === "percent" || kind === "fraction") return "share";
  return kind === "money" || kind === "date" ? `${kind} ${unit}` : kind;
};

const sizeOf = ({ figure }: Told): number => (figure.kind === "fraction" ? figure.value * 100 : figure.value);

/** How many neighbours by size are looked at to each side; a narrative has a few dozen of each sort, data have more. */
const neighboursOf = (shelf: readonly Told[]): number => (shelf.length > 200 ? 12 : 60);

/** The figures about as large as one, nearest first to each side, up to a factor or a distance. */
function around(shelf: readonly Told[], one: Told, isNear: (size: number) => boolean): readonly Told[] {
  const size = sizeOf(one);
  let [low, high] = [0, shelf.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = shelf[middle];
    if (at && sizeOf(at) < size) low = middle + 1;
    else high = middle;
  }
  const found: Told[] = [];
  const most = neighboursOf(shelf);
  for (let index = low - 1, count = 0; index >= 0 && count < most; index--, count++) {
    const other = shelf[index];
    if (!other || !isNear(sizeOf(other))) break;
    found.push(other);
  }
  for (let index = low, count = 0; index < shelf.length && count < most; index++, count++) {
    const other = shelf[index];
    if (!other || !isNear(sizeOf(other))) break;
    if (other !== one) found.push(other);
  }
  return found;
}

function alike(shelves: Field["shelves"], one: Told): readonly Told[] {
  const size = sizeOf(one);
  const most = Math.max(size * 0.05, one.figure.slack * 2, (one.figure.to ?? size) - size);
  // A month holds its days; other sorts have a shelf of their own.
  const keys = one.figure.kind === "date" ? ["date day", "date month"] : [shelfOf(one.figure)];
  return keys.flatMap((key) =>
    around(
      shelves.get(key) ?? [],
      one,
      (other) => Math.abs(other - size) <= Math.max(most, key.startsWith("date") ? 31 : 0),
    ),
  );
}

function confirms(a: Told, b: Told, weightOf: Field["weightOf"]): boolean {
  if (b.statement === a.statement || !isRepeated(a.figure, b.figure)) return false;
  if (a.figure.kind === b.figure.kind && digitsIn(a.figure) >= 3) return true;
  return sharedWeight(a.figure, b.figure, weightOf) >= 0.6;
}

function contradictionsIn(field: Field): readonly Contradiction[] {
  const pairs: { readonly a: Told; readonly b: Told; readonly score: number }[] = [];
  for (const shelf of field.shelves.values()) {
    for (const a of shelf) {
      const size = sizeOf(a);
      const isMoment = a.figure.kind === "date" || a.figure.kind === "clock";
      const later = around(shelf, a, (other) =>
        isMoment ? Math.abs(other - size) <= 372 : other <= 10 * size && size <= 10 * other,
      );
      for (const b of later) {
        if (b.figure.start < a.figure.start || !isCandidate(a, b)) continue;
        if (field.confirming(a).length > 0 && field.confirming(b).length > 0) continue;
        const signs = signsOf(a, b, field);
        const score = scoreOf(signs);
        const enough = signs.summary > 0 ? enoughLikeness.summary : enoughLikeness.body;
        if (score >= enough && isAboutTheSame(signs) && !isExplained(a, b, field))
          pairs.push({ a, b, score });
      }
    }
  }
  const taken = new Set<Stated>();
  return pairs
    .sort((one, other) => other.score - one.score || one.a.figure.start - other.a.figure.start)
    .flatMap(({ a, b }) => {
      if (taken.has(a.figure) || taken.has(b.figure)) return [];
      taken.add(a.figure).add(b.figure);
      return [isOdd(a, b, field) ? { odd: a, other: b } : { odd: b, other: a }];
    })
    .sort((one, other) => one.odd.figure.start - other.odd.figure.start);
}

/** The one that no other place tells; of two alike the summary answers to the body, and the later to the earlier. */
function isOdd(a: Told, b: Told, field: Field): boolean {
  const [first, second] = [field.confirming(a).length, field.confirming(b).length];
  if (first !== second) return first < second;
  return isInSummary(a) && !isInSummary(b);
}

const scoreOf = (signs: Signs): number =>
  weighted.reduce((sum, [name, weight]) => sum + weight * signs[name], 0);

// The keys of the table are names of signs by its type.
const weighted = Object.entries(likenessWeights) as [SignName, number][];

/** What sets two figures apart that the clauses alone do not show. */
function isExplained(a: Told, b: Told, field: Field): boolean {
  if (a.figure.kind === "money" && ((field.isSum(a) && !isTotal(b)) || (field.isSum(b) && !isTotal(a))))
    return true;
  return isSetApart(a, b, field) || isSetApart(b, a, field);
}

/** Another year than all places that tell the other figure, another place, or another group of people. */
function isSetApart(one: Told, other: Told, field: Field): boolean {
  const { figure, statement } = one;
  const places = [other, ...field.confirming(other)];
  const years = places.flatMap(({ figure: { frame } }) => frame.years);
  if (
    figure.frame.years.length > 0 &&
    years.length > 0 &&
    !figure.frame.years.some((year) => years.includes(year))
  )
    return true;
  if (statement.kind === "row" || isInSummary(one)) return false;
  const isKnown = (term: string): boolean =>
    places.some(
      ({ figure: { frame } }) => frame.near.has(term) || frame.far.has(term) || frame.context.has(term),
    );
  const scope = [...measureTerms(scopeOf(statement.text))];
  if (places.length > 1 && scope.length > 0 && !scope.some(isKnown)) return true;
  const group = /^\p{Lu}\p{Ll}{3,}s(?= (?!of\b)\p{Ll})/u.exec(statement.text)?.[0];
  return group !== undefined && ![...measureTerms(group)].every(isKnown);
}

/** "On surgical wards …", "In Ghent alone …": where a sentence begins with a place, it may hold there only. */
const scopeOf = (text: string): string =>
  /^(?:In|On|At|Among|For|Within|Outside|Across)\s+((?:\S+\s+){0,2}?\S+)(?=,|\s)/u.exec(text)?.[1] ?? "";

const isTotal = ({ statement }: Told): boolean =>
  /\b(?:totals?|totall?ing|in all|altogether|together|all told|overall|sum|budget|capital)\b/i.test(
    statement.text,
  );
