import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { lockFiles } from '../../cli/io/lock.ts';
import type { UsageError } from '../../cli/io/usageError.ts';
import { ownFolder } from './support/folder.ts';

const folder = ownFolder();
const refusal = (files: readonly string[]) =>
  lockFiles(files, 'applied').then(
    () => null,
    (error: unknown) => (error as UsageError).message,
  );

/** The lock that some process left. */
function leave(file: string, holder: object): void {
  writeFileSync(
    `${file}.lock`,
    `${JSON.stringify({ host: hostname(), user: 'somebody', since: '2026-01-01T00:00:00.000Z', ...holder })}\n`,
  );
}

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

describe('the lock of a file', () => {
  it('is for one, tells the next who has it and since when, and is gone when it is let go', async () => {
    const [a, b] = [folder.file('a.json', '[]'), folder.file('b.json', '[]')];
    const held = await lockFiles([b, a], 'applied');
    const since = (JSON.parse(readFileSync(`${a}.lock`, 'utf8')) as { since: string }).since;
    const free = folder.file('0.json', '[]');
    expect(await refusal([free, b])).toBe(
      `taskloom: ${b} is being applied by process ${process.pid} since ${since}. Wait until that has ended. If it has ended already, delete ${b}.lock.`,
    );
    // what comes second holds nothing
    expect(existsSync(`${free}.lock`)).toBe(false);
    await held.release();
    expect([a, b].filter((file) => existsSync(`${file}.lock`))).toEqual([]);
    await (await lockFiles([a, b], 'applied')).release();
  });

  it('is taken over from a process that has ended', async () => {
    const file = folder.file('dead.json', '[]');
    leave(file, { pid: await endedProcess() });
    await (await lockFiles([file], 'applied')).release();
    leave(file, { pid: process.ppid });
    expect(await refusal([file])).toContain(`by process ${process.ppid} of somebody since 2026-01-01T00:00:00.000Z`);
  });

  it('is respected on another machine, until nothing is heard of its holder for a minute', async () => {
    const file = folder.file('far.json', '[]');
    leave(file, { pid: await endedProcess(), host: 'elsewhere' });
    expect(await refusal([file])).toMatch(/by process \d+ on elsewhere of somebody/);
    const old = new Date(Date.now() - 61_000);
    utimesSync(`${file}.lock`, old, old);
    await (await lockFiles([file], 'applied')).release();
  });

  it('that another process has taken over is not removed', async () => {
    const file = folder.file('taken-over.json', '[]');
    const held = await lockFiles([file], 'applied');
    leave(file, { pid: process.ppid });
    await held.release();
    expect(existsSync(`${file}.lock`)).toBe(true);
  });

  it('is respected while it is just being written', async () => {
    const file = folder.file('half.json', '[]');
    writeFileSync(`${file}.lock`, '{"pid": 1');
    expect(await refusal([file])).toContain('by another process since just now');
  });

  it('is taken over by one of many that come at once', async () => {
    const file = folder.file('many.json', '[]');
    for (let round = 0; round < 20; round += 1) {
      leave(file, { pid: await endedProcess() });
      const all = await Promise.all(Array.from({ length: 8 }, () => lockFiles([file], 'applied').catch(() => null)));
      const got = all.filter((held) => held !== null);
      expect(got.length).toBe(1);
      await got[0]!.release();
    }
  });
});
