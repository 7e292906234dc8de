import { heightOf, type LaidItem, type LaidParagraph, type LaidTable } from "./block-layout.ts";
import { gapBetween } from "./gaps.ts";
import type { Line } from "./lines.ts";
import { styleSheet } from "./style-sheet.ts";

/** A run of lines or rows of one item that stand on one page. */
export interface Fragment {
  /** From 0. */
  readonly page: number;
  /** Place of the item in its strand. */
  readonly index: number;
  /** Lines of a paragraph, rows of a table; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  /** Top of the first line or row below the upper margin, in twips. */
  readonly top: number;
  /** True where a table goes on, so that its header stands above the first row once more. */
  readonly repeatsHeader: boolean;
}

export interface Pagination {
  readonly fragments: readonly Fragment[];
  readonly pages: number;
  /** Lower edge of the text on the last page, and what its footnotes take at the foot; twips. */
  readonly lastBottom: number;
  readonly lastNotes: number;
  /** By page, the notes at its foot. */
  readonly notes: readonly (readonly NoteFragment[])[];
}

/** Lines of a note at the foot of one page, counted through its paragraphs; a long note goes on on the next page. */
export interface NoteFragment {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** The heights of the lines of a note, in twips. */
export type NoteLines = (number: number) => readonly number[];

/**
 * Cuts what is printed into pages: two lines of a paragraph at least stay together, headings stay with what
 * follows, rows are whole, and notes begin at the foot of the page that calls them.
 */
export function paginate(items: readonly LaidItem[], height: number, noteLines: NoteLines): Pagination {
  const fragments: Fragment[] = [];
  const notes: NoteFragment[][] = [[]];
  const called = new Set<number>();
  let page = 0;
  let y = 0;
  let bottom = 0;
  let foot = 0;
  let rest: NoteFragment | undefined;

  items.forEach((item, index) => {
    if (item.kind === "table") table(item, index);
    else if (item.kind === "rule")
      thin(index, styleSheet.ruleHeight, gapBetween(item.item, items[index + 1]?.item));
    else paragraph(item, index);
  });
  // A note that does not end on the last page prints one more.
  while (rest) turn();
  return { fragments, pages: page + 1, lastBottom: bottom, lastNotes: foot, notes };

  function turn(): void {
    page++;
    y = 0;
    bottom = 0;
    foot = 0;
    notes.push([]);
    if (!rest) return;
    const { number, from } = rest;
    rest = undefined;
    // At least one line of text has room on every page.
    write(number, from, Math.floor(height / 2));
  }

  /** Writes a note from one of its lines on, as far as there is room; the rest waits for the next page. */
  function write(number: number, from: number, room: number): void {
    const lines = noteLines(number);
    let used = foot === 0 ? styleSheet.footnoteSeparator : 0;
    let to = from;
    for (; to < lines.length; to++) {
      if (to > from && used + (lines[to] ?? 0) > room) break;
      used += lines[to] ?? 0;
    }
    foot += used;
    notes[page]?.push({ number, from, to });
    if (to < lines.length) rest = { number, from: to, to: lines.length };
  }

  /**
   * What notes need at the foot of the page, the separator included where they are its first; a very long one
   * needs its first line at least.
   */
  function footOf(numbers: readonly number[], before: number): { least: number; whole: number } {
    let [least, whole] = [0, 0];
    for (const number of numbers) {
      if (called.has(number)) continue;
      const lines = noteLines(number);
      const separator = before + whole === 0 ? styleSheet.footnoteSeparator : 0;
      const own = lines.reduce((sum, line) => sum + line, 0);
      // Only a note that is too long for any page goes on on the next one.
      least = whole + separator + (own > height / 2 ? (lines[0] ?? 0) : own);
      whole += separator + own;
    }
    return { least, whole };
  }

  /** Puts the notes of a line or row whose lower edge is given at the foot of the page. */
  function call(numbers: readonly number[], edge: number): void {
    for (const number of numbers) {
      if (called.has(number)) continue;
      called.add(number);
      write(number, 0, height - edge - foot);
    }
  }

  function thin(index: number, own: number, after: number): void {
    if (y > 0 && y + own > height - foot) turn();
    fragments.push({ page, index, from: 0, to: 1, top: y, repeatsHeader: false });
    y += own;
    bottom = y;
    y += after;
  }

  function paragraph(laid: LaidParagraph, index: number): void {
    if (y > 0 && laid.item.keep && !keepsRoom(index)) turn();
    const { lines } = laid;
    for (let from = 0; from < lines.length; ) {
      const to = from + linesThatFit(lines, from);
      if (to > from) {
        fragments.push({ page, index, from, to, top: y, repeatsHeader: false });
        for (const line of lines.slice(from, to)) {
          y += line.height;
          call(line.footnotes, y);
        }
        bottom = y;
      }
      from = to;
      if (from < lines.length) turn();
    }
    y += gapBetween(laid.item, items[index + 1]?.item);
  }

  /** Lines from `from` on that stand on this page; none where the paragraph goes to the next one. */
  function linesThatFit(lines: readonly Line[], from: number): number {
    const rest = lines.length - from;
    let count = 0;
    let reach = y;
    let notesBelow = foot;
    for (; count < rest; count++) {
      const line = lines[from + count];
      if (!line) break;
      const { least, whole } = footOf(line.footnotes, notesBelow);
      if (reach + line.height > height - notesBelow - least && !(y === 0 && count === 0)) break;
      reach += line.height;
      notesBelow += whole;
    }
    if (count === rest) return count;
    if (rest - count < styleSheet.widows) count = rest - styleSheet.widows;
    if (from === 0 && count < styleSheet.orphans) count = 0;
    if (count > 0 || y > 0) return Math.max(0, count);
    // At the top of a page something has to stand, or there would be no end of pages.
    return Math.min(rest, styleSheet.orphans);
  }

  /** Whether headings have room for themselves and the beginning of what follows them. */
  function keepsRoom(index: number): boolean {
    let need = 0;
    let at = index;
    let notesBelow = foot;
    for (; ; at++) {
      const item = items[at];
      if (item?.kind !== "paragraph" || !item.item.keep) break;
      // What fits on no page is not kept together on any.
      if (need > height) return true;
      need += heightOf(item) + gapBetween(item.item, items[at + 1]?.item);
      for (const line of item.lines) notesBelow += footOf(line.footnotes, notesBelow).whole;
    }
    const next = items[at];
    if (next?.kind === "table") {
      need += (next.rows[0]?.height ?? 0) + (next.rows[1]?.height ?? 0);
      notesBelow += footOf(next.rows[0]?.footnotes ?? [], notesBelow).whole;
    } else if (next?.kind === "rule") {
      need += styleSheet.ruleHeight;
    } else if (next) {
      const whole = next.lines.length < styleSheet.widows + styleSheet.orphans;
      for (const line of next.lines.slice(0, whole ? next.lines.length : styleSheet.orphans)) {
        need += line.height;
        notesBelow += footOf(line.footnotes, notesBelow).least;
      }
    }
    return y + need <= height - notesBelow || need > height;
  }

  function table(laid: LaidTable, index: number): void {
    const { rows } = laid;
    const [header] = rows;
    let from = 0;
    let top = y;
    let repeatsHeader = false;
    for (const [place, row] of rows.entries()) {
      const notesBelow = foot + footOf(row.footnotes, foot).least;
      // A header does not stand alone at the foot of a page.
      const need = row.height + (place === 0 ? (rows[1]?.height ?? 0) : 0);
      if (y + need + styleSheet.cell.border > height - notesBelow && y > 0) {
        if (place > from) fragments.push({ page, index, from, to: place, top, repeatsHeader });
        turn();
        from = place;
        top = 0;
        repeatsHeader = place > 0;
        if (repeatsHeader) y += header?.height ?? 0;
      }
      y += row.height;
      call(row.footnotes, y);
    }
    fragments.push({ page, index, from, to: rows.length, top, repeatsHeader });
    y += styleSheet.cell.border;
    bottom = y;
    // Nothing can be written after a table, so that the distance is an empty paragraph of its own.
    const gap = gapBetween(laid.item, items[index + 1]?.item);
    if (y + gap > height - foot && index + 1 < items.length) turn();
    y += gap;
  }
}
