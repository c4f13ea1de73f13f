import { createStore } from 'zustand';
import { type ChainDocument, type Created, type NodeKey, graphOf } from '../../../lib/index.ts';
import { waitsOf } from '../../../lib/editor/index.ts';
import { storeHook } from '../context.ts';
import { part } from '../designer.ts';

/**
 * The task that has just received its second edge, until somebody says whether it waits for both or either; `null`
 * where there is none.
 */
export const joinPromptOf = part(() => createStore<{ readonly task: NodeKey | null }>()(() => ({ task: null })));

export const useJoinPrompt = storeHook(joinPromptOf);

/** The task that an edit has given its second edge. */
export function withSecondEdge({ chain }: ChainDocument, { edges: [edge, ...more] }: Created): NodeKey | null {
  if (edge === undefined || more.length > 0) return null;
  const { byEdge, byKey } = graphOf(chain);
  const task = byKey.get(byEdge.get(edge)?.target ?? '');
  return task && waitsOf(task).length === 2 ? task.key : null;
}
