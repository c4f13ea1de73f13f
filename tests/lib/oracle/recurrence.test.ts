import { expect, it } from 'vitest';
import { PATIENT, runs } from '../../support/runs.ts';
import { RECURRENCE } from './recurrence.ts';

// the library needs a hundredth of a second for a rule, and ours a ten-thousandth
it.each(RECURRENCE.map((law) => [law.says, law] as const))('%s', PATIENT, (_, law) =>
  expect(law.refute(runs(law.seed, 400))).toBe(null),
);
