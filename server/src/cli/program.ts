import { Argument, Command, CommanderError, Option } from "commander";
import { version } from "../../../package.json";
import { formatNames } from "../report/formats/index.ts";
import { printable } from "../report/text.ts";
import type { CheckOptions } from "./check-options.ts";
import { check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { type ExportOptions, exportDocument, exportKinds } from "./commands/export.ts";
import { type ImportOptions, importDocument } from "./commands/import.ts";
import { newNarrative } from "./commands/new.ts";
import { type PagesOptions, showPages } from "./commands/pages.ts";
import { listRules } from "./commands/rules.ts";
import { isFailure } from "./failure.ts";
import { couldNotDoIt, fine, type Io } from "./io.ts";
import { jobsOption, scoreOption, shardOption, wordOption } from "./options.ts";

/** Runs the command line. Never throws; answers the exit status. `argv` holds what follows the program's name. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status: number = fine;
  const program = createProgram(io, (result) => {
    status = result;
  });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    // Help and version are no mistakes, but commander leaves by throwing for them as well.
    if (error instanceof CommanderError && error.exitCode === 0) return fine;
    io.stderr.write(`sixpager: ${printable(lineOf(error))}\n`);
    return couldNotDoIt;
  }
}

function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return `unexpected error: ${String(error)}`;
  const text =
    isFailure(error) || error instanceof CommanderError
      ? error.message
      : `unexpected error: ${error.message}`;
  return text
    .replace(/^error: /, "")
    .replace(/\s+/g, " ")
    .trim();
}

function createProgram(io: Io, end: (status: number) => void): Command {
  const program = new Command("sixpager")
    .description("Reviews six-page working-backwards narratives written in Markdown.")
    .version(version, "-v, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: () => {} })
    .addHelpText("after", `\n${exitHelp}`);
  addCheck(program, io, end);
  program
    .command("new")
    .description("print a skeleton to fill in, or write it to a new file")
    .argument("[file]", "file to write; it must not exist yet")
    .option(
      "--profile <name>",
      "family of narratives: six-pager, classic, pr-faq or one of the project's own",
    )
    .action(async (file: string | undefined, options: { profile?: string }) =>
      end(await newNarrative(file, options.profile, io)),
    );
  program
    .command("export")
    .description("print a narrative as a Word document or a PDF, with the pages that the page budget counts")
    .argument("<file>", "Markdown file")
    .addOption(
      new Option("--to <kind>", exportKinds.join(" or "))
        .argParser(wordOption(exportKinds))
        .makeOptionMandatory(),
    )
    .option("--output <file>", "file to write; beside the Markdown file when absent")
    .option("--profile <name>", "read the document by this profile; auto lets the document decide")
    .option("--config <file>", "use this configuration instead of the nearest .sixpager.yaml")
    .option("--force", "overwrite a file that exists already")
    .action(async (file: string, options: ExportOptions) => end(await exportDocument(file, options, io)));
  program
    .command("pages")
    .description("say how many pages a narrative fills when it is printed, and where each one starts")
    .argument("<file>", "Markdown file, or - for standard input")
    .addOption(formatOption(["text", "json"]))
    .option("--profile <name>", "read the document by this profile; auto lets the document decide")
    .option("--config <file>", "use this configuration instead of the nearest .sixpager.yaml")
    .action(async (file: string, options: PagesOptions) => end(await showPages(file, options, io)));
  program
    .command("import")
    .description("turn a Word document into Markdown, with its pictures in a folder beside it")
    .argument("<file>", "Word document (.docx)")
    .option("--output <file>", "Markdown file to write; beside the document when absent")
    .option("--force", "overwrite files that exist already")
    .action(async (file: string, options: ImportOptions) => end(await importDocument(file, options, io)));
  program
    .command("rules")
    .description("list every rule with its usual severity")
    .addOption(formatOption(["text", "json"]))
    .action((options: { format: "text" | "json" }) => end(listRules(options.format, io)));
  program
    .command("explain")
    .description("say what a rule finds, why it matters and what to do")
    .addArgument(new Argument("<rule>", "rule id, such as structure/missing-section"))
    .action((rule: string) => end(explain(rule, io)));
  program
    .command("lsp")
    .description("run the language server")
    .option("--stdio", "speak over standard input and output (the only way there is)")
    // Editors add arguments of their own, such as their process id.
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      // Loaded only here, for checking a file needs no server.
      const { startStdioServer } = await import("../lsp/stdio.ts");
      startStdioServer();
    });
  return program;
}

function addCheck(program: Command, io: Io, end: (status: number) => void): void {
  program
    .command("check")
    .description("judge documents and print score, sections and findings")
    .argument("[path...]", "files, folders, globs, or - for standard input; the current folder when absent")
    .addHelpText("after", `\n${wordHelp}`)
    .addOption(formatOption(formatNames))
    .option("--output <file>", "write the report to a file instead of standard output")
    .addOption(new Option("--min-score <n>", "exit with 1 when a score is lower").argParser(scoreOption))
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 when there is a finding of this severity or above")
        .argParser(wordOption(["error", "warning", "information", "never"]))
        .default("never"),
    )
    .option("--profile <name>", "judge every document by this profile; auto lets each document decide")
    .option("--config <file>", "use this configuration instead of the nearest .sixpager.yaml")
    .option("--all", "every rule on, every finding shown")
    .option("--fix", "apply safe fixes to the files, then report what is left")
    .option("--dry-run", "print what --fix would change as a diff, and write nothing")
    .option("--baseline <file>", "forgive the findings that this file knows")
    .option("--update-baseline", "write all findings of today to the baseline")
    .option(
      "--changed [ref]",
      "only files that differ in Git from the last commit, or from where ref was left",
    )
    .addOption(new Option("--shard <i/n>", "only one part of so many, such as 1/3").argParser(shardOption))
    .addOption(
      new Option(
        "--jobs <n>",
        "documents judged at the same time; as many as there are processors when absent",
      ).argParser(jobsOption),
    )
    .option("--cache", "remember results, and judge again only what has changed")
    .option("--cache-location <folder>", "folder of the cache; node_modules/.cache/sixpager when absent")
    .option("--stdin-filename <name>", "name of the document that comes from standard input")
    .action(async (paths: string[], options: CheckOptions) => end(await check(paths, options, io)));
}

function formatOption<const Word extends string>(words: readonly Word[]): Option {
  const known = words.join(", ");
  return new Option("--format <format>", known).argParser(wordOption(words)).default("text");
}

const wordHelp = `A Word document (.docx) that is named itself is judged as the Markdown that "sixpager import" makes of it. Lines and
columns are those of that Markdown, and each message ends with the paragraph that it is about, counted from the first
one without the empty ones.
`;

const exitHelp = `Exit status: 0 fine, 1 below the bar that was asked for, 2 could not do it.

Examples:
  sixpager check memo.md
  sixpager check docs --min-score 80 --fail-on error
  sixpager check - --stdin-filename memo.md --format json < memo.md
  sixpager new memo.md --profile pr-faq
`;
