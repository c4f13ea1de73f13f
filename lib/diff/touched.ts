import type { Chain, NodeKey } from '../model/chain.ts';
import { components } from '../model/components.ts';
import type { TaskDiff } from './types.ts';

/**
 * The components of two chains in which something is different. What changes has no effect on the rest, which may be
 * thousands of tasks. A task is in both parts, or in neither.
 */
export function touchedParts(
  before: Chain,
  after: Chain,
  matches: ReadonlyMap<NodeKey, NodeKey>,
  tasks: readonly TaskDiff[],
): { readonly before: Chain; readonly after: Chain } {
  const [was, is] = [partsOf(before), partsOf(after)];
  const back = new Map(Array.from(matches, ([one, other]) => [other, one]));
  const held = { before: new Set<NodeKey>(), after: new Set<NodeKey>() };
  const open: (readonly ['before' | 'after', NodeKey])[] = tasks.flatMap((task) => [
    ...(task.before ? [['before', task.before.key] as const] : []),
    ...(task.after ? [['after', task.after.key] as const] : []),
  ]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [side, key] = next;
    if (held[side].has(key)) continue;
    for (const each of (side === 'before' ? was : is).get(key) ?? []) {
      held[side].add(each);
      const other = (side === 'before' ? matches : back).get(each);
      if (other !== undefined) open.push([side === 'before' ? 'after' : 'before', other]);
    }
  }
  return { before: only(before, held.before), after: only(after, held.after) };
}

function partsOf(chain: Chain): ReadonlyMap<NodeKey, readonly NodeKey[]> {
  return new Map(components(chain).flatMap((part) => part.map((key) => [key, part] as const)));
}

function only(chain: Chain, keys: ReadonlySet<NodeKey>): Chain {
  return { ...chain, tasks: chain.tasks.filter(({ key }) => keys.has(key)) };
}
