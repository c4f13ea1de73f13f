import { randomUUID } from 'node:crypto';
import { type Arrival, type JsonObject, FIELDS, disablesAfter, getIn, own, outcomeOf, take } from '../../lib/index.ts';
import type { Clock } from './clock.ts';
import type { Store } from './store.ts';
import type { RunRecord, TaskRecord, TenantSettings } from './types.ts';

const RECENT = 10;

/** The latest time that a date can have. */
const NEVER = 8.64e15;

/** Starts and ends runs, and takes the end of each to the tasks that wait for it. All of one end is written together. */
export class Runs {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #settings: TenantSettings;

  constructor(store: Store, clock: Clock, settings: TenantSettings) {
    this.#store = store;
    this.#clock = clock;
    this.#settings = settings;
  }

  /** @param at - By the tenant's clock, in milliseconds since 1970. */
  start(task: TaskRecord, triggeredBy: string, at: number, consumed: readonly Arrival[] = []): RunRecord {
    const { definition } = task;
    const metadata = definition['metadata'] as JsonObject;
    const { status, seconds } = outcomeOf(definition, task.runs + 1, this.#settings);
    const run: RunRecord = {
      id: randomUUID(),
      order: this.#store.nextOrder(),
      taskId: task.id,
      taskName: String(own(definition, 'name')),
      resourceId: String(definition['resourceId']),
      actionId: String(getIn(metadata, ['orchestration', 'id'])),
      workerId: randomUUID(),
      triggeredBy,
      executedAs: String(own(metadata, 'ownerId')),
      status: 'RUNNING',
      startedAt: new Date(at).toISOString(),
      endedAt: null,
      taskMeta: metadata,
      endsAt: Math.min(NEVER, at + Math.max(1, Math.round(seconds * 1000))),
      outcome: status,
      consumed,
      partial: getIn(definition, FIELDS.partial) === true,
      cutOff: null,
    };
    this.#store.putTask({ ...task, runs: task.runs + 1 });
    this.#store.putRun(run);
    return run;
  }

  /** Ends a run that has taken its time. */
  end(run: RunRecord): void {
    this.#end(run, run.outcome, run.endsAt, null);
  }

  /** Ends a run before its time, as failed: no time is lost, and others learn of it. */
  cutOff(run: RunRecord, why: string): void {
    this.#end(run, 'FAILED', Math.max(this.#clock.now(), Date.parse(run.startedAt)), why);
  }

  #end(run: RunRecord, status: RunRecord['outcome'], at: number, why: string | null): void {
    const ended: RunRecord = { ...run, status, endedAt: new Date(at).toISOString(), cutOff: why };
    this.#store.putRun(ended);
    const task = this.#store.tasks.get(run.taskId);
    if (!task) return;
    this.#remember(task, status);
    this.#tell(task, ended, at);
  }

  /** Too many failures in a row switch a task off. */
  #remember(task: TaskRecord, status: string): void {
    const recent = [status, ...task.recent].slice(0, RECENT);
    if (own(task.definition, 'enabled') !== true || !disablesAfter(recent)) {
      this.#store.putTask({ ...task, recent });
      return;
    }
    const metadata = { ...(task.definition['metadata'] as JsonObject), disabledCode: 'CONSECUTIVE-FAILURES', updatedAt: this.#clock.stamp() };
    this.#store.putTask({ ...task, recent: [], due: null, waiting: [], definition: { ...task.definition, enabled: false, metadata } });
  }

  #tell(task: TaskRecord, run: RunRecord, at: number): void {
    const spaceId = getIn(task.definition, FIELDS.spaceId);
    const finished = {
      id: run.id, taskId: run.taskId, status: run.status, at: run.endedAt!, appId: run.resourceId, spaceId: typeof spaceId === 'string' ? spaceId : null,
    };
    for (const { id } of this.#store.downstreamsOf(task.id)) {
      // a task that waits for itself may have changed just now
      const waiter = this.#store.tasks.get(id)!;
      const taken = own(waiter.definition, 'enabled') === true ? take(waiter.definition, waiter.waiting, finished) : null;
      if (!taken) continue;
      const next = { ...waiter, waiting: taken.waiting };
      if (taken.starts) this.start(next, run.taskName, at, taken.consumed);
      else this.#store.putTask(next);
    }
  }
}
