import type { LayoutEngine } from '../../designer/ports/layout.ts';
import { startEngine } from './engine.ts';
import { makePool } from './pool.ts';
import { remembering } from './remember.ts';

/** More engines than this would hardly be quicker, and each has to get warm by itself. */
const MOST_ENGINES = 2;
/** Nodes whose places are remembered: those of a large chain, and of what is looked at beside it. */
const REMEMBERED_NODES = 12_000;

/** Engines in workers, which lay out each graph once. */
export function makeWorkers(): LayoutEngine {
  const pool = makePool(startEngine, Math.min(MOST_ENGINES, navigator.hardwareConcurrency || 1));
  return { layOut: remembering(pool.layOut, REMEMBERED_NODES), warmUp: pool.warmUp };
}
