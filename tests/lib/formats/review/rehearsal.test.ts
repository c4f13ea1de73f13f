import { describe, expect, it } from 'vitest';
import { reviewHtml, reviewMarkdown, reviewRehearsal } from '../../../../lib/formats/index.ts';
import { type ChainDocument, rename, setField, unwrap } from '../../../../lib/index.ts';
import { chainOf } from '../../../support/chainOf.ts';
import { reviewOf } from '../../../support/reviewOf.ts';

const daily = (hour: number) => `RRULE:FREQ=DAILY;BYHOUR=${hour};BYMINUTE=0`;
const NASTY = '</script><img src=x onerror=alert(1)> | `cell` @all';

function inputOf(after: ChainDocument, before: ChainDocument | null) {
  const rehearsal = unwrap(reviewRehearsal(after, before, '2026-03-01T00:00:00Z'));
  return { ...reviewOf(after, before), rehearsal };
}
/** The rows of the section, as Markdown. */
function rowsOf(after: ChainDocument, before: ChainDocument | null): string[] {
  const [, section = ''] = reviewMarkdown(inputOf(after, before)).split('<summary>What will run</summary>');
  return section
    .split('</details>')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
}

const BEFORE = chainOf(
  [
    { name: 'a', schedule: daily(1) },
    { name: 'b', schedule: daily(2) },
    { name: 'c', schedule: daily(3) },
    { name: 'often', schedule: 'RRULE:FREQ=DAILY;BYHOUR=4,5;BYMINUTE=0' },
    'mart',
    { name: 'new', enabled: false, schedule: daily(6) },
  ],
  ['a SUCCEEDED mart'],
);
const AFTER = chainOf(
  [
    { name: 'a', enabled: false, schedule: daily(1) },
    { name: 'b', schedule: daily(9) },
    { name: 'c', schedule: daily(1) },
    { name: 'often', schedule: daily(4) },
    'mart',
    { name: 'new', schedule: daily(6) },
  ],
  ['a SUCCEEDED mart'],
);

describe('what will run, in a review', () => {
  it('is left out where it is not asked for', () => {
    expect(reviewHtml(reviewOf(AFTER, BEFORE))).not.toContain('What will run');
    expect(reviewMarkdown(reviewOf(AFTER, BEFORE))).not.toContain('What will run');
  });

  it('has figures of all, and then each task that does something else, the worst first', () => {
    expect(rowsOf(AFTER, BEFORE)).toEqual([
      '| Runs | 4 | 6 |',
      '| Tasks that run | 4 | 5 |',
      '| All has ended | 09:05 | 05:05 |',
      '| Most runs at a time | 1 | 1 |',
      '| a | no longer runs | 1 run, ends 01:05 |',
      '| mart | no longer runs | 1 run, ends 01:10 |',
      '| often | runs less often: 1 run, ends 04:05 | 2 runs, the last ends 05:05 |',
      '| b | finishes later: 1 run, ends 09:05 | 1 run, ends 02:05 |',
      '| new | newly runs: 1 run, ends 06:05 | does not run |',
      '| c | finishes earlier: 1 run, ends 01:05 | 1 run, ends 03:05 |',
    ]);
  });

  it('tells the date of a time on the next day', () => {
    const late = chainOf([{ name: 'a', schedule: 'RRULE:FREQ=DAILY;BYHOUR=23;BYMINUTE=58' }]);
    expect(rowsOf(late, null)[2]).toBe('| All has ended | 2026-03-02 00:03 |');
  });

  it('says that nothing is different where it is not, and has figures alone of a chain by itself', () => {
    expect(reviewHtml(inputOf(BEFORE, BEFORE))).toContain('Every task runs as before.');
    expect(rowsOf(AFTER, null)).toEqual([
      '| Runs | 4 |',
      '| Tasks that run | 4 |',
      '| All has ended | 09:05 |',
      '| Most runs at a time | 1 |',
    ]);
    expect(rowsOf(chainOf(['a']), null)[2]).toBe('| All has ended | nothing runs |');
  });

  it('says what it takes for granted, on the page too', () => {
    const page = reviewHtml(inputOf(AFTER, BEFORE));
    expect(page).toContain('<h2>What will run</h2>');
    expect(page).toContain(
      'Rehearsed from 2026-03-01 00:00 to 2026-03-02 00:00 UTC, if each task takes 5 min and none fails.',
    );
    expect(page).toContain('<th scope="row">mart</th><td>no longer runs</td><td>1 run, ends 01:10</td>');
  });

  it('lists 50 tasks, and counts the others', () => {
    const tasks = Array.from({ length: 60 }, (_, at) => ({ name: `t${at}`, schedule: daily(1) }));
    const off = chainOf(tasks.map((task) => ({ ...task, enabled: false })));
    const before = chainOf(tasks);
    expect(rowsOf(off, before)).toHaveLength(54);
    expect(reviewMarkdown(inputOf(off, before))).toContain('10 more tasks are different.');
    expect(reviewHtml(inputOf(off, before))).toContain('10 more tasks are different.');
  });

  it('has names as text', () => {
    const nasty = unwrap(rename(BEFORE, { task: 'mart', name: NASTY })).document;
    const off = unwrap(setField(nasty, { task: 'a', field: 'enabled', value: false })).document;
    const page = reviewHtml(inputOf(off, BEFORE));
    expect(page.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/<script|<img|https?:|<[^>]*\son\w+=/);
    const row = rowsOf(off, BEFORE).find((line) => line.includes('img'))!;
    expect(row).not.toMatch(/<|@|[^\\]`/);
    expect(row.split(/(?<!\\)\|/)).toHaveLength(5);
  });

  it('is data alone, which a worker may hand over', () => {
    const rehearsal = unwrap(reviewRehearsal(BEFORE, BEFORE, '2026-03-01T00:00:00Z'));
    expect(structuredClone(rehearsal)).toEqual(rehearsal);
  });

  it('is refused where its day cannot be read', () => {
    expect(reviewRehearsal(BEFORE, null, 'soon')).toMatchObject({ ok: false });
  });
});
