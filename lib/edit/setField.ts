import type { NodeKey } from '../model/chain.ts';
import { type Field, hasPlaceFor, readField, writeField } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import { type Json, equalJson } from '../model/json.ts';
import { taskName } from '../model/task.ts';
import { type Verdict, YES, no } from '../model/verdict.ts';
import type { Drawing } from '../model/view.ts';
import { replaceTask } from './replace.ts';
import { type Edited, NotAllowed } from './types.ts';

const LABELS: Readonly<Record<Field, string>> = {
  name: 'Rename',
  description: 'Describe',
  enabled: 'Enable or disable',
  appId: 'Change the app of',
  partial: 'Change partial reload of',
  usage: 'Change the usage of',
  spaceId: 'Change the space of',
};

/** Whether a field can be written: its place may run through something that is no object. */
export function canSetField(document: Drawing, args: { task: NodeKey; field: Field }): Verdict {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) return no('There is no such task.');
  if (!hasPlaceFor(task.definition, args.field)) return no(`${taskName(task)} has no action to write ${args.field} to; add one in the file.`);
  const reachable = readField(task.definition, args.field) !== undefined || writeField(task.definition, args.field, null) !== null;
  return reachable ? YES : no(`The definition has something else where ${args.field} belongs; change it in the file.`);
}

/** Writes one field of a task; `undefined` takes it away, so that the service's default holds. */
export function setField<D extends Drawing>(document: D, args: { task: NodeKey; field: Field; value: Json | undefined }): Edited<D> {
  const verdict = canSetField(document, args);
  if (!verdict.ok) throw new NotAllowed(verdict.reason);
  const task = graphOf(document.chain).byKey.get(args.task)!;
  const label = `${LABELS[args.field]} ${taskName(task)}`;
  const now = readField(task.definition, args.field);
  const same = now === undefined || args.value === undefined ? now === args.value : equalJson(now, args.value, true);
  if (same) return { document, label };
  const definition = writeField(task.definition, args.field, args.value)!;
  return { document: replaceTask(document, { ...task, definition }), label, select: { tasks: [task.key] } };
}

/** Renames a task. The names of events that come from it stay: they are the file's own. */
export function rename<D extends Drawing>(document: D, args: { task: NodeKey; name: string }): Edited<D> {
  return setField(document, { task: args.task, field: 'name', value: args.name });
}
