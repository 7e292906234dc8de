import { URI, Utils } from "vscode-uri";

/** The configuration files of a project, as a glob for the client's file watcher. */
export const configGlob = "**/.sixpager.{yaml,yml,json}";

export const isConfigFile = (uri: string): boolean => /\/\.sixpager\.(?:yaml|yml|json)$/.test(uri);

/** The name without its folder; an address that cannot be read is its own name. */
export function fileNameOf(uri: string): string {
  try {
    return Utils.basename(URI.parse(uri));
  } catch {
    return uri;
  }
}
