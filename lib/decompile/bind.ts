import { type NodeKey, type TaskNode, edgeId } from '../model/chain.ts';
import type { LiftedTask } from './lift.ts';

/** Gives a lifted task its key, and its edges their target and id. */
export function bindNode(task: LiftedTask, key: NodeKey): TaskNode {
  const incoming = task.incoming.map((entry) =>
    entry.kind === 'edge' ? { ...entry, id: edgeId(key, entry.name), target: key } : entry,
  );
  return { key, definition: task.definition, incoming };
}
