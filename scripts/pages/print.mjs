// Prints Word documents with LibreOffice and reads back, with pdftotext, what stands on which page.
import { execFile } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Stop } from "../lib/fail.mjs";

const execute = promisify(execFile);

/**
 * @typedef {object} Word
 * @property {number} x Left edge in points.
 * @property {number} top
 * @property {number} bottom
 * @property {string} text
 */

/** @typedef {{ text: string, top: number, bottom: number, middle: number, words: Word[] }} PrintedLine */

/** Makes a PDF of each .docx in the same folder. @param {readonly string[]} files */
export async function toPdf(files) {
  const folder = path.dirname(files[0] ?? ".");
  const profile = path.join(folder, "libreoffice-profile");
  mkdirSync(profile, { recursive: true });
  try {
    for (let from = 0; from < files.length; from += batch) {
      const args = [
        `-env:UserInstallation=file://${profile}`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
      ];
      await execute("soffice", [...args, ...files.slice(from, from + batch)], { maxBuffer: 1e8 });
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOENT") throw error;
    throw new Stop("soffice is not installed; on Debian: apt-get install libreoffice-writer-nogui.");
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Documents that one run of LibreOffice converts. */
const batch = 40;

/** The lines of every page of a PDF, from top to bottom. @param {string} file @returns {Promise<PrintedLine[][]>} */
export async function linesOfPdf(file) {
  const { stdout } = await execute("pdftotext", ["-bbox", file, "-"], { maxBuffer: 1e9 });
  return stdout.split("<page ").slice(1).map(linesOfPage);
}

/** @param {string} page @returns {PrintedLine[]} */
function linesOfPage(page) {
  const found = page.matchAll(
    /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/g,
  );
  /** @type {PrintedLine[]} */
  const lines = [];
  for (const [, x, top, bottom, text = ""] of found) {
    const word = { x: Number(x), top: Number(top), bottom: Number(bottom), text: unescaped(text) };
    const middle = (word.top + word.bottom) / 2;
    let line = lines.find((each) => Math.abs(each.middle - middle) < sameLine);
    if (line === undefined) {
      line = { text: "", top: word.top, bottom: word.bottom, middle, words: [] };
      lines.push(line);
    }
    line.words.push(word);
    line.bottom = Math.max(line.bottom, word.bottom);
  }
  for (const line of lines)
    line.text = line.words
      .sort((a, b) => a.x - b.x)
      .map((word) => word.text)
      .join(" ");
  return lines.sort((a, b) => a.middle - b.middle);
}

/** Words whose middles are nearer than this, in points, stand on one line; superior figures stand a little higher. */
const sameLine = 4;

/** @param {string} text */
const unescaped = (text) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll(/&(?:apos|#39);/g, "'")
    .replaceAll("&amp;", "&");
