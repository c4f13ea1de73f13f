import type { TaskChange } from '../diff/index.ts';
import type { TaskId } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import type { JsonObject } from '../model/json.ts';
import type { LastChange } from './catalogue/types.ts';
import type { Difference } from './definitions.ts';

export type Action = 'create' | 'update' | 'delete' | 'keep';

/** What becomes of one task. */
export interface Change {
  readonly action: Action;
  /** Its id; for one that is created, what the file calls it. */
  readonly task: TaskId;
  readonly name: string;
  /** From what is in the tenant to what is wanted; for `update` alone. */
  readonly differences: readonly Difference[];
  /** The same as things that change: sentences are made of them by `changeWords` of `taskloom/diff`. */
  readonly changes: readonly TaskChange[];
  /** Names of the tasks that will wait for it in vain; for `delete` alone. */
  readonly waitedForBy: readonly string[];
}

/** What somebody changed in the tenant since the pull: the three sides of one task. */
export interface Drift {
  readonly task: TaskId;
  readonly name: string;
  /** Who did it, and when; `null` where that is not known. */
  readonly lastChange: LastChange | null;
  /** From what was pulled to what is there now; `null` when the task is gone, or what was pulled is not known. */
  readonly theirs: readonly Difference[] | null;
  /** From what was pulled to what is wanted; `null` when what was pulled is not known. */
  readonly ours: readonly Difference[] | null;
  /** The same as things that changed, for sentences; empty where `theirs` or `ours` is `null`. */
  readonly theirChanges: readonly TaskChange[];
  readonly ourChanges: readonly TaskChange[];
  readonly base: JsonObject | null;
  readonly actual: JsonObject | null;
  readonly desired: JsonObject | null;
}

/** Side effects, or why it would refuse. */
export interface Consequence {
  readonly code: string;
  /** With an `error` nothing is applied. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly tasks: readonly TaskId[];
}

/** A problem of level error that checks found in a task that would be sent. */
export interface Fault {
  /** The task's place among those that are wanted. */
  readonly place: number;
  readonly code: string;
  /** JSON Pointer into its definition. */
  readonly pointer: string;
  readonly message: string;
}

/** A place in a body that holds what the file calls a task, where its id belongs. */
export interface StepRef {
  /** JSON Pointer into the body. */
  readonly pointer: string;
  readonly task: TaskId;
}

/** One request. */
export type ApplyStep =
  | {
      readonly action: 'create';
      readonly task: TaskId;
      readonly name: string;
      readonly resourceId: string;
      readonly refs: readonly StepRef[];
      readonly body: JsonObject;
    }
  | {
      readonly action: 'update' | 'wire' | 'enable';
      readonly task: TaskId;
      readonly name: string;
      readonly refs: readonly StepRef[];
      readonly body: JsonObject;
    }
  | { readonly action: 'delete'; readonly task: TaskId; readonly name: string };

/** All that makes the tenant like the file. It is data: it can be kept, shown, and carried out later. */
export interface ChangePlan {
  readonly plan: 'apply';
  /** Of this format. */
  readonly version: 1;
  readonly dialect: Dialect;
  readonly changes: readonly Change[];
  readonly consequences: readonly Consequence[];
  readonly drift: readonly Drift[];
  /** In the order in which they are sent. */
  readonly steps: readonly ApplyStep[];
  /** The tasks that were in the tenant: any other one may be what a lost request has made. */
  readonly known: readonly TaskId[];
}
