import { describe, expect, it } from 'vitest';
import { pastRunsFromCsv } from '../../../../lib/formats/index.ts';
import { unwrap } from '../../../../lib/index.ts';

describe('a table of past runs', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('with %s is read by its columns, in any order and letter case', (_, comma) => {
    const rows = [
      ['Status', 'TASK', 'seconds', 'started', 'ended'],
      ['SUCCEEDED', 'Extract', '60', '2026-03-01T01:00:00Z', '2026-03-01T01:01:00Z'],
      ['RUNNING', '"Stage, all"', '', '2026-03-01 01:05', ''],
    ];
    expect(unwrap(pastRunsFromCsv(rows.map((cells) => `${cells.join(comma)}\r\n`).join('')))).toEqual([
      { task: 'Extract', started: '2026-03-01T01:00:00Z', ended: '2026-03-01T01:01:00Z', status: 'SUCCEEDED' },
      { task: 'Stage, all', started: '2026-03-01 01:05', ended: null, status: 'RUNNING' },
    ]);
  });

  it.each([
    ['without a header', '', 1, 1, 'The header lacks the column task, started, ended, status.'],
    ['without one of its columns', 'task,started,status\n', 1, 1, 'The header lacks the column ended.'],
    ['with a row of no task', 'task,started,ended,status\n,2026-03-01,,OK\n', 2, 1, 'This row names no task.'],
    ['with no start', 'task,started,ended,status\na,,,OK\n', 2, 3, '"" is not a time in ISO 8601.'],
    [
      'with an end that is not a time',
      'task,started,ended,status\na,2026-03-01,later,OK\n',
      2,
      14,
      '"later" is not a time in ISO 8601.',
    ],
    [
      'with a quote that is never closed',
      'task,started,ended,status\n"a,2026-03-01,,OK\n',
      2,
      1,
      'The quotes of this cell are not in order.',
    ],
  ])('%s is refused, with line and column', (_, text, line, column, message) => {
    const read = pastRunsFromCsv(text);
    expect(read.ok || read.refusal.faults).toEqual(expect.arrayContaining([{ line, column, message }]));
  });
});
