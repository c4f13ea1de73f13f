import { type UseStore, get, promisifyRequest, set } from 'idb-keyval';
import type { ApplyEntry } from '../../lib/tenant/index.ts';
import type { Applies, TenantRecord } from '../designer/ports/tenant.ts';
import { applyLock } from './applyLock.ts';
import { under } from './database.ts';

/** Kept apart from the record: a large plan is written once, each step of it alone. */
const stepsOf = (id: string): IDBKeyRange => under('tenant', id, 'step');

/** What the browser keeps of plans that are carried out. */
export function appliesIn(database: UseStore): Applies {
  return {
    ...applyLock(),
    read: async (id) => {
      const record = await get<TenantRecord>(['tenant', id], database);
      if (!record) return null;
      const entries = await database('readonly', (store) =>
        promisifyRequest(store.getAll(stepsOf(id)) as IDBRequest<ApplyEntry[]>),
      );
      return { record, entries };
    },
    write: async (id, record) => {
      await database('readwrite', (store) => {
        store.delete(stepsOf(id));
        store.put(record, ['tenant', id]);
        return promisifyRequest(store.transaction);
      });
    },
    writeStep: (id, number, entry) => set(['tenant', id, 'step', number], entry, database),
  };
}
