import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';

const folder = ownFolder();
const TASKS =
  '[\n  {"id": "a",  "name": "Load", "n": 1.0, "states": []},\n  {"id": "b", "name": "LOAD", "states": []},\n  {"id": "c", "name": "Extract", "states": []}\n]\n';

function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder.path, name, path, '..'), { recursive: true });
    folder.file(join(name, path), content);
  }
  return join(folder.path, name);
}

const object = (id: string) => `{"id": "${id}", "name": "${id}", "states": []}`;
const namesIn = (text: string) => (JSON.parse(text) as { name: string }[]).map(({ name }) => name);

describe('several files and folders', () => {
  it('are one document: what export wrote as files is opened again', async () => {
    const out = join(folder.path, 'out');
    await inProcess('export', folder.file('tasks.json', TASKS), '--shape', 'files', '-o', out);
    const run = await inProcess('export', out, '--shape', 'same');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toBe(
      '[\n  {"id": "c", "name": "Extract", "states": []},\n  {"id": "a",  "name": "Load", "n": 1.0, "states": []},\n  {"id": "b", "name": "LOAD", "states": []}\n]\n',
    );
    const chain = await inProcess('decompile', out);
    expect(JSON.parse(chain.stdout).tasks).toHaveLength(3);
  });

  it('may be mixed, and no file is read twice', async () => {
    const one = folder.file('one.json', object('z'));
    const nested = folderOf('nested', {
      'b-10.json': object('b10'),
      'b-2.json': object('b2'),
      'sub/a.json': object('a'),
    });
    const run = await inProcess('export', one, nested, one, join(nested, 'b-2.json'), '--shape', 'array');
    expect(namesIn(run.stdout).toSorted()).toEqual(['a', 'b10', 'b2', 'z']);
  });

  it('say which dialect they are treated as where they are of both', async () => {
    const path = folderOf('mixed', {
      'a.json': object('a'),
      'b.json': '{"id": "b", "name": "b", "specVersion": "1.16.0", "states": []}',
    });
    const { code, stderr } = await inProcess('export', path, '--shape', 'array');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^taskloom: .*b\.json is written for the Scheduling API, the other files for the Tasks API v1\./,
    );
  });

  it('of folders only .json files that are not hidden are read', async () => {
    const path = folderOf('odd', {
      'a.json': object('a'),
      'notes.txt': 'no',
      '.taskloom.json': '{}',
      '.git/x.json': 'no',
      'node_modules/p/package.json': 'no',
      'B.JSON': object('b'),
    });
    const run = await inProcess('export', path, '--shape', 'array');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(namesIn(run.stdout)).toHaveLength(2);
  });

  it('are all named that cannot be opened, each with its place, and nothing is written', async () => {
    const path = folderOf('broken', {
      'a.json': object('a'),
      'b.json': '{\n  oh',
      'c.json': '{"compilerOptions": {}}',
      'd.json': '\uFFFD[',
    });
    for (const command of [['decompile'], ['export', '--shape', 'array']]) {
      const run = await inProcess(command[0]!, path, ...command.slice(1));
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(
        /b\.json:2:3: .*not JSON[^\n]*\n.*c\.json:1:1: .*not a task definition[^\n]*\n.*d\.json:1:1: /,
      );
    }
  });

  it('are refused when a folder holds none', async () => {
    mkdirSync(join(folder.path, 'empty'));
    const run = await inProcess('decompile', join(folder.path, 'empty'));
    expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/empty holds no \.json file/) });
  });

  it('are checked file by file', async () => {
    const path = folderOf('checked', { 'a.json': object('a'), 'b.json': object('b') });
    const run = await inProcess('check', path, '--format', 'json');
    const { problems } = JSON.parse(run.stdout) as { problems: { file: string }[] };
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([join(path, 'a.json'), join(path, 'b.json')]));
    expect((await inProcess('check', path)).stdout).toContain('in 2 files.');
  });
});
