/**
 * Addresses are handled as text: whatever scheme an editor uses (`file:`, `vscode-vfs:` …), its folders are
 * parted by slashes. An address without folders, such as `untitled:Untitled-1`, has no parents.
 */

/** The folder of a document and every folder above it, nearest first, without a slash at their ends. */
export function foldersAbove(uri: string): readonly string[] {
  const parts = split(uri);
  if (parts === undefined) return [];
  const names = parts.path.split("/").slice(1, -1);
  return Array.from({ length: names.length + 1 }, (_, up) => {
    const kept = names.slice(0, names.length - up);
    return [parts.root, ...kept].join("/");
  });
}

export function fileIn(folder: string, name: string): string {
  return `${folder}/${encoded(name)}`;
}

/** The address of a path that is relative to a folder. */
export function resolvePath(folder: string, relative: string): string {
  const parts = split(`${folder}/`);
  const root = parts?.root ?? folder;
  const names = (parts?.path ?? "").split("/").filter((name) => name !== "");
  for (const name of relative.replaceAll("\\", "/").split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(encoded(name));
  }
  return [root, ...names].join("/");
}

/** The readable path from a folder to a document, with `..` where it lies elsewhere. */
export function pathBetween(folder: string, uri: string): string {
  const from = namesOf(`${folder}/`).filter((name) => name !== "");
  const to = namesOf(uri);
  const shared = from.findIndex((name, index) => name !== to[index]);
  const common = shared === -1 ? from.length : shared;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

function namesOf(uri: string): readonly string[] {
  return (split(uri)?.path ?? `/${uri}`).split("/").slice(1).map(decoded);
}

/** `root` is scheme and authority, `path` begins with a slash; query and fragment are dropped. */
function split(uri: string): { readonly root: string; readonly path: string } | undefined {
  const match = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)/i.exec(uri);
  return match === null ? undefined : { root: match[1] ?? "", path: match[2] ?? "" };
}

const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\u{FFFD}")).replaceAll("'", "%27");

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray percent sign is part of the name.
    return name;
  }
}
