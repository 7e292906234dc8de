// Everything below test/ that needs no editor, by Vitest.
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { run } from "../lib/children.mjs";
import { cache, root } from "../lib/paths.mjs";

const report = path.join(cache, "unit.json");
const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");

/** @returns {Promise<readonly import("../lib/tally.mjs").TestResult[]>} */
export async function runLayer() {
  rmSync(report, { force: true });
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await run(process.execPath, [vitest, "run", ...reporters], {
    cwd: root,
    echo: true,
  });
  const results = readResults();
  // Vitest also fails for reasons that belong to no test, such as a file that does not compile.
  const explained = results.some((result) => result.error !== undefined);
  if (code !== 0 && !explained) results.push({ title: "vitest", error: output.slice(-2000) });
  return results;
}

function readResults() {
  /** @type {{ testResults: { name: string, message: string, assertionResults: Assertion[] }[] }} */
  let json;
  try {
    json = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return [];
  }
  return json.testResults.flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(root, name);
    if (assertionResults.length === 0) return [{ title: file, error: message || "the file has no tests" }];
    return assertionResults.map((assertion) => toResult(file, assertion));
  });
}

/** @typedef {{ fullName: string, status: string, failureMessages: string[] | null }} Assertion */

/**
 * @param {string} file
 * @param {Assertion} assertion
 * @returns {import("../lib/tally.mjs").TestResult}
 */
function toResult(file, { fullName, status, failureMessages }) {
  const title = `${file}: ${fullName}`;
  if (status === "failed") return { title, error: failureMessages?.join("\n") || "failed" };
  return status === "passed" ? { title } : { title, skipped: status };
}
