import type { NodeKey } from './chain.ts';
import type { View } from './view.ts';

type Marks = Pick<View, 'notes' | 'groups' | 'comments'>;

/** Notes, groups and comments of a view whose nodes are called otherwise from now on. */
export function withNodeKeys({ notes, groups, comments }: Marks, key: (before: NodeKey) => NodeKey): Marks {
  return {
    notes: mapped(notes, (note) => ({ ...note, task: note.task === null ? null : key(note.task) })),
    groups: mapped(groups, (group) => ({ ...group, tasks: group.tasks.map(key) })),
    comments: mapped(comments, (comment) => ({ ...comment, task: key(comment.task) })),
  };
}

function mapped<T>(map: ReadonlyMap<string, T>, change: (one: T) => T): ReadonlyMap<string, T> {
  return new Map(Array.from(map, ([id, one]) => [id, change(one)]));
}
