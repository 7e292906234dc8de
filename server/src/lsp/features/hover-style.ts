/** How a hover is written for a client that shows Markdown, and for one that shows plain text. */
export interface Style {
  readonly text: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly label: (text: string) => string;
  readonly link: (text: string, href: string) => string;
  /** Stands between two parts. */
  readonly rule: string;
}

export const markdownStyle: Style = {
  text: escaped,
  strong: (text) => `**${escaped(text)}**`,
  label: (text) => `*${text}:*`,
  link: (text, href) => `[${escaped(text)}](${href})`,
  rule: "\n\n---\n\n",
};

export const plainStyle: Style = {
  text: (text) => text,
  strong: (text) => text,
  label: (text) => `${text}:`,
  link: (text) => text,
  rule: "\n\n",
};

/** Words of the document are shown as words, whatever marks they contain. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
}
