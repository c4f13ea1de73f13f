import { causesOf } from './neverCauses.ts';
import type { Never } from './neverTypes.ts';
import type { Rehearsal } from './rehearse.ts';

/**
 * The tasks of a chain that never ran in a rehearsal, in their order, each with one cause that leads to where it
 * starts.
 *
 * @example neverRan(rehearsal).map(({ code, root }) => [code, root]) // [['upstream-off', 'stage']]
 */
export function neverRan(rehearsal: Rehearsal): Never[] {
  const { network } = rehearsal.plan;
  const causes = causesOf(rehearsal);
  return Array.from(causes, ([task, { code, data, root }]) => ({ task, code, data, root }))
    .toSorted((a, b) => a.task - b.task)
    .map(({ task, code, data, root }) => ({ task: network.keys[task]!, code, data, root: network.keys[root]! }));
}
