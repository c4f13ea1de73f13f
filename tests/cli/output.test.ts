import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from './support/folder.ts';
import { COMMAND, FIXTURES, ROOT, npm, taskloom } from './support/run.ts';

const folder = ownFolder();

describe.concurrent('-o FILE', () => {
  it('holds what would have gone to stdout, relative to where the person is', async () => {
    mkdirSync(folder.file('written'));
    const cwd = folder.file('written');
    const [printed, written] = await Promise.all([
      taskloom(['sample', '--tasks', '9']),
      taskloom(['sample', '--tasks', '9', '-o', 'estate.json'], { cwd }),
    ]);
    expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'estate.json'), 'utf8')).toBe(printed.stdout);
    expect(readdirSync(cwd)).toEqual(['estate.json']);
  });

  it('leaves the file as it was when the run fails', async () => {
    const file = folder.file('kept.json', 'what was there');
    const run = await taskloom(['compile', '-', '-o', file], { stdin: '{"tasks": [{}]}' });
    expect(run.code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('what was there');
  });

  it('is written also when errors were found', async () => {
    const file = folder.file('found.json');
    expect((await taskloom(['decompile', '-', '--output', file], { stdin: '{"states": []}' })).code).toBe(1);
    expect(JSON.parse(readFileSync(file, 'utf8')).tasks).toHaveLength(1);
  });

  it('is refused where nothing can be written, and leaves nothing behind', async () => {
    mkdirSync(folder.file('taken'));
    const files = [folder.file('nowhere/x.json'), folder.file('taken')];
    const runs = await Promise.all(files.map((file) => taskloom(['sample', '--tasks', '1', '-o', file])));
    expect(runs.map(({ code, stderr }) => [code, stderr.replaceAll(folder.path, '')])).toEqual([
      [2, 'taskloom: cannot write /nowhere/x.json: there is no such file or folder.\n'],
      [2, 'taskloom: cannot write /taken: it is a folder.\n'],
    ]);
    expect(existsSync(folder.file('nowhere'))).toBe(false);
    expect(readdirSync(folder.file('taken'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('writes into a device instead of replacing it', async () => {
    const run = await taskloom(['sample', '--tasks', '1', '-o', '/dev/null']);
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe.concurrent('npm run --silent taskloom', () => {
  it('finds files from where the person called, and adds nothing to stdout', async () => {
    const [wrapped, direct] = await Promise.all([
      npm(['run', '--silent', 'taskloom', '--', 'compile', 'nightly.json'], { cwd: FIXTURES }),
      taskloom(['compile', join(FIXTURES, 'nightly.json')]),
    ]);
    expect(wrapped).toMatchObject({ code: 0, stdout: direct.stdout });
  });

  it('passes the exit code on, and what stands on standard input', async () => {
    const args = ['--prefix', ROOT, 'run', '--silent', 'taskloom', '--', 'decompile', '-'];
    const run = await npm(args, { cwd: folder.path, stdin: '42' });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^<stdin>:1:1: /m);
  });
});

it.skipIf(process.platform === 'win32')('a reader of stdout that goes away is not an error', async () => {
  const line = '"$0" "$1" sample --tasks 3000 | head -n 1; echo "${PIPESTATUS[0]}"';
  const child = spawn('bash', ['-c', line, process.execPath, COMMAND], { cwd: ROOT });
  let all = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (all += chunk));
  await once(child, 'close');
  expect(all).toBe('[\n0\n');
});
