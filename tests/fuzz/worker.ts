// takes slices from its parent and sends back what it found
import { LAWS } from '../lib/laws/index.ts';
import type { Slice } from './slices.ts';

process.on('message', ({ law, seed, numRuns }: Slice) => {
  const found = LAWS.find(({ id }) => id === law);
  if (!found) throw new Error(`There is no law ${law}`);
  let slowest = 0;
  const watch = (time: number): void => {
    slowest = Math.max(slowest, time);
    if (found.limit !== null && time > found.limit)
      throw new Error(`It took ${time.toFixed(0)} ms, and may take ${found.limit} ms.`);
  };
  const report = found.refute({ seed, numRuns }, watch);
  process.send!({ report, slowest });
});
