import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unwrap } from '../../../lib/index.ts';
import { nextRuns } from '../../../lib/schedule/index.ts';

/** Rule, start, from when on, and the next four runs as python-dateutil 2.9 counts them. */
const CASES = JSON.parse(readFileSync(new URL('dateutil.json', import.meta.url), 'utf8')) as readonly (readonly [
  rule: string,
  start: string,
  now: string,
  runs: string,
])[];

it('counts the runs of random rules as python-dateutil does', () => {
  expect(CASES).toHaveLength(1_000);
  const other = CASES.filter(([recurrence, start, now, runs]) => {
    const next = nextRuns({ recurrence, startDateTime: start }, { now: `${now}:00.000Z`, count: 4 });
    const ours = unwrap(next).runs.map((run) => new Date(run).toISOString().slice(0, 19).replace(/:00$/, ''));
    return ours.join(' ') !== runs;
  });
  expect(other).toEqual([]);
});
