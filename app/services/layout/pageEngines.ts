import type { ElkGraph } from '../../../lib/index.ts';
import { startEngine } from './engine.ts';
import { type LayOut, makePool } from './pool.ts';
import { remembering } from './remember.ts';

/** More engines than this would hardly be quicker, and each has to get warm by itself. */
const MOST_ENGINES = 2;
/** Nodes whose places are remembered: those of a large chain, and of what is looked at beside it. */
const REMEMBERED_NODES = 12_000;

const pool = makePool(startEngine, Math.min(MOST_ENGINES, navigator.hardwareConcurrency || 1));

/** Lays out on the engines of this page, each graph once. */
export const layOutOnce: LayOut = remembering(pool.layOut, REMEMBERED_NODES);

/** Gets the engines ready by examples, in their order, as long as nothing else is to be laid out. */
export const warmUp: (examples: readonly ElkGraph[]) => void = pool.warmUp;
