import { describe, expect, it } from 'vitest';
import { PATIENT, runs } from '../../support/runs.ts';
import { SIMULATING } from './simulating.ts';

describe('a rehearsal', PATIENT, () => {
  // two days of a chain take some milliseconds
  it.each(SIMULATING.map((law) => [law.says, law] as const))('%s', (_, law) => {
    expect(law.refute(runs(law.seed, law.id === 'simulate.agreement' ? 300 : 60))).toBe(null);
  });
});
