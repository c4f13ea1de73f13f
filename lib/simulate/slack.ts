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

/** Of each run the lowest number of the runs that it is connected with. */
function chainsOf(runs: RunTable): Int32Array {
  const parents = Int32Array.from({ length: runs.length }, (_, number) => number);
  const rootOf = (number: number): number => {
    let root = number;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  for (let number = 0; number < runs.length; number += 1)
    for (const by of runs.by(number)) {
      const [a, b] = [rootOf(by), rootOf(number)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  return parents.map((_, number) => rootOf(number));
}
