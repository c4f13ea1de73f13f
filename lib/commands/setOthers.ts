import { graphOf } from '../model/graph.ts';
import { type JsonObject, isObject } from '../model/json.ts';
import { taskName } from '../model/task.ts';
import type { Drawing } from '../model/view.ts';
import { type Place, valueAt, withEdited, writtenAt } from './setAt.ts';
import { type Edited, NotAllowed } from './types.ts';

/**
 * Writes all the keys of one object of a definition that have no field of their own. A key that stays keeps its
 * place; one that `value` has no more is taken away.
 *
 * @param args - `known`: the keys that have a field of their own, which stay as they are; `value`: all the others.
 * @throws {NotAllowed} When one of the keys cannot be written, or is one of `known`.
 * @example setOthers(document, { task: 'a', path: ['states', 0], known: ['name', 'end'], value: { note: 'x' } })
 */
export function setOthers<D extends Drawing>(
  document: D,
  args: Place & { readonly known: readonly string[]; readonly value: JsonObject },
): Edited<D> {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) throw new NotAllowed('There is no such task.');
  const before = args.path.length === 0 ? task.definition : valueAt(task, args.path);
  const gone = isObject(before)
    ? Object.keys(before).filter((key) => !args.known.includes(key) && !Object.hasOwn(args.value, key))
    : [];
  let next = task;
  for (const [key, value] of [...gone.map((name) => [name, undefined] as const), ...Object.entries(args.value)]) {
    if (args.known.includes(key)) throw new NotAllowed(`${key} has a field of its own.`);
    const done = writtenAt(next, [...args.path, key], value);
    if (typeof done === 'string') throw new NotAllowed(done);
    next = done;
  }
  const label = `Change other keys of ${taskName(task)}`;
  return next === task
    ? { document, label }
    : { document: withEdited(document, task, next), label, select: { tasks: [task.key] } };
}
