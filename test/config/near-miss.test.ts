import { describe, expect, it } from "vitest";
import { nearest, suggestion } from "../../server/src/config/index.ts";

const words = ["structure/missing-section", "structure/section-order", "length/too-short"];

describe("what somebody meant", () => {
  it.each([
    ["structure/mising-section", "structure/missing-section"],
    ["missing-section", "structure/missing-section"],
    ["LENGTH/TOO-SHORT", "length/too-short"],
    ["lenght/too-short", "length/too-short"],
    ["banana", undefined],
    ["", undefined],
    ["x".repeat(10_000), undefined],
  ])("%j is %j", (word, expected) => {
    expect(nearest(word, words)).toBe(expected);
  });

  it("is said, or what is allowed when nothing is near", () => {
    expect(suggestion("of", ["off", "on"])).toBe(' Did you mean "off"?');
    expect(suggestion("banana", ["off", "on"])).toBe(' Allowed: "off", "on".');
  });
});
