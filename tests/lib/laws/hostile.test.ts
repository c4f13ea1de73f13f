import { expect, it } from 'vitest';
import { PATIENT, runs } from '../../support/runs.ts';
import { HOSTILE } from './hostile.ts';

// some of these files are as large as files of people
it.each(HOSTILE.map((law) => [law.says, law] as const))('%s', PATIENT, (_, law) =>
  expect(law.refute(runs(law.seed, 300))).toBe(null),
);
