import path from "node:path";
import { countPages, type PageBudget, type PageDoubt, picturesIn } from "../../core/index.ts";
import { placesOf } from "../../report/places.ts";
import { rounded } from "../../report/round.ts";
import { printable } from "../../report/text.ts";
import { decode } from "../decode.ts";
import { failure } from "../failure.ts";
import { fine, type Io } from "../io.ts";
import { readFileBytes, readStream } from "../read-bytes.ts";
import { createSettingsReader } from "../settings.ts";
import { isWordName } from "../word.ts";

export interface PagesOptions {
  readonly format: "text" | "json";
  readonly profile?: string;
  readonly config?: string;
}

/** Prints how many pages a narrative fills, where each begins, and how certain that is. */
export async function showPages(file: string, options: PagesOptions, io: Io): Promise<number> {
  if (isWordName(file))
    throw failure(`${file} is a Word document, which has its own pages; import it to have them counted.`);
  const isInput = file === "-";
  const source = path.resolve(io.cwd, isInput ? "stdin.md" : file);
  const bytes = isInput ? await readStream(io.stdin, "standard input") : await readFileBytes(source, file);
  const { text } = decode(bytes);
  const overrides = { config: options.config, profile: options.profile, all: false };
  const { settings } = await createSettingsReader(overrides, io.cwd)(source);
  // Pictures are looked at here because an export prints them: both have the same pages.
  const { readPictures } = await import("../../export/picture-files.ts");
  const pictures = await readPictures(picturesIn(text), path.dirname(source));
  const info = isInput ? { asked: true } : { fileName: path.basename(source), asked: true };
  const budget = countPages(text, settings, info, (url) => pictures.get(url));
  const name = isInput ? "<stdin>" : file;
  io.stdout.write(options.format === "json" ? asJson(name, budget, text) : asText(name, budget, text));
  return fine;
}

function asJson(
  name: string,
  { body, limit, appendix, breaks, uncertain }: PageBudget,
  text: string,
): string {
  const places = placesOf(text);
  const pages = {
    body: rounded(body, 2),
    limit: rounded(limit, 2),
    appendix: rounded(appendix, 2),
    breaks: breaks.map(({ page, offset }) => ({ page, ...places.position(offset) })),
  };
  return `${JSON.stringify({ path: name, pages, uncertain }, undefined, 2)}\n`;
}

function asText(
  name: string,
  { body, limit, appendix, breaks, uncertain }: PageBudget,
  text: string,
): string {
  const places = placesOf(text);
  const doubt = uncertain.reduce((sum, { pages }) => sum + pages, 0);
  const about = doubt > 0 ? ` ± ${doubt.toFixed(2)}` : "";
  const beside = appendix > 0 ? `, appendices ${appendix.toFixed(2)}` : "";
  const lines = [
    `${printable(name)}: ${body.toFixed(2)}${about} of ${rounded(limit, 2)} pages${beside}`,
    ...breaks.map(({ page, offset }) => {
      const { line, column } = places.position(offset);
      const over = page === Math.floor(limit) + 1 ? "  ← over the limit from here on" : "";
      return `  page ${page} starts at ${line}:${column}  “${opening(text, offset)}”${over}`;
    }),
    ...uncertain.map((each) => `  ± ${each.pages.toFixed(2)} pages: ${reasonOf(each)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** The first words of a page. */
function opening(text: string, offset: number): string {
  const [line = ""] = text.slice(offset, offset + 200).split(/[\r\n]/);
  const words = printable(line.trim());
  return words.length <= longestOpening
    ? words
    : `${words.slice(0, longestOpening).replace(/\s+\S*$/, "")} …`;
}

const longestOpening = 50;

function reasonOf({ reason, count }: PageDoubt): string {
  const one = count === 1;
  if (reason === "pictures")
    return `${count} ${one ? "picture" : "pictures"} of unknown size; a file beside the document would tell it`;
  if (reason === "html")
    return `${count} ${one ? "piece" : "pieces"} of HTML, of which only the text is printed`;
  return `${count} ${one ? "character" : "characters"} that another font than the document's draws`;
}
