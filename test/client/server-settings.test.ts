import { expect, test } from "vitest";
import { serverSettings } from "../../client/src/server-settings.ts";

test("the server gets the settings without what concerns the client, and without what is not set", () => {
  const section = {
    profile: "auto",
    trace: { server: "messages" },
    pages: { paper: "a4", limit: null },
    terms: { acronyms: ["SKU"] },
  };
  expect(serverSettings(section)).toEqual({
    profile: "auto",
    pages: { paper: "a4" },
    terms: { acronyms: ["SKU"] },
  });
});

test.each([[null], [undefined], ["six-pager"], [["a"]]])("%j is passed on as it is", (section) => {
  expect(serverSettings(section)).toEqual(section);
});
