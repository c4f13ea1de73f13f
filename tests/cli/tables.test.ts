import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';
import { FIXTURES, taskloom } from './support/run.ts';

const folder = ownFolder();
const TABLE = 'name,appId,after\nA,1,\nB,2,A\n';

describe('compile a table', () => {
  it('is the same as compiling the chain', async () => {
    const plain = folder.file(
      'plain.json',
      '{"tasks": [{"name": "A", "appId": "1"}, {"name": "B", "appId": "2"}], "edges": [{"source": "A", "target": "B"}]}',
    );
    expect(await inProcess('compile', folder.file('table.csv', TABLE))).toEqual(await inProcess('compile', plain));
  });

  it.each<[string, string, readonly string[]]>([
    ['by its ending', 'x.CSV', []],
    ['of tabs by its ending', 'x.tsv', []],
    ['by its header', 'x.txt', []],
    ['because it is said', 'x.json', ['--format', 'csv']],
  ])('%s', async (_, name, args) => {
    const run = await inProcess('compile', folder.file(name, TABLE), ...args);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toHaveLength(2);
  });

  it('from standard input', async () => {
    const run = await taskloom(['compile', '-', '--dialect', 'scheduling'], { stdin: `\uFEFF${TABLE}` });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)[0].specVersion).toBe('1.16.0');
  });

  it('names the line and column of each fault', async () => {
    const run = await inProcess('compile', folder.file('bad.csv', 'name,appId,join\n"A\nA",,some\n,1,\n'));
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr.replaceAll(folder.path, '').trimEnd().split('\n')).toEqual([
      '/bad.csv:2:1: This row has no appId.',
      '/bad.csv:3:5: join: "some" is none of any, all.',
      '/bad.csv:4:1: This row has no name.',
    ]);
  });

  it('of very many faults it prints the first hundred', async () => {
    const run = await inProcess('compile', folder.file('many.csv', `name,appId\n${'A,\n'.repeat(250)}`));
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(101);
    expect(run.stderr).toMatch(/and 150 more\n$/);
  });

  it('writes what is odd, warns with its place, and exits with 1', async () => {
    const run = await inProcess('compile', folder.file('odd.csv', 'name,appId,after,status\nA,1,A,aborted\n'));
    expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/odd\.csv:2:7: warning: status: "aborted"/) });
    expect(JSON.parse(run.stdout)).toHaveLength(1);
  });

  it('refuses a format that is none, and a dialect for a chain that says its own', async () => {
    expect(await inProcess('compile', 'x', '--format', 'xml')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--format takes json, csv/),
    });
    const run = await inProcess('compile', join(FIXTURES, 'nightly.json'), '--dialect', 'v1');
    expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/--dialect is for tables/) });
  });
});

describe('decompile --format csv', () => {
  it('prints a table that compiles to the same definitions', async () => {
    const definitions = await inProcess('compile', join(FIXTURES, 'nightly.json'));
    const table = await inProcess(
      'decompile',
      folder.file('nightly.json', definitions.stdout),
      '--format',
      'csv',
      '-o',
      folder.file('nightly.csv'),
    );
    expect(table).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(folder.file('nightly.csv'), 'utf8')).toMatch(/^id,name,appId,spaceId,/);
    expect(await inProcess('compile', folder.file('nightly.csv'))).toEqual(definitions);
  });

  it('reports what a table cannot say, and exits with 1', async () => {
    const { stdout } = await inProcess('compile', folder.file('one.csv', 'name,appId\nA,1\n'));
    const described = folder.file(
      'described.json',
      JSON.stringify([{ ...JSON.parse(stdout)[0], description: 'Weekly', specVersion: '1.16.0' }]),
    );
    const run = await inProcess('decompile', described, '--format', 'csv');
    expect(run).toMatchObject({ code: 1, stdout: expect.stringMatching(/^name,/) });
    expect(run.stderr).toMatch(
      /warning: A at \/description: .*no column for description.*\n.*info: .*--dialect scheduling\.\n$/,
    );
  });
});
