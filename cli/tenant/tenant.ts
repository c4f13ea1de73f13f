import { randomUUID } from 'node:crypto';
import { resourceOf } from '../../lib/editor/index.ts';
import type { Dialect, JsonObject } from '../../lib/index.ts';
import { MOST_TASKS_ON_RESOURCE, own } from '../../lib/internal.ts';
import { waitingAfterEdit } from '../../lib/run/index.ts';
import { acceptDefinition } from './accept.ts';
import { AuditLog } from './audits/auditLog.ts';
import { Access } from './catalogue/access.ts';
import { CatalogueStore, LOCAL_USER } from './catalogue/store.ts';
import type { TenantSeed } from './catalogue/types.ts';
import { Choreographer } from './choreographer.ts';
import { type Clock, type MachineTime, startClock } from './clock.ts';
import { Disk } from './disk.ts';
import { TenantFault } from './fault.ts';
import { asKept } from './metadata.ts';
import { MOST_RUNS_AT_ONCE, Runs } from './runs.ts';
import { type Schedules, dueAfter } from './schedules.ts';
import { setAside } from './setAside.ts';
import { Store } from './store.ts';
import type { RunRecord, TaskRecord, TenantSettings } from './types.ts';

/** What a tenant has to do with the world around it. */
export interface Around {
  /** What its clock goes by; the machine's own time when left out. */
  readonly time?: MachineTime;
  /** Called with a sentence when something happens that somebody should know. */
  readonly warn?: (sentence: string) => void;
  /** What a tenant has that is opened for the first time; nothing when left out. */
  readonly seed?: TenantSeed;
}

/** A tenant of one's own: tasks, and a choreographer that runs them. What a method has answered is on the disk. */
export class LocalTenant {
  readonly store: Store;
  readonly catalogue: CatalogueStore;
  readonly access: Access;
  readonly audits: AuditLog;
  readonly settings: TenantSettings;
  readonly clock: Clock;
  /** What is to be said of how its folder was found: a sentence each. */
  readonly warnings: readonly string[];
  readonly #disk: Disk;
  readonly #runs: Runs;
  readonly #schedules: Schedules;
  readonly #choreographer: Choreographer;

  private constructor(
    disk: Disk,
    store: Store,
    catalogue: CatalogueStore,
    audits: AuditLog,
    settings: TenantSettings,
    schedules: Schedules,
    warnings: readonly string[],
    { time, warn = () => undefined }: Around,
  ) {
    this.#disk = disk;
    this.warnings = warnings;
    this.store = store;
    this.catalogue = catalogue;
    this.audits = audits;
    this.access = new Access(catalogue, settings.isStrict);
    this.settings = settings;
    this.#schedules = schedules;
    this.clock = startClock(settings.speed, store.lastTime, time);
    this.#runs = new Runs(store, this.clock, audits, settings, warn);
    this.#choreographer = new Choreographer(store, this.clock, this.#runs, schedules);
  }

  /**
   * Opens the tenant that is kept in a folder, or begins one there. A record that cannot be read is kept, and the
   * others are served.
   *
   * @throws {UsageError} When the folder cannot be used or is damaged, or another process uses it.
   */
  static async open(folder: string, settings: TenantSettings, around: Around = {}): Promise<LocalTenant> {
    const schedules = await import('../../lib/run/due.ts');
    const disk = await Disk.open(folder);
    try {
      const store = await Store.open(disk);
      const catalogue = await CatalogueStore.open(disk);
      const audits = await AuditLog.open(disk);
      const isNew = catalogue.isEmpty && store.tasks.size + store.damaged.length === 0;
      const damaged = [...store.damaged, ...catalogue.damaged, ...audits.damaged];
      const warnings = [...(disk.warning === null ? [] : [disk.warning]), ...setAside(folder, damaged)];
      const tenant = new LocalTenant(disk, store, catalogue, audits, settings, schedules, warnings, around);
      if (around.seed) await tenant.#begin(around.seed, isNew);
      await tenant.#choreographer.resume();
      return tenant;
    } catch (error) {
      await disk.close();
      throw error;
    }
  }

  /** A tenant of an earlier version has tasks already, and gets the catalogue alone. */
  async #begin({ tasks, ...seed }: TenantSeed, isNew: boolean): Promise<void> {
    if (!this.catalogue.isEmpty) return;
    this.catalogue.fill(seed);
    for (const { id, ownerId, definition } of isNew ? tasks : [])
      this.#put(asKept(definition, id, { user: ownerId, at: this.clock.stamp() }, null), null);
    await this.store.saved(this.clock.now());
  }

  async create(body: unknown, dialect: Dialect, user: string, migratedFrom?: string): Promise<TaskRecord> {
    const accepted = this.#accept(body, dialect);
    const resourceId = resourceOf(accepted)!;
    this.access.refuseReload(user, resourceId);
    this.#refuseEleventh(resourceId);
    const id = randomUUID();
    const author = { user, at: this.clock.stamp() };
    const definition = asKept(accepted, id, author, null, migratedFrom);
    this.audits.add('created', definition, author);
    return this.#keep(definition, null);
  }

  /** Puts a definition in the place of a task's: what it leaves out goes, and its author owns the task from then on. */
  async replace(id: string, body: unknown, dialect: Dialect, user: string): Promise<TaskRecord> {
    const before = this.task(id);
    this.access.refuseReload(user, resourceIdOf(before));
    const accepted = this.#accept(body, dialect);
    const resourceId = resourceOf(accepted)!;
    this.access.refuseReload(user, resourceId);
    if (resourceId !== before.definition['resourceId']) this.#refuseEleventh(resourceId);
    const author = { user, at: this.clock.stamp() };
    const definition = asKept(accepted, id, author, before);
    this.audits.add('updated', definition, author);
    return this.#keep(definition, before);
  }

  /** An admin may delete the tasks of others, and so may whoever may reload their app. */
  async remove(id: string, user = LOCAL_USER.id): Promise<void> {
    const task = this.task(id);
    this.access.refuseRead(user, resourceIdOf(task));
    for (const run of this.store.runsOf(id).filter(({ status }) => status === 'RUNNING')) {
      // without its task nobody learns of the end
      this.store.putRun({
        ...run,
        status: 'FAILED',
        endedAt: new Date(this.clock.now()).toISOString(),
        cutOff: 'Its task was deleted.',
      });
    }
    this.audits.add('deleted', task.definition, { user, at: this.clock.stamp() });
    this.store.removeTask(id);
    await this.#saved();
  }

  /** @throws {TenantFault} CHO-001 when the task is disabled, LOCAL-409 when too many runs are under way. */
  async start(id: string, source: string, user = LOCAL_USER.id): Promise<RunRecord> {
    const task = this.task(id);
    this.access.refuseReload(user, resourceIdOf(task));
    if (own(task.definition, 'enabled') !== true)
      throw new TenantFault('CHO-001', 'The task is disabled: it cannot be started, not by hand either.');
    const run = this.#runs.isFull ? null : this.#runs.start(task, source, this.clock.now());
    if (!run)
      throw new TenantFault(
        'LOCAL-409',
        `${MOST_RUNS_AT_ONCE} runs are under way, the most that the local tenant takes at once. Start it again when ` +
          'some have ended.',
      );
    await this.#saved();
    return run;
  }

  /**
   * How many starts by events and schedules were left out, because too many runs were under way, since the tenant was
   * opened.
   */
  get startsLeftOut(): number {
    return this.#runs.leftOut;
  }

  /** @throws {TenantFault} CHO-004 when there is none of that id. */
  task(id: string): TaskRecord {
    const task = this.store.tasks.get(id);
    if (!task) throw new TenantFault('CHO-004', 'There is no such task.');
    return task;
  }

  /** @throws {TenantFault} CHO-004 when there is none of that id, CHO-003 when the user may not see it. */
  taskFor(id: string, user: string): TaskRecord {
    const task = this.task(id);
    this.access.refuseRead(user, resourceIdOf(task));
    return task;
  }

  /** The tasks that a user may see. */
  tasksFor(user: string): TaskRecord[] {
    const person = this.catalogue.person(user);
    return [...this.store.tasks.values()].filter((task) => this.access.canReadTasks(person, resourceIdOf(task)));
  }

  async close(): Promise<void> {
    this.#choreographer.close();
    await this.#disk.close();
  }

  #accept(body: unknown, dialect: Dialect): JsonObject {
    return acceptDefinition(body, dialect, this.#schedules.scheduleFault, new Date(this.clock.now()).toISOString());
  }

  #refuseEleventh(resourceId: string): void {
    let count = 0;
    for (const { definition } of this.store.tasks.values()) count += Number(definition['resourceId'] === resourceId);
    if (count < MOST_TASKS_ON_RESOURCE) return;
    throw new TenantFault(
      'CHO-014',
      `The app ${resourceId} has ${MOST_TASKS_ON_RESOURCE} tasks, which is the most that there can be.`,
    );
  }

  async #keep(definition: JsonObject, before: TaskRecord | null): Promise<TaskRecord> {
    const task = this.#put(definition, before);
    await this.#saved();
    return task;
  }

  #put(definition: JsonObject, before: TaskRecord | null): TaskRecord {
    const enabled = own(definition, 'enabled') === true;
    const task: TaskRecord = {
      id: String(definition['id']),
      definition,
      waiting: enabled && before ? waitingAfterEdit(before.definition, definition, before.waiting) : [],
      runs: before?.runs ?? 0,
      recent: [],
      due: dueAfter(this.#schedules, definition, this.clock.now()),
    };
    this.store.putTask(task);
    return task;
  }

  async #saved(): Promise<void> {
    this.#choreographer.wake();
    try {
      await this.store.saved(this.clock.now());
    } catch (error) {
      throw new TenantFault(
        'CHO-013',
        `It could not be stored: ${(error as Error).message}. Fix that, and restart the server.`,
      );
    }
  }
}

function resourceIdOf({ definition }: TaskRecord): string {
  return String(definition['resourceId']);
}
