import { graphOf } from '../model/graph.ts';
import { type JsonObject, isObject } from '../model/json.ts';
import { taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { type EditResult, edit } from './edit.ts';
import { refuse } from './refusals.ts';
import { type Place, getAt, withEdited, withValueAt } from './setAt.ts';

/**
 * Writes all the keys of one object of a definition that have no field of their own. A key that stays keeps its
 * place; one that `value` has no more is taken away.
 *
 * @param args - `known`: the keys that have a field of their own, which stay as they are; `value`: all the others.
 * @example setUnknownKeys(document, { task: 'a', path: ['states', 0], known: ['name', 'end'], value: { note: 'x' } })
 */
export function setUnknownKeys<D extends ChainWithView>(
  document: D,
  args: Place & { readonly known: readonly string[]; readonly value: JsonObject },
): EditResult<D> {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) return refuse('no-task');
  const before = args.path.length === 0 ? task.definition : getAt(task, args.path);
  const gone = isObject(before)
    ? Object.keys(before).filter((key) => !args.known.includes(key) && !Object.hasOwn(args.value, key))
    : [];
  let next = task;
  for (const [key, value] of [...gone.map((name) => [name, undefined] as const), ...Object.entries(args.value)]) {
    if (args.known.includes(key)) return refuse('own-field', { key });
    const done = withValueAt(next, [...args.path, key], value);
    if (!done.ok) return done;
    next = done.value;
  }
  const label = `Change other keys of ${taskName(task)}`;
  return edit(next === task ? document : withEdited(document, task, next), label);
}
