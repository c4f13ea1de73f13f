import type { Chain, TaskNode } from '../../model/chain.ts';
import { readField } from '../../model/fields.ts';
import { graphOf } from '../../model/graph.ts';
import type { NamedKind } from '../../model/knownNames.ts';
import { memoized } from '../../model/memo.ts';
import { getIn } from '../../model/path.ts';

/** The ids of each kind. */
export type Ids = Readonly<Record<NamedKind, ReadonlySet<string>>>;

/**
 * The ids of a tenant that a chain names: apps, spaces and owners of its tasks, and the tasks that it waits for and
 * does not hold.
 *
 * @example idsOf(chain).tasks // the external tasks
 */
export const idsOf: (chain: Chain) => Ids = memoized((chain) => {
  const ids = { apps: new Set<string>(), spaces: new Set<string>(), people: new Set<string>() };
  for (const task of chain.tasks) {
    const { app, space, owner } = idsOfTask(task);
    if (app !== null) ids.apps.add(app);
    if (space !== null) ids.spaces.add(space);
    if (owner !== null) ids.people.add(owner);
  }
  return { ...ids, tasks: new Set(graphOf(chain).externals) };
});

const idsOfTask = memoized(({ definition }: TaskNode) => ({
  app: idIn(readField(definition, 'appId')),
  space: idIn(readField(definition, 'spaceId')),
  owner: idIn(getIn(definition, ['metadata', 'ownerId'])),
}));

function idIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
