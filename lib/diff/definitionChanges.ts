import { extractEdges } from '../compiler/extractEdges.ts';
import type { TaskId } from '../model/chain.ts';
import type { JsonObject } from '../model/json.ts';
import { taskChanges } from './taskChanges.ts';
import type { TaskChange } from './types.ts';

/**
 * What is different in one definition of a task, where both name other tasks by the same ids. What the service writes
 * itself is left out.
 *
 * @param nameOf - The name of a task by its id; `null` for one that is not known.
 * @example definitionChanges({ enabled: true }, { enabled: false }, () => null)[0].code // 'enabled'
 */
export function definitionChanges(
  before: JsonObject,
  after: JsonObject,
  nameOf: (id: TaskId) => string | null,
): readonly TaskChange[] {
  const side = { idAfter: (id: TaskId): TaskId => id, nameOf };
  const [was, is] = [extractEdges(before, KEY), extractEdges(after, KEY)];
  const changes = taskChanges(was, is, { before: side, after: side }, () => false);
  return changes.filter((change) => change.class !== 'service');
}

const KEY = 'task';
