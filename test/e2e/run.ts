// Runs the suite inside an extension host: VS Code requires this file and calls `run`. The build of Mocha for
// browsers serves both hosts, so that one bundle does.
import "mocha/mocha.js";
import { Uri, workspace } from "vscode";

/** One test as the launcher reads it. */
export interface TestResult {
  readonly title: string;
  readonly error?: string;
}

/** Rejects when a test failed, which makes VS Code end with a code other than 0. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "tdd", timeout: 60_000, reporter: Silent });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./suite.ts");
  const results: TestResult[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on("pass", (test) => results.push({ title: test.title }));
    runner.on("fail", (test, error) => {
      results.push({ title: test.title, error: error.stack ?? error.message });
    });
  });
  await publish(results);
  if (failures > 0) throw new Error(`${failures} of ${results.length} tests failed`);
}

/** The results go to the launcher, which knows how to print them. */
class Silent extends Mocha.reporters.Base {}

/** To the file that the launcher named, or where there is no environment, in the browser, to its console. */
async function publish(results: readonly TestResult[]): Promise<void> {
  const text = JSON.stringify(results);
  const file = globalThis.process?.env?.SIXPAGER_E2E_REPORT;
  if (file === undefined) console.log(`SIXPAGER_E2E_REPORT ${text}`);
  else await workspace.fs.writeFile(Uri.file(file), new TextEncoder().encode(text));
}
