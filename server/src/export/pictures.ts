/** A picture that could be read, with its size in pixels. */
export interface PictureFile {
  readonly data: Uint8Array;
  readonly type: "png" | "jpg" | "gif" | "bmp" | "svg";
  readonly width: number;
  readonly height: number;
}

/** By their addresses as the author wrote them; a picture that could not be read is absent. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

/** One grey pixel, which stands for a picture that could not be read. */
export const placeholder = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58,
  126, 155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 184, 9, 0, 0, 219, 0, 218, 100, 213, 189, 120, 0,
  0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
]);
