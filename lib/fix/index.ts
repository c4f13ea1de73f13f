import { check } from '../check/index.ts';
import { withEdited } from '../edit/setAt.ts';
import { graphOf } from '../model/graph.ts';
import type { Problem } from '../model/problem.ts';
import type { Drawing } from '../model/view.ts';
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
  return mendedBy(document, problem) !== null;
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
  if (!mended) return null;
  const before = graphOf(document.chain).byKey.get(problem.task)!;
  return { document: withEdited(document, before, mended.task), label: mended.label };
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
  // the last first, so that the places of those before it stay; a fix may bring others about, but never more
  for (let before = Infinity; left.length > 0 && left.length < before; left = problems(now)) {
    before = left.length;
    for (const problem of left.toReversed()) now = fixOf(now, problem)?.document ?? now;
  }
  if (now === document) return null;
  const done = count - left.length;
  return { document: now, label: `Fix ${done === 1 ? '1 problem' : `${done} problems`}: ${code}`, done, left: left.length };
}

function mendedBy(document: Drawing, problem: Problem): Mended | null {
  const fix = FIXES.get(problem.code);
  const graph = graphOf(document.chain);
  const task = graph.byKey.get(problem.task);
  if (!fix || !task) return null;
  const mended = fix.mend(task, { problem, path: pathIn(task, problem.pointer) }, { chain: document.chain, graph });
  return mended && mended.task !== task ? mended : null;
}
