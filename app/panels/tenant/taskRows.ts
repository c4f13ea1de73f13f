import type { JsonObject } from '../../../lib/index.ts';
import { type KnownNames, getIn } from '../../../lib/editor/index.ts';
import { fold, own } from '../../../lib/internal.ts';

/** What the tasks of a tenant are put together by. */
export type Grouping = 'name' | 'resource' | 'space';

export interface TaskRow {
  readonly kind: 'task';
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly resource: string;
  readonly enabled: boolean;
}

/** A line over the tasks that share something. */
export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  readonly title: string;
  readonly ids: readonly string[];
}

interface Item extends TaskRow {
  readonly space: string;
  /** The ids of its resource and space, which are looked for as well. */
  readonly ids: string;
}

/**
 * The lines of the table: the tasks that the words are found in, by name, under a line for each resource or space where
 * that is asked for.
 */
export function taskRows(
  tasks: readonly JsonObject[],
  words: string,
  by: Grouping,
  names: KnownNames,
): (TaskRow | GroupRow)[] {
  const wanted = fold(words.trim());
  const items = tasks
    .map((task) => itemOf(task, names))
    .filter(({ id, name, resource, space, ids }) => fold(`${name} ${id} ${resource} ${space} ${ids}`).includes(wanted))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  if (by === 'name') return items;
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const members = groups.get(item[by]);
    if (members) members.push(item);
    else groups.set(item[by], [item]);
  }
  // the largest first: an app with many tasks is what people look for
  const sorted = [...groups].toSorted(([a, first], [b, second]) => second.length - first.length || a.localeCompare(b));
  return sorted.flatMap(([title, members]) => [
    { kind: 'group' as const, key: `group ${title}`, title: title || NONE[by], ids: members.map(({ id }) => id) },
    ...members,
  ]);
}

const NONE = { resource: 'no resource', space: 'no space: a personal one' } as const;

function itemOf(task: JsonObject, { apps, spaces }: KnownNames): Item {
  const id = textOf(own(task, 'id'));
  const [resource, space] = [textOf(own(task, 'resourceId')), textOf(getIn(task, ['metadata', 'spaceId']))];
  return {
    kind: 'task',
    key: id,
    id,
    name: textOf(own(task, 'name')),
    resource: apps.get(resource) ?? resource,
    space: spaces.get(space) ?? space,
    ids: `${resource} ${space}`,
    enabled: own(task, 'enabled') === true,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
