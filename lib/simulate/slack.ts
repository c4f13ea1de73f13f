import { Groups } from './groups.ts';
import type { RunTable } from './runTable.ts';

/**
 * How much later each run could have ended without its chain ending later, in milliseconds: the total float of the
 * critical path method. The chain of a run are all runs that it is connected with by what started what. That others
 * wait for its lane does not count.
 *
 * @example slackOf(runs)[3] // 0 for a run that its chain hangs on
 */
export function slackOf(runs: RunTable): Float64Array {
  const chains = chainsOf(runs);
  const last = new Float64Array(runs.length).fill(-Infinity);
  for (let number = 0; number < runs.length; number += 1) {
    const chain = chains[number]!;
    last[chain] = Math.max(last[chain]!, runs.ends[number]!);
  }
  const latest = Float64Array.from(chains, (chain) => last[chain]!);
  // what a run starts has a higher number than the run itself
  for (let number = runs.length - 1; number >= 0; number -= 1) {
    const start = latest[number]! - (runs.ends[number]! - runs.queued[number]!);
    for (const by of runs.by(number)) latest[by] = Math.min(latest[by]!, start);
  }
  return latest.map((end, number) => end - runs.ends[number]!);
}

/** Of each run the chain that it belongs to. */
function chainsOf(runs: RunTable): Int32Array {
  const groups = new Groups(runs.length);
  for (let number = 0; number < runs.length; number += 1) for (const by of runs.by(number)) groups.join(by, number);
  return groups.all();
}
