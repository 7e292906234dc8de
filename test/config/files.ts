import { type ResolvedSettings, resolveSettings } from "../../server/src/config/index.ts";

/** Files by their path below the project's folder. */
export type Files = Readonly<Record<string, string>>;

export const projectUri = "file:///home/ines/project";

/** The settings of a document in a project that has these files. */
export function resolve(files: Files, document = "memo.md", editor?: unknown): Promise<ResolvedSettings> {
  return resolveSettings(editor, `${projectUri}/${document}`, reader(files));
}

/** The settings with nothing but this text as `.sixpager.yaml`. */
export function resolveYaml(yaml: string, editor?: unknown): Promise<ResolvedSettings> {
  return resolve({ ".sixpager.yaml": yaml }, "memo.md", editor);
}

function reader(files: Files): (uri: string) => Promise<string | undefined> {
  return async (uri) => files[decodeURIComponent(uri.slice(projectUri.length + 1))];
}

/** A problem in short: `file:line:column rule`. */
export function places({ problems }: ResolvedSettings): readonly string[] {
  return problems.map(
    ({ uri, line, column, rule }) => `${uri.slice(projectUri.length + 1)}:${line}:${column} ${rule}`,
  );
}
