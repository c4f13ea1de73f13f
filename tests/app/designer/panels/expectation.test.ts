import { describe, expect, it } from 'vitest';
import {
  type ExpectedField,
  sourceWords,
  textOf,
  withText,
} from '../../../../app/panels/rehearsal/assumptions/expectation.ts';
import type { TaskExpectation } from '../../../../lib/simulate/index.ts';

const entered = (low: number, usual: number, high: number): TaskExpectation => ({
  duration: { source: 'entered', low: low * 60, usual: usual * 60, high: high * 60 },
});
const MEASURED: TaskExpectation = { duration: { source: 'runs', count: 7, quantiles: [60, 120, 600] } };
const typed = (expected: TaskExpectation, field: ExpectedField, text: string) => withText(expected, field, text);

describe('how long a task takes', () => {
  it('is one length at first, and a range once its ends are typed', () => {
    expect(typed({}, 'usual', '20 min')).toEqual({ expected: entered(20, 20, 20) });
    expect(typed(entered(20, 20, 20), 'high', '1 h')).toEqual({ expected: entered(20, 20, 60) });
    expect(typed(entered(20, 20, 60), 'low', '5')).toEqual({ expected: entered(5, 20, 60) });
  });

  it('never has its ends on the wrong side', () => {
    expect(typed(entered(5, 20, 60), 'usual', '90 min')).toEqual({ expected: entered(5, 90, 90) });
    expect(typed(entered(5, 20, 60), 'low', '30 min')).toEqual({ expected: entered(30, 30, 60) });
    expect(typed(entered(5, 20, 60), 'high', '10 min')).toEqual({ expected: entered(5, 10, 10) });
  });

  it('is shown as measured, and entered once somebody changes it', () => {
    expect((['low', 'usual', 'high'] as const).map((field) => textOf(MEASURED, field))).toEqual([
      '1 min',
      '2 min',
      '10 min',
    ]);
    expect([sourceWords(MEASURED), sourceWords({}), sourceWords(entered(1, 1, 1))]).toEqual([
      '7 runs',
      'a guess',
      'entered',
    ]);
    expect(typed(MEASURED, 'usual', '4 min')).toEqual({ expected: entered(1, 4, 10) });
  });

  it('is a guess again where its usual length is deleted, and certain where one of its ends is', () => {
    expect(typed(entered(5, 20, 60), 'usual', '')).toEqual({ expected: null });
    expect(typed(entered(5, 20, 60), 'high', '')).toEqual({ expected: entered(5, 20, 20) });
  });
});

describe('the other fields', () => {
  it('take a share, a time of day and lists of times', () => {
    expect(typed({}, 'failure', '2,5 %')).toEqual({ expected: { failure: { source: 'entered', share: 0.025 } } });
    expect(typed({}, 'deadline', '07:00')).toEqual({ expected: { deadline: '07:00' } });
    expect(typed({}, 'manual', '06:30, 2026-03-01T04:00:00Z')).toEqual({
      expected: { manual: ['06:30', '2026-03-01T04:00:00Z'] },
    });
  });

  it.each<[ExpectedField, string]>([
    ['failure', '120 %'],
    ['failure', 'often'],
    ['deadline', '7 am'],
    ['deadline', '24:00'],
    ['manual', '06:30, Dec 1'],
    ['usual', 'long'],
  ])('%s refuses “%s” with what to type', (field, text) => {
    expect(typed({}, field, text)).toMatchObject({ fault: expect.stringMatching(/[Tt]ype /) });
  });

  it('say nothing once they are empty, and leave the others', () => {
    expect(typed({ deadline: '07:00' }, 'deadline', '')).toEqual({ expected: null });
    expect(typed({ ...MEASURED, deadline: '07:00' }, 'deadline', '')).toEqual({ expected: MEASURED });
  });
});
