import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../server/src/core/text/blocks.ts";
import { frontMatterOf } from "../../../server/src/core/text/front-matter.ts";

/** The keys as plain objects; undefined where the text has no front matter. */
function read(text: string): Record<string, unknown> | undefined {
  const [first] = readBlocks(text).blocks;
  const keys = first && frontMatterOf(first.block);
  if (!keys) return undefined;
  const plain = [...keys].map(([key, value]) => [
    key,
    value instanceof Map ? Object.fromEntries(value) : value,
  ]);
  return Object.fromEntries(plain);
}

const inFence = (yaml: string): string => `---\n${yaml}\n---\n\n# Title\n`;

describe("reads", () => {
  test.each([
    ["type: six-pager", { type: "six-pager" }],
    ["Type : six-pager", { Type: "six-pager" }],
    ["title: 'A plan'", { title: "A plan" }],
    ['title: "A \\"good\\" plan"', { title: 'A "good" plan' }],
    ["title: 'It''s a plan'", { title: "It's a plan" }],
    ["title: A plan: the second", { title: "A plan: the second" }],
    ["title: C# for all", { title: "C# for all" }],
    ["title: A plan # a comment", { title: "A plan" }],
    ['title: "A # plan" # a comment', { title: "A # plan" }],
    ["# a comment\ntype: six-pager", { type: "six-pager" }],
    ["'type': six-pager", { type: "six-pager" }],
    ['"type": "six-pager"', { type: "six-pager" }],
    ["sixpager: true", { sixpager: true }],
    ["sixpager: True", { sixpager: true }],
    ["sixpager: yes", { sixpager: true }],
    ["sixpager: false", { sixpager: false }],
    ["sixpager: off", { sixpager: false }],
    ["sixpager: 'false'", { sixpager: "false" }],
    ["sixpager:\n  profile: classic", { sixpager: { profile: "classic" } }],
    ["sixpager: # ours\n  profile: classic\ntitle: x", { sixpager: { profile: "classic" }, title: "x" }],
    ["sixpager: { profile: classic }", { sixpager: { profile: "classic" } }],
    ['sixpager: {"profile": "pr-faq", a: true} # x', { sixpager: { profile: "pr-faq", a: true } }],
    ["title:", { title: {} }],
    ["title: ''", { title: "" }],
    ["title: |\n  over several\n  lines", { title: undefined }],
    ["tags:\n  - type: x\ntype: six-pager", { tags: {}, type: "six-pager" }],
    ["tags: [type, six-pager]", { tags: "[type, six-pager]" }],
    ["名前: 計画", { 名前: "計画" }],
    ["", {}],
    ["not yaml at all", {}],
    ["{{ template }}: x", {}],
  ])("%j", (yaml, expected) => {
    expect(read(inFence(yaml))).toEqual(expected);
    expect(read(inFence(yaml).replaceAll("\n", "\r\n"))).toEqual(expected);
    expect(read(`\uFEFF${inFence(yaml)}`)).toEqual(expected);
  });
});

describe("is none", () => {
  test.each([
    "# Title\n\n---\ntype: six-pager\n---\n",
    "\n---\ntype: six-pager\n---\n",
    "---\ntype: six-pager\n",
    "----\ntype: six-pager\n----\n",
    " ---\ntype: six-pager\n---\n",
    "type: six-pager\n",
    "+++\ntype = 'six-pager'\n+++\n",
    "",
  ])("%j", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
