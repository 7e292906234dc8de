import { Argument, Command, CommanderError, Option } from "commander";
import { version } from "../../../package.json";
import { printable } from "../report/text.ts";
import { type CheckOptions, check } from "./commands/check.ts";
import { explain } from "./commands/explain.ts";
import { newNarrative } from "./commands/new.ts";
import { listRules } from "./commands/rules.ts";
import { isFailure } from "./failure.ts";
import { formatNames } from "./formats.ts";
import { couldNotDoIt, fine, type Io } from "./io.ts";
import { scoreOption, wordOption } from "./options.ts";

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
    .option("--stdin-filename <name>", "name of the document that comes from standard input")
    .action(async (paths: string[], options: CheckOptions) => end(await check(paths, options, io)));
}

function formatOption<const Word extends string>(words: readonly Word[]): Option {
  const known = words.join(", ");
  return new Option("--format <format>", known).argParser(wordOption(words)).default("text");
}

const exitHelp = `Exit status: 0 fine, 1 below the bar that was asked for, 2 could not do it.

Examples:
  sixpager check memo.md
  sixpager check docs --min-score 80 --fail-on error
  sixpager check - --stdin-filename memo.md --format json < memo.md
  sixpager new memo.md --profile pr-faq
`;
