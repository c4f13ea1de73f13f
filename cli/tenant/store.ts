import { getIn } from '../../lib/editor/index.ts';
import { upstreamIds } from '../../lib/run/index.ts';
import type { Disk } from './disk.ts';
import { readRecords } from './readRecords.ts';
import { readRun, readTask, readTime } from './records.ts';
import type { Damaged } from './setAside.ts';
import type { RunRecord, TaskRecord } from './types.ts';

/** Of each task, so many runs that have ended are kept. */
const MOST_RUNS_OF_TASK = 500;

/** All that the tenant holds, in memory and on disk. A change is on disk when `saved` has settled. */
export class Store {
  readonly #disk: Disk;
  readonly tasks = new Map<string, TaskRecord>();
  /** By task; the newest last. */
  readonly #runs = new Map<string, RunRecord[]>();
  readonly running = new Map<string, RunRecord>();
  /** The tasks that wait for runs of a task, by its id. */
  readonly #downstreams = new Map<string, Set<string>>();
  #order = 0;
  /** The latest time that is on disk. */
  lastTime = 0;
  /** Records that cannot be read: they stay on disk as they are. */
  readonly damaged: readonly Damaged[];

  private constructor(disk: Disk, damaged: readonly Damaged[]) {
    this.#disk = disk;
    this.damaged = damaged;
  }

  /** @throws {UsageError} When the database is damaged; where single records are, the others are read. */
  static async open(disk: Disk): Promise<Store> {
    const damaged: Damaged[] = [];
    const read = readRecords(disk, damaged);
    const tasks = await read('task:', readTask);
    const runs = await read('run:', readRun);
    const [clock] = await read('clock', readTime);
    const store = new Store(disk, damaged);
    for (const task of tasks) store.#remember(task);
    for (const run of runs.toSorted((a, b) => a.order - b.order)) store.#rememberRun(run);
    store.lastTime = clock ?? latestIn(tasks, runs);
    return store;
  }

  nextOrder(): number {
    return this.#order + 1;
  }

  putTask(task: TaskRecord): void {
    this.#remember(task);
    this.#disk.put(`task:${task.id}`, task);
  }

  removeTask(id: string): void {
    this.#unwire(id);
    this.tasks.delete(id);
    this.#disk.remove(`task:${id}`);
  }

  putRun(run: RunRecord): void {
    this.#rememberRun(run);
    this.#disk.put(`run:${run.id}`, run);
    const runs = this.#runs.get(run.taskId)!;
    const surplus = Math.max(0, runs.length - MOST_RUNS_OF_TASK);
    for (const old of runs.splice(0, surplus)) this.#disk.remove(`run:${old.id}`);
  }

  runsOf(taskId: string): readonly RunRecord[] {
    return this.#runs.get(taskId) ?? [];
  }

  runsOn(resourceId: string): readonly RunRecord[] {
    return [...this.#runs.values()].flat().filter((run) => run.resourceId === resourceId);
  }

  downstreamsOf(taskId: string): readonly TaskRecord[] {
    return Array.from(this.#downstreams.get(taskId) ?? [], (id) => this.tasks.get(id)!);
  }

  /** The tasks of this tenant that a task waits for. */
  upstreamsOf(task: TaskRecord): readonly TaskRecord[] {
    return [...upstreamIds(task.definition)].flatMap((id) => this.tasks.get(id) ?? []);
  }

  saved(now: number): Promise<void> {
    this.#disk.put('clock', now);
    return this.#disk.flush();
  }

  #remember(task: TaskRecord): void {
    if (this.tasks.get(task.id)?.definition !== task.definition) {
      this.#unwire(task.id);
      for (const id of upstreamIds(task.definition)) {
        const known = this.#downstreams.get(id);
        if (known) known.add(task.id);
        else this.#downstreams.set(id, new Set([task.id]));
      }
    }
    this.tasks.set(task.id, task);
  }

  #unwire(id: string): void {
    const task = this.tasks.get(id);
    for (const upstream of task ? upstreamIds(task.definition) : []) this.#downstreams.get(upstream)?.delete(id);
  }

  #rememberRun(run: RunRecord): void {
    this.#order = Math.max(this.#order, run.order);
    if (run.status === 'RUNNING') this.running.set(run.id, run);
    else this.running.delete(run.id);
    const runs = this.#runs.get(run.taskId) ?? [];
    if (runs.length === 0) this.#runs.set(run.taskId, runs);
    const at = runs.findLastIndex(({ id }) => id === run.id);
    if (at < 0) runs.push(run);
    else runs[at] = run;
  }
}

/** The latest time that records tell. */
function latestIn(tasks: readonly TaskRecord[], runs: readonly RunRecord[]): number {
  const texts = [
    ...tasks.map(({ definition }) => getIn(definition, ['metadata', 'updatedAt'])),
    ...runs.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]),
  ];
  return texts.reduce((latest: number, text) => Math.max(latest, Date.parse(String(text)) || 0), 0);
}
