import { type UseStore, promisifyRequest } from 'idb-keyval';
import { type KnownNames, NO_NAMES, withNames } from '../../lib/editor/index.ts';
import type { RememberedNames } from '../designer/ports/names.ts';
import { under } from './database.ts';

/** What the browser remembers of the names of tenants. */
export function namesIn(database: UseStore): RememberedNames {
  return {
    read: async () => {
      const all = await database('readonly', (store) =>
        promisifyRequest(store.getAll(under('names')) as IDBRequest<KnownNames[]>),
      );
      return all.reduce(withNames, NO_NAMES);
    },
    add: (tenant, names) =>
      database('readwrite', async (store) => {
        const before = await promisifyRequest(store.get(['names', tenant]) as IDBRequest<KnownNames | undefined>);
        store.put(withNames(before ?? NO_NAMES, names), ['names', tenant]);
        return promisifyRequest(store.transaction);
      }),
  };
}
