import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFromDisk } from "../../server/src/lsp/read-from-disk.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sixpager-disk-"));
  await writeFile(path.join(folder, "plain"), "phase: ready # café\n");
  await writeFile(path.join(folder, "marked"), Buffer.from("\uFEFFphase: ready\n", "utf16le"));
  await writeFile(path.join(folder, "latin"), Buffer.from("phase: ready # caf\xe9\n", "latin1"));
  await mkdir(path.join(folder, "folder"));
  await writeFile(path.join(folder, "huge"), "");
  await truncate(path.join(folder, "huge"), 5_000_000);
  await symlink("circle", path.join(folder, "circle"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ["plain", "phase: ready # café\n"],
  ["marked", "\uFEFFphase: ready\n"],
  ["nowhere", undefined],
  ["plain/below", undefined],
])("%s is read as %j", async (name, text) => {
  expect(await readFromDisk(path.join(folder, name))).toBe(text);
});

test.each([
  ["latin", "it is not valid UTF-8; save it as UTF-8"],
  ["folder", "it is a folder"],
  ["huge", "it is larger than 4,000,000 bytes"],
  ["circle", "its symbolic links go round in a circle"],
])("%s is refused: %s", async (name, reason) => {
  await expect(readFromDisk(path.join(folder, name))).rejects.toThrow(new Error(reason));
});
