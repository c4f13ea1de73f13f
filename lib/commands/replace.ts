import type { Chain, NodeKey, TaskNode } from '../model/chain.ts';
import type { ChainWithView, Point } from '../model/view.ts';

/** `document` with each task passed through `change`. The same document when no task changes. */
export function mapTasks<D extends ChainWithView>(document: D, change: (task: TaskNode) => TaskNode): D {
  let changed = false;
  const tasks = document.chain.tasks.map((task) => {
    const next = change(task);
    if (next !== task) changed = true;
    return next;
  });
  return changed ? withTasks(document, tasks) : document;
}

export function replaceTask<D extends ChainWithView>(document: D, task: TaskNode): D {
  return mapTasks(document, (other) => (other.key === task.key ? task : other));
}

export function withTasks<D extends ChainWithView>(document: D, tasks: Chain['tasks']): D {
  return { ...document, chain: { ...document.chain, tasks } };
}

/** `document` with nodes placed; `null` takes a place away. */
export function withPositions<D extends ChainWithView>(
  document: D,
  moves: Iterable<readonly [NodeKey, Point | null]>,
): D {
  const positions = new Map(document.view.positions);
  for (const [key, point] of moves) {
    if (point) positions.set(key, point);
    else positions.delete(key);
  }
  return { ...document, view: { ...document.view, positions } };
}
