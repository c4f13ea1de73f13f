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
