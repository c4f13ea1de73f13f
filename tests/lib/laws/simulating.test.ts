import { describe, expect, it } from 'vitest';
import { PATIENT, runs } from '../../support/runs.ts';
import { SIMULATING } from './simulating.ts';

// a case takes some milliseconds
describe('a rehearsal', PATIENT, () => {
  it.each(SIMULATING.map((law) => [law.says, law] as const))('%s', (_, law) => {
    expect(law.refute(runs(law.seed, 400))).toBe(null);
  });
});
