import { styleText } from "node:util";
import type { Paint } from "../report/text.ts";
import type { Io } from "./io.ts";

/** True where a person looks at the output and has not declined colours (https://no-color.org). */
export function wantsColours({ stdout, env }: Io): boolean {
  const declined = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  return stdout.isTTY === true && !declined;
}

/** Whether colours are wanted was decided before, perhaps in another process, so nothing is asked of the stream. */
export const colours: Paint = (tone, text) => styleText(tone, text, { validateStream: false });
