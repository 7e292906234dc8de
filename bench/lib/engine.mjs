import path from "node:path";
import { pathToFileURL } from "node:url";
import { typed } from "./narratives.mjs";
import { built } from "./paths.mjs";

/** @typedef {import("../../server/src/core/index.ts").OpenDocument} OpenDocument */

const { analyze, defaultSettings, openDocument } = await import(
  pathToFileURL(path.join(built, "engine.mjs")).href
);
/** Judged in any case, so that documents that are no narratives are not passed over. */
const info = { fileName: "six-pager.md", asked: true };

/** @param {string} text */
export const check = (text) => analyze(text, defaultSettings, info).findings.length;

/** @param {string} text @returns {OpenDocument} */
export function open(text) {
  const document = openDocument(text, defaultSettings, info);
  document.analysis();
  return document;
}

/**
 * Types a word, and has the document judged after each letter.
 *
 * @param {OpenDocument} document
 * @param {number} at
 */
export function typeWord(document, at) {
  for (const [index, letter] of [...typed].entries()) {
    document.edit([{ span: { start: at + index, end: at + index }, text: letter }]);
    document.analysis();
  }
}
