import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';

const folder = ownFolder();
const TASKS = '[{"id": "a",  "name": "Load"}, {"id": "b", "name": "LOAD", "n": 1.0}]\n';
const METADATA = '{"topology": {}, "disabledCode": "OWNER-MOVED"}';
const SCHEDULING = `{"id": "a", "name": "A", "specVersion": "1.16.0", "metadata": ${METADATA}}`;
const tasks = folder.file('tasks.json', TASKS);
const scheduling = folder.file('scheduling.json', SCHEDULING);

describe('export', () => {
  it('writes a file anew in the shape that is asked for', async () => {
    expect(await inProcess('export', tasks, '--shape', 'same')).toEqual({ code: 0, stdout: TASKS, stderr: '' });
    const list = await inProcess('export', tasks, '--shape', 'list');
    expect(JSON.parse(list.stdout)).toEqual({ data: JSON.parse(TASKS), links: {} });
    expect(list.stdout).toContain('{"id": "b", "name": "LOAD", "n": 1.0}');
  });

  it('prints a plan of requests', async () => {
    const { code, stdout } = await inProcess('export', tasks, '--shape', 'create');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).steps).toMatchObject([
      { step: 1, action: 'create', task: 'a', body: { name: 'Load' } },
      { task: 'b' },
    ]);
  });

  it('keeps what the dialect cannot say, reports it, and exits with 1', async () => {
    const run = await inProcess('export', scheduling, '--shape', 'same', '--dialect', 'v1');
    expect(run).toMatchObject({ code: 1, stdout: SCHEDULING.replace('1.16.0', '0.8') });
    expect(run.stderr).toMatch(
      /scheduling\.json: warning: A at \/metadata\/disabledCode: .*OWNER-MOVED.*\n.*info: 1 task: v1 has no topology/,
    );
  });

  it('leaves it out with --drop, and reports that', async () => {
    const run = await inProcess('export', scheduling, '--shape', 'array', '--dialect', 'v1', '--drop');
    expect(JSON.parse(run.stdout)).toEqual([{ id: 'a', name: 'A', specVersion: '0.8', metadata: {} }]);
    expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/It is left out/) });
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no shape', [], /--shape is missing; it takes same, array, list, files, create/],
    ['a shape that is none', ['--shape', 'zip'], /--shape takes same, .* not "zip"/],
    ['a dialect that is none', ['--shape', 'same', '--dialect', 'v2'], /--dialect takes v1, scheduling, not "v2"/],
    ['files without a folder', ['--shape', 'files'], /needs a folder: -o DIR/],
    ['files to stdout', ['--shape', 'files', '-o', '-'], /needs a folder/],
    ['--drop without a dialect', ['--shape', 'same', '--drop'], /--drop needs --dialect/],
    ['--force without a folder', ['--shape', 'same', '--force'], /--force is for --shape files/],
  ])('refuses %s', async (_, args, message) => {
    const run = await inProcess('export', tasks, ...args);
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  });

  it('refuses what is not task definitions', async () => {
    expect(await inProcess('export', folder.file('bad.json', '42'), '--shape', 'same')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/bad\.json:1:1: /),
    });
  });
});

describe('export --shape files', () => {
  it('makes the folder, with a file a task', async () => {
    const target = folder.file('made/here');
    expect(await inProcess('export', tasks, '--shape', 'files', '-o', target)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readdirSync(target)).toEqual(['load-2.json', 'load.json']);
    expect(readFileSync(join(target, 'load-2.json'), 'utf8')).toBe('{"id": "b", "name": "LOAD", "n": 1.0}\n');
  });

  it('leaves a folder that holds something alone, unless --force', async () => {
    const target = folder.file('full');
    mkdirSync(target);
    writeFileSync(join(target, 'load.json'), 'old');
    writeFileSync(join(target, 'mine.txt'), 'mine');
    const args = ['export', tasks, '--shape', 'files', '-o', target];
    expect(await inProcess(...args)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/full is not empty; --force/),
    });
    expect(readdirSync(target)).toEqual(['load.json', 'mine.txt']);
    expect(readFileSync(join(target, 'load.json'), 'utf8')).toBe('old');
    expect(await inProcess(...args, '--force')).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(target)).toEqual(['load-2.json', 'load.json', 'mine.txt']);
    expect(readFileSync(join(target, 'load.json'), 'utf8')).toBe('{"id": "a",  "name": "Load"}\n');
  });

  it('says so where a file is in the way', async () => {
    const run = await inProcess('export', tasks, '--shape', 'files', '-o', tasks);
    expect(run).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/cannot write .*tasks\.json: it is not a folder/),
    });
    expect(readFileSync(tasks, 'utf8')).toBe(TASKS);
  });
});
