import { type UseStore, promisifyRequest } from 'idb-keyval';
import type { Documents, Places } from '../designer/ports/documents.ts';
import { under } from './database.ts';

/** Where tasks were last seen, whatever file they were in. */
export function placesIn(database: UseStore): Pick<Documents, 'rememberPlaces' | 'rememberedPlaces'> {
  /** What storage holds of each document that was written from here. */
  let written: Places = new Map();
  return {
    rememberPlaces: async (places) => {
      const moved = [...places].filter(([id, point]) => written.get(id) !== point);
      if (moved.length === 0) return;
      await database('readwrite', (store) => {
        for (const [id, { x, y }] of moved) store.put([x, y], ['place', id]);
        return promisifyRequest(store.transaction);
      });
      written = new Map([...written, ...moved]);
    },
    rememberedPlaces: async () => {
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
    },
  };
}
