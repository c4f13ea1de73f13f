import type { JsonObject } from '../../../lib/index.ts';
import { getIn } from '../../../lib/editor/index.ts';
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
}

/**
 * The lines of the table: the tasks that the words are found in, by name, under a line for each resource or space where
 * that is asked for.
 */
export function taskRows(tasks: readonly JsonObject[], words: string, by: Grouping): (TaskRow | GroupRow)[] {
  const wanted = fold(words.trim());
  const items = tasks
    .map(itemOf)
    .filter(({ id, name, resource, space }) => fold(`${name} ${id} ${resource} ${space}`).includes(wanted))
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

function itemOf(task: JsonObject): Item {
  const id = textOf(own(task, 'id'));
  return {
    kind: 'task',
    key: id,
    id,
    name: textOf(own(task, 'name')),
    resource: textOf(own(task, 'resourceId')),
    space: textOf(getIn(task, ['metadata', 'spaceId'])),
    enabled: own(task, 'enabled') === true,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
