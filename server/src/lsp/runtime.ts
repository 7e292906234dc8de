/** What the server needs of the place where it runs; Node and a browser's worker give it differently. */
export interface Runtime {
  /** The text of a file, undefined when there is none; rejects when it is there and cannot be read. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** Lets messages that have already arrived be seen first. */
  readonly nextTurn: () => Promise<void>;
}
