// takes slices from its parent and sends back what it found
import { LAWS } from '../lib/laws/index.ts';
import type { Slice } from './slices.ts';

process.on('message', ({ law, seed, numRuns }: Slice) => {
  const found = LAWS.find(({ id }) => id === law);
  if (!found) throw new Error(`There is no law ${law}`);
  process.send!(found.refute({ seed, numRuns }));
});
