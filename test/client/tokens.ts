import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

/** A piece of a line with the scopes that a theme colours it by. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const require = createRequire(import.meta.url);

/** Reads lines of Markdown as the editor does, with our grammars injected. */
export async function markdownTokens(lines: readonly string[]): Promise<readonly Token[]> {
  const grammar = await loadMarkdown();
  const tokens: Token[] = [];
  let state = textmate.INITIAL;
  for (const line of lines) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      tokens.push({ text: line.slice(startIndex, endIndex), scopes });
    }
  }
  return tokens;
}

/** The manifest says which grammars there are and where they are injected. */
interface GrammarContribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo: readonly string[];
}

const manifest: { readonly contributes: { readonly grammars: readonly GrammarContribution[] } } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

/** Those that Markdown embeds and a test needs; other languages stay unknown, as in an editor without them. */
const languages: Readonly<Record<string, string>> = {
  "text.html.markdown": require.resolve("tm-grammars/grammars/markdown.json"),
  "text.html.derivative": require.resolve("tm-grammars/grammars/html-derivative.json"),
  "text.html.basic": require.resolve("tm-grammars/grammars/html.json"),
  "source.yaml": require.resolve("tm-grammars/grammars/yaml.json"),
};

let loaded: ReturnType<typeof load> | undefined;

function loadMarkdown(): ReturnType<typeof load> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    async loadGrammar(scopeName) {
      const file = grammarFile(scopeName);
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, "utf8"), file);
    },
    getInjections: (scopeName) =>
      manifest.contributes.grammars
        .filter(({ injectTo }) => injectTo.includes(scopeName))
        .map((grammar) => grammar.scopeName),
  });
  const grammar = await registry.loadGrammar("text.html.markdown");
  if (grammar === null) throw new Error("The Markdown grammar was not found.");
  return grammar;
}

function grammarFile(scopeName: string): string | undefined {
  return (
    languages[scopeName] ??
    manifest.contributes.grammars.find((grammar) => grammar.scopeName === scopeName)?.path
  );
}
