import { describe, expect, it } from 'vitest';
import { type Assumptions, USUAL_ASSUMPTIONS, planOf } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { at, lasting } from './support.ts';

const codeOf = (assumptions: Partial<Assumptions>): string | true => {
  const span = { from: at('00:00'), to: at('06:00') };
  const planned = planOf(chainOf(['a']).chain, span, { ...USUAL_ASSUMPTIONS, ...assumptions });
  return planned.ok || planned.refusal.code;
};
const entered = (low: number, usual: number, high: number) => ({ source: 'entered', low, usual, high }) as const;

describe('assumptions that make no sense are refused', () => {
  it.each<[string, Partial<Assumptions>, string]>([
    ['half a lane', { lanes: 0.5 }, 'no-lanes'],
    ['a longest run below zero', { longestRun: -1 }, 'no-limit'],
    ['a longest time in the queue that is not a number', { longestQueue: Number.NaN }, 'no-limit'],
    ['a usual duration below the low one', { duration: entered(10, 5, 20) }, 'no-duration'],
    ['a duration below zero', { tasks: [lasting('a', -1)] }, 'no-duration'],
    ['a duration without an end', { duration: entered(1, 2, Infinity) }, 'no-duration'],
    ['a measured duration without a run', { duration: { source: 'runs', count: 0, quantiles: [] } }, 'no-duration'],
    ['more failures than runs', { failure: { source: 'entered', share: 1.1 } }, 'no-share'],
    ['a deadline that is not a time', { tasks: [{ task: 'a', deadline: 'soon' }] }, 'no-time'],
    ['a blackout that never ends', { blackouts: [{ from: at('01:00'), to: '' }] }, 'no-time'],
    ['a start at no time', { manual: [{ task: 'a', times: ['now'] }] }, 'no-time'],
  ])('%s', (_, assumptions, code) => {
    expect(codeOf(assumptions)).toBe(code);
  });

  it('and all others are not', () => {
    const measured = { source: 'runs', count: 5, quantiles: [0, 0, 3] } as const;
    expect(codeOf({ duration: measured, lanes: 1, longestRun: null, longestQueue: 0 })).toBe(true);
  });
});
