import type { Chain, Edge, TaskId } from '../model/chain.ts';
import { memoized } from '../model/memo.ts';
import { statusKind } from '../model/status.ts';
import { type Facts, factsOf } from './facts.ts';
import { propagateReachability } from './propagateReachability.ts';

export type LetterCase = 'upper' | 'lower' | 'mixed';

/** The letter case of a status that runs end with; `null` for any other word, and for none. */
export function caseOf({ status }: Edge): LetterCase | null {
  if (status === null || statusKind(status) === 'OTHER') return null;
  if (status === status.toUpperCase()) return 'upper';
  return status === status.toLowerCase() ? 'lower' : 'mixed';
}

/**
 * A chain as numbers: tasks counted from 0 in file order, and of each edge which task it comes from. What follows from
 * it is worked out when it is first asked for, in time linear in the chain.
 */
export class IndexedGraph {
  readonly facts: readonly Facts[];
  /** By task and edge, the number of the upstream; -1 where it is not in the chain. */
  readonly sources: readonly (readonly number[])[];
  /** Tasks with the id of one before them. */
  readonly repeated: readonly number[];
  #runs: Uint8Array | undefined;
  #usual: LetterCase | undefined;

  constructor(chain: Chain) {
    this.facts = chain.tasks.map(factsOf);
    const numbers = new Map<TaskId, number>();
    const repeated: number[] = [];
    for (const [number, { id }] of this.facts.entries()) {
      if (id === null) continue;
      if (numbers.has(id)) repeated.push(number);
      else numbers.set(id, number);
    }
    this.repeated = repeated;
    this.sources = this.facts.map(({ edges }) =>
      edges.length === 0 ? NONE : edges.map(({ source }) => numbers.get(source) ?? -1),
    );
  }

  /** By task, 1 where something can ever start it. What is not in the chain may. */
  get runs(): Uint8Array {
    return (this.#runs ??= this.#spreadRuns());
  }

  /** Whether the upstream of an edge can never run. */
  isDead(task: number, edge: number): boolean {
    const source = this.sources[task]![edge]!;
    return source >= 0 && this.runs[source] === 0;
  }

  /** Calls back for each edge with a `source` in the chain, whether both ends are on or not. */
  eachLink(visit: (edge: Edge, source: number, target: number) => void): void {
    for (const [target, sources] of this.sources.entries()) {
      for (let at = 0; at < sources.length; at += 1)
        if (sources[at]! >= 0) visit(this.facts[target]!.edges[at]!, sources[at]!, target);
    }
  }

  /** The letter case that most statuses of the chain are written in. */
  get usualCase(): LetterCase {
    if (this.#usual) return this.#usual;
    const counts = { upper: 0, lower: 0, mixed: 0 };
    for (const { edges } of this.facts) {
      for (const edge of edges) {
        const found = caseOf(edge);
        if (found) counts[found] += 1;
      }
    }
    return (this.#usual = (['upper', 'lower', 'mixed'] as const).toSorted((a, b) => counts[b] - counts[a])[0]!);
  }

  #spreadRuns(): Uint8Array {
    const { facts, sources } = this;
    return propagateReachability(sources, (task) => {
      const { isOff, startsByItself, waitsForAll } = facts[task]!;
      if (isOff) return Infinity;
      const inside = sources[task]!.filter((source) => source >= 0).length;
      if (startsByItself || inside === 0) return 0;
      return waitsForAll ? inside : inside < sources[task]!.length ? 0 : 1;
    });
  }
}

/** The tasks of a chain by their numbers, kept with the chain. */
export const indexedGraphOf = memoized((chain: Chain) => new IndexedGraph(chain));

const NONE: readonly number[] = [];
