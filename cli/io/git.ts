import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MAX_LENGTH } from '../../lib/internal.ts';
import { UsageError } from './usageError.ts';

const run = promisify(execFile);

/**
 * A file as it is in a revision of the repository of the current folder.
 *
 * @param name - `REVISION:PATH`. Like git, a path that begins with `./` starts from the current folder; so does one
 *   that the revision does not have from the top.
 * @throws {UsageError} With what git says, when there is no such file, or no git.
 */
export async function textAtRevision(name: string): Promise<string> {
  const colon = name.indexOf(':');
  const [revision, path] = [name.slice(0, colon), name.slice(colon + 1)];
  // what looks like an option is none
  if (revision.startsWith('-'))
    throw new UsageError([`taskloom: ${JSON.stringify(revision)} is not a revision of git.`]);
  const read = (object: string) => run('git', ['show', object], { encoding: 'utf8', maxBuffer: 3 * MAX_LENGTH });
  try {
    return (await read(`${revision}:${path}`)).stdout;
  } catch (error) {
    if (!path.startsWith('./') && !path.startsWith('/')) {
      const found = await read(`${revision}:./${path}`).catch(() => null);
      if (found) return found.stdout;
    }
    throw new UsageError([`taskloom: cannot read ${name} from git: ${reasonOf(error)}`]);
  }
}

function reasonOf(error: unknown): string {
  const { code, stderr, message } = error as { code?: unknown; stderr?: string; message: string };
  if (code === 'ENOENT') return 'git is not installed.';
  const said = (stderr ?? '')
    .trim()
    .split('\n')[0]!
    .replace(/^fatal: /, '');
  return `${(said || message).replace(/\.$/, '')}.`;
}
