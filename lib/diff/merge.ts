import { compile, compileTask } from '../compiler/compile.ts';
import type { Chain, TaskNode } from '../model/chain.ts';
import { type JsonObject, equalJson } from '../model/json.ts';
import { taskName } from '../model/task.ts';
import { type Match, matchTasks } from './matchTasks.ts';
import { mergeDefinition } from './mergeDefinition.ts';
import type { JsonConflict, MergeSide } from './mergeJson.ts';
import { mergeOrder } from './mergeOrder.ts';

/** What both sides changed of one task, each in its own way. */
export interface MergeConflict {
  readonly name: string;
  readonly base: TaskNode | null;
  /** `null` for a task that this side deleted. */
  readonly mine: TaskNode | null;
  readonly theirs: TaskNode | null;
  /** Where they differ; empty where one of them deleted the task. */
  readonly values: readonly JsonConflict[];
}

/** A task of a merged chain, and what it was made of. */
export interface MergedTask {
  readonly definition: JsonObject;
  readonly mine: TaskNode | null;
  readonly theirs: TaskNode | null;
}

/** A chain from two edits of it. */
export interface Merged {
  /** In their order. */
  readonly tasks: readonly MergedTask[];
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two edits of one chain. What only one side changed is taken from it; what both changed in the same way is
 * taken once; of what both changed in their own ways one side is taken, and a conflict says so: nothing is lost unsaid.
 *
 * @param take - Whose side stands in conflicts; `mine` when left out.
 * @example mergeChains(base.chain, mine.chain, theirs.chain).conflicts.length // 0 where the edits do not touch
 */
export function mergeChains(base: Chain, mine: Chain, theirs: Chain, take: MergeSide = 'mine'): Merged {
  // of tasks with one id nobody can tell which became which: where one side did nothing, that is no matter
  const [was, my, their] = [base, mine, theirs].map((chain) => compile(chain));
  if (equalJson(my!, their!) || equalJson(was!, their!)) return onlyFrom(mine, 'mine');
  if (equalJson(was!, my!)) return onlyFrom(theirs, 'theirs');
  const [ours, others] = [matchTasks(base, mine), matchTasks(base, theirs)];
  const added = { mine: without(mine, ours), theirs: without(theirs, others) };
  const both = matchTasks(added.mine, added.theirs);
  const [myOwn, theirOwn, twins] = [tableOf(ours), tableOf(others), tableOf(both)];
  const isTwin = new Set(twins.values());
  const threes = [
    ...base.tasks.map((task) => ({ base: task, mine: myOwn.get(task) ?? null, theirs: theirOwn.get(task) ?? null })),
    ...added.mine.tasks.map((task) => ({ base: null, mine: task, theirs: twins.get(task) ?? null })),
    ...added.theirs.tasks.filter((task) => !isTwin.has(task)).map((task) => ({ base: null, mine: null, theirs: task })),
  ];
  const conflicts: MergeConflict[] = [];
  const merged = new Map<string, MergedTask>();
  const names = new Map<TaskNode, string>();
  threes.forEach((three, index) => {
    const name = String(index).padStart(8, '0');
    for (const task of [three.base, three.mine, three.theirs]) if (task) names.set(task, name);
    const task = mergeTask(three, take, conflicts);
    if (task) merged.set(name, task);
  });
  const keys = ({ tasks }: Chain): string[] => tasks.map((task) => names.get(task)!);
  const order = mergeOrder(keys(base), keys(mine), keys(theirs), new Set(merged.keys()));
  return { tasks: order.map((name) => merged.get(name)!), conflicts };
}

function onlyFrom({ tasks }: Chain, side: MergeSide): Merged {
  const merged = tasks.map((task) => ({ definition: compileTask(task), mine: null, theirs: null, [side]: task }));
  return { tasks: merged, conflicts: [] };
}

interface Three {
  readonly base: TaskNode | null;
  readonly mine: TaskNode | null;
  readonly theirs: TaskNode | null;
}

function mergeTask({ base, mine, theirs }: Three, take: MergeSide, conflicts: MergeConflict[]): MergedTask | null {
  const name = taskName((mine ?? theirs ?? base)!);
  if (mine && theirs) {
    const sides = { base: base ? compileTask(base) : {}, mine: compileTask(mine), theirs: compileTask(theirs) };
    const { definition, conflicts: values } = mergeDefinition(sides, take);
    if (values.length > 0) conflicts.push({ name, base, mine, theirs, values });
    return { definition, mine, theirs };
  }
  const left = mine ?? theirs;
  if (!left) return null;
  const kept: MergedTask = { definition: compileTask(left), mine, theirs };
  if (!base) return kept;
  // one side deleted it: that counts, unless the other one changed it
  if (equalJson(compileTask(base), compileTask(left))) return null;
  conflicts.push({ name, base, mine, theirs, values: [] });
  return (take === 'mine' ? mine : theirs) ? kept : null;
}

/** What a task became, by what it was. */
function tableOf(matches: readonly Match[]): ReadonlyMap<TaskNode, TaskNode> {
  return new Map(matches.map(({ before, after }) => [before, after]));
}

/** The tasks of a chain that nothing was matched with. */
function without(chain: Chain, matches: readonly Match[]): Chain {
  const taken = new Set(matches.map(({ after }) => after));
  return { ...chain, tasks: chain.tasks.filter((task) => !taken.has(task)) };
}
