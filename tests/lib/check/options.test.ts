import { describe, expect, it } from 'vitest';
import { type CheckOptions, type JsonObject, check, rename, unwrap } from '../../../lib/index.ts';
import { ok } from '../../../lib/internal.ts';
import { chainOf, definitionsOf } from '../../support/chainOf.ts';
import { documentOf } from '../../support/openText.ts';

const DAILY = { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=6', endDateTime: '2026-01-01T00:00:00Z' };
const chain = chainOf([{ name: 'a', schedule: DAILY }, 'b'], ['a SUCCEEDED b', 'far FAILED b']).chain;

function found(options: CheckOptions, of = chain): string[] {
  return check(of, options).map(({ code, severity, task }) => `${severity} ${code} ${task}`);
}

describe('a check', () => {
  it('weighs rules as it is told, and passes over codes that no rule has', () => {
    expect(found({})).toEqual(['warning missing-upstream b']);
    expect(found({ severities: { 'missing-upstream': 'error', nothing: 'error' } })).toEqual([
      'error missing-upstream b',
    ]);
    expect(found({ severities: { 'missing-upstream': 'off' } })).toEqual([]);
    expect(found({ severities: { 'unhandled-failure': 'warning' } })).toEqual([
      'warning unhandled-failure a',
      'warning missing-upstream b',
      'warning unhandled-failure b',
    ]);
    expect(found({})).toEqual(['warning missing-upstream b']);
  });

  it('says nothing of the clock until it is told the time, and looks anew when that is another', () => {
    const before = '2025-12-01T00:00:00.000Z';
    const after = '2026-02-01T00:00:00.000Z';
    const late = ['warning no-next-run a', 'warning missing-upstream b'];
    for (const [now, expected] of [
      [before, late.slice(1)],
      [after, late],
      [before, late.slice(1)],
    ] as const)
      expect(found({ now })).toEqual(expected);
  });

  it('is sure of an end without an offset only where it is past everywhere', () => {
    const inZone = chainOf([
      {
        name: 'a',
        schedule: { recurrence: 'RRULE:FREQ=DAILY', endDateTime: '2026-01-01T00:00:00', timezone: 'Asia/Tokyo' },
      },
    ]).chain;
    expect(found({ now: '2026-01-01T10:00:00.000Z' }, inZone)).toEqual([]);
    expect(found({ now: '2026-01-01T15:00:00.000Z' }, inZone)).toEqual(['warning no-next-run a']);
  });

  it('takes the dialect that it is told instead of the chain’s', () => {
    const definitions = definitionsOf([{ name: 'a', schedule: 'R/PT24H' }, 'b'], ['a SUCCEEDED b']) as JsonObject[];
    const text = JSON.stringify(definitions).replace(
      '"contextAttributeName":"status"',
      '"contextAttributeName":"spaceId"',
    );
    const { chain: spaced } = documentOf(JSON.parse(text) as JsonObject[]);
    expect(found({ dialect: 'v1' }, spaced)).toEqual(['warning schema-value b']);
    expect(found({ dialect: 'scheduling' }, spaced)).toEqual([]);
    expect(found({ dialect: 'v1' }, spaced)).toEqual(['warning schema-value b']);
  });

  it('knows of tasks that are elsewhere', () => {
    expect(found({ knownExternalIds: new Set(['far']) })).toEqual([]);
  });

  it('looks only at the tasks that a command changed, of those that it saw before', () => {
    const document = chainOf([{ name: 'a', schedule: 'R/PT24H' }, 'b'], ['a SUCCEEDED b']);
    const seen: string[] = [];
    const memory = new WeakMap();
    const nextRuns: CheckOptions['nextRuns'] = (schedule) => {
      seen.push(JSON.stringify(schedule));
      return ok({ zone: 'UTC', runs: [1], note: null });
    };
    const options = { memory, now: '2026-01-01T00:00:00.000Z', nextRuns };
    check(document.chain, options);
    check(unwrap(rename(document, { task: 'b', name: 'other' })).document.chain, options);
    expect(seen).toHaveLength(1);
    check(unwrap(rename(document, { task: 'a', name: 'other' })).document.chain, options);
    expect(seen).toHaveLength(2);
  });
});
