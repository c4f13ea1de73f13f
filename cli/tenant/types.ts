import type { JsonObject } from '../../lib/index.ts';
import type { Arrival } from '../../lib/run/index.ts';

/** A task of the local tenant, and what the choreographer remembers of it. */
export interface TaskRecord {
  readonly id: string;
  /** As it is answered: with id, resourceId and metadata. */
  readonly definition: JsonObject;
  /** Events that have come, and wait for others. */
  readonly waiting: readonly Arrival[];
  /** How many runs it has had. */
  readonly runs: number;
  /** What its last runs ended with since it was switched on or edited; the newest first. */
  readonly recent: readonly string[];
  /** When its schedule starts it next, in milliseconds since 1970 by the tenant's clock. */
  readonly due: number | null;
}

/** A run of a task. */
export interface RunRecord {
  readonly id: string;
  /** Grows from run to run. */
  readonly order: number;
  readonly taskId: string;
  readonly taskName: string;
  readonly resourceId: string;
  readonly actionId: string;
  readonly workerId: string;
  readonly triggeredBy: string;
  readonly executedAs: string;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED';
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** The metadata of its task when it started. */
  readonly taskMeta: JsonObject;
  /** Settled when it starts: when it ends, and what with. */
  readonly endsAt: number;
  readonly outcome: 'SUCCEEDED' | 'FAILED';
  /** The events that started it. */
  readonly consumed: readonly Arrival[];
  readonly partial: boolean;
  /** Why it ended before its time; `null` for one that did not. */
  readonly cutOff: string | null;
}

/** The local tenant goes by these. */
export interface TenantSettings {
  /** How many times faster than others its clock goes. */
  readonly speed: number;
  readonly seed: number;
  readonly runSeconds: number;
  readonly failPercent: number;
  /**
   * Whether it refuses what the pages of the API say that the service refuses: tasks of apps that it does not know,
   * and a list of tasks in `v1` that names no resource.
   */
  readonly isStrict: boolean;
}
