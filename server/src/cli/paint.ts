import { styleText } from "node:util";
import { type Paint, plain } from "../report/text.ts";
import type { Io } from "./io.ts";

/** Colours where a person looks at the output and has not declined them (https://no-color.org). */
export function paintFor({ stdout, env }: Io): Paint {
  const declined = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  return stdout.isTTY === true && !declined ? styleText : plain;
}
