import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LayOut } from '../../../app/designer/ports/layout.ts';
import { type ElkGraph, layoutParts } from '../../../lib/editor/index.ts';
import { decompile, sample } from '../../../lib/index.ts';
import { layoutChain, layoutPart } from '../../../lib/internal.ts';

const chain = decompile(sample({ tasks: 120, seed: 3 }));
const count = layoutParts(chain).length;
const inOrder = Array.from({ length: count }, (_, index) => index);

/** A graph with its nodes in one row: where they lie tells which graph it was. */
const inRow = (graph: ElkGraph): ElkGraph => ({
  ...graph,
  width: graph.children.length * 100,
  height: 60 + graph.edges.length,
  children: graph.children.map((child, index) => ({ ...child, x: index * 100, y: graph.edges.length })),
});

/** Engines that get ready in a certain order. */
const finishing =
  (order: readonly number[]): LayOut =>
  async (graphs, { onLaidOut }) => {
    for (const index of order) if (graphs[index]) onLaidOut(index, inRow(graphs[index]));
  };

const orders = fc.shuffledSubarray(inOrder, { minLength: count });
const listed = ({ positions, routes }: Awaited<ReturnType<typeof layoutChain>>) =>
  JSON.stringify([[...positions], [...routes]]);

it('gives the same layout in whatever order the components get ready', async () => {
  const expected = listed(await layoutChain(finishing(inOrder), chain));
  const isSame = fc.asyncProperty(
    orders,
    async (order) => listed(await layoutChain(finishing(order), chain)) === expected,
  );
  await fc.assert(isSame, { seed: 5, numRuns: 50 });
});

it('gives the same layout of a part of a chain, too', async () => {
  const only = new Set(chain.tasks.slice(0, 60).map(({ key }) => key));
  const laidOut = (order: readonly number[]) => layoutPart(finishing(order), chain, { positions: new Map() }, only);
  expect(listed(await laidOut(inOrder.toReversed()))).toBe(listed(await laidOut(inOrder)));
});

it('tells of components as soon as those before them are placed, and moves none again', async () => {
  const seen = new Map<string, string>();
  const sizes: number[] = [];
  const onPart = ({ positions }: Awaited<ReturnType<typeof layoutChain>>): void => {
    sizes.push(positions.size);
    for (const [key, { x, y }] of positions) {
      expect(seen.get(key) ?? `${x} ${y}`).toBe(`${x} ${y}`);
      seen.set(key, `${x} ${y}`);
    }
  };
  await layoutChain(finishing([1, 0, ...inOrder.slice(2)]), chain, { onPart });
  const [first, second, third] = layoutParts(chain).map(({ keys }) => keys.length);
  expect(sizes.slice(0, 2)).toEqual([first! + second!, first! + second! + third!]);
  expect(sizes).toHaveLength(count - 1);
});
