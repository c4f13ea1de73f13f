import type { Chain, NodeKey } from '../../../lib/index.ts';
import { graphOf, taskName } from '../../../lib/index.ts';
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
  const words = wordsOf(night.never, nameOf);
  const rows = night.chain.tasks.map(({ key }): TimelineRow => {
    const found = never.get(key);
    return {
      task: key,
      name: nameOf(key),
      runs: byTask.get(key) ?? [],
      why: found ? words(found) : null,
      isStandBy: night.standBy.has(key),
    };
  });
  const firstOf = ({ runs: [first] }: TimelineRow): number => (first === undefined ? Infinity : runs.starts[first]!);
  return rows.toSorted((a, b) => (firstOf(a) === firstOf(b) ? 0 : firstOf(a) - firstOf(b)));
}

/** What tasks are called; one that is not in the chain by its key. */
export function namesOf(chain: Chain): (key: NodeKey) => string {
  const { byKey } = graphOf(chain);
  return (key) => {
    const task = byKey.get(key);
    return task ? taskName(task) : key;
  };
}

/** A task that never ran. */
export interface NeverRow {
  readonly never: Never;
  readonly name: string;
  readonly words: string;
  readonly isStandBy: boolean;
  /** Where the cause starts, if that is another task of the chain. */
  readonly root: { readonly key: NodeKey; readonly name: string } | null;
  /** The task whose being off is the cause; `null` where it is something else. */
  readonly off: { readonly key: NodeKey; readonly name: string } | null;
}

/** What never ran, with what somebody should look at first. */
export function neverRows({ never, standBy, chain }: Rehearsed): NeverRow[] {
  const nameOf = namesOf(chain);
  const { byKey } = graphOf(chain);
  const off = new Set(never.flatMap(({ task, code }) => (code === 'off' ? [task] : [])));
  const words = wordsOf(never, nameOf);
  return never
    .toSorted((a, b) => Number(standBy.has(a.task)) - Number(standBy.has(b.task)))
    .map((each): NeverRow => {
      const root = byKey.has(each.root) ? { key: each.root, name: nameOf(each.root) } : null;
      return {
        never: each,
        name: nameOf(each.task),
        words: words(each),
        isStandBy: standBy.has(each.task),
        root: each.root === each.task ? null : root,
        off: off.has(each.root) ? root : null,
      };
    });
}

/** Why tasks never ran. A sentence tells of the root as well, which is looked up once here. */
function wordsOf(never: readonly Never[], nameOf: (key: NodeKey) => string): (each: Never) => string {
  const byTask = new Map(never.map((each) => [each.task, each]));
  return (each) => {
    const root = byTask.get(each.root);
    return neverWords(each, root ? [root] : [], nameOf);
  };
}
