import { eachRefList } from '../compiler/eventRefs.ts';
import { entryName } from '../compiler/events.ts';
import type { TaskNode } from '../model/chain.ts';
import type { Json } from '../model/json.ts';
import { pointer } from '../model/path.ts';
import { named } from './eventPairs.ts';
import type { Side, Sides } from './sides.ts';

/**
 * The events that each list of a definition calls, as far as both sides have them. Lists that differ in nothing else
 * than order and names are the same.
 */
export function calledEvents(task: TaskNode, side: Side, common: ReadonlySet<string>): ReadonlyMap<string, Json> {
  const byName = new Map<Json, string>();
  for (const { incoming, identity } of named(task, side)) {
    const name = incoming.kind === 'edge' ? incoming.name : entryName(incoming.entry);
    if (!byName.has(name)) byName.set(name, identity);
  }
  const lists = new Map<string, Json>();
  eachRefList(task.definition, (refs, state, group) => {
    const called = refs.map((name) => byName.get(name) ?? NO_EVENT);
    lists.set(
      pointer(['states', state, 'onEvents', group, 'eventRefs']),
      called.filter((identity) => common.has(identity) || identity === NO_EVENT).toSorted(),
    );
  });
  return lists;
}

/** What a name stands for that no event has. */
const NO_EVENT = 'no event';

/** What both sides wait for. */
export function commonEvents(before: TaskNode, after: TaskNode, sides: Sides): ReadonlySet<string> {
  const mine = new Set(named(before, sides.before).map(({ identity }) => identity));
  return new Set(named(after, sides.after).flatMap(({ identity }) => (mine.has(identity) ? [identity] : [])));
}
