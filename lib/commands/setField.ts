import type { NodeKey } from '../model/chain.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import type { Json } from '../model/json.ts';
import { taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { type EditResult, edit } from './edit.ts';
import { refuse } from './refusals.ts';
import { setAt } from './setAt.ts';

const LABELS: Readonly<Record<Field, string>> = {
  name: 'Rename',
  description: 'Describe',
  enabled: 'Enable or disable',
  appId: 'Change the app of',
  partial: 'Change partial reload of',
  usage: 'Change the usage of',
  spaceId: 'Change the space of',
};

/**
 * Writes one field of a task; `undefined` removes it, so that the service's default applies.
 *
 * @example setField(document, { task: 'a', field: 'enabled', value: true })
 */
export function setField<D extends ChainWithView>(
  document: D,
  args: { task: NodeKey; field: Field; value: Json | undefined },
): EditResult<D> {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) return refuse('no-task');
  const path = FIELDS[args.field];
  const done = setAt(document, { task: args.task, path, value: args.value });
  // named as it is after the edit
  const name = done.ok ? taskName(graphOf(done.value.document.chain).byKey.get(args.task)!) : '';
  return done.ok ? edit(done.value.document, `${LABELS[args.field]} ${name}`) : done;
}

/**
 * Renames a task. Renaming does not change existing event names: they are the file's own.
 *
 * @example rename(document, { task: 'a', name: 'Extract orders' })
 */
export function rename<D extends ChainWithView>(document: D, args: { task: NodeKey; name: string }): EditResult<D> {
  return setField(document, { task: args.task, field: 'name', value: args.name });
}
