import type { ReadFile } from "../config/index.ts";
import type { Documents } from "./documents.ts";

/** The files of the project as their author sees them: what is open is read from the editor, not from the disk. */
export interface Files {
  readonly read: ReadFile;
  /** The disk has changed: an open file may be gone, or be there again. */
  changedOnDisk(uri: string, isDeleted: boolean): void;
}

export function createFiles(documents: Documents, readFile: ReadFile): Files {
  /** Files that are open and were deleted, by the revision of the text that was open then. */
  const deleted = new Map<string, string>();
  const revisionOf = (uri: string): string | undefined => {
    const file = documents.get(uri);
    return file && `${file.serial}.${file.revision}`;
  };
  return {
    async read(uri) {
      const revision = revisionOf(uri);
      if (revision === undefined) return readFile(uri);
      // Whoever goes on writing in a deleted file means to keep it.
      return deleted.get(uri) === revision ? undefined : documents.get(uri)?.source.getText();
    },
    changedOnDisk(uri, isDeleted) {
      const revision = revisionOf(uri);
      if (isDeleted && revision !== undefined) deleted.set(uri, revision);
      else deleted.delete(uri);
    },
  };
}
