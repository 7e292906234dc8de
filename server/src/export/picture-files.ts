import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { imageSize } from "image-size";
import type { PictureFile, PictureFiles } from "./pictures.ts";

/**
 * Reads the pictures of a document from the disk. What is not there, is no picture or lies on the net is left out;
 * nothing is ever fetched.
 *
 * @param urls Addresses as the author wrote them.
 * @param folder The document's own, absolute; undefined for one that lies nowhere.
 */
export async function readPictures(
  urls: readonly string[],
  folder: string | undefined,
): Promise<PictureFiles> {
  const pictures = new Map<string, PictureFile>();
  for (const url of urls) {
    const file = fileOf(url, folder);
    const picture = file === undefined ? undefined : await readPicture(file);
    if (picture !== undefined) pictures.set(url, picture);
  }
  return pictures;
}

function fileOf(url: string, folder: string | undefined): string | undefined {
  try {
    if (/^file:/i.test(url)) return fileURLToPath(url);
    if (/^[a-z][a-z0-9+.-]+:/i.test(url) || url.startsWith("//")) return undefined;
    if (folder === undefined) return undefined;
    return path.resolve(folder, decodeURIComponent(url.replace(/[?#].*$/s, "")));
  } catch {
    // An address that cannot be decoded names no file.
    return undefined;
  }
}

// Larger ones would make a document that nobody can send.
const mostBytes = 30_000_000;

async function readPicture(file: string): Promise<PictureFile | undefined> {
  try {
    const status = await stat(file);
    if (!status.isFile() || status.size > mostBytes) return undefined;
    const data = await readFile(file);
    const { width, height, type, orientation = 1 } = imageSize(data);
    const known = types[type ?? ""];
    if (known === undefined || !(width > 0) || !(height > 0)) return undefined;
    // Cameras store a picture as it fell on the sensor and say how it is to be turned.
    const isTurned = orientation >= 5;
    return { data, type: known, width: isTurned ? height : width, height: isTurned ? width : height };
  } catch {
    return undefined;
  }
}

const types: Readonly<Record<string, PictureFile["type"]>> = {
  png: "png",
  jpg: "jpg",
  gif: "gif",
  bmp: "bmp",
  svg: "svg",
};
