import type { BulkEdit } from '../../commands/bulk.ts';
import { type EditResult, NOTHING_CREATED, edit } from '../../commands/edit.ts';
import { refuse } from '../../commands/refusals.ts';
import { mapTasks, replaceTask } from '../../commands/replace.ts';
import type { NodeKey, TaskNode } from '../../model/chain.ts';
import { graphOf } from '../../model/graph.ts';
import type { Problem } from '../../model/problem.ts';
import { type Result, ok } from '../../model/result.ts';
import type { ChainWithView } from '../../model/view.ts';
import { check } from '../index.ts';
import { FIXES } from './fixes.ts';
import type { FixedTask } from './types.ts';

/** What the fixes for all problems of one rule did. `skipped`: how many of them are left. */
export interface FixAllEdit<D extends ChainWithView> extends BulkEdit<D> {
  /** How many problems were fixed. */
  readonly done: number;
}

/**
 * Whether there is a safe fix for a problem. Costs far less than the fix.
 *
 * @param problem - As `check` found it in this document.
 * @example check(document.chain).filter((problem) => isFixable(document, problem))
 */
export function isFixable(document: ChainWithView, problem: Problem): boolean {
  return fixedTask(document, problem).ok;
}

/**
 * What the fix for a problem does, in words; `null` where there is none. Costs as little as `isFixable`.
 *
 * @example fixLabel(document, problem) // 'Set Load to wait for any'
 */
export function fixLabel(document: ChainWithView, problem: Problem): string | null {
  const fixed = fixedTask(document, problem);
  return fixed.ok ? fixed.value.label : null;
}

/**
 * Fixes one problem. Only the task that the problem is in changes, and in it only what must. The problem is gone
 * afterwards, and no error is new. It refuses if there is no safe fix.
 *
 * @param problem - As `check` found it in this document.
 * @example
 * const fixed = fixOf(document, problem);
 * if (fixed.ok) save(fixed.value.document);
 */
export function fixOf<D extends ChainWithView>(document: D, problem: Problem): EditResult<D> {
  const fixed = fixedTask(document, problem);
  return fixed.ok ? edit(replaceTask(document, fixed.value.task), fixed.value.label) : fixed;
}

/**
 * Fixes all problems of one rule that can be fixed, as one step. It refuses if none can.
 *
 * @example fixAll(document, 'join-unset') // label: 'Fix 12 problems: join-unset'
 */
export function fixAll<D extends ChainWithView>(document: D, code: string): Result<FixAllEdit<D>> {
  const problems = (now: D): Problem[] => check(now.chain).filter((problem) => problem.code === code);
  let now = document;
  let left = problems(now);
  const count = left.length;
  // a fix may bring others about, but never more
  for (let before = Infinity; left.length > 0 && left.length < before; left = problems(now)) {
    before = left.length;
    now = withoutThese(now, left);
  }
  if (now === document) return refuse('no-fix');
  const done = count - left.length;
  const label = `Fix ${done === 1 ? '1 problem' : `${done} problems`}: ${code}`;
  return ok({ document: now, label, created: NOTHING_CREATED, skipped: left.length, done });
}

/**
 * All fixes at once: each changes its own task alone. In a task the last comes first, so that the paths of the others
 * stay valid.
 */
function withoutThese<D extends ChainWithView>(document: D, problems: readonly Problem[]): D {
  const fixed = new Map<NodeKey, TaskNode>();
  for (const problem of problems.toReversed()) {
    const done = fixedTask(document, problem, fixed.get(problem.task));
    if (done.ok) fixed.set(problem.task, done.value.task);
  }
  return mapTasks(document, (task) => fixed.get(task.key) ?? task);
}

/** @param now - The task as other fixes left it; as it is in the document when left out. */
function fixedTask(document: ChainWithView, problem: Problem, now?: TaskNode): Result<FixedTask> {
  const task = now ?? graphOf(document.chain).byKey.get(problem.task);
  const fix = FIXES.get(problem.code);
  return fix && task ? fix.apply(task, problem) : refuse('no-fix');
}
