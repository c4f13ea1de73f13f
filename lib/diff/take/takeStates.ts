import type { TaskNode } from '../../model/chain.ts';
import { own, withKey, withoutKey } from '../../model/json.ts';
import type { ChainWithView } from '../../model/view.ts';
import type { OtherEvents } from './otherEvents.ts';

/** The states with the events that they call: neither makes sense without the other. */
export function takeStates(before: TaskNode, now: TaskNode, { here }: OtherEvents<ChainWithView>): TaskNode {
  const definition = ['states', 'events'].reduce((made, key) => {
    const value = own(before.definition, key);
    return value === undefined ? withoutKey(made, key) : withKey(made, key, value);
  }, now.definition);
  return { ...now, definition, incoming: before.incoming.map((each) => here.get(each)!) };
}
