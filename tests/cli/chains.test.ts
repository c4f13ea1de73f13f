import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from './support/folder.ts';
import { FIXTURES, taskloom } from './support/run.ts';

interface Definition {
  readonly name: string;
  readonly events: readonly { readonly correlation: readonly { readonly contextAttributeValue: string }[] }[];
  readonly states: readonly { readonly exclusive: boolean }[];
}

const folder = ownFolder();
const BY_HAND = join(FIXTURES, 'nightly.json');
const WHOLE = join(FIXTURES, 'nightly.chain.json');
const text = (file: string): string => readFileSync(file, 'utf8');

describe.concurrent('a chain of twelve tasks, written by hand with little', () => {
  it('compiles to definitions, and those decompile to the same chain in full', async () => {
    const compiled = await taskloom(['compile', BY_HAND]);
    expect(compiled).toMatchObject({ code: 0, stderr: '' });

    const definitions = JSON.parse(compiled.stdout) as { name: string }[];
    const { tasks } = JSON.parse(text(BY_HAND)) as { tasks: { name: string }[] };
    expect(definitions.map(({ name }) => name)).toEqual(tasks.map(({ name }) => name));

    const decompiled = await taskloom(['decompile', '-'], { stdin: compiled.stdout });
    expect(decompiled).toEqual({ code: 0, stderr: '', stdout: text(WHOLE) });
  });

  it('compiles to the same definitions from its full form', async () => {
    const [fromLittle, fromWhole] = await Promise.all([taskloom(['compile', BY_HAND]), taskloom(['compile', WHOLE])]);
    expect(fromWhole).toEqual(fromLittle);
  });

  it('writes an ALL join, FAILED and ANY as the service takes them', async () => {
    const { stdout } = await taskloom(['compile', BY_HAND]);
    const definitions = JSON.parse(stdout) as Definition[];
    const named = (name: string) => definitions.find((definition) => definition.name === name)!;
    const correlated = (name: string) =>
      named(name).events.map(({ correlation }) => correlation.map((item) => item.contextAttributeValue));

    expect(named('Sales mart').states[0]!.exclusive).toBe(false);
    expect(correlated('Sales mart')).toEqual([
      ['new:stage-orders', 'SUCCEEDED'],
      ['new:stage-customers', 'SUCCEEDED'],
    ]);
    expect(named('Alert: night run failed').states[0]!.exclusive).toBe(true);
    expect(correlated('Alert: night run failed')).toEqual([
      ['new:sales-mart', 'FAILED'],
      ['new:stock-mart', 'FAILED'],
    ]);
    expect(correlated('Audit log')).toEqual([['new:sales-dashboard']]);
  });
});

describe.concurrent('decompile', () => {
  it('takes one definition, a list, or a list page', async () => {
    const task =
      '{"id": "a", "name": "A", "specVersion": "0.8", "states": [{"onEvents": [{"actions": [{"functionRef": {"refName": "app.reload", "arguments": {"appId": "1"}}}], "eventRefs": []}]}]}';
    const wrapped = [task, `[${task}]`, `{"data": [${task}], "links": {}}`];
    const runs = await Promise.all(wrapped.map((stdin) => taskloom(['decompile', '-'], { stdin })));
    for (const { code, stdout } of runs) {
      expect(code).toBe(0);
      expect(JSON.parse(stdout).tasks).toMatchObject([{ id: 'a', name: 'A', trigger: 'manual' }]);
    }
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
  });

  it('prints what it could read, says what is wrong, and exits with 1', async () => {
    const run = await taskloom(['decompile', folder.file('odd.json', '[{"id": "a", "name": "Lone\\u001b[31m"}]')]);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout).tasks).toHaveLength(1);
    expect(run.stderr).toMatch(/odd\.json: error: Lone\\u001b\[31m at \/states: /);
  });

  it('exits with 0 when there are only warnings', async () => {
    const task = {
      id: 'b',
      name: 'B',
      specVersion: '0.8',
      events: [
        {
          name: 'e',
          type: 'com.qlik.v1.task.run.finished',
          source: 'system-events.task',
          correlation: [{ contextAttributeName: 'id', contextAttributeValue: 'elsewhere' }],
        },
      ],
      states: [
        {
          onEvents: [
            { actions: [{ functionRef: { refName: 'app.reload', arguments: { appId: '1' } } }], eventRefs: ['e'] },
          ],
          exclusive: true,
        },
      ],
    };
    const run = await taskloom(['decompile', '-'], { stdin: JSON.stringify(task) });
    expect(run).toMatchObject({ code: 0 });
    expect(run.stderr).toMatch(/^<stdin>: warning: B/);
    expect(JSON.parse(run.stdout).edges).toEqual([{ source: 'elsewhere', target: 'b', status: 'ANY' }]);
  });
});

describe.concurrent('compile', () => {
  const compile = (chain: unknown) => taskloom(['compile', '-'], { stdin: JSON.stringify(chain) });
  const twins = [
    { name: 'A', appId: '1' },
    { name: 'A', appId: '2' },
  ];

  it('names every unknown key, with its place', async () => {
    const run = await compile({
      tasks: [{ name: 'A', appId: '1', joins: 'all' }],
      edges: [{ source: 'A', target: 'A', on: 'x' }],
      links: 1,
    });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr.split('\n')).toEqual([
      expect.stringMatching(/^<stdin>: the chain: .*"links"/),
      expect.stringMatching(/^<stdin>: tasks\[0\]: .*"joins"/),
      expect.stringMatching(/^<stdin>: edges\[0\]: .*"on"/),
      '',
    ]);
  });

  it('refuses an edge whose end is the name of two tasks, or of none', async () => {
    const run = await compile({ tasks: twins, edges: [{ source: 'A', target: 'B' }] });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/edges\[0\]\.source: "A" is the name of 2 tasks.*\n.*edges\[0\]\.target: "B"/);
  });

  it('writes a status that is none, warns, and exits with 1', async () => {
    const run = await compile({
      tasks: [
        { name: 'A', appId: '1' },
        { name: 'B', appId: '2' },
      ],
      edges: [{ source: 'A', target: 'B', status: 'aborted' }],
    });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^<stdin>: warning: edges\[0\]\.status: "aborted"/);
    expect(JSON.parse(run.stdout)[1].events[0].correlation[1].contextAttributeValue).toBe('aborted');
  });

  it('makes an empty list of an empty chain', async () => {
    expect(await compile({})).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
  });
});
