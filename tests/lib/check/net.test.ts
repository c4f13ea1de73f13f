import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stronglyConnectedComponents, shortestCycle } from '../../../lib/check/components.ts';
import { propagateReachability } from '../../../lib/check/propagateReachability.ts';
import { runs } from '../../support/runs.ts';

/** A small graph: by node, where its edges lead, or come from. */
const graphs = fc
  .array(fc.array(fc.nat({ max: 7 }), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .map((lists) => lists.map((list) => list.filter((node) => node < lists.length)));

/** All that is reached from a node by one edge or more. */
function reachedFrom(next: readonly (readonly number[])[], from: number): Set<number> {
  const found = new Set(next[from]);
  for (const node of found) for (const to of next[node]!) found.add(to);
  return found;
}

describe('circles', () => {
  it('are the sets of nodes that lead round to one another', () => {
    const law = fc.property(graphs, (next) => {
      const reach = next.map((_, node) => reachedFrom(next, node));
      const expected = new Map<number, number[]>();
      for (const node of next.keys()) {
        if (!reach[node]!.has(node)) continue;
        const part = [...next.keys()].filter((other) => reach[node]!.has(other) && reach[other]!.has(node));
        expected.set(part[0]!, part);
      }
      expect(stronglyConnectedComponents([...next.keys()], (node) => next[node]!)).toEqual(
        [...expected.values()].toSorted((a, b) => a[0]! - b[0]!),
      );
    });
    fc.assert(law, runs(981));
  });

  it('have a way round from each of their nodes, along edges, within them', () => {
    const law = fc.property(graphs, (next) => {
      for (const part of stronglyConnectedComponents([...next.keys()], (node) => next[node]!)) {
        const way = shortestCycle(part[0]!, new Set(part), (node) => next[node]!);
        expect(way[0]).toBe(part[0]);
        expect(new Set(way).size).toBe(way.length);
        for (const [at, node] of way.entries()) expect(next[node]).toContain(way[(at + 1) % way.length]);
      }
    });
    fc.assert(law, runs(982));
  });

  it('are found in a ring of 20,000 nodes, and in a line of as many there are none', () => {
    const nodes = Array.from({ length: 20_000 }, (_, node) => node);
    expect(
      stronglyConnectedComponents(nodes, (node) => [(node + 1) % nodes.length]).map((part) => part.length),
    ).toEqual([nodes.length]);
    expect(stronglyConnectedComponents(nodes, (node) => (node === 0 ? [] : [node - 1]))).toEqual([]);
  });
});

describe('what spreads', () => {
  it('reaches what it reaches when it is tried again and again until nothing is new', () => {
    const needs = fc.array(fc.constantFrom(0, 1, 1, 2, 3, Infinity), { minLength: 8, maxLength: 8 });
    const law = fc.property(graphs, needs, (sources, need) => {
      const reached = sources.map(() => 0);
      for (let isNew = true; isNew;) {
        isNew = false;
        for (const [node, list] of sources.entries()) {
          if (reached[node] === 1 || list.filter((source) => reached[source] === 1).length < need[node]!) continue;
          reached[node] = 1;
          isNew = true;
        }
      }
      expect([...propagateReachability(sources, (node) => need[node]!)]).toEqual(reached);
    });
    fc.assert(law, runs(983));
  });

  it('goes along 20,000 nodes that stand in the wrong order', () => {
    const sources = Array.from({ length: 20_000 }, (_, node) => (node === 19_999 ? [] : [node + 1]));
    expect(propagateReachability(sources, (node) => sources[node]!.length).every((reached) => reached === 1)).toBe(
      true,
    );
  });
});
