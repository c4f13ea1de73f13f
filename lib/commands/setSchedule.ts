import type { NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { type Json, isObject } from '../model/json.ts';
import { getIn } from '../model/path.ts';
import { taskName, taskSchedule } from '../model/task.ts';
import type { Drawing } from '../model/view.ts';
import { setAt } from './setAt.ts';
import type { Edited } from './types.ts';

/**
 * Sets when a task starts by time. A task that had no `start` starts in its first state, as new tasks do; with
 * `undefined` the whole `start` goes, but for keys that nobody knows.
 *
 * @throws {NotAllowed} When `start` is something else than an object.
 * @example setSchedule(document, { task: 'a', schedule: { cron: '0 6 * * *' } })
 */
export function setSchedule<D extends Drawing>(
  document: D,
  args: { readonly task: NodeKey; readonly schedule: Json | undefined },
): Edited<D> {
  const { task, schedule } = args;
  const node = graphOf(document.chain).byKey.get(task);
  const start = node && getIn(node.definition, ['start']);
  const path = ['start', 'schedule'];
  const label = node ? `${schedule === undefined ? 'Take away the schedule of' : 'Schedule'} ${taskName(node)}` : '';
  if (schedule === undefined) {
    if (!node || taskSchedule(node.definition) === undefined) return { document, label };
    const alone = isObject(start) && Object.keys(start).every((key) => key === 'schedule' || key === 'stateName');
    return { ...setAt(document, { task, path: alone ? ['start'] : path, value: undefined }), label };
  }
  if (!node || start !== undefined) return { ...setAt(document, { task, path, value: schedule }), label };
  const stateName = getIn(node.definition, ['states', 0, 'name']);
  return {
    ...setAt(document, {
      task,
      path: ['start'],
      value: { ...(typeof stateName === 'string' ? { stateName } : {}), schedule },
    }),
    label,
  };
}
