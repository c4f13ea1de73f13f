import type { NodeKey } from '../../model/chain.ts';
import type { Dialect } from '../../model/dialect.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';

/**
 * What an export looks like: `same` as the file was, `array` a list of tasks, `list` a list page
 * `{data, links}`, `files` one file a task, `create` request bodies in the order in which tasks can be created.
 */
export type ExportShape = 'same' | 'array' | 'list' | 'files' | 'create';

/** The shapes that task definitions can be exported in. */
export const EXPORT_SHAPES: readonly ExportShape[] = ['same', 'array', 'list', 'files', 'create'];

/** One file of an export. */
export interface ExportFile {
  /** Without a folder; safe on every usual file system. */
  readonly name: string;
  readonly text: string;
}

/** What an export makes. */
export interface Exported {
  /** One file, but for `files`: one a task then, in file order. */
  readonly files: readonly ExportFile[];
  /** What the dialect that was asked for cannot say, and upstreams that nothing can stand for. */
  readonly problems: readonly Problem[];
}

/** A place in a body that holds the local id of a task, where the service wants the id that it gave that task. */
export interface CreateRef {
  /** JSON Pointer into the body. */
  readonly pointer: string;
  /** The `task` of a `create` step before this one, or of this very step in an `update`. */
  readonly task: string;
}

/** One request: `create` is a POST, `update` a PUT to the id that the service gave the task. */
export interface CreateStep {
  /** From 1; steps are to be carried out in this order. */
  readonly step: number;
  readonly action: 'create' | 'update';
  /** What the task is called within the plan: its id in the document, or the node's key where it has none. */
  readonly task: string;
  /** What to put into the body before it is sent. */
  readonly refs: readonly CreateRef[];
  readonly body: JsonObject;
}

/**
 * All requests that make the tasks of a document anew, in an order in which they can be sent. To carry it out:
 * for each step replace what `refs` points to, send `body`, and remember the id that a `create` answers with
 * under the step's `task`.
 */
export interface CreatePlan {
  readonly plan: 'create';
  /** Of this format. */
  readonly version: 1;
  readonly dialect: Dialect;
  readonly steps: readonly CreateStep[];
}

/** A step, and the node that it makes. */
export interface PlannedStep extends CreateStep {
  readonly key: NodeKey;
}
