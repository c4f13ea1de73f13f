import type { Context } from 'hono';
import type { JsonObject } from '../../../lib/index.ts';
import { TenantFault } from '../fault.ts';
import type { Store } from '../store.ts';
import type { TaskRecord } from '../types.ts';
import { answerOf } from './listings.ts';

type Way = 'ancestors' | 'descendants' | 'subgraph';

export const WAYS: readonly Way[] = ['ancestors', 'descendants', 'subgraph'];

const DEEPEST = 100;

/** The tasks up- or downstream of one, level by level, and the edges on the way: each from the child to its parent. */
export function graphAnswer(context: Context, store: Store, root: TaskRecord, way: Way): JsonObject {
  const level = readLevel(context.req.query('level'));
  const withTask = context.req.query('withTask') === 'true';
  const depths = new Map<string, number>([[root.id, 0]]);
  const edges = new Map<string, JsonObject>();
  if (way !== 'descendants')
    reach(
      (task) => store.upstreamsOf(task),
      (task, parent) => [task.id, parent.id],
    );
  if (way !== 'ancestors')
    reach(
      (task) => store.downstreamsOf(task.id),
      (task, child) => [child.id, task.id],
    );

  function reach(
    next: (task: TaskRecord) => readonly TaskRecord[],
    edgeOf: (task: TaskRecord, other: TaskRecord) => readonly [string, string],
  ): void {
    const seen = new Set([root.id]);
    let here = [root];
    for (let depth = 1; depth <= level && here.length > 0; depth += 1) {
      const found: TaskRecord[] = [];
      for (const task of here) {
        for (const other of next(task)) {
          const [source, target] = edgeOf(task, other);
          edges.set(`${source} ${target}`, { source, target, attrs: { depth } });
          if (!depths.has(other.id)) depths.set(other.id, depth);
          if (!seen.has(other.id)) found.push(other);
          seen.add(other.id);
        }
      }
      here = found;
    }
  }

  const vertices = Array.from(depths, ([taskId, depth]): JsonObject => {
    const task = store.tasks.get(taskId)!;
    const attrs = {
      depth,
      isChild: store.upstreamsOf(task).length > 0,
      isParent: store.downstreamsOf(taskId).length > 0,
    };
    return { taskId, attrs, ...(withTask ? { task: answerOf(store, task, 'scheduling') } : {}) };
  });
  return { taskId: root.id, vertices, edges: [...edges.values()] };
}

function readLevel(text: string | undefined): number {
  if (text === undefined || text === '') return DEEPEST;
  const level = /^\d+$/.test(text) ? Number(text) : 0;
  if (level >= 1 && level <= DEEPEST) return level;
  throw new TenantFault('CHO-001', `level takes a whole number from 1 to ${DEEPEST}, not ${JSON.stringify(text)}.`);
}
