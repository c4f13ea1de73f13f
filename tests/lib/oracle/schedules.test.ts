import { expect, it } from 'vitest';
import { PATIENT, runs } from '../../support/runs.ts';
import { CRON } from './cron.ts';
import { RECURRENCE } from './recurrence.ts';

// the libraries need a hundredth of a second for a schedule, and ours a ten-thousandth
it.each([...RECURRENCE, ...CRON].map((law) => [law.says, law] as const))('%s', PATIENT, (_, law) =>
  expect(law.refute(runs(law.seed, 400))).toBe(null),
);
