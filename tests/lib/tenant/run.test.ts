import { describe, expect, it } from 'vitest';
import { lastRunOf, readRun } from '../../../lib/tenant/index.ts';

describe('a run', () => {
  it('is read with its status in capitals, and as running while no end is told', () => {
    expect(
      readRun({ id: 'r', status: 'succeeded', startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T00:00:02Z' }),
    ).toEqual({
      id: 'r',
      status: 'SUCCEEDED',
      startedAt: '2026-01-01T00:00:00Z',
      endedAt: '2026-01-01T00:00:02Z',
    });
    expect(readRun({ id: 'r', status: 'RUNNING', startedAt: 'x' }).endedAt).toBeNull();
  });

  it('is empty where the answer is odd', () => {
    expect(readRun({ id: 7, status: null })).toEqual({ id: '', status: '', startedAt: '', endedAt: null });
    expect(lastRunOf({ metadata: { orchestration: { lastRun: 'none' } } })).toBeNull();
    expect(lastRunOf({})).toBeNull();
  });

  it('stands with its task where the dialect says so', () => {
    expect(
      lastRunOf({
        metadata: { orchestration: { lastRun: { id: 'r', status: 'FAILED', startedAt: 'a', endedAt: 'b' } } },
      })?.status,
    ).toBe('FAILED');
  });
});
