import { describe, expect, it } from 'vitest';
import { disablesAfter, outcomeOf } from '../../../lib/run/index.ts';

const settings = { seed: 1, runSeconds: 2, failPercent: 30 };
const many = (seed: number) =>
  Array.from({ length: 400 }, (_, run) => outcomeOf({ name: 'Extract' }, run + 1, { ...settings, seed }).status);

describe('the outcome of a run', () => {
  it('is what the annotations of its task wish for', () => {
    const definition = { name: 'A', annotations: ['sales', 'taskloom:outcome=FAILED', 'Taskloom:seconds=0.5'] };
    expect(outcomeOf(definition, 1, { ...settings, failPercent: 0 })).toEqual({ status: 'FAILED', seconds: 0.5 });
    expect(
      outcomeOf({ ...definition, annotations: ['taskloom:outcome=succeeded', 'taskloom:seconds=soon'] }, 1, {
        ...settings,
        failPercent: 100,
      }),
    ).toEqual({ status: 'SUCCEEDED', seconds: 2 });
  });

  it('else comes from the seed, about as often as was asked for', () => {
    const failed = many(1).filter((status) => status === 'FAILED').length;
    expect(failed).toBeGreaterThan(80);
    expect(failed).toBeLessThan(160);
    expect(many(1)).toEqual(many(1));
    expect(many(1)).not.toEqual(many(2));
    expect(outcomeOf({ name: 'A' }, 1, { ...settings, failPercent: 0 }).status).toBe('SUCCEEDED');
    expect(outcomeOf({ name: 'A' }, 1, { ...settings, failPercent: 100 }).status).toBe('FAILED');
  });
});

it('five failures in a row switch a task off', () => {
  const failed = Array.from({ length: 5 }, () => 'FAILED');
  expect(disablesAfter(failed)).toBe(true);
  expect(disablesAfter(failed.slice(1))).toBe(false);
  expect(disablesAfter(['SUCCEEDED', ...failed])).toBe(false);
  expect(disablesAfter([...failed, 'SUCCEEDED'])).toBe(true);
});
