import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCli } from "./build-cli.ts";
import { parseReport } from "./contract.ts";
import { createWorld, type Outcome } from "./world.ts";

const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), "sixpager-bundle-")));
const cli = path.join(folder, "cli.js");
const draft = "---\ntype: six-pager\n---\n\n# Queues\n\n## Executive Summary\n\nA line.\n";
const world = createWorld({
  "memo.md": draft,
  "big.md": draft + "A sentence of some length.\n\n".repeat(20_000),
});

beforeAll(() => buildCli(folder), 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  world.remove();
});

function start(...argv: string[]): ChildProcess {
  return spawn(process.execPath, [cli, ...argv], { cwd: world.folder, stdio: "pipe" });
}

function outcome(child: ChildProcess): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? -1, ...written }));
  });
}

describe("the bundled command line", () => {
  it("answers as the function does", async () => {
    const argv = ["check", "memo.md", "--format", "json"];
    expect(await outcome(start(...argv))).toEqual(await world.run(...argv));
  });

  it("reads standard input", async () => {
    const child = start("check", "-", "--format", "json");
    child.stdin?.end(draft);
    expect(parseReport((await outcome(child)).stdout).summary.files).toBe(1);
  });

  it("ends with 2 and one line for what it cannot do", async () => {
    expect(await outcome(start("check", "missing.md"))).toEqual({
      status: 2,
      stdout: "",
      stderr: "sixpager: cannot read missing.md: no such file or folder.\n",
    });
  });

  it("ends with 1 below the bar", async () => {
    expect((await outcome(start("check", "memo.md", "--min-score", "100"))).status).toBe(1);
  });

  it("is quiet when its reader goes away", async () => {
    const child = start("rules", "--format", "json");
    child.stdout?.destroy();
    const { status, stderr } = await outcome(child);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("prints a report of any length whole", { timeout: 60_000 }, async () => {
    const { stdout } = await outcome(start("check", "big.md", "--format", "json", "--all"));
    expect(parseReport(stdout).summary.files).toBe(1);
  });

  it("goes to Word and back", async () => {
    const to = await outcome(start("export", "memo.md", "--to", "docx"));
    expect(to).toEqual({ status: 0, stdout: "Wrote memo.docx.\n", stderr: "" });
    const back = await outcome(start("import", "memo.docx", "--output", "back.md"));
    expect(back).toEqual({ status: 0, stdout: "Wrote back.md.\n", stderr: "" });
    expect(draft).toContain(world.read("back.md"));
  });

  it("is a language server", async () => {
    const child = start("lsp", "--stdio");
    const answered = new Promise<string>((resolve) => {
      let text = "";
      child.stdout?.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
        if (text.includes('"capabilities"')) resolve(text);
      });
    });
    send(child, {
      id: 1,
      method: "initialize",
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    expect(await answered).toContain('"id":1');
    send(child, { id: 2, method: "shutdown" });
    send(child, { method: "exit" });
    const status = await new Promise((resolve) => child.on("exit", resolve));
    expect(status).toBe(0);
  });
});

function send(child: ChildProcess, message: object): void {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
