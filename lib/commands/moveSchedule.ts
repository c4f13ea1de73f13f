import type { NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { taskName, taskSchedule } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { shiftSchedule } from '../schedule/shift/shiftSchedule.ts';
import type { EditResult } from './edit.ts';
import { refuse } from './refusals.ts';
import { labelled } from './sequence.ts';
import { setSchedule } from './setSchedule.ts';

/**
 * Moves the schedule of a task to an earlier or a later time of day. It refuses a task without a schedule, and one
 * whose schedule has no time of day that could be moved.
 *
 * @param args - `minutes`: whole; below zero for earlier.
 * @example moveSchedule(document, { task: 'a', minutes: -30 })
 */
export function moveSchedule<D extends ChainWithView>(
  document: D,
  args: { readonly task: NodeKey; readonly minutes: number },
): EditResult<D> {
  const node = graphOf(document.chain).byKey.get(args.task);
  if (!node) return refuse('no-task');
  const schedule = taskSchedule(node.definition);
  if (schedule === undefined) return refuse('no-schedule', { task: taskName(node) });
  const shifted = shiftSchedule(schedule, args.minutes);
  if (!shifted.ok) return shifted;
  const set = (now: D): EditResult<D> => setSchedule(now, { task: args.task, schedule: shifted.value });
  return labelled(`Move the schedule of ${taskName(node)}`, set)(document);
}
