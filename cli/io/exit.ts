/** What the exit code of the command says. */
export type ExitCode = typeof DONE | typeof FOUND_ERRORS | typeof UNUSABLE;

export const DONE = 0;
/** The result was made, and errors were found in it. */
export const FOUND_ERRORS = 1;
/** Nothing was made: the input or the arguments cannot be used. */
export const UNUSABLE = 2;
