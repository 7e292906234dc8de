import type { Uri } from "vscode";

/**
 * Markdown is judged wherever it is written. These schemes hold copies and by-products that nobody edits as a
 * document: the old side of a diff, review threads, output, chat, and our own reports. VS Code's document
 * selectors cannot exclude a scheme, therefore the client drops such documents before they reach the server.
 */
const byProducts =
  /^(git|gitfs|gitlens.*|review|pr|conflict.*|output|comment|vscode-scm|vscode-local-history|.*chat.*|sixpager-.*)$/;

export function isServed(uri: Uri): boolean {
  return !byProducts.test(uri.scheme);
}
