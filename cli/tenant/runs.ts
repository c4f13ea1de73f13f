import { randomUUID } from 'node:crypto';
import { FIELDS, getIn } from '../../lib/editor/index.ts';
import type { JsonObject } from '../../lib/index.ts';
import { own } from '../../lib/internal.ts';
import { type Arrival, disablesAfter, outcomeOf, take } from '../../lib/run/index.ts';
import type { AuditLog } from './audits/auditLog.ts';
import type { Clock } from './clock.ts';
import type { Store } from './store.ts';
import type { RunRecord, TaskRecord, TenantSettings } from './types.ts';

const RECENT = 10;

/** So many runs are under way at once, at most: tasks in a cycle that double would take all of the machine. */
export const MOST_RUNS_AT_ONCE = 1_000;

/** The latest time that a date can have. */
const NEVER = 8.64e15;

/**
 * Starts and ends runs, and takes the end of each to the tasks that wait for it. All of one end is written together.
 */
export class Runs {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #audits: AuditLog;
  readonly #settings: TenantSettings;
  readonly #warn: (sentence: string) => void;
  #leftOut = 0;
  #isSaid = false;

  constructor(
    store: Store,
    clock: Clock,
    audits: AuditLog,
    settings: TenantSettings,
    warn: (sentence: string) => void,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#audits = audits;
    this.#settings = settings;
    this.#warn = warn;
  }

  /** Whether no more runs can be started for now. */
  get isFull(): boolean {
    return this.#store.running.size >= MOST_RUNS_AT_ONCE;
  }

  /** How many starts were left out for that since the tenant was opened. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /**
   * Starts a task; or leaves that out where too many runs are under way. The record is kept either way.
   *
   * @param at - By the tenant's clock, in milliseconds since 1970.
   * @returns `null` where it was left out.
   */
  start(task: TaskRecord, triggeredBy: string, at: number, consumed: readonly Arrival[] = []): RunRecord | null {
    if (this.isFull) {
      this.#store.putTask(task);
      this.#leaveOut(task);
      return null;
    }
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

  /** Says so once, until there is much room again. */
  #leaveOut({ definition }: TaskRecord): void {
    this.#leftOut += 1;
    if (this.#isSaid) return;
    this.#isSaid = true;
    this.#warn(
      `${MOST_RUNS_AT_ONCE} runs are under way, the most that the local tenant takes at once. What events and ` +
        `schedules start is left out until some have ended, ${JSON.stringify(own(definition, 'name'))} first. ` +
        'Tasks that start each other in a cycle come to this: switch one of them off.',
    );
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
    if (this.#store.running.size < MOST_RUNS_AT_ONCE / 2) this.#isSaid = false;
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
    const at = this.#clock.stamp();
    const before = task.definition['metadata'] as JsonObject;
    const metadata = { ...before, disabledCode: 'CONSECUTIVE-FAILURES', updatedAt: at };
    const definition: JsonObject = { ...task.definition, enabled: false, metadata };
    this.#audits.add('updated', definition, { user: String(own(before, 'ownerId')), at });
    this.#store.putTask({
      ...task,
      recent: [],
      due: null,
      waiting: [],
      definition,
    });
  }

  #tell(task: TaskRecord, run: RunRecord, at: number): void {
    const spaceId = getIn(task.definition, FIELDS.spaceId);
    const finished = {
      id: run.id,
      taskId: run.taskId,
      status: run.status,
      at: run.endedAt!,
      appId: run.resourceId,
      spaceId: typeof spaceId === 'string' ? spaceId : null,
    };
    for (const { id } of this.#store.downstreamsOf(task.id)) {
      // a task that waits for itself may have changed just now
      const waiter = this.#store.tasks.get(id)!;
      const taken =
        own(waiter.definition, 'enabled') === true ? take(waiter.definition, waiter.waiting, finished) : null;
      if (!taken) continue;
      const next = { ...waiter, waiting: taken.waiting };
      if (taken.starts) this.start(next, run.taskName, at, taken.consumed);
      else this.#store.putTask(next);
    }
  }
}
