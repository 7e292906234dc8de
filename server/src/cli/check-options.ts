import type { Severity } from "../core/index.ts";
import type { FormatName } from "../report/formats/index.ts";
import { failure } from "./failure.ts";
import type { Shard } from "./options.ts";

/** The options of `check`, as the command line was understood. */
export interface CheckOptions {
  readonly format: FormatName;
  readonly output?: string;
  readonly minScore?: number;
  readonly failOn: Severity | "never";
  readonly profile?: string;
  readonly config?: string;
  readonly all?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** True without a commit to compare with. */
  readonly changed?: string | true;
  readonly shard?: Shard;
  readonly jobs?: number;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly stdinFilename?: string;
}

/** Fails for options that do not go together. */
export function refuseContradictions(args: readonly string[], options: CheckOptions): void {
  const mistake = contradictions.find(({ when }) => when(options, args.includes("-")));
  if (mistake !== undefined) throw failure(mistake.say(options));
}

interface Contradiction {
  readonly when: (options: CheckOptions, fromStdin: boolean) => boolean | undefined;
  readonly say: (options: CheckOptions) => string;
}

const contradictions: readonly Contradiction[] = [
  {
    when: ({ stdinFilename }, fromStdin) => stdinFilename !== undefined && !fromStdin,
    say: () => "--stdin-filename names the text of standard input; give - as a path as well.",
  },
  {
    when: ({ dryRun, format }) => dryRun && format !== "text",
    say: ({ format }) => `--dry-run prints a diff; it cannot be combined with --format ${format}.`,
  },
  {
    when: ({ fix, dryRun }, fromStdin) => fix && !dryRun && fromStdin,
    say: () => "--fix cannot write to standard input; add --dry-run to see the diff.",
  },
  {
    when: ({ updateBaseline, baseline }) => updateBaseline && baseline === undefined,
    say: () => "--update-baseline needs to know the file; name it with --baseline.",
  },
  {
    when: ({ updateBaseline, dryRun }) => updateBaseline && dryRun,
    say: () => "--dry-run writes nothing; it cannot be combined with --update-baseline.",
  },
  {
    when: ({ output, baseline }) => output !== undefined && output === baseline,
    say: ({ output }) => `--output and --baseline both name ${output}; give each a file of its own.`,
  },
  {
    when: ({ changed }, fromStdin) => changed !== undefined && fromStdin,
    say: () => "--changed asks Git about files; it cannot be combined with standard input.",
  },
  {
    when: ({ cache, cacheLocation }) => cacheLocation !== undefined && cache !== true,
    say: () => "--cache-location says where the cache is; switch it on with --cache as well.",
  },
];
