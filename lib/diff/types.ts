import type { Join, NodeKey, TaskId, TaskNode } from '../model/chain.ts';
import type { Json } from '../model/json.ts';

/**
 * What a change is about. `meaning`: when a task runs, what it runs, whether it is on. `text`: what only people read,
 * such as names, descriptions and the order of things. `service`: what the service writes itself.
 */
export type ChangeClass = 'meaning' | 'text' | 'service';

/** The upstream of an edge, as both sides know it. */
export interface UpstreamName {
  /** On the side where the edge is; of an edge that both have, after the change. */
  readonly id: TaskId;
  /** `null` for one that the chain does not hold. */
  readonly name: string | null;
}

/** One thing that is different in a task. Sentences are made of it by `changeWords`. */
export type TaskChange = { readonly class: ChangeClass } & (
  | { readonly code: 'name'; readonly before: string; readonly after: string }
  | { readonly code: 'enabled'; readonly after: boolean }
  | { readonly code: 'schedule'; readonly before: Json | undefined; readonly after: Json | undefined }
  | {
      readonly code: 'app' | 'space' | 'usage';
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly code: 'partial'; readonly after: boolean }
  | { readonly code: 'join'; readonly before: Join; readonly after: Join; readonly waits: readonly string[] }
  | {
      readonly code: 'edge-added' | 'edge-removed';
      readonly upstream: UpstreamName;
      /** As written; `null` for any. */
      readonly status: string | null;
      /** Whether the task waits for others besides. */
      readonly isOnly: boolean;
    }
  | {
      readonly code: 'edge-status';
      readonly upstream: UpstreamName;
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly code: 'event-added' | 'event-removed'; readonly name: string; readonly isDataset: boolean }
  | { readonly code: 'event-names' | 'event-order' }
  /** An upstream is created again, and waited for by its new id. */
  | { readonly code: 'new-id'; readonly upstream: UpstreamName }
  | {
      readonly code: 'field';
      /** JSON Pointer into the definition. */
      readonly pointer: string;
      readonly before: Json | undefined;
      readonly after: Json | undefined;
    }
);

/**
 * How two tasks were told to be one: by their ids, else by their names, else by their app and what they are like, else
 * by their places in the files.
 */
export type MatchedBy = 'id' | 'name' | 'likeness' | 'place';

/** What became of a task. */
export interface TaskDiff {
  readonly action: 'added' | 'removed' | 'changed';
  readonly before: TaskNode | null;
  readonly after: TaskNode | null;
  /** `null` for a task that only one side has. */
  readonly matchedBy: MatchedBy | null;
  /** Empty for tasks that only one side has. */
  readonly changes: readonly TaskChange[];
}

/** Something that follows from all changes together. */
export interface Effect {
  readonly code: EffectCode;
  /** The task after the change; before it, for one that is removed. */
  readonly task: NodeKey;
  readonly name: string;
}

/**
 * - `no-longer-runs`: something could start it before, and nothing can now, or it is off or gone
 * - `failure-unhandled`: a task ran where it failed, and none does now
 * - `other-outcomes`: it runs after other tasks or other outcomes than before
 * - `will-run`: nothing could start it before, or it was off or not there
 */
export type EffectCode = 'no-longer-runs' | 'failure-unhandled' | 'other-outcomes' | 'will-run';

/** How the drawing differs; never a part of what the service gets. */
export interface LayoutDiff {
  /** Tasks that both sides have, at other places. By their keys after the change. */
  readonly moved: readonly NodeKey[];
  readonly notes: boolean;
  readonly groups: boolean;
  readonly comments: boolean;
  /** What rehearsals take for granted. */
  readonly rehearsal: boolean;
}

/** What is different between two chains. */
export interface ChainDiff {
  /** Removed tasks first, then the others in the order in which they run. */
  readonly tasks: readonly TaskDiff[];
  /** The worst first. */
  readonly effects: readonly Effect[];
  readonly layout: LayoutDiff;
  /** Whether the tasks that both sides have stand in another order in the file. */
  readonly order: boolean;
  /** The key after the change of each task that both sides have, by its key before. */
  readonly matches: ReadonlyMap<NodeKey, NodeKey>;
}
