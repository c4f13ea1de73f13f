import type { NodeKey } from '../model/chain.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Json } from '../model/json.ts';
import type { ChainWithView } from '../model/view.ts';
import { type BulkResult, editEach } from './bulk.ts';
import { withValueAt } from './setAt.ts';

/**
 * Writes one field of many tasks in one step.
 *
 * @example setFields(document, { tasks: ['a', 'b'], field: 'enabled', value: false })
 */
export function setFields<D extends ChainWithView>(
  document: D,
  args: { readonly tasks: readonly NodeKey[]; readonly field: Field; readonly value: Json | undefined },
): BulkResult<D> {
  const path = FIELDS[args.field];
  return editEach(document, args.tasks, `Set ${args.field} of`, (task) => withValueAt(task, path, args.value));
}
