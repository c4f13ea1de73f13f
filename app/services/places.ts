import { promisifyRequest } from 'idb-keyval';
import type { Point } from '../../lib/index.ts';
import { database, under } from './database.ts';

type Places = ReadonlyMap<string, Point>;

/** What storage holds of each document that was written from here. */
let written: Places = new Map();

/** Remembers where tasks lie, by their ids in the tenant. Writes those that lie elsewhere than before. */
export async function rememberPlaces(places: Places): Promise<void> {
  const moved = [...places].filter(([id, point]) => written.get(id) !== point);
  if (moved.length === 0) return;
  await database('readwrite', (store) => {
    for (const [id, { x, y }] of moved) store.put([x, y], ['place', id]);
    return promisifyRequest(store.transaction);
  });
  written = new Map([...written, ...moved]);
}

/** Where tasks were last seen, of all those that are remembered. Empty where storage is refused. */
export async function rememberedPlaces(): Promise<Places> {
  try {
    return await database('readonly', async (store) => {
      const range = under('place');
      const [keys, places] = await Promise.all([
        promisifyRequest(store.getAllKeys(range)),
        promisifyRequest<[number, number][]>(store.getAll(range)),
      ]);
      return new Map(
        keys.map((key, index) => [String((key as string[])[1]), { x: places[index]![0], y: places[index]![1] }]),
      );
    });
  } catch {
    return new Map();
  }
}
