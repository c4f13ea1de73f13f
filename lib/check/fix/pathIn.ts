import { getAt } from '../../commands/setAt.ts';
import type { TaskNode } from '../../model/chain.ts';
import { isArray } from '../../model/json.ts';
import { type Path, pointerSteps } from '../../model/path.ts';

/** The path that a JSON Pointer into a task's definition means: a step into a list is an index. */
export function pathIn(task: TaskNode, pointer: string): Path {
  const path: (string | number)[] = [];
  for (const step of pointerSteps(pointer)) {
    const isIndex = /^(?:0|[1-9]\d*)$/.test(step) && isArray(path.length === 0 ? undefined : getAt(task, path));
    path.push(isIndex ? Number(step) : step);
  }
  return path;
}
