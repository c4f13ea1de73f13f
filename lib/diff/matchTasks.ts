import { type Chain, type TaskNode, edgesInto } from '../model/chain.ts';
import { resourceOf } from '../model/fields.ts';
import { type Graph, graphOf } from '../model/graph.ts';
import { taskId, taskName, taskSchedule } from '../model/task.ts';
import { describeSchedule } from '../schedule/words/describe.ts';
import type { MatchedBy } from './types.ts';

/** With more tasks of one app that fit to each other on either side, they are taken in their order. */
const MOST_COMPARED = 40;

export interface Match {
  readonly before: TaskNode;
  readonly after: TaskNode;
  readonly by: MatchedBy;
}

/**
 * The tasks that two chains have in common: by id, what is left by a name that only one task has, what is left then by
 * app and likeness, then by place.
 */
export function matchTasks(before: Chain, after: Chain): readonly Match[] {
  const matched: Match[] = [];

  // 1. by id; a local one counts too: it stays the same while a chain is edited
  const ids = { before: graphOf(before).byId, after: graphOf(after).byId };
  for (const [id, task] of ids.before) {
    const same = ids.after.get(id);
    if (same) matched.push({ before: task, after: same, by: 'id' });
  }
  const left = {
    before: new Set(before.tasks.filter((task) => !isMatched(task, ids.before, ids.after))),
    after: new Set(after.tasks.filter((task) => !isMatched(task, ids.after, ids.before))),
  };
  const take = (one: TaskNode, other: TaskNode, by: MatchedBy): void => {
    left.before.delete(one);
    left.after.delete(other);
    matched.push({ before: one, after: other, by });
  };

  // 2. by name
  const named = { before: onlyOnes(left.before, taskName), after: onlyOnes(left.after, taskName) };
  for (const [name, task] of named.before) {
    const same = named.after.get(name);
    if (same) take(task, same, 'name');
  }

  // 3. by app and likeness
  const apps = { before: byApp(left.before), after: byApp(left.after) };
  for (const [app, tasks] of apps.before) {
    for (const [one, other] of likest(tasks, apps.after.get(app) ?? [])) take(one, other, 'likeness');
  }

  // 4. by place: what says nothing else of itself has a key made of it
  const placed = new Map(Array.from(left.after, (task) => [task.key, task]));
  for (const task of left.before) {
    const same = placed.get(task.key);
    if (same) take(task, same, 'place');
  }
  return matched;
}

/** Whether a task has an id of its own that the other side knows. */
function isMatched(task: TaskNode, own: Graph['byId'], theirs: Graph['byId']): boolean {
  const id = taskId(task);
  return id !== null && own.get(id) === task && theirs.has(id);
}

function onlyOnes(tasks: Iterable<TaskNode>, nameOf: (task: TaskNode) => string): Map<string, TaskNode> {
  const found = new Map<string, TaskNode | null>();
  for (const task of tasks) {
    const name = nameOf(task);
    // an unnamed task is called by its place, which says nothing of another file
    if (!Object.hasOwn(task.definition, 'name')) continue;
    found.set(name, found.has(name) ? null : task);
  }
  return new Map([...found].filter((entry): entry is [string, TaskNode] => entry[1] !== null));
}

function byApp(tasks: Iterable<TaskNode>): Map<string, TaskNode[]> {
  const found = new Map<string, TaskNode[]>();
  for (const task of tasks) {
    const app = resourceOf(task.definition);
    if (app !== null) found.set(app, [...(found.get(app) ?? []), task]);
  }
  return found;
}

/** Pairs of what is most alike, each task once. */
function likest(before: readonly TaskNode[], after: readonly TaskNode[]): [TaskNode, TaskNode][] {
  if (before.length > MOST_COMPARED || after.length > MOST_COMPARED)
    return before.slice(0, after.length).map((task, index) => [task, after[index]!]);
  const pairs = before.flatMap((one, i) =>
    after.map((other, j) => ({ one, other, likeness: likenessOf(one, other), place: i + j })),
  );
  const taken = new Set<TaskNode>();
  return (
    pairs
      // of equals the first: two of one place have nothing in common, so it is the same the other way round
      .toSorted((a, b) => b.likeness - a.likeness || a.place - b.place)
      .flatMap(({ one, other }): [TaskNode, TaskNode][] => {
        if (taken.has(one) || taken.has(other)) return [];
        taken.add(one).add(other);
        return [[one, other]];
      })
  );
}

function likenessOf(one: TaskNode, other: TaskNode): number {
  const words = (task: TaskNode): Set<string> => new Set(taskName(task).toLowerCase().split(/\W+/));
  const [mine, theirs] = [words(one), words(other)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  const sameSchedule =
    describeSchedule(taskSchedule(one.definition)) === describeSchedule(taskSchedule(other.definition));
  const sameEdges = edgesInto(one).length === edgesInto(other).length;
  return (2 * shared) / (mine.size + theirs.size) + Number(sameSchedule) / 2 + Number(sameEdges) / 4;
}
