import type { ExitCode } from '../io/exit.ts';

/** One verb of the command line. */
export interface Command {
  readonly name: string;
  /** What stands after the name. */
  readonly synopsis: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** More, for the help of this command; lines of at most 100 characters. */
  readonly details?: readonly string[];
  /**
   * @param argv - What follows the command's name.
   * @throws {UsageError} When the arguments or the input cannot be used.
   */
  run(argv: readonly string[]): Promise<ExitCode>;
}
