import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseReport } from "./contract.ts";
import { createWorld, type World } from "./world.ts";

const sentence = "Neighbours open the lockers at the gate of the yard each week with a code of their own. ";
const memo = `# Lockers\n\n${`${sentence.repeat(5)}\n\n`.repeat(60)}`;

let world: World;
beforeEach(() => {
  world = createWorld({ "memo.md": memo });
});
afterEach(() => world.remove());

describe("pages", () => {
  it("says how many pages there are and where each starts", async () => {
    const { status, stdout, stderr } = await world.run("pages", "memo.md");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^memo\.md: \d\.\d\d of 6 pages\n {2}page 2 starts at \d+:\d+ {2}“/);
    expect(stdout).toContain("over the limit from here on");
  });

  it("agrees with the report, as data", async () => {
    const { stdout } = await world.run("pages", "memo.md", "--format", "json");
    const [file] = parseReport((await world.run("check", "memo.md", "--format", "json")).stdout).files;
    expect(JSON.parse(stdout)).toEqual({ path: "memo.md", pages: file?.pages, uncertain: [] });
  });

  it("reads the sizes of pictures, and says which it could not", async () => {
    world.write("memo.md", "# Lockers\n\n![The yard](yard.svg)\n\n![The gate](gate.png)\n");
    world.write("yard.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"/>');
    const { stdout } = await world.run("pages", "memo.md", "--format", "json");
    expect(JSON.parse(stdout).uncertain).toEqual([expect.objectContaining({ reason: "pictures", count: 1 })]);
    expect((await world.run("pages", "memo.md")).stdout).toContain("± ");
  });

  it("reads standard input and the project's paper", async () => {
    world.write(".sixpager.yaml", "pages: {paper: a4, limit: 2}");
    const { stdout } = await world.runWith(memo, "pages", "-");
    expect(stdout).toMatch(/^<stdin>: \d\.\d\d of 2 pages\n/);
  });

  it.each([
    [["pages"], "missing required argument"],
    [["pages", "absent.md"], "cannot read absent.md"],
    [["pages", "."], "cannot read ."],
    [["pages", "memo.docx"], "Word document"],
    [["pages", "memo.md", "--format", "xml"], "Allowed: text, json"],
    [["pages", "memo.md", "--profile", "clasic"], 'Did you mean "classic"?'],
  ])("%j is refused in one line", async (argv, message) => {
    const { status, stdout, stderr } = await world.run(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^sixpager: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });
});
