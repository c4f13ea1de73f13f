import { describe, expect, it } from 'vitest';
import type { Rehearsed } from '../../../../app/designer/state/rehearsal.ts';
import { tonightOf } from '../../../../app/panels/rehearsal/past.ts';
import { runsByTask } from '../../../../app/panels/rehearsal/rows.ts';
import { viewOf } from '../../../../app/services/rehearsal/views.ts';
import { NO_SETTINGS, unpackRuns } from '../../../../lib/simulate/index.ts';
import type { TenantRun } from '../../../../lib/tenant/index.ts';
import { chainOf } from '../../../support/chainOf.ts';

const { chain } = chainOf([{ name: 'a', schedule: 'RRULE:FREQ=DAILY;BYHOUR=1;BYMINUTE=0' }, 'b'], ['a SUCCEEDED b']);
const at = (time: string): number => Date.parse(`2026-03-01T${time}:00Z`);
const of = { chain, settings: NO_SETTINGS, changes: [], from: at('00:00'), to: at('00:00') + 86_400_000 };
const night: Rehearsed = {
  ...of,
  ...viewOf('night', {
    ...of,
    span: { from: new Date(of.from).toISOString(), to: new Date(of.to).toISOString() },
    zone: 'UTC',
  }),
};
const runs = unpackRuns(night.runs);
const run = (from: string, to: string | null, status = 'SUCCEEDED'): TenantRun => ({
  id: 'r',
  status,
  startedAt: `2026-03-01T${from}:00Z`,
  endedAt: to === null ? null : `2026-03-01T${to}:00Z`,
});
const tonight = (now: string, lastRuns: Record<string, TenantRun | null>) =>
  tonightOf(night, runs, runsByTask(runs), { lastRuns: new Map(Object.entries(lastRuns)), now: at(now) });

describe('a night that is compared with what the tenant tells', () => {
  it('has what ran, and what comes next', () => {
    const found = tonight('01:04', { a: run('01:00', '01:03'), b: null })!;
    expect(found.past.get('a')).toMatchObject({ from: at('01:00'), to: at('01:03') });
    expect(runs.at(found.next!).task).toBe('b');
    expect(found.late.size).toBe(0);
  });

  it('is late where a task did not start, from two minutes on', () => {
    expect(tonight('01:01', { a: null, b: null })!.late.size).toBe(0);
    expect([...tonight('01:03', { a: null, b: null })!.late]).toEqual([
      ['a', { kind: 'not-started', since: at('01:00') }],
    ]);
    expect(tonight('01:03', { a: run('01:02', null, 'RUNNING'), b: null })!.late.size).toBe(0);
  });

  it('is late where a run takes longer than it ever should', () => {
    const running = { a: run('01:00', null, 'RUNNING'), b: null };
    expect(tonight('01:14', running)!.late.get('a')).toBeUndefined();
    expect(tonight('01:16', running)!.late.get('a')).toEqual({ kind: 'too-long', since: at('01:15') });
  });

  it('never takes a run of yesterday for one of tonight', () => {
    const before = { ...run('01:00', '01:05'), startedAt: '2026-02-28T01:00:00Z', endedAt: '2026-02-28T01:05:00Z' };
    const found = tonight('01:10', { a: before, b: null })!;
    expect(found.past.size).toBe(0);
    expect(found.late.has('a')).toBe(true);
  });

  it('says nothing of tasks that the tenant does not know, nor of another time', () => {
    expect(tonight('01:30', { a: run('01:00', '01:05') })!.late.has('b')).toBe(false);
    expect(tonightOf(night, runs, runsByTask(runs), { lastRuns: new Map([['a', null]]), now: of.to })).toBe(null);
  });
});
