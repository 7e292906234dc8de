import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { documentation, root, textOf, withoutBlocks } from "./pages.ts";

describe("links between the files of the documentation", () => {
  test.each(documentation())("in %s lead somewhere", (name) => {
    const links = [...withoutBlocks(textOf(name)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !isWeb(link) && !leadsSomewhere(name, link))).toEqual([]);
  });
});

const isWeb = (link: string): boolean => /^(?:https|command):/.test(link);

function leadsSomewhere(from: string, link: string): boolean {
  const [file = "", anchor] = link.split("#");
  const target = file === "" ? from : path.posix.join(path.posix.dirname(from), file);
  if (!existsSync(path.join(root, target))) return false;
  return anchor === undefined || anchorsOf(textOf(target)).includes(anchor);
}

/** As GitHub makes them of headings. */
function anchorsOf(text: string): readonly string[] {
  return [...withoutBlocks(text).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    (heading ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

test("the changelog has the manifest's version as its newest", () => {
  const [, newest] = /^## (\d+\.\d+\.\d+)/m.exec(textOf("CHANGELOG.md")) ?? [];
  expect(newest).toBe(manifest.version);
});
