import { posix } from "node:path";
import { vi } from "vitest";

/** What the client has done to the editor, and what the editor answers it. */
interface Editor {
  registered: Map<string, (...args: readonly never[]) => unknown>;
  executed: (readonly unknown[])[];
  context: Map<string, unknown>;
  messages: string[];
  /** What the author picks from a list: the id of an item, or undefined to back out. */
  pick: string | undefined;
  /** The ids that the last list offered. */
  offered: readonly string[];
  /** The texts of new documents. */
  opened: string[];
  /** Lines that the cursor was sent to. */
  revealed: number[];
  /** Documents that are open, those of them that an editor shows, and the one with the focus. */
  documents: readonly string[];
  visible: readonly string[];
  activeUri: string | undefined;
  diagnostics: readonly unknown[];
  tree: TreeProvider | undefined;
  treeView: { description?: string };
  statusItem: { visible: boolean; text?: string };
  pages: ContentProvider | undefined;
  /** Commands that this editor lacks. */
  lacks: readonly string[];
  /** Addresses of documents that were opened. */
  read: string[];
  /** Where the author saves to, or undefined to back out; and what was proposed. */
  saveTo: string | undefined;
  proposed: string | undefined;
  /** The button that the author presses on a message. */
  press: string | undefined;
  /** What was written to files, by their addresses; a file that is locked cannot be. */
  written: Map<string, Uint8Array>;
  locked: readonly string[];
  /** Addresses that were handed to the system. */
  openedOutside: string[];
  panels: FakePanel[];
}

interface FakePanel {
  readonly title: string;
  readonly options: object;
  readonly webview: { html: string };
  reveals: number;
  dispose(): void;
}

interface ContentProvider {
  readonly onDidChange: (listener: (uri: FakeUri) => void) => unknown;
  provideTextDocumentContent(uri: object): Promise<string>;
}

const blank = (): Editor => ({
  registered: new Map(),
  executed: [],
  context: new Map(),
  messages: [],
  pick: undefined,
  offered: [],
  opened: [],
  revealed: [],
  documents: [],
  visible: [],
  activeUri: undefined,
  diagnostics: [],
  tree: undefined,
  treeView: {},
  statusItem: { visible: false },
  pages: undefined,
  lacks: [],
  read: [],
  saveTo: undefined,
  proposed: undefined,
  press: undefined,
  written: new Map(),
  locked: [],
  openedOutside: [],
  panels: [],
});

/**
 * As much of the editor as the client's own code touches: it records what the client does and answers what a
 * test has prepared. Use: `vi.mock("vscode", async () => (await import("./fake-vscode.ts")).fakeVscode())`.
 */
export const editor: Editor = blank();

interface TreeProvider {
  getChildren(element?: unknown): unknown[];
  getTreeItem(element: unknown): unknown;
}

class Emitter<T = undefined> {
  readonly #listeners = new Set<(value: T) => void>();
  readonly event = (listener: (value: T) => void): { dispose(): void } => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

const events = { activeEditor: new Emitter(), closed: new Emitter<{ uri: FakeUri }>() };

/** The author turns to another document, or to none; `visible` are all that editors show then. */
export function activate(
  uri: string | undefined,
  visible: readonly string[] = uri === undefined ? editor.visible : [uri],
): void {
  editor.activeUri = uri;
  editor.visible = visible;
  events.activeEditor.fire(undefined);
}

export function close(uri: string): void {
  editor.documents = editor.documents.filter((open) => open !== uri);
  events.closed.fire({ uri: fakeUri(uri) });
}

export function reset(): void {
  Object.assign(editor, blank());
}

class FakeUri {
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  static parse(this: void, text: string): FakeUri {
    return new FakeUri(text);
  }
  static file(this: void, path: string): FakeUri {
    return new FakeUri(`file://${path}`);
  }
  static from(this: void, { scheme, authority = "", path, query = "" }: Record<string, string>): FakeUri {
    return new FakeUri(`${scheme}://${authority}${path}?${encodeURIComponent(query)}`);
  }
  static joinPath(this: void, base: FakeUri, ...parts: readonly string[]): FakeUri {
    return new FakeUri(`${base.scheme}://${base.authority}${posix.join(base.path, ...parts)}`);
  }
  get scheme(): string {
    return new URL(this.text).protocol.slice(0, -1);
  }
  get authority(): string {
    return new URL(this.text).host;
  }
  get path(): string {
    return new URL(this.text).pathname;
  }
  get query(): string {
    return decodeURIComponent(new URL(this.text).search.slice(1));
  }
  toString(): string {
    return this.text;
  }
}

const fakeUri = FakeUri.parse;

/** Stands for the editor's value classes: it keeps what it was made of. */
class Plain {
  readonly parts: readonly unknown[];
  constructor(...parts: readonly unknown[]) {
    this.parts = parts;
  }
}

function textEditor(uri: string | undefined): object | undefined {
  if (uri === undefined) return undefined;
  return { document: fakeDocument(uri), selection: { active: "cursor" }, revealRange: vi.fn() };
}

function fakeDocument(uri: string): object {
  return {
    uri: fakeUri(uri),
    lineCount: 1000,
    lineAt(line: number) {
      editor.revealed.push(line);
      return { range: { start: { line } } };
    },
  };
}

export function fakeVscode(): Readonly<Record<string, unknown>> {
  const say = (message: string) => {
    editor.messages.push(message);
    return Promise.resolve(editor.press);
  };
  return {
    EventEmitter: Emitter,
    Uri: FakeUri,
    ProgressLocation: {},
    env: {
      openExternal(uri: FakeUri) {
        editor.openedOutside.push(uri.toString());
        return Promise.resolve(true);
      },
    },
    Range: Plain,
    Selection: Plain,
    TreeItem: Plain,
    ThemeIcon: Plain,
    ThemeColor: Plain,
    MarkdownString: Plain,
    TextEditorRevealType: {},
    StatusBarAlignment: {},
    ViewColumn: {},
    commands: {
      registerCommand(name: string, run: () => unknown) {
        editor.registered.set(name, run);
        return { dispose: () => editor.registered.delete(name) };
      },
      executeCommand(...call: readonly unknown[]) {
        const [name, key, value] = call;
        if (name === "setContext") editor.context.set(String(key), value);
        else editor.executed.push(call);
        return editor.lacks.includes(String(name))
          ? Promise.reject(new Error(`command '${String(name)}' not found`))
          : Promise.resolve();
      },
    },
    window: {
      get activeTextEditor() {
        return textEditor(editor.activeUri);
      },
      get visibleTextEditors() {
        return editor.visible.map(textEditor);
      },
      onDidChangeActiveTextEditor: events.activeEditor.event,
      createTreeView: (_: string, { treeDataProvider }: { treeDataProvider: TreeProvider }) => {
        editor.tree = treeDataProvider;
        return Object.assign(editor.treeView, { dispose() {} });
      },
      createStatusBarItem: () =>
        Object.assign(editor.statusItem, {
          show: () => Object.assign(editor.statusItem, { visible: true }),
          hide: () => Object.assign(editor.statusItem, { visible: false }),
          dispose() {},
        }),
      showQuickPick(items: readonly { readonly id: string }[]) {
        editor.offered = items.map(({ id }) => id);
        return Promise.resolve(items.find(({ id }) => id === editor.pick));
      },
      showSaveDialog({ defaultUri }: { readonly defaultUri: FakeUri }) {
        editor.proposed = defaultUri.toString();
        return Promise.resolve(editor.saveTo === undefined ? undefined : fakeUri(editor.saveTo));
      },
      withProgress: (_: object, run: () => Promise<unknown>) => run(),
      createWebviewPanel(_: string, title: string, __: object, options: object) {
        const gone = new Emitter();
        const panel = {
          title,
          options,
          webview: { html: "" },
          reveals: 0,
          reveal() {
            panel.reveals += 1;
          },
          onDidDispose: gone.event,
          dispose: () => gone.fire(undefined),
        };
        editor.panels.push(panel);
        return panel;
      },
      showInformationMessage: say,
      showWarningMessage: say,
      showErrorMessage: say,
      showTextDocument: () => Promise.resolve(textEditor(editor.activeUri ?? "untitled:x")),
    },
    workspace: {
      get textDocuments() {
        return editor.documents.map(fakeDocument);
      },
      onDidCloseTextDocument: events.closed.event,
      fs: {
        writeFile(uri: FakeUri, bytes: Uint8Array) {
          if (editor.locked.includes(uri.toString())) return Promise.reject(new Error("The file is locked."));
          editor.written.set(uri.toString(), bytes);
          return Promise.resolve();
        },
      },
      openTextDocument(what: FakeUri | { readonly content: string }) {
        if ("content" in what) editor.opened.push(what.content);
        else editor.read.push(what.toString());
        return Promise.resolve(fakeDocument(editor.activeUri ?? "untitled:x"));
      },
      registerTextDocumentContentProvider(_: string, provider: ContentProvider) {
        editor.pages = provider;
        return { dispose() {} };
      },
    },
    languages: { getDiagnostics: () => editor.diagnostics, setTextDocumentLanguage: () => Promise.resolve() },
  };
}
