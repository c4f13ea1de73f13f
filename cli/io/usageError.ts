import type { TextRefusal } from '../../lib/index.ts';

/** Thrown when the input or the arguments cannot be used. Its lines are all that the person sees. */
export class UsageError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines[0]);
    this.lines = lines;
  }
}

/** A refusal as `file:line:column: message`, which editors and terminals make a link of. */
export function refused(file: string, { line, column, message }: TextRefusal): UsageError {
  return new UsageError([`${file}:${line}:${column}: ${message}`]);
}

/** What went wrong with a file, in words: the system's own message for what has none here. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS.get(code ?? '') ?? message;
}

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'a part of the path is not a folder',
    EISDIR: 'it is a folder',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'no space is left on the disk',
    EDQUOT: 'the disk quota of this user is used up',
    ENAMETOOLONG: 'its name is too long',
    EFBIG: 'it is larger than the largest file that is allowed here',
    EIO: 'the disk has an error',
  }),
);
