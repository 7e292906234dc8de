/**
 * The same text with the comments of JSON, `//` and those between `/*` and its end, blanked out, so that all
 * places stay true. Editors write such comments into `.json` files, and YAML would read them as text.
 */
export function withoutJsonComments(text: string): string {
  return text.replace(stringOrComment, (found) => (found.startsWith('"') ? found : blank(found)));
}

const stringOrComment = /"(?:[^"\\\r\n]|\\.)*"?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

const blank = (text: string): string => text.replace(/[^\r\n]/g, " ");
