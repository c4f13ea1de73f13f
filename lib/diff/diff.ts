import { readingOrder } from '../layout/readingOrder.ts';
import type { Chain, NodeKey, TaskNode } from '../model/chain.ts';
import { type Json, equalJson } from '../model/json.ts';
import type { ChainWithView, View } from '../model/view.ts';
import { withNodeKeys } from '../model/viewKeys.ts';
import { effectsOf } from './effects.ts';
import { type Match, matchTasks } from './matchTasks.ts';
import { sidesOf } from './sides.ts';
import { taskChanges } from './taskChanges.ts';
import { touchedParts } from './touched.ts';
import type { ChainDiff, LayoutDiff, TaskDiff } from './types.ts';

/** What may make a comparison quicker. */
export interface DiffOptions {
  readonly isSame?: (before: TaskNode, after: TaskNode) => boolean;
}

/**
 * What is different between two chains: tasks that were added, removed and changed, what follows from that, and how
 * the drawing differs. A task that was renamed, or created again with another id, is one task all the same.
 *
 * Two chains that mean the same have no change of the class `meaning`, however they are spelled, sorted and drawn.
 *
 * @param before - What was there: a document, or whatever else has a chain and a view.
 * @param options - `isSame`: tells at once of two tasks that they are equal, where that is known, such as `sameText`
 *   of `taskloom/editor`.
 * @example
 * const { tasks } = diff(unwrap(open(oldText)), unwrap(open(newText)));
 * tasks.map(({ action, changes }) => [action, changes.length]);
 */
export function diff(before: ChainWithView, after: ChainWithView, options: DiffOptions = {}): ChainDiff {
  const matched = matchTasks(before.chain, after.chain);
  const matches = new Map(matched.map((each) => [each.before.key, each.after.key]));
  const found = taskDiffs(before.chain, after.chain, matched, options);
  const parts = touchedParts(before.chain, after.chain, matches, found);
  const tasks = inFlowOrder(found, parts.after);
  return {
    tasks,
    effects: effectsOf(parts.before, parts.after, matches, tasks),
    layout: layoutDiff(before.view, after.view, matches),
    order: isReordered(before.chain, after.chain, matches),
    matches,
  };
}

function taskDiffs(
  before: Chain,
  after: Chain,
  matched: readonly Match[],
  { isSame = () => false }: DiffOptions,
): TaskDiff[] {
  const sides = sidesOf(
    before,
    after,
    matched.filter(({ by }) => by !== 'id'),
  );
  const changed = matched.flatMap(({ before: was, after: is, by }): TaskDiff[] => {
    const changes = taskChanges(was, is, sides, isSame);
    return changes.length === 0 ? [] : [{ action: 'changed', before: was, after: is, matchedBy: by, changes }];
  });
  const removed = unmatched(before, matched, 'before').map((task): TaskDiff => ({
    action: 'removed',
    before: task,
    after: null,
    matchedBy: null,
    changes: [],
  }));
  const added = unmatched(after, matched, 'after').map((task): TaskDiff => ({
    action: 'added',
    before: null,
    after: task,
    matchedBy: null,
    changes: [],
  }));
  return [...removed, ...changed, ...added];
}

/** The tasks of one side that the other does not have. */
function unmatched({ tasks }: Chain, matched: readonly Match[], side: 'before' | 'after'): readonly TaskNode[] {
  if (matched.length === tasks.length) return [];
  const taken = new Set(matched.map((each) => each[side]));
  return tasks.filter((task) => !taken.has(task));
}

/** Removed tasks first, then the others as they run. */
function inFlowOrder(tasks: readonly TaskDiff[], after: Chain): TaskDiff[] {
  const places = new Map(readingOrder(after).map(({ key }, index) => [key, index]));
  const placeOf = ({ after: task }: TaskDiff): number => (task ? places.get(task.key)! : -1);
  return tasks.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function layoutDiff(before: View, after: View, matches: ReadonlyMap<NodeKey, NodeKey>): LayoutDiff {
  const moved = [...matches].flatMap(([was, is]) => {
    const [from, to] = [before.positions.get(was), after.positions.get(is)];
    return from && to && (from.x !== to.x || from.y !== to.y) ? [is] : [];
  });
  const keyAfter = (key: NodeKey): NodeKey => matches.get(key) ?? key;
  const notes = (view: View, name: (key: NodeKey) => NodeKey): Json =>
    Array.from(view.notes.values(), ({ text, task }) => [text, task === null ? null : name(task)]);
  const groups = (view: View, name: (key: NodeKey) => NodeKey): Json =>
    Array.from(view.groups.values(), (group) => [group.name, group.tasks.map(name)]);
  const comments = (view: View, name: (key: NodeKey) => NodeKey): Json =>
    Array.from(view.comments.values(), (comment) => ({ ...comment, task: name(comment.task) }));
  const settings = (view: View, name: (key: NodeKey) => NodeKey): Json => {
    const { rehearsal } = withNodeKeys(view, name);
    return Object.values(rehearsal).map((value) => (value instanceof Map ? [...value] : value)) as Json;
  };
  const same = (key: NodeKey): NodeKey => key;
  return {
    moved,
    notes: !equalJson(notes(before, keyAfter), notes(after, same)),
    groups: !equalJson(groups(before, keyAfter), groups(after, same)),
    comments: !equalJson(comments(before, keyAfter), comments(after, same)),
    rehearsal: before.rehearsal !== after.rehearsal && !equalJson(settings(before, keyAfter), settings(after, same)),
  };
}

/** Whether the tasks that both sides have stand in another order. */
function isReordered(before: Chain, after: Chain, matches: ReadonlyMap<NodeKey, NodeKey>): boolean {
  const isSame = before.tasks.every(({ key }, index) => matches.get(key) === after.tasks[index]?.key);
  if (isSame) return false;
  const places = new Map(after.tasks.map(({ key }, index) => [key, index]));
  let last = -1;
  return before.tasks.some(({ key }) => {
    const place = places.get(matches.get(key) ?? '') ?? last;
    const isBack = place < last;
    last = place;
    return isBack;
  });
}
