import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../support/chainOf.ts';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';

const folder = ownFolder();
const TASKS = definitionsOf(['a', 'b']);
const file = (name: string, first: object, second: object = {}) =>
  folder.file(
    name,
    JSON.stringify(
      [
        { ...TASKS[0], ...first },
        { ...TASKS[1], ...second },
      ],
      null,
      2,
    ),
  );
const BASE = file('base.json', {});
const read = (name: string) => JSON.parse(readFileSync(name, 'utf8')) as { name: string; enabled: boolean }[];

describe('taskloom merge', () => {
  it('writes what both sides did, and ends with 0', async () => {
    const out = folder.file('clean.json');
    const [mine, theirs] = [file('mine.json', { name: 'A' }), file('theirs.json', { enabled: false }, { name: 'B' })];
    expect(await inProcess('merge', BASE, mine, theirs, '-o', out)).toMatchObject({ code: 0, stderr: '' });
    expect(read(out)).toMatchObject([{ name: 'A', enabled: false }, { name: 'B' }]);
    expect(existsSync(`${out}.theirs`)).toBe(false);
  });

  it('writes both sides of a conflict as whole files, says it in words, and ends with 1', async () => {
    const out = folder.file('both.json');
    const [mine, theirs] = [file('one.json', { name: 'Mine' }), file('other.json', { name: 'Theirs' })];
    expect(await inProcess('merge', BASE, mine, theirs, '-o', out)).toMatchObject({
      code: 1,
      stderr: 'conflict: Mine: mine is called “Mine”; theirs is called “Theirs”\n',
    });
    expect([read(out)[0]!.name, read(`${out}.theirs`)[0]!.name]).toEqual(['Mine', 'Theirs']);
  });

  it('needs a file to write to', async () => {
    expect(await inProcess('merge', BASE, BASE, BASE)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('-o OUT'),
    });
  });
});
