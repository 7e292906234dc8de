import type { CodeLens } from "vscode-languageserver";
import { answersIn, argumentOf, tiesLine } from "../../core/index.ts";
import type { Analysed } from "../session.ts";

/**
 * Above each passage that the thread ties to another one, what that is: "answered in Solution ¶2 · measured by
 * Metrics row 1 · no risk seen". Passages without any tie have none, so that nothing nags.
 */
export function codeLenses({ analysis, places }: Analysed): CodeLens[] {
  const { thread } = argumentOf(analysis);
  const answers = answersIn(thread);
  return thread.nodes.flatMap(({ name }, index): CodeLens[] => {
    const own = answers[index];
    const title = own && tiesLine(thread, index, own);
    // A lens without a command is one that is read and not clicked.
    return title === undefined ? [] : [{ range: places.range(name), command: { title, command: "" } }];
  });
}
