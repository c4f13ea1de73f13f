import { memoized } from '../model/memo.ts';
import { statusKind } from '../model/status.ts';
import type { IndexedGraph } from './indexedGraph.ts';

/** Runs that must have ended in some way before a task starts. */
export interface Outcomes {
  /**
   * A task, by its number, that must have succeeded by one edge and failed by another one of a join of all; `null`
   * where none must.
   */
  contradiction(
    task: number,
  ): { readonly branch: number; readonly edges: readonly [succeeded: number, failed: number] } | null;
}

/** What must have come before each task of a chain, kept with the chain. */
export const outcomesOf: (net: IndexedGraph) => Outcomes = memoized(work);

const BITS = 32;

/**
 * For each task the outcomes without which it cannot start: of a task that one event starts, those that are needed
 * whichever comes; of a join of all, those of all its edges together. They are bits, two for each task that leads on by
 * success and by failure.
 *
 * As for the dominators of a graph, all is taken for needed at first, and what is not falls away, until nothing does:
 * circles end too.
 */
function work(net: IndexedGraph): Outcomes {
  const places = branchesOf(net);
  const words = Math.ceil((places.size * 2) / BITS);
  const { facts, sources, runs } = net;
  const needed =
    words === 0 ? [] : Array.from(facts, ({ startsByItself }) => new Int32Array(words).fill(startsByItself ? 0 : -1));

  /** What an edge needs: what its upstream does, and that this ends as the edge says. */
  const readEdge = (task: number, at: number, into: Int32Array): Int32Array => {
    const source = sources[task]![at]!;
    if (source < 0 || runs[source] === 0) return into.fill(0);
    into.set(needed[source]!);
    const bit = bitOf(source, statusKind(facts[task]!.edges[at]!.status));
    if (bit >= 0) into[(bit / BITS) | 0]! |= 1 << (bit % BITS);
    return into;
  };
  const bitOf = (source: number, kind: ReturnType<typeof statusKind>): number => {
    const place = places.get(source);
    if (place === undefined || (kind !== 'SUCCEEDED' && kind !== 'FAILED')) return -1;
    return place * 2 + (kind === 'FAILED' ? 1 : 0);
  };

  if (words > 0) settle();

  function settle(): void {
    const [edge, next] = [new Int32Array(words), new Int32Array(words)];
    const targets = targetsOf(sources);
    const waiting = Array.from(facts.keys(), (task) => task).toReversed();
    const isWaiting = new Uint8Array(facts.length).fill(1);
    for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
      isWaiting[task] = 0;
      if (facts[task]!.startsByItself || runs[task] === 0) continue;
      const { waitsForAll } = facts[task]!;
      next.fill(waitsForAll ? 0 : -1);
      for (let at = 0; at < sources[task]!.length; at += 1) {
        const source = sources[task]![at]!;
        if (source >= 0 && runs[source] === 0) continue;
        readEdge(task, at, edge);
        for (let word = 0; word < words; word += 1)
          next[word] = waitsForAll ? next[word]! | edge[word]! : next[word]! & edge[word]!;
      }
      // what comes after a join that is never met is not told again
      for (let word = 0; word < words; word += 1) next[word] = next[word]! & ~both(next[word]!);
      if (areEqual(needed[task]!, next)) continue;
      needed[task]!.set(next);
      for (const target of targets[task]!) {
        if (isWaiting[target] === 1) continue;
        isWaiting[target] = 1;
        waiting.push(target);
      }
    }
  }

  return {
    contradiction: (task) => {
      if (words === 0 || !facts[task]!.waitsForAll || runs[task] === 0) return null;
      const edges = sources[task]!.map((_, at) => readEdge(task, at, new Int32Array(words)));
      const all = edges.reduce((sum, each) => sum.map((word, index) => word | each[index]!), new Int32Array(words));
      const word = all.findIndex((each) => both(each) !== 0);
      if (word < 0) return null;
      const bit = word * BITS + (31 - Math.clz32(both(all[word]!) & -both(all[word]!)));
      const succeeded = bit - (bit % 2);
      const has = (wanted: number): number =>
        edges.findIndex((each) => (each[(wanted / BITS) | 0]! >>> (wanted % BITS)) & 1);
      const [branch] = [...places].find(([, place]) => place === succeeded / 2)!;
      return { branch, edges: [has(succeeded), has(succeeded + 1)] };
    },
  };
}

/** The bits of pairs of which both are set. */
function both(word: number): number {
  const pairs = word & (word >>> 1) & 0x5555_5555;
  return pairs | (pairs << 1);
}

function areEqual(a: Int32Array, b: Int32Array): boolean {
  for (let word = 0; word < a.length; word += 1) if (a[word] !== b[word]) return false;
  return true;
}

/** The tasks that lead on to joins of all by success and by failure, numbered: mostly there are few. */
function branchesOf(net: IndexedGraph): Map<number, number> {
  const isBefore = beforeJoins(net);
  const leads = new Uint8Array(net.facts.length);
  net.eachLink(({ status }, source, target) => {
    if (isBefore[target] === 0) return;
    const kind = statusKind(status);
    leads[source]! |= kind === 'SUCCEEDED' ? 1 : kind === 'FAILED' ? 2 : 0;
  });
  const places = new Map<number, number>();
  leads.forEach((ways, task) => ways === 3 && places.set(task, places.size));
  return places;
}

/** By task, 1 where it is a join of all, or leads on to one. */
function beforeJoins({ facts, sources }: IndexedGraph): Uint8Array {
  const isBefore = new Uint8Array(facts.length);
  const next: number[] = [];
  const reach = (task: number): void => {
    if (task < 0 || isBefore[task] === 1) return;
    isBefore[task] = 1;
    next.push(task);
  };
  facts.forEach(({ waitsForAll }, task) => waitsForAll && reach(task));
  for (let task = next.pop(); task !== undefined; task = next.pop()) sources[task]!.forEach(reach);
  return isBefore;
}

function targetsOf(sources: readonly (readonly number[])[]): number[][] {
  const targets = sources.map((): number[] => []);
  sources.forEach((list, target) => list.forEach((source) => source >= 0 && targets[source]!.push(target)));
  return targets;
}
