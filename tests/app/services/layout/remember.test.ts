import { expect, it } from 'vitest';
import { makePool } from '../../../../app/services/layout/pool.ts';
import { remembering } from '../../../../app/services/layout/remember.ts';
import { FakeEngines, graphOf } from '../../../support/fakeEngines.ts';

const setUp = (room: number) => {
  const engines = new FakeEngines();
  const layOut = remembering(makePool(engines.start, 2).layOut, room);
  /** The places in the batch at which each graph was given. */
  const given = async (...nodes: readonly number[]): Promise<Record<number, string>> => {
    const places: Record<number, string> = {};
    const all = layOut(
      nodes.map((count) => graphOf(count)),
      { onLaidOut: (index, { id }) => (places[index] = id) },
    );
    await engines.answerAll();
    await all;
    return places;
  };
  return { engines, layOut, given };
};

it('lays out the same graph once, in one batch and in later ones', async () => {
  const { engines, given } = setUp(100);
  expect(await given(2, 3, 2)).toEqual({ 0: 'g2', 1: 'g3', 2: 'g2' });
  expect(await given(3, 4)).toEqual({ 0: 'g3', 1: 'g4' });
  expect(engines.begun.toSorted()).toEqual(['g2', 'g3', 'g4']);
});

it('forgets what was not asked for longest once there is no room', async () => {
  const { engines, given } = setUp(7);
  await given(2);
  await given(3);
  await given(2);
  await given(4);
  engines.begun.length = 0;
  await given(2, 4);
  expect(engines.begun).toEqual([]);
  await given(3);
  expect(engines.begun).toEqual(['g3']);
});

it('remembers nothing that alone is too large', async () => {
  const { engines, given } = setUp(3);
  await given(4);
  await given(4);
  expect(engines.begun).toEqual(['g4', 'g4']);
});

it('does nothing for a signal that was given before', async () => {
  const { layOut, given } = setUp(10);
  await given(2);
  const places: number[] = [];
  await expect(
    layOut([graphOf(2)], { onLaidOut: (index) => places.push(index), signal: AbortSignal.abort() }),
  ).rejects.toThrow();
  expect(places).toEqual([]);
});
