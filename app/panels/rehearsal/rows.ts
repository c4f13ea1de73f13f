import type { Chain, NodeKey } from '../../../lib/index.ts';
import { taskName } from '../../../lib/index.ts';
import { type Never, type RunTable, neverWords } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';

/** A row of the timeline: a task, with its runs or why it has none. */
export interface TimelineRow {
  readonly task: NodeKey;
  readonly name: string;
  /** The numbers of its runs, in the order in which they start. */
  readonly runs: readonly number[];
  /** Why it never ran; `null` for a task that did. */
  readonly why: string | null;
  readonly isStandBy: boolean;
}

/** Rows in the order in which tasks first start; what never runs comes last, in the order of the chain. */
export function timelineRows(night: Rehearsed, runs: RunTable): TimelineRow[] {
  const byTask = new Map<NodeKey, number[]>();
  for (let number = 0; number < runs.length; number += 1) {
    const key = runs.keys[runs.tasks[number]!]!;
    const known = byTask.get(key);
    if (known) known.push(number);
    else byTask.set(key, [number]);
  }
  const nameOf = namesOf(night.chain);
  const never = new Map(night.never.map((each) => [each.task, each]));
  const rows = night.chain.tasks.map(({ key }): TimelineRow => {
    const found = never.get(key);
    return {
      task: key,
      name: nameOf(key),
      runs: byTask.get(key) ?? [],
      why: found ? neverWords(found, night.never, nameOf) : null,
      isStandBy: night.standBy.has(key),
    };
  });
  const firstOf = ({ runs: [first] }: TimelineRow): number => (first === undefined ? Infinity : runs.starts[first]!);
  return rows.toSorted((a, b) => (firstOf(a) === firstOf(b) ? 0 : firstOf(a) - firstOf(b)));
}

/** What tasks are called; one that is not in the chain by its key. */
export function namesOf({ tasks }: Chain): (key: NodeKey) => string {
  const names = new Map(tasks.map((task) => [task.key, taskName(task)]));
  return (key) => names.get(key) ?? key;
}

/** What never ran, with what somebody should look at first. */
export function neverRows({ never, standBy, chain }: Rehearsed): { readonly never: Never; readonly words: string }[] {
  const nameOf = namesOf(chain);
  return never
    .toSorted((a, b) => Number(standBy.has(a.task)) - Number(standBy.has(b.task)))
    .map((each) => ({ never: each, words: neverWords(each, never, nameOf) }));
}
