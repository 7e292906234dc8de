/**
 * Moves every line to the right by so many columns. Only line feeds part lines here: the other characters that
 * end a line for JavaScript may stand inside of a string.
 */
export function indented(text: string, columns: number): string {
  const space = " ".repeat(columns);
  return space + text.replaceAll("\n", `\n${space}`);
}
