import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../support/chainOf.ts';
import { ownFolder } from './support/folder.ts';
import { inProcess } from './support/inProcess.ts';

const folder = ownFolder();
const CHAIN = folder.file(
  'chain.json',
  JSON.stringify(
    definitionsOf([
      { name: 'Stock', schedule: { cron: '30 5 * * *', timezone: 'America/New_York' } },
      { name: 'Sales', schedule: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=6;BYMINUTE=0', timezone: 'Europe/Oslo' } },
      { name: 'Odd', schedule: { cron: '0 25 * * *' } },
      'By hand',
    ]),
  ),
);
const FROM = ['--from', '2026-06-01T00:00:00Z', '--count', '2'] as const;

describe('taskloom next', () => {
  it('prints the next runs in the order of time, by the clock of each schedule, and why a task has none', async () => {
    const { code, stdout } = await inProcess('next', CHAIN, ...FROM);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'NEXT RUN              TIME ZONE         TASK',
        'Mon 2026-06-01 06:00  Europe/Oslo       Sales',
        'Mon 2026-06-01 05:30  America/New_York  Stock',
        'Tue 2026-06-02 06:00  Europe/Oslo       Sales',
        'Tue 2026-06-02 05:30  America/New_York  Stock',
        '',
        'Odd: The hour “25” is not possible: it goes from 0 to 23.',
        '',
      ].join('\n'),
    );
  });

  it('prints them by the clock of one zone', async () => {
    const { stdout } = await inProcess('next', CHAIN, ...FROM, '--zone', 'UTC');
    expect(stdout.split('\n').slice(1, 3)).toEqual([
      'Mon 2026-06-01 04:00  UTC        Sales',
      'Mon 2026-06-01 09:30  UTC        Stock',
    ]);
  });

  it('prints JSON in UTC', async () => {
    const { stdout } = await inProcess('next', CHAIN, ...FROM, '--format', 'json');
    expect(JSON.parse(stdout)).toEqual([
      { task: 'Stock', name: 'Stock', runs: ['2026-06-01T09:30:00.000Z', '2026-06-02T09:30:00.000Z'] },
      { task: 'Sales', name: 'Sales', runs: ['2026-06-01T04:00:00.000Z', '2026-06-02T04:00:00.000Z'] },
      { task: 'Odd', name: 'Odd', runs: [] },
    ]);
  });

  it('writes a calendar', async () => {
    const out = folder.file('runs.ics');
    expect((await inProcess('next', CHAIN, ...FROM, '--format', 'ics', '-o', out)).code).toBe(0);
    expect(readFileSync(out, 'utf8').match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(4);
  });

  it('says that no task has a schedule', async () => {
    const file = folder.file('by-hand.json', JSON.stringify(definitionsOf(['By hand'])));
    expect((await inProcess('next', file)).stdout).toBe('No task of this chain has a schedule.\n');
  });

  it.each([
    [['--from', 'soon'], '--from takes a time such as 2026-03-01T22:00:00Z, not "soon".'],
    [['--from', '2026-02-30'], '--from takes a time'],
    [['--zone', 'Mars/Olympus'], '--zone takes a time zone, such as Europe/Oslo, not "Mars/Olympus".'],
    [['--count', '0'], '--count takes a whole number from 1 to 10000, not "0".'],
    [['--format', 'xml'], '--format'],
  ])('refuses %j', async (args, sentence) => {
    const { code, stderr } = await inProcess('next', CHAIN, ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
