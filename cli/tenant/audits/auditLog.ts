import type { JsonObject } from '../../../lib/index.ts';
import type { Disk } from '../disk.ts';
import { readRecords } from '../readRecords.ts';
import { type ReadRecord, isText, isTime, oneOf, readObject } from '../records.ts';
import type { Damaged } from '../setAside.ts';

/** So many events are kept; the oldest go first. The service keeps them for 90 days. */
const MOST_EVENTS = 5_000;

/** Where events of tasks come from, and their types (qlik.dev, changelog 227). */
export const TASK_EVENT_SOURCE = 'com.qlik/choreographer';
const TYPES = {
  created: 'com.qlik.scheduling.task.created',
  updated: 'com.qlik.scheduling.task.updated',
  deleted: 'com.qlik.scheduling.task.deleted',
} as const;

/** Somebody wrote or deleted a task. */
export interface AuditEvent {
  /** Sorts as the events came. */
  readonly id: string;
  readonly type: (typeof TYPES)[keyof typeof TYPES];
  readonly at: string;
  readonly user: string;
  readonly taskId: string;
  readonly taskName: string;
}

const OF_EVENT = new Map([
  ['type', oneOf(...Object.values(TYPES))],
  ['at', isTime],
  ['user', isText],
  ['taskId', isText],
  ['taskName', isText],
]);

/** Who did what to which task, in memory and on disk. */
export class AuditLog {
  /** The oldest first. */
  readonly #events: AuditEvent[];
  readonly #disk: Disk;
  readonly damaged: readonly Damaged[];
  #last: number;

  private constructor(disk: Disk, events: AuditEvent[], damaged: readonly Damaged[]) {
    this.#disk = disk;
    this.#events = events;
    this.damaged = damaged;
    this.#last = parseInt(events.at(-1)?.id ?? '0', 16);
  }

  static async open(disk: Disk): Promise<AuditLog> {
    const damaged: Damaged[] = [];
    const events = await readRecords(disk, damaged)('audit:', readEvent);
    return new AuditLog(disk, events, damaged);
  }

  get events(): readonly AuditEvent[] {
    return this.#events;
  }

  /** Adds an event; it is on disk when that was flushed. */
  add(type: keyof typeof TYPES, task: JsonObject, { user, at }: { readonly user: string; readonly at: string }): void {
    this.#last += 1;
    const event: AuditEvent = {
      id: this.#last.toString(16).padStart(24, '0'),
      type: TYPES[type],
      at,
      user,
      taskId: String(task['id']),
      taskName: String(task['name']),
    };
    this.#events.push(event);
    this.#disk.put(`audit:${event.id}`, event);
    for (const { id } of this.#events.splice(0, Math.max(0, this.#events.length - MOST_EVENTS)))
      this.#disk.remove(`audit:${id}`);
  }
}

function readEvent(bytes: Uint8Array, id: string): ReadRecord<AuditEvent> {
  return readObject(bytes, id, OF_EVENT) as unknown as ReadRecord<AuditEvent>;
}
