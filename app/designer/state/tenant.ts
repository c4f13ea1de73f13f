import { createStore } from 'zustand';
import type { TaskId } from '../../../lib/index.ts';
import type { TenantRun } from '../../../lib/tenant/index.ts';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

/** The tenant that the designer works with. */
export interface Connection {
  /** Which of those that the page's own server knows. */
  readonly place: 'local' | 'remote';
  /** As people know it: an address, or that it is local. */
  readonly name: string;
  /** The address of the other one that could be chosen. */
  readonly remote: string | null;
}

/** A task of the tenant, as far as others are told by it. */
export interface TenantTask {
  readonly id: TaskId;
  readonly name: string;
  readonly appId: string;
  readonly spaceId: string;
  readonly isEnabled: boolean;
}

/** A run whose log is shown. */
export interface ShownLog {
  readonly task: TaskId;
  readonly name: string;
  readonly run: string;
}

interface Tenant {
  readonly connection: Connection | null;
  /** What the tenant calls whoever asks; `null` where that is not known. */
  readonly me: string | null;
  /** The tasks of the tenant as they were seen last; `null` before the first look. */
  readonly tasks: ReadonlyMap<TaskId, TenantTask> | null;
  /** How the tasks of the tenant ran last. A task that is not here is not there. */
  readonly runs: ReadonlyMap<TaskId, TenantRun | null>;
  /** Why the last look at the runs failed. */
  readonly fault: string | null;
  readonly log: ShownLog | null;
  /**
   * The address of the other tenant where the server does not let this browser use it, as far as was tried; else
   * `null`.
   */
  readonly closed: string | null;
}

export const tenantOf = part(() =>
  createStore<Tenant>()(() => ({
    connection: null,
    me: null,
    tasks: null,
    runs: new Map(),
    fault: null,
    log: null,
    closed: null,
  })),
);

export const useTenant = storeHook(tenantOf);

export function showLog(designer: Designer, log: ShownLog | null): void {
  tenantOf(designer).setState({ log });
}
