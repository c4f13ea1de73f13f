import { check } from '../index.ts';
import { mapTasks, replaceTask } from '../../commands/replace.ts';
import type { NodeKey, TaskNode } from '../../model/chain.ts';
import { graphOf } from '../../model/graph.ts';
import type { Problem } from '../../model/problem.ts';
import type { Drawing } from '../../model/view.ts';
import { FIXES } from './fixes/index.ts';
import { pathIn } from './path.ts';
import type { Mended } from './types.ts';

/** What a fix leaves: a document, and what the step is called. */
export interface Fixed<D extends Drawing> {
  readonly document: D;
  readonly label: string;
}

/** The same for all problems of one rule. */
export interface FixedAll<D extends Drawing> extends Fixed<D> {
  /** How many problems were fixed. */
  readonly done: number;
  /** How many problems of that rule are left. */
  readonly left: number;
}

/**
 * Whether there is a safe fix for a problem. Costs far less than the fix.
 *
 * @param problem - As `check` found it in this document.
 */
export function isFixable(document: Drawing, problem: Problem): boolean {
  return fixLabel(document, problem) !== null;
}

/** What the fix for a problem does, in words; `null` where there is none. Costs as little as `isFixable`. */
export function fixLabel(document: Drawing, problem: Problem): string | null {
  return mendedBy(document, problem)?.label ?? null;
}

/**
 * The document with one problem fixed. Only the task that the problem is in changes, and in it only what must. The
 * problem is gone after it, and no error is new.
 *
 * @param problem - As `check` found it in this document.
 * @returns `null` where nothing safe can be done.
 * @example
 * const fixed = fixOf(document, problem);
 * if (fixed) [document, label] = [fixed.document, fixed.label];
 */
export function fixOf<D extends Drawing>(document: D, problem: Problem): Fixed<D> | null {
  const mended = mendedBy(document, problem);
  return mended && { document: replaceTask(document, mended.task), label: mended.label };
}

/**
 * The document with all problems of one rule fixed that can be, as one step.
 *
 * @returns `null` where none can be fixed.
 * @example fixAll(document, 'join-unset')?.label // 'Fix 12 problems: join-unset'
 */
export function fixAll<D extends Drawing>(document: D, code: string): FixedAll<D> | null {
  const problems = (now: D): Problem[] => check(now.chain).filter((problem) => problem.code === code);
  let now = document;
  let left = problems(now);
  const count = left.length;
  // a fix may bring others about, but never more
  for (let before = Infinity; left.length > 0 && left.length < before; left = problems(now)) {
    before = left.length;
    now = withoutThese(now, left);
  }
  if (now === document) return null;
  const done = count - left.length;
  return {
    document: now,
    label: `Fix ${done === 1 ? '1 problem' : `${done} problems`}: ${code}`,
    done,
    left: left.length,
  };
}

/** All fixes at once: each changes its own task alone. In a task the last comes first, so that the places of the others stay. */
function withoutThese<D extends Drawing>(document: D, problems: readonly Problem[]): D {
  const mended = new Map<NodeKey, TaskNode>();
  for (const problem of problems.toReversed()) {
    const done = mendedBy(document, problem, mended.get(problem.task));
    if (done) mended.set(problem.task, done.task);
  }
  return mapTasks(document, (task) => mended.get(task.key) ?? task);
}

/** @param now - The task as other fixes left it; as it is in the document when left out. */
function mendedBy(document: Drawing, problem: Problem, now?: TaskNode): Mended | null {
  const fix = FIXES.get(problem.code);
  const graph = graphOf(document.chain);
  const task = now ?? graph.byKey.get(problem.task);
  if (!fix || !task) return null;
  const mended = fix.mend(task, { problem, path: pathIn(task, problem.pointer) }, { chain: document.chain, graph });
  return mended && mended.task !== task ? mended : null;
}
