import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearlyRight } from '../../support/arbitrary/nearlyRight.ts';
import { DIFFERENCES } from '../../support/oracle/differences.ts';
import { tryLaws } from '../../support/tryLaws.ts';
import { AGREEMENT, differencesIn } from './agreement.ts';

tryLaws('our schema', AGREEMENT);

it('knows no difference that is none', () => {
  const found = new Set(fc.sample(nearlyRight, { seed: 1004, numRuns: 3000 }).flatMap(differencesIn));
  expect(DIFFERENCES.filter((known) => !found.has(known)).map(({ reason }) => reason)).toEqual([]);
});
