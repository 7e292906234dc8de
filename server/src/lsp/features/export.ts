import type { ExportAnswer, ExportParams } from "../../protocol.ts";
import { fileNameOf } from "../names.ts";
import type { Runtime } from "../runtime.ts";
import type { Analysed } from "../session.ts";

/** The newest text as a Word document or a PDF, the same as `sixpager export` writes. */
export function exported(
  { uri, text, settings }: Analysed,
  to: ExportParams["to"],
  print: Runtime["print"],
): Promise<ExportAnswer> | ExportAnswer {
  if (to !== "docx" && to !== "pdf")
    return { refused: `There is no format ${String(to)}; there are docx, pdf.` };
  if (print === undefined) {
    return {
      refused: "In the browser no Word document or PDF can be written. Open the narrative on a computer.",
    };
  }
  return print({ uri, text, settings, info: { fileName: fileNameOf(uri), asked: true } }, to);
}
