import { refuse } from '../../commands/refusals.ts';
import { eventName, displayName } from '../../compiler/events.ts';
import { removeEdges } from '../../compiler/wiring.ts';
import type { Incoming, TaskNode } from '../../model/chain.ts';
import { writePath } from '../../model/fields.ts';
import { type Json, isArray } from '../../model/json.ts';
import { type Path, getIn, pathIn, pointerSteps } from '../../model/path.ts';
import type { Problem } from '../../model/problem.ts';
import { type Result, ok } from '../../model/result.ts';
import type { FixedTask } from './types.ts';

/** The path in its definition that a problem is about. */
export function pathOf(task: TaskNode, { pointer }: Problem): Path {
  return pathIn(task.definition, pointer);
}

/** The event that a problem is about: events are not part of the definition while it is edited. */
export function eventOf(task: TaskNode, { pointer }: Problem): Incoming | undefined {
  return task.incoming[Number(pointerSteps(pointer)[1])];
}

/** Writes a value into the definition; `undefined` removes what is there. It refuses where that changes nothing. */
export function write(task: TaskNode, path: Path, value: Json | undefined, label: string): Result<FixedTask> {
  const definition = writePath(task.definition, path, value);
  return definition && definition !== task.definition ? ok({ label, task: { ...task, definition } }) : refuse('no-fix');
}

/** Removes the edge that a problem is about. */
export function removeEdge(task: TaskNode, { edge }: Problem, label: string): Result<FixedTask> {
  const rest = removeEdges(task, ({ id }) => id === edge);
  return rest === task ? refuse('no-fix') : ok({ label, task: rest });
}

/** Removes the event that a problem is about, as long as it has the name that the problem gives. */
export function removeEvent(task: TaskNode, problem: Problem, label: string): Result<FixedTask> {
  const item = eventOf(task, problem);
  if (item?.kind !== 'opaque' || displayName(eventName(item)) !== problem.data['name']) return refuse('no-fix');
  return ok({ label, task: { ...task, incoming: task.incoming.filter((each) => each !== item) } });
}

/** Replaces the name in `eventRefs` that a problem is about, as long as it is there; `null` removes it. */
export function replaceRef(task: TaskNode, problem: Problem, name: string | null, label: string): Result<FixedTask> {
  const path = pathOf(task, problem);
  const [list, index] = [path.slice(0, -1), Number(path.at(-1))];
  const refs = getIn(task.definition, list);
  const before = isArray(refs) ? refs[index] : undefined;
  if (!isArray(refs) || before === undefined || displayName(before) !== problem.data['name']) return refuse('no-fix');
  return write(task, list, refs.toSpliced(index, 1, ...(name === null ? [] : [name])), label);
}
