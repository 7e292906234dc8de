/** Something that the caller can put right. It ends the run with exit status 2 and its message, in one line. */
export function failure(message: string): Error {
  return Object.assign(new Error(message), { name: failureName });
}

export function isFailure(error: unknown): boolean {
  return error instanceof Error && error.name === failureName;
}

/** Why an operation on a file failed, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const failureName = "SixpagerFailure";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EEXIST: "it exists already",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links go round in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENOENT: "no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
};
