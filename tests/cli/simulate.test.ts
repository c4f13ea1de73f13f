import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../support/chainOf.ts';
import { blocksOf, pageOf } from '../support/docs.ts';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';

const folder = ownFolder();
const daily = (hour: number) => `RRULE:FREQ=DAILY;BYHOUR=${hour};BYMINUTE=0`;
const CHAIN = definitionsOf(
  [
    { name: 'Extract', id: 'a', schedule: daily(1) },
    { name: 'Stage', id: 'b' },
    { name: 'Off', id: 'c', enabled: false },
  ],
  ['a SUCCEEDED b', 'b ANY c'],
);
const file = folder.file('chain.json', JSON.stringify(CHAIN));
const FROM = ['--from', '2026-03-01'];
const json = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await inProcess('simulate', file, ...FROM, '--format', 'json', ...args);
  return { code, stderr, told: JSON.parse(stdout) };
};

describe('taskloom simulate', () => {
  it('takes for granted what the chain document says, and an option has the last word', async () => {
    const rehearsal = {
      lanes: 1,
      tasks: {
        a: { duration: { low: 600, usual: 1200, high: 1800 } },
        b: { deadline: '01:22', duration: { low: 60, usual: 240, high: 300 } },
      },
    };
    const view = { positions: {}, routes: {}, rehearsal };
    const documented = folder.file('documented.chain.json', JSON.stringify({ taskloom: 1, tasks: CHAIN, view }));
    const { code, stdout } = await inProcess('simulate', documented, ...FROM);
    expect(stdout).toContain('2026-03-01T01:00:00Z  2026-03-01T01:20:00Z  SUCCEEDED  Extract');
    expect(stdout).toContain('Misses its deadline:\n  Stage ends at 2026-03-01T01:24:00Z, due 2026-03-01T01:22:00Z');
    expect(code).toBe(1);
    const quick = await inProcess('simulate', documented, ...FROM, '--duration', 'Stage=PT1M', '--nights', '50');
    expect(quick.stdout).toContain('Stage');
    expect(quick.stdout).toMatch(/\d+ % by 01:22 \(UTC\)/);
  });

  it('exits with 0 where only what handles failures never runs, and lists that apart', async () => {
    const tasks = [
      { name: 'Extract', id: 'a', schedule: daily(1) },
      { name: 'Alert', id: 'h' },
      { name: 'Log', id: 'l' },
    ];
    const handled = folder.file('handled.json', JSON.stringify(definitionsOf(tasks, ['a FAILED h', 'h ANY l'])));
    const { code, stdout } = await inProcess('simulate', handled, ...FROM);
    expect(code).toBe(0);
    expect(stdout).toContain('Runs only after a failure:\n  Extract never ends with FAILED, so Alert never starts.');
    expect(stdout).not.toContain('Never runs:');
    const cut = folder.file('cut.json', JSON.stringify(definitionsOf(tasks, ['h FAILED l'])));
    expect((await inProcess('simulate', cut, ...FROM)).code).toBe(1);
  });

  it('prints what runs, when and why, as JSON', async () => {
    const { code, told } = await json();
    expect(code).toBe(0);
    expect(told).toEqual({
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-02T00:00:00.000Z',
      seed: 1,
      runs: [
        {
          task: 'a',
          name: 'Extract',
          start: '2026-03-01T01:00:00.000Z',
          end: '2026-03-01T01:05:00.000Z',
          status: 'SUCCEEDED',
          cause: { schedule: true },
        },
        {
          task: 'b',
          name: 'Stage',
          start: '2026-03-01T01:05:00.000Z',
          end: '2026-03-01T01:10:00.000Z',
          status: 'SUCCEEDED',
          cause: { runs: [0] },
        },
      ],
      never: [{ task: 'c', name: 'Off', cause: 'off', root: 'c' }],
      lanes: [
        { at: '2026-03-01T01:00:00.000Z', running: 1, waiting: 0 },
        { at: '2026-03-01T01:10:00.000Z', running: 0, waiting: 0 },
      ],
      critical: ['a', 'b'],
      finish: { p50: '2026-03-01T01:10:00.000Z', p80: null, p95: null },
    });
  });

  it('prints words for people, and rows for spreadsheets', async () => {
    const { stdout } = await inProcess('simulate', file, ...FROM);
    expect(stdout).toContain('2026-03-01T01:05:00Z  2026-03-01T01:10:00Z  SUCCEEDED  Stage    Extract\n');
    expect(stdout).toContain('Never runs:\n  Off is switched off.\n');
    expect(stdout).toContain('Critical path: Extract, then Stage\n');
    const out = folder.file('out.csv');
    expect((await inProcess('simulate', file, ...FROM, '--format', 'csv', '-o', out)).code).toBe(0);
    expect(readFileSync(out, 'utf8').split('\n')[2]).toBe(
      '1,b,Stage,2026-03-01T01:05:00.000Z,2026-03-01T01:05:00.000Z,2026-03-01T01:10:00.000Z,SUCCEEDED,runs 0',
    );
  });

  it('draws the timeline', async () => {
    const { code, stdout } = await inProcess('simulate', file, ...FROM, '--format', 'svg');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<svg [^]*>What [^<]*chain\.json will run<[^]*>Extract<[^]*>Stage<[^]*<\/svg>\n$/);
  });

  it('takes what else is to be assumed, by names or ids', async () => {
    const { told } = await json('--duration', 'Extract=PT10M', '--days', '2', '--lanes', '1');
    expect(told.runs.map((run: { end: string }) => run.end.slice(8, 16))).toEqual([
      '01T01:10',
      '01T01:15',
      '02T01:10',
      '02T01:15',
    ]);
    expect(await json('--fail', 'a')).toMatchObject({
      code: 1,
      told: { runs: [{ status: 'FAILED' }], never: [{ task: 'b', cause: 'status', root: 'a' }, { task: 'c' }] },
    });
  });

  it('rehearses many nights, the same for the same seed', async () => {
    const nights = async (seed: string) => (await json('--nights', '50', '--seed', seed)).told;
    const first = await nights('7');
    expect(await nights('7')).toEqual(first);
    expect((await nights('8')).finish).not.toEqual(first.finish);
    const { p50, p80, p95 } = first.finish;
    expect([p50, p80, p95]).toEqual([p50, p80, p95].toSorted());
    const { stdout } = await inProcess(
      'simulate',
      file,
      ...FROM,
      '--nights',
      '50',
      '--deadline',
      'b=2026-03-01T01:00Z',
    );
    expect(stdout).toMatch(/^Stage .* 0 % by 2026-03-01T01:00:00Z$/m);
  });

  it('ends with 1 where a task that is on never runs, or a deadline is missed', async () => {
    const by = (time: string, ...more: readonly string[]) =>
      json('--deadline', `Stage=2026-03-01T${time}:00Z`, ...more).then(({ code }) => code);
    expect([await by('01:10'), await by('01:09')]).toEqual([0, 1]);
    expect([await by('03:00', '--nights', '20'), await by('01:03', '--nights', '20')]).toEqual([0, 1]);
    const alone = folder.file('alone.json', JSON.stringify(definitionsOf(['a'])));
    expect((await inProcess('simulate', alone)).code).toBe(1);
  });

  it('says so where the rehearsal was stopped', async () => {
    const cycle = definitionsOf([{ name: 'a', schedule: daily(1) }, 'b'], ['a ANY a', 'a ANY b', 'b ANY a', 'b ANY b']);
    const circle = folder.file('cycle.json', JSON.stringify(cycle));
    const options = ['--duration', 'a=PT1S', '--duration', 'b=PT1S', '-o', folder.file('stopped.txt')];
    expect(await inProcess('simulate', circle, ...FROM, ...options)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the rehearsal was stopped at 1000000 runs'),
    });
  });
});

describe('taskloom simulate --runs', () => {
  const times = (count: number) =>
    Array.from({ length: count }, (_, day) => [`2026-02-0${day + 1}T01:00:00Z`, `2026-02-0${day + 1}T01:20:00Z`]);

  it('measures from what taskloom runs prints', async () => {
    const runs = times(5).map(([startedAt, endedAt]) => ({ taskId: 'a', startedAt, endedAt, status: 'SUCCEEDED' }));
    const past = folder.file('runs.json', JSON.stringify([...runs, { taskId: 'gone', startedAt: 'x' }]));
    expect((await json('--runs', past)).told.runs[0].end).toBe('2026-03-01T01:20:00.000Z');
    expect((await json('--runs', past, '--duration', 'a=PT1M')).told.runs[0].end).toBe('2026-03-01T01:01:00.000Z');
  });

  it('measures from a table, and says where that is too little', async () => {
    const rows = times(4).map(([started, ended]) => `Extract;${started};${ended};succeeded\n`);
    const past = folder.file('runs.csv', `task;started;ended;status\n${rows.join('')}`);
    const { stderr, told } = await json('--runs', past);
    expect(stderr).toContain('a has 4 past runs that succeeded, too few to measure how long it runs; that takes 5.');
    expect(told.runs[0].end).toBe('2026-03-01T01:05:00.000Z');
  });
});

it.each([
  ['no chain', [], /FILE is missing/],
  ['a time that is none', [file, '--from', 'tonight'], /--from takes a time such as .*, not "tonight"/],
  [
    'a task that is not there',
    [file, '--fail', 'Load'],
    /no task has the id or the name "Load"; there are:\nExtract\n/,
  ],
  ['a duration without a task', [file, '--duration', 'PT10M'], /--duration takes TASK=VALUE/],
  ['a duration that is none', [file, '--duration', 'a=10'], /takes a duration such as PT10M, not "10"/],
  ['no nights', [file, '--nights', '0'], /--nights takes a whole number from 1/],
  ['a format that there is not', [file, '--format', 'xml'], /--format takes text, json, csv/],
  ['runs that are none', [file, '--runs', file.replace('chain', 'none')], /there is no such file/],
  ['a table without its columns', [file, '--runs', folder.file('x.csv', 'a,b\n1,2\n')], /x\.csv:1:1: The header lacks/],
])('taskloom simulate refuses %s', async (_, args, message) => {
  const run = await inProcess('simulate', ...args);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toMatch(message);
});

it('asks for an id where a name is not of one task', async () => {
  const twice = definitionsOf(['a', 'b']).map((task) => ({ ...task, name: 'Same' }));
  const { code, stderr } = await inProcess(
    'simulate',
    folder.file('twice.json', JSON.stringify(twice)),
    '--fail',
    'Same',
  );
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'taskloom: 2 tasks are called "Same"; use an id:\na\nb\n' });
});

it('docs/rehearsal.md shows what the command prints', async () => {
  const sample = folder.file('stock.json');
  await inProcess('sample', '--tasks', '12', '-o', sample);
  const { stdout } = await inProcess('simulate', sample, ...FROM);
  expect(blocksOf(pageOf('docs/rehearsal.md'), 'text')).toEqual([stdout]);
});
