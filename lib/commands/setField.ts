import type { NodeKey } from '../model/chain.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import type { Json } from '../model/json.ts';
import { taskName } from '../model/task.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Drawing } from '../model/view.ts';
import { canSetAt, setAt } from './setAt.ts';
import type { Edited } from './types.ts';

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
  return canSetAt(document, { task: args.task, path: FIELDS[args.field] });
}

/** Writes one field of a task; `undefined` takes it away, so that the service's default holds. */
export function setField<D extends Drawing>(
  document: D,
  args: { task: NodeKey; field: Field; value: Json | undefined },
): Edited<D> {
  const edited = setAt(document, { task: args.task, path: FIELDS[args.field], value: args.value });
  const task = graphOf(document.chain).byKey.get(args.task)!;
  return { ...edited, label: `${LABELS[args.field]} ${taskName(task)}` };
}

/** Renames a task. The names of events that come from it stay: they are the file's own. */
export function rename<D extends Drawing>(document: D, args: { task: NodeKey; name: string }): Edited<D> {
  return setField(document, { task: args.task, field: 'name', value: args.name });
}
