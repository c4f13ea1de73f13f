import fc from 'fast-check';
import type { ChainDocument } from '../../lib/index.ts';
import { taskText } from './arbitrary/spelling.ts';
import { openText } from './openText.ts';

const SEED = 1300;

/** Chains of all kinds, the same each time. */
export function randomChains(count: number): ChainDocument[] {
  return fc.sample(taskText, { seed: SEED, numRuns: count }).map((text) => openText(text));
}
