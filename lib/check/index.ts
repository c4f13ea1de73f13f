import type { Chain, TaskNode } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { pointer } from '../model/path.ts';
import type { Problem } from '../model/problem.ts';
import { advanced } from './rules/advanced.ts';
import { danglingRef } from './rules/danglingRef.ts';
import { duplicateId, noName } from './rules/identity.ts';
import { joinUnset } from './rules/joinUnset.ts';
import { duplicateEventName, unrecognisedEvent, unusedEvent } from './rules/keptEvents.ts';
import { missingUpstream } from './rules/missingUpstream.ts';
import { noState } from './rules/noState.ts';
import { startWithoutTrigger, twoTriggers } from './rules/triggers.ts';
import { unknownStatus } from './rules/unknownStatus.ts';
import type { Around, Report, Rule } from './types.ts';

const RULES: readonly Rule[] = [
  noName, duplicateId, noState, danglingRef, duplicateEventName, unusedEvent, unrecognisedEvent, unknownStatus,
  missingUpstream, joinUnset, twoTriggers, startWithoutTrigger, advanced,
];

/** A problem, and the place of its rule among all. */
interface Finding {
  readonly rank: number;
  readonly problem: Problem;
}

const NONE: readonly Finding[] = [];

/** What the rules found that look at a task alone: an edit makes new objects of the tasks that it changes, and of no others. */
type Memory = WeakMap<TaskNode, readonly Finding[]>;

const shared: Memory = new WeakMap();

/**
 * What is odd about a chain, task by task in file order. Tasks that were looked at before cost next to nothing.
 *
 * @param memory - What was found before; with an empty one of its own, all tasks are looked at anew.
 * @example check(chain).map(({ code, task, pointer }) => [code, task, pointer])
 */
export function check(chain: Chain, memory: Memory = shared): Problem[] {
  const unseen = chain.tasks.filter((task) => !memory.has(task));
  const alone = findings(unseen, null);
  for (const task of unseen) memory.set(task, alone.get(task) ?? NONE);
  const around = findings(chain.tasks, { chain, graph: graphOf(chain) });
  const problems: Problem[] = [];
  for (const task of chain.tasks) {
    const own = memory.get(task)!;
    const others = around.get(task) ?? NONE;
    if (own.length + others.length === 0) continue;
    const all = others.length === 0 ? own : [...own, ...others].toSorted((a, b) => a.rank - b.rank);
    for (const { problem } of all) problems.push(problem);
  }
  return problems;
}

/** What the rules find that look at a task alone; or, given what is around, those that look there too. */
function findings(tasks: readonly TaskNode[], around: Around | null): Map<TaskNode, Finding[]> {
  const found = new Map<TaskNode, Finding[]>();
  if (tasks.length === 0) return found;
  for (const [rank, rule] of RULES.entries()) {
    if ('checkAround' in rule !== (around !== null)) continue;
    let now = tasks[0]!;
    const report: Report = (message, path, edge) => {
      const { code, severity } = rule;
      const problem = { code, severity, message, task: now.key, ...(edge === undefined ? {} : { edge }), pointer: pointer(path) };
      const list = found.get(now);
      if (list) list.push({ rank, problem });
      else found.set(now, [{ rank, problem }]);
    };
    for (const task of tasks) {
      now = task;
      if ('checkAround' in rule) rule.checkAround(task, report, around!);
      else rule.check(task, report);
    }
  }
  return found;
}
