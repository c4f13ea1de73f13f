import { describe, expect, it } from 'vitest';
import type { Law } from './law.ts';
import { PATIENT, runs } from './runs.ts';

/** Tries laws as `npm test` does. */
export function tryLaws(about: string, laws: readonly Law[]): void {
  describe(about, PATIENT, () => {
    it.each(laws.map((law) => [law.says, law] as const))('%s', (_, law) => {
      expect(law.refute(runs(law.seed))).toBe(null);
    });
  });
}
