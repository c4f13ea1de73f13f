import type { Chain, NodeKey } from '../../../lib/index.ts';
import { components } from '../../../lib/editor/index.ts';
import { graphOf, taskName } from '../../../lib/index.ts';
import { type Never, type RunTable, neverWords } from '../../../lib/simulate/index.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { dayAndTime } from './words.ts';

/** A row of the timeline: a task, with its runs or why it has none. */
export interface TimelineRow {
  readonly kind: 'task';
  readonly task: NodeKey;
  readonly name: string;
  /** The numbers of its runs, in the order in which they start. */
  readonly runs: readonly number[];
  /** Why it never ran; `null` for a task that did. */
  readonly why: string | null;
  readonly isStandBy: boolean;
}

/** The row above the tasks of one chain. */
export interface ChainRow {
  readonly kind: 'chain';
  readonly key: string;
  /** A chain is called as the first of its tasks that runs. */
  readonly name: string;
  readonly count: number;
}

/**
 * Rows chain by chain, those first that start first, and within each in the order in which tasks first start; what
 * never runs comes last, in the order of the file. One chain alone has no row above it, nor have tasks on their own:
 * they are one chain together.
 */
export function timelineRows(night: Rehearsed, runs: RunTable): (TimelineRow | ChainRow)[] {
  const rows = taskRows(night, runs);
  const chains = chainsIn(night.chain, rows);
  if (chains.length < 2) return rows;
  return chains.flatMap(([part, tasks]): (TimelineRow | ChainRow)[] => {
    const name = part === ALONE ? 'Tasks on their own' : `Chain of ${tasks[0]!.name}`;
    return [{ kind: 'chain', key: String(part), name, count: tasks.length }, ...tasks];
  });
}

/** Rows in the order that they had in an earlier list; those that it lacks come last. */
export function inOrderOf(
  rows: readonly (TimelineRow | ChainRow)[],
  order: readonly (TimelineRow | ChainRow)[],
): (TimelineRow | ChainRow)[] {
  const placeOf = (row: TimelineRow | ChainRow): string => (row.kind === 'task' ? row.task : `chain ${row.key}`);
  const places = new Map(order.map((row, index) => [placeOf(row), index]));
  return rows.toSorted((a, b) => (places.get(placeOf(a)) ?? Infinity) - (places.get(placeOf(b)) ?? Infinity) || 0);
}

const ALONE = -1;

/** The rows of each connected part, in the order of the rows; those of lone tasks together. */
function chainsIn(
  chain: Chain,
  rows: readonly TimelineRow[],
): readonly (readonly [part: number, tasks: readonly TimelineRow[]])[] {
  const partOf = new Map<NodeKey, number>();
  components(chain).forEach((part, index) => {
    for (const key of part) partOf.set(key, part.length === 1 ? ALONE : index);
  });
  const chains = new Map<number, TimelineRow[]>();
  for (const row of rows) {
    const part = partOf.get(row.task)!;
    const known = chains.get(part);
    if (known) known.push(row);
    else chains.set(part, [row]);
  }
  return [...chains];
}

/** The numbers of the runs of each task, in the order in which they start. */
export function runsByTask(runs: RunTable): ReadonlyMap<NodeKey, readonly number[]> {
  const byTask = new Map<NodeKey, number[]>();
  for (let number = 0; number < runs.length; number += 1) {
    const key = runs.keys[runs.tasks[number]!]!;
    const known = byTask.get(key);
    if (known) known.push(number);
    else byTask.set(key, [number]);
  }
  return byTask;
}

function taskRows(night: Rehearsed, runs: RunTable): TimelineRow[] {
  const byTask = runsByTask(runs);
  const nameOf = namesOf(night.chain);
  const never = new Map(night.never.map((each) => [each.task, each]));
  const words = wordsOf(night.never, nameOf);
  const rows = night.chain.tasks.map(({ key }): TimelineRow => {
    const found = never.get(key);
    return {
      kind: 'task',
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
    return neverWords(each, root ? [root] : [], nameOf, dayAndTime);
  };
}
