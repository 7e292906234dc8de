import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { pullCapabilities } from "../support/lsp-client.ts";
import { draft, draftWith, memo } from "../support/lsp-documents.ts";
import { questions } from "../support/lsp-questions.ts";
import { testRules } from "../support/lsp-rules.ts";
import { connect } from "../support/wire.ts";

vi.mock("../../server/src/core/rules/index.ts", async (importReal) => {
  const real = await importReal<typeof import("../../server/src/core/rules/index.ts")>();
  return { ...real, rules: [...real.rules, ...testRules] };
});

describe("any order of messages", () => {
  const uri = fc.constantFrom(memo, "file:///work/other.md");
  const text = fc.constantFrom("", draft, draftWith("teh"), "# A 🎉\r\n\r\n## Risks\r\n");
  const place = fc.record({ line: fc.nat(20), character: fc.nat(40) });
  const range = fc.record({ start: place, end: place });
  const message = fc.oneof(
    fc.record({ kind: fc.constant("open" as const), uri, text, version: fc.nat(5) }),
    fc.record({ kind: fc.constant("change" as const), uri, text, range, version: fc.nat(5) }),
    fc.record({ kind: fc.constant("close" as const), uri }),
    fc.record({ kind: fc.constant("settings" as const), uri }),
    fc.record({ kind: fc.constant("ask" as const), uri, question: fc.constantFrom(...questions) }),
  );

  test("is survived, and a document opened afterwards is judged as ever", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 25 }), fc.boolean(), async (messages, pulls) => {
        const client = await connect(pulls ? { capabilities: pullCapabilities } : {});
        const answers: Promise<unknown>[] = [];
        for (const each of messages) {
          const textDocument = { uri: each.uri };
          if (each.kind === "open") client.open(each.uri, each.text, each.version);
          if (each.kind === "change") {
            client.notify("textDocument/didChange", {
              textDocument: { ...textDocument, version: each.version },
              contentChanges: [{ range: each.range, text: each.text }],
            });
          }
          if (each.kind === "close") client.close(each.uri);
          if (each.kind === "settings") client.notify("workspace/didChangeConfiguration", { settings: {} });
          if (each.kind === "ask") {
            const [method, params] = each.question;
            answers.push(client.request(method, { ...params, textDocument }));
          }
        }
        await Promise.all(answers);
        client.open("file:///work/last.md", draftWith("teh"));
        const last = await client.diagnostics("file:///work/last.md");
        expect(last.some(({ code }) => code === "test/slip")).toBe(true);
        expect(client.logged.filter(({ type }) => type === 1)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("leaves an edited document with the findings of the same text opened afresh", async () => {
    const edit = fc.record({ range, text: fc.constantFrom("teh ", "漢字", "🎉", "\n", "\n## Risks\n", "") });
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { maxLength: 12 }),
        fc.constantFrom("utf-8", "utf-16", "utf-32"),
        async (edits, encoding) => {
          const capabilities = { general: { positionEncodings: [encoding] } };
          const client = await connect({ capabilities });
          client.open(memo, draftWith("🎉 teh 漢字 teh"));
          for (const each of edits) client.change(memo, [each]);
          const edited = await client.diagnostics(memo);
          const fresh = "file:///fresh/memo.md";
          client.open(fresh, client.text(memo));
          expect(withoutAddress(edited)).toEqual(withoutAddress(await client.diagnostics(fresh)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

const withoutAddress = (diagnostics: readonly object[]): unknown =>
  JSON.parse(JSON.stringify(diagnostics).replaceAll(/file:\/\/\/(?:fresh|work)/g, "file:///"));
