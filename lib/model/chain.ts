import type { Dialect } from './dialect.ts';
import type { Json, JsonObject } from './json.ts';

/** The `id` of a task in the tenant; `new:<slug>` until the service assigns one. */
export type TaskId = string;

/**
 * What a node is called inside one document. It is the task's id where that is usable, else a name
 * made from its place in the file (`@3`). It never changes while the document is open.
 */
export type NodeKey = string;

/** Made from the target's key and the event's name, so it is the same each time the file is read. */
export type EdgeId = string;

/** How a target with several edges waits: `any` is `exclusive: true`, `all` is `exclusive: false`. */
export type Join = 'any' | 'all';

/** "When a run of `source` finishes with `status`, it is an event for `target`." */
export interface Edge {
  readonly kind: 'edge';
  readonly id: EdgeId;
  /** The upstream's task id, as its correlation has it; it may be the id of no task in the document. */
  readonly source: TaskId;
  readonly target: NodeKey;
  /** The word of the `status` correlation as written; `null` when there is none (ANY). */
  readonly status: string | null;
  /** The event's name, by which `eventRefs` reference it. */
  readonly name: string;
  /** The event entry as read, with `null` where `name`, upstream and status stand in it. */
  readonly template: JsonObject;
}

/** An entry of `events` that is not an edge: another type or source, no single `id`, or not referenced. */
export interface OpaqueEvent {
  readonly kind: 'opaque';
  readonly entry: Json;
}

/** One entry of a task's `events`, in its place. */
export type Incoming = Edge | OpaqueEvent;

/** A task in the drawing. */
export interface TaskNode {
  readonly key: NodeKey;
  /** The definition as read: every key, in its order. A list in `events` is empty here: see `incoming`. */
  readonly definition: JsonObject;
  /** What stood in `events`, in order. */
  readonly incoming: readonly Incoming[];
}

/** Tasks and the edges between them. Edges stand with their targets, as they do in the file. */
export interface Chain {
  readonly dialect: Dialect;
  /** In file order. */
  readonly tasks: readonly TaskNode[];
}

export function edgeId(target: NodeKey, name: string): EdgeId {
  return JSON.stringify([target, name]);
}

/**
 * The edges that a task waits for, in the order of its events.
 *
 * @example edgesInto(task).map(({ source }) => source)
 */
export function edgesInto(task: TaskNode): Edge[] {
  return task.incoming.filter((entry) => entry.kind === 'edge');
}
