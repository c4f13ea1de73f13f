import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './usageError.ts';

const run = promisify(execFile);

/**
 * What git prints.
 *
 * @throws {UsageError} With what it says, when it fails.
 */
export async function git(...args: readonly string[]): Promise<string> {
  try {
    return (await run('git', args, { encoding: 'utf8' })).stdout.trim();
  } catch (error) {
    const { code, stderr, message } = error as { code?: unknown; stderr?: string; message: string };
    const said = code === 'ENOENT' ? 'git is not installed' : (stderr ?? '').trim().split('\n')[0] || message;
    throw new UsageError([`taskloom: ${said.replace(/^fatal: /, '').replace(/\.$/, '')}.`]);
  }
}

/** Sets a variable of the repository; `null` removes it. */
export async function setConfig(name: string, value: string | null): Promise<void> {
  if (value !== null) return void (await git('config', '--local', name, value));
  // git fails where there is none
  await run('git', ['config', '--local', '--unset-all', name]).catch(() => undefined);
}

/** The lines of this repository's own attributes, which nobody else gets. */
export async function setAttributes(change: (lines: readonly string[]) => readonly string[]): Promise<string> {
  const file = await git('rev-parse', '--git-path', 'info/attributes');
  const text = await readFile(file, 'utf8').catch(() => '');
  const before = text.split('\n').filter((line) => line !== '');
  const after = change(before);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, after.map((line) => `${line}\n`).join(''));
  return file;
}
