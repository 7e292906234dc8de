/** The world as the command line sees it, so that a test can be one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute path of the folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How to get help of other processes; absent where there is none. */
  readonly workers?: {
    /** Path of the built `batch/worker.ts`. */
    readonly file: string;
    /** Milliseconds to go on alone before others are started. */
    readonly patience: number;
  };
}

interface Output {
  write(text: string): unknown;
  /** True when a person looks at it. */
  readonly isTTY?: boolean;
  /** Characters that fit into a line of a terminal. */
  readonly columns?: number;
}

/** Exit statuses, the same for every command. */
export const fine = 0;
export const belowTheBar = 1;
export const couldNotDoIt = 2;
