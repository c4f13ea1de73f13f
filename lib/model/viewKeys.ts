import { type NodeKey, edgeId } from './chain.ts';
import type { ScenarioChange } from './rehearsalSettings.ts';
import type { View } from './view.ts';

type Marks = Pick<View, 'notes' | 'groups' | 'comments' | 'rehearsal'>;

/** What a view says of nodes that are called otherwise from now on. */
export function withNodeKeys({ notes, groups, comments, rehearsal }: Marks, key: (before: NodeKey) => NodeKey): Marks {
  return {
    notes: mapped(notes, (note) => ({ ...note, task: note.task === null ? null : key(note.task) })),
    groups: mapped(groups, (group) => ({ ...group, tasks: group.tasks.map(key) })),
    comments: mapped(comments, (comment) => ({ ...comment, task: key(comment.task) })),
    rehearsal: {
      ...rehearsal,
      tasks: new Map(Array.from(rehearsal.tasks, ([task, one]) => [key(task), one])),
      scenarios: mapped(rehearsal.scenarios, (scenario) => ({
        ...scenario,
        changes: scenario.changes.map((change) => renamed(change, key)),
      })),
    },
  };
}

function renamed(change: ScenarioChange, key: (before: NodeKey) => NodeKey): ScenarioChange {
  if (change.kind === 'lanes') return change;
  if (change.kind !== 'no-edge') return { ...change, task: key(change.task) };
  const [target, name] = JSON.parse(change.edge) as [NodeKey, string];
  return { ...change, edge: edgeId(key(target), name) };
}

function mapped<T>(map: ReadonlyMap<string, T>, change: (one: T) => T): ReadonlyMap<string, T> {
  return new Map(Array.from(map, ([id, one]) => [id, change(one)]));
}
