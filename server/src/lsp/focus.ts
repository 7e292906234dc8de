import type { Finding, Span } from "../core/index.ts";
import type { Clock } from "./clock.ts";
import type { Change } from "./documents.ts";
import { paragraphBeingWritten } from "./paragraph.ts";
import type { Analysed } from "./session.ts";
import { movedBy, touch, type Withheld, withhold } from "./withhold.ts";

/**
 * Keeps what is new off the screen while its author writes. The server never sees the caret; it sees edits, and
 * from some questions of the editor where the caret is. A paragraph counts as being written from an edit that
 * looks like typing until an edit or the caret is elsewhere, or until nothing was typed for a while.
 */
export interface Focus {
  /** To be told of every change before the document is analysed. */
  edited(change: Change): void;
  /** The client has asked about this place of the newest text, so the caret is there. */
  caretAt(uri: string, place: Span): void;
  /** Nobody is writing here any more, as far as we can tell; what was held back is shown. */
  rest(uri: string): void;
  forget(uri: string): void;
  /** What is to be shown of an analysis of the newest text. */
  view(analysed: Analysed): Withheld;
}

/** How long, in milliseconds, nothing is typed when a paragraph counts as written. */
export const restAfter = 2000;

interface Writing {
  /** What was last shown and what was held back then, at the places that the edits since have moved it to. */
  shown: readonly Finding[];
  held: readonly Finding[];
  touched: Span | undefined;
  stopTimer: () => void;
}

/** `onRest` is called when findings that were held back may be shown. */
export function createFocus(clock: Clock, onRest: (uri: string) => void): Focus {
  const writings = new Map<string, Writing>();

  function rest(uri: string): void {
    const writing = writings.get(uri);
    if (writing?.touched === undefined) return;
    writing.stopTimer();
    writing.touched = undefined;
    if (writing.held.length > 0) onRest(uri);
  }

  return {
    edited(change) {
      const { uri } = change.file;
      for (const other of writings.keys()) if (other !== uri) rest(other);
      const writing = writings.get(uri);
      // Before anything was shown there is nothing to compare with, so the first findings are shown at once.
      if (writing === undefined) return;
      writing.stopTimer();
      moveAll(writing, change);
      const block = blockBeingWritten(change);
      if (writing.touched !== undefined && block !== undefined && !touch(writing.touched, block)) {
        writing.shown = [...writing.shown, ...writing.held];
      }
      writing.touched = block;
      if (block !== undefined) writing.stopTimer = clock.after(restAfter, () => rest(uri));
    },
    caretAt(uri, place) {
      const touched = writings.get(uri)?.touched;
      if (touched !== undefined && !touch(touched, place)) rest(uri);
    },
    rest,
    forget(uri) {
      writings.get(uri)?.stopTimer();
      writings.delete(uri);
    },
    view({ uri, analysis }) {
      const writing = writings.get(uri) ?? { shown: [], held: [], touched: undefined, stopTimer: () => {} };
      const view = withhold(writing.shown, analysis.findings, writing.touched);
      writing.shown = view.shown;
      writing.held = view.held;
      writings.set(uri, writing);
      return view;
    },
  };
}

function moveAll(writing: Writing, { edits }: Change): void {
  for (const edit of edits) {
    const moved = (finding: Finding): Finding => {
      const span = movedBy(finding.span, edit);
      return span === finding.span ? finding : { ...finding, span };
    };
    writing.shown = writing.shown.map(moved);
    writing.held = writing.held.map(moved);
    if (writing.touched !== undefined) writing.touched = movedBy(writing.touched, edit);
  }
}

/** A person types or accepts a proposal; what is longer was pasted, formatted or put in by a command. */
const longestKeystroke = 40;
/** Clients that send the whole text at every change do not say what was typed, so only a key's worth counts. */
const longestGuess = 2;

/** The paragraph that a change was typed into; undefined for one that was not typed, or not into one paragraph. */
function blockBeingWritten({ file, edits, isGuess }: Change): Span | undefined {
  const longest = isGuess ? longestGuess : longestKeystroke;
  const text = file.source.getText();
  let block: Span | undefined;
  for (const [index, edit] of edits.entries()) {
    const removed = edit.span.end - edit.span.start;
    if (edit.text.length > longest || removed > longest || edit.text.split("\n").length > 2) return undefined;
    let caret = { start: edit.span.start + edit.text.length, end: edit.span.start + edit.text.length };
    for (const later of edits.slice(index + 1)) caret = movedBy(caret, later);
    const own = paragraphBeingWritten(text, Math.min(caret.end, text.length));
    if (block !== undefined && !touch(block, own)) return undefined;
    block = own;
  }
  return block;
}
