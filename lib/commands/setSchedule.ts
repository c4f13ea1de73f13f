import type { NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { type Json, isObject } from '../model/json.ts';
import { type Path, getIn } from '../model/path.ts';
import { taskName, taskSchedule } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import type { EditResult } from './edit.ts';
import { refuse } from './refusals.ts';
import { labelled } from './sequence.ts';
import { setAt } from './setAt.ts';

/**
 * Sets the schedule of a task. A task without `start` starts in its first state, as new tasks do; with `undefined`
 * the whole `start` is removed, unless it has keys that Taskloom does not know.
 *
 * @example setSchedule(document, { task: 'a', schedule: { cron: '0 6 * * *' } })
 */
export function setSchedule<D extends ChainWithView>(
  document: D,
  args: { readonly task: NodeKey; readonly schedule: Json | undefined },
): EditResult<D> {
  const { task, schedule } = args;
  const node = graphOf(document.chain).byKey.get(task);
  if (!node) return refuse('no-task');
  const verb = schedule === undefined ? 'Remove the schedule of' : 'Schedule';
  const set = (path: Path, value: Json | undefined) =>
    labelled(`${verb} ${taskName(node)}`, (now: D) => setAt(now, { task, path, value }))(document);
  const start = getIn(node.definition, ['start']);
  if (schedule === undefined) {
    const isAlone = isObject(start) && Object.keys(start).every((key) => key === 'schedule' || key === 'stateName');
    const isSet = taskSchedule(node.definition) !== undefined;
    return set(isAlone && isSet ? ['start'] : SCHEDULE, undefined);
  }
  if (start !== undefined) return set(SCHEDULE, schedule);
  const stateName = getIn(node.definition, ['states', 0, 'name']);
  return set(['start'], { ...(typeof stateName === 'string' ? { stateName } : {}), schedule });
}

const SCHEDULE: Path = ['start', 'schedule'];
