import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../support/chainOf.ts';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';

const folder = ownFolder();
const TASKS = definitionsOf(['a', 'b'], ['a SUCCEEDED b']);
const OLD = folder.file('old.json', JSON.stringify(TASKS));
const NEW = folder.file('new.json', JSON.stringify(TASKS.map((task) => ({ ...task, enabled: false }))));

describe('taskloom review', () => {
  it('writes a page, and Markdown where the file is called so', async () => {
    const [page, text] = [folder.file('review.html'), folder.file('review.md')];
    expect((await inProcess('review', NEW, '--base', OLD, '-o', page)).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<h1>2 tasks changed<\/h1>/);
    expect((await inProcess('review', NEW, '--base', OLD, '-o', text)).code).toBe(0);
    expect(readFileSync(text, 'utf8')).toMatch(/^### 2 tasks changed\n/);
  });

  it('says what will run where that is asked for, and how it is different', async () => {
    const nightly = definitionsOf(
      [{ name: 'a', schedule: 'RRULE:FREQ=DAILY;BYHOUR=1;BYMINUTE=0' }, 'b'],
      ['a SUCCEEDED b'],
    );
    const before = folder.file('before.json', JSON.stringify(nightly));
    const after = folder.file('after.json', JSON.stringify([nightly[0], { ...nightly[1], enabled: false }]));
    const made = (...more: readonly string[]) =>
      inProcess('review', after, '--base', before, '--format', 'markdown', ...more);
    expect((await made()).stdout).not.toContain('What will run');
    const { code, stdout } = await made('--rehearse', '--from', '2026-03-01');
    expect(code).toBe(0);
    expect(stdout).toContain('Rehearsed from 2026-03-01 00:00 to 2026-03-02 00:00 UTC');
    expect(stdout).toContain('| Runs | 1 | 2 |');
    expect(stdout).toContain('| b | no longer runs | 1 run, ends 01:10 |');
    expect(await made('--from', '2026-03-01')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--from needs --rehearse'),
    });
    expect((await made('--rehearse')).stdout).toMatch(/Rehearsed from \S+ 00:00 to \S+ 00:00 UTC/);
    expect((await made('--rehearse', '--from', 'soon')).code).toBe(2);
  });

  it('tells later whether a file is the one that was reviewed', async () => {
    const page = folder.file('approved.html');
    await inProcess('review', NEW, '-o', page);
    expect(await inProcess('review', '--verify', page, NEW)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('new.json is what'),
    });
    const edited = folder.file('edited.json', `${readFileSync(NEW, 'utf8')}\n`);
    expect(await inProcess('review', '--verify', page, edited)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('is not what'),
    });
    writeFileSync(page, '<html></html>');
    expect(await inProcess('review', '--verify', page, NEW)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not a review'),
    });
    expect(
      (await inProcess('review', '--verify', folder.file('approved2.html', 'x'), folder.file('gone.json'))).code,
    ).toBe(2);
  });
});
