import type { AuditLog } from '../../cli/tenant/audits/auditLog.ts';
import { Choreographer } from '../../cli/tenant/choreographer.ts';
import type { Clock } from '../../cli/tenant/clock.ts';
import { Runs } from '../../cli/tenant/runs.ts';
import { dueAfter } from '../../cli/tenant/schedules.ts';
import { USUAL_SETTINGS } from '../../cli/tenant/settings.ts';
import { Store } from '../../cli/tenant/store.ts';
import type { RunRecord } from '../../cli/tenant/types.ts';
import { resourceOf } from '../../lib/editor/index.ts';
import type { JsonObject } from '../../lib/index.ts';
import * as schedules from '../../lib/run/due.ts';
import type { Runnable } from './arbitrary/runnable.ts';

/** The moment at which tasks are created. */
const BEFORE = 1;

/**
 * What the local tenant does with a chain: its own store, runs and choreographer, with a clock that is set from event to
 * event and with nothing on a disk.
 *
 * @param most - It stops after so many runs.
 * @returns The runs in the order in which they began.
 */
export function runInTenant(
  { definitions, manual, seed, failPercent }: Runnable,
  from: number,
  to: number,
  most: number,
): RunRecord[] {
  const begun = new Map<string, RunRecord>();
  const disk = {
    put(key: string, value: unknown) {
      if (key.startsWith('run:') && !begun.has(key)) begun.set(key, value as RunRecord);
    },
    remove() {},
  };
  const now = from - BEFORE;
  const clock: Clock = { speed: 1, now: () => now, stamp: () => new Date(now).toISOString() };
  // its constructor is private, as a tenant always has a disk to read
  const store = Reflect.construct(Store, [disk, []]) as Store;
  const settings = { ...USUAL_SETTINGS, seed, failPercent };
  const runs = new Runs(store, clock, { add() {} } as unknown as AuditLog, settings, () => undefined);
  const choreographer = new Choreographer(store, clock, runs, schedules);
  for (const definition of definitions) {
    const kept: JsonObject = {
      ...definition,
      resourceId: resourceOf(definition)!,
      metadata: { ...(definition['metadata'] as JsonObject), ownerId: 'me' },
    };
    const id = String(kept['id']);
    const due = dueAfter(schedules, kept, now);
    store.putTask({ id, definition: kept, waiting: [], runs: 0, recent: [], due });
  }
  const playTo = (by: number): void => {
    while (begun.size <= most && choreographer.takeNext(by));
  };
  for (const { task, at } of manual) {
    playTo(at);
    const found = store.tasks.get(task);
    if (begun.size <= most && found?.definition['enabled'] === true) runs.start(found, 'manual', at);
  }
  playTo(to - 1);
  return [...begun.values()].slice(0, most);
}
