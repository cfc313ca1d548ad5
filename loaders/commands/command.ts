export interface CommandOptions {
  /** Folder of the repository. */
  root: string;
  /** Arguments after the command's name. */
  args: string[];
}

/** A command of the project; resolves to its exit code, and throws an error whose message says what to do. */
export type Command = (options: CommandOptions) => Promise<number>;
