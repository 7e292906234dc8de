// Each peer as a function that checks a whole text and answers how much it found. They are loaded when asked for.

/** @typedef {(text: string) => unknown} Check */

/** @type {Readonly<Record<string, () => Promise<Check>>>} */
export const peers = {
  "mdast parse": async () => {
    const { fromMarkdown } = await import("mdast-util-from-markdown");
    const { gfm } = await import("micromark-extension-gfm");
    const { gfmFromMarkdown } = await import("mdast-util-gfm");
    const { frontmatter } = await import("micromark-extension-frontmatter");
    const { frontmatterFromMarkdown } = await import("mdast-util-frontmatter");
    const extensions = [gfm(), frontmatter()];
    const mdastExtensions = [gfmFromMarkdown(), frontmatterFromMarkdown()];
    return (text) => fromMarkdown(text, { extensions, mdastExtensions }).children.length;
  },
  markdownlint: async () => {
    const { lint } = await import("markdownlint/sync");
    return (text) => lint({ strings: { text } }).text?.length;
  },
  "remark-lint": async () => {
    const [
      { unified },
      { default: parse },
      { default: gfm },
      { default: frontmatter },
      { default: lint },
      { default: stringify },
    ] = await Promise.all([
      import("unified"),
      import("remark-parse"),
      import("remark-gfm"),
      import("remark-frontmatter"),
      import("remark-preset-lint-recommended"),
      import("remark-stringify"),
    ]);
    const { VFile } = await import("vfile");
    const processor = unified().use(parse).use(gfm).use(frontmatter).use(lint).use(stringify).freeze();
    return async (text) => {
      const file = new VFile({ path: "text.md", value: text });
      await processor.run(processor.parse(file), file);
      return file.messages.length;
    };
  },
  "textlint + write-good": async () => {
    const { TextlintKernel } = await import("@textlint/kernel");
    const plugin = plain(await import("@textlint/textlint-plugin-markdown"));
    const rule = plain(await import("textlint-rule-write-good"));
    const kernel = new TextlintKernel();
    return async (text) => {
      const { messages } = await kernel.lintText(text, {
        ext: ".md",
        plugins: [{ pluginId: "markdown", plugin }],
        rules: [{ ruleId: "write-good", rule }],
      });
      return messages.length;
    };
  },
  alex: async () => {
    const { markdown } = await import("alex");
    return (text) => markdown(text).messages.length;
  },
  "harper.js": async () => {
    const { LocalLinter } = await import("harper.js");
    const { binary } = await import("harper.js/binary");
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return async (text) => (await linter.lint(text, { language: "markdown" })).length;
  },
};

/** Packages in CommonJS wrap their default export once or twice. @param {any} module */
function plain(module) {
  const first = module.default ?? module;
  return first.default ?? first;
}
