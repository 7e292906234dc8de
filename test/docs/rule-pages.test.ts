import { describe, expect, test } from "vitest";
import { ownPages } from "../../server/src/cli/own-pages.ts";
import { rules } from "../../server/src/core/index.ts";
import { filesBelow, textOf } from "./pages.ts";

const ids = [...rules.map(({ id }) => id), ...ownPages.keys()];

describe("the pages of the rules", () => {
  test("are one for each rule and none besides; `npm run generate` writes them", () => {
    const pages = filesBelow("docs/rules", ".md").filter((name) => name !== "docs/rules/README.md");
    expect(pages).toEqual(ids.map((id) => `docs/rules/${id}.md`).sort());
  });

  test("say why", () => {
    for (const { id, why } of rules) expect(textOf(`docs/rules/${id}.md`)).toContain(why);
  });

  test("are all in the index", () => {
    const index = textOf("docs/rules/README.md");
    for (const id of ids) expect(index).toContain(`](${id}.md)`);
  });

  test("exist for every finding that is made outside a rule", () => {
    const made = filesBelow("server/src", ".ts").flatMap((name) =>
      [...textOf(name).matchAll(/"((?:config|input)\/[a-z0-9-]+)"/g)].map(([, id]) => id),
    );
    expect(made).toContain("config/syntax");
    expect(made.filter((id) => id === undefined || !ownPages.has(id))).toEqual([]);
  });
});
