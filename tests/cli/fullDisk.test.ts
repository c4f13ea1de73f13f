import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { body } from './support/bodies.ts';
import { ownFolder } from './support/folder.ts';
import { ownTenant } from './support/ownTenant.ts';
import { COMMAND, type Ended, taskloom } from './support/run.ts';

const folder = ownFolder();
/** The unit of `ulimit -f`, in bytes. */
const BLOCK = 1024;

/**
 * Runs the command where no file may get larger: a write takes what there is room for, and the next one fails, as on a
 * full disk.
 */
function withRoomFor(kilobytes: number, args: readonly string[], stdout?: string): Promise<Ended> {
  const out = stdout === undefined ? '' : ` > '${stdout}'`;
  // bash counts in blocks of 1,024 bytes
  const child = spawn('bash', [
    '-c',
    `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"${out}`,
    process.execPath,
    COMMAND,
    ...args,
  ]);
  return new Promise((resolve) => {
    const text = { stdout: '', stderr: '' };
    child.stdout.on('data', (part) => (text.stdout += String(part)));
    child.stderr.on('data', (part) => (text.stderr += String(part)));
    child.on('close', (code) => resolve({ code, ...text }));
  });
}

describe.skipIf(process.platform === 'win32')('where the disk gets full', () => {
  it('a result is whole or not there, what was there stays, and the exit code is 2', async () => {
    const source = folder.file('source.json');
    expect((await taskloom(['sample', '--tasks', '200', '-o', source])).code).toBe(0);
    const size = statSync(source).size;
    const target = folder.file('target.json', 'what was there');
    for (const room of [1, 64, Math.floor(size / BLOCK) - 1]) {
      const run = await withRoomFor(room, ['export', source, '--shape', 'array', '-o', target]);
      expect(run).toEqual({
        code: 2,
        stdout: '',
        stderr: `taskloom: cannot write ${target}: it is larger than the largest file that is allowed here.\n`,
      });
      expect(readFileSync(target, 'utf8')).toBe('what was there');
    }
    expect(readdirSync(folder.path).toSorted()).toEqual(['source.json', 'target.json']);
    expect(
      (await withRoomFor(2 * Math.ceil(size / BLOCK), ['export', source, '--shape', 'array', '-o', target])).code,
    ).toBe(0);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toHaveLength(200);
  });

  it('nothing is said to be written to stdout that is not', async () => {
    const source = folder.file('printed.json');
    await taskloom(['sample', '--tasks', '200', '-o', source]);
    const printed = folder.file('printed.txt');
    const run = await withRoomFor(32, ['export', source, '--shape', 'array'], printed);
    expect(run).toMatchObject({
      code: 2,
      stderr: 'taskloom: cannot write the result: it is larger than the largest file that is allowed here.\n',
    });
    expect((await withRoomFor(4_096, ['export', source, '--shape', 'array'], printed)).code).toBe(0);
    expect(JSON.parse(readFileSync(printed, 'utf8'))).toHaveLength(200);
  });

  describe('an apply', () => {
    const local = ownTenant();

    it('is cut off with all files whole, wherever that happens, and doubles nothing when it goes on', async () => {
      const file = folder.file('applied.json');
      const tasks = Array.from({ length: 12 }, (_, index) => ({
        id: `new:${index}`,
        ...body({ name: `T${index}`, after: index === 0 ? [] : [[`new:${index - 1}`]] }),
      }));
      writeFileSync(file, JSON.stringify(tasks, null, 2));
      const before = readFileSync(file, 'utf8');
      const largest = Math.ceil(Buffer.byteLength(before) / BLOCK);
      const apply = (room: number) => withRoomFor(room, ['apply', file, '--data', local.data]);
      const codes: (number | null)[] = [];
      for (let room = 2; room < largest * 3; room += 3) {
        const run = await apply(room);
        codes.push(run.code);
        if (run.code === 0) break;
        expect(run).toMatchObject({
          code: 2,
          stderr: expect.stringMatching(
            /cannot write \S+applied\.json(?:\.apply|\.base)?: it is larger than the largest file that is allowed here\./,
          ),
        });
        expect(() => JSON.parse(readFileSync(file, 'utf8')) as unknown).not.toThrow();
      }
      expect(codes.length).toBeGreaterThan(3);
      expect((await apply(10_000)).code).toBe(0);
      expect([...local.tenant.store.tasks.values()].map(({ definition }) => definition['name']).toSorted()).toEqual(
        tasks.map(({ name }) => name).toSorted(),
      );
      expect(readFileSync(file, 'utf8')).not.toContain('new:');
      expect(
        readdirSync(folder.path)
          .filter((name) => name.startsWith('applied'))
          .toSorted(),
      ).toEqual(['applied.json', 'applied.json.base']);
    });
  });
});

describe.skipIf(process.platform === 'win32')('what is written', () => {
  it('keeps the permissions of the file, and goes to where a link leads', async () => {
    mkdirSync(folder.file('real'));
    const real = join(folder.path, 'real', 'estate.json');
    writeFileSync(real, '[]', { mode: 0o640 });
    symlinkSync(real, folder.file('link.json'));
    expect((await taskloom(['sample', '--tasks', '3', '-o', folder.file('link.json')])).code).toBe(0);
    expect(JSON.parse(readFileSync(real, 'utf8'))).toHaveLength(3);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(existsSync(folder.file('link.json'))).toBe(true);
  });
});
