import { inflateSync } from "node:zlib";

/** A line of a page: everything that stands on one base line, from left to right. */
export interface PdfLine {
  /** Points from the upper edge. */
  readonly baseline: number;
  readonly text: string;
}

export interface ReadPdf {
  readonly pages: readonly (readonly PdfLine[])[];
  /** The dictionaries of all objects, one after the other. */
  readonly objects: string;
}

/** Reads a PDF as the writer in use writes it: enough to see which text stands where. Throws on anything else. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const [, id = "", body = ""] of file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)) {
    const [dictionary = "", stream] = body.split(/\nstream\n/);
    const data = stream?.replace(/\nendstream$/, "");
    const packed = dictionary.includes("FlateDecode");
    objects.set(id, {
      dictionary,
      stream:
        data === undefined ? "" : packed ? inflateSync(Buffer.from(data, "latin1")).toString("latin1") : data,
    });
  }
  const tree = [...objects.values()].find(({ dictionary }) => /\/Type \/Pages\b/.test(dictionary));
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree?.dictionary ?? "")?.[1] ?? "";
  return {
    pages: references(kids).map((id) => linesOf(get(objects, id).dictionary, objects)),
    objects: [...objects.values()].map(({ dictionary }) => dictionary).join("\n"),
  };
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

type Objects = ReadonlyMap<string, PdfObject>;

function get(objects: Objects, id: string): PdfObject {
  const found = objects.get(id);
  if (found === undefined) throw new Error(`the PDF has no object ${id}`);
  return found;
}

const references = (text: string): readonly string[] =>
  [...text.matchAll(/(\d+) 0 R/g)].map(([, id = ""]) => id);

function entry(dictionary: string, name: string): string {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? "";
}

function linesOf(page: string, objects: Objects): readonly PdfLine[] {
  const height = Number(/\/MediaBox \[\S+ \S+ \S+ (\S+)\]/.exec(page)?.[1]?.replace("]", ""));
  const resources = get(objects, entry(page, "Resources")).dictionary;
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const [, name = "", id = ""] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const unicode = entry(get(objects, id).dictionary, "ToUnicode");
    fonts.set(name, charactersOf(get(objects, unicode).stream));
  }
  const lines = new Map<number, { x: number; text: string }[]>();
  const { stream } = get(objects, entry(page, "Contents"));
  const shows = /1 0 0 1 (\S+) (\S+) Tm\s+\/(F\d+) \S+ Tf(?:\s+\S+ T[zc])*\s+\[([^\]]*)\] TJ/g;
  for (const [, x = "", y = "", font = "", shown = ""] of stream.matchAll(shows)) {
    const baseline = Math.round((height - Number(y)) * 20);
    const codes = [...shown.matchAll(/<([\da-f]+)>/g)].map(([, hex = ""]) => hex).join("");
    const text = (codes.match(/.{4}/g) ?? []).map((code) => fonts.get(font)?.get(code) ?? "?").join("");
    lines.set(baseline, [...(lines.get(baseline) ?? []), { x: Number(x), text }]);
  }
  return [...lines]
    .toSorted(([a], [b]) => a - b)
    .map(([baseline, pieces]) => ({
      baseline: baseline / 20,
      text: pieces
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(""),
    }));
}

/** What each code of a font stands for. */
function charactersOf(cmap: string): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  for (const [, first = "", list = ""] of cmap.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = ""]] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const units = hex.split(" ").map((unit) => Number.parseInt(unit, 16));
      const code = (Number.parseInt(first, 16) + index).toString(16).padStart(4, "0");
      characters.set(code, String.fromCharCode(...units));
    }
  }
  return characters;
}
