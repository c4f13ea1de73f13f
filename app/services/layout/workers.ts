import type { LayoutEngine } from '../../designer/ports/layout.ts';
import { engineIn } from './engine.ts';
import { type Pool, makePool } from './pool.ts';
import { remembering } from './remember.ts';
import type { StartedWorker } from './worker.ts';

/** More engines than this would hardly be quicker, and each has to get warm by itself. */
const MOST_ENGINES = 2;
/** Nodes whose places are remembered: those of a large chain, and of what is looked at beside it. */
const REMEMBERED_NODES = 12_000;

/** Engines in workers, which lay out each graph once. */
export function makeWorkers(
  start: () => StartedWorker,
  cores: number,
): Pick<LayoutEngine, 'layOut'> & Pick<Pool, 'warmUp'> {
  const pool = makePool(() => engineIn(start()), Math.min(MOST_ENGINES, cores));
  return { layOut: remembering(pool.layOut, REMEMBERED_NODES), warmUp: pool.warmUp };
}
