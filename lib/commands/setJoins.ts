import type { Join, NodeKey } from '../model/chain.ts';
import type { ChainWithView } from '../model/view.ts';
import { type BulkResult, editEach } from './bulk.ts';
import { withJoin } from './setJoin.ts';

/**
 * Sets how each of many tasks waits for its events, in one step.
 *
 * @example setJoins(document, { tasks: ['c', 'd'], join: 'all' })
 */
export function setJoins<D extends ChainWithView>(
  document: D,
  args: { readonly tasks: readonly NodeKey[]; readonly join: Join },
): BulkResult<D> {
  return editEach(document, args.tasks, 'Set the join of', (task) => withJoin(task, args.join));
}
