// remark-lint with its recommended rules behind the language server of unified, as its readme sets it up.
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import recommended from "remark-preset-lint-recommended";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { createUnifiedLanguageServer } from "unified-language-server";

createUnifiedLanguageServer({
  ignoreName: ".remarkignore",
  packageField: "remarkConfig",
  pluginPrefix: "remark",
  rcName: ".remarkrc",
  processorName: "remark-that-is-not-installed",
  defaultProcessor: unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter)
    .use(recommended)
    .use(remarkStringify),
  configurationSection: "remark",
});
