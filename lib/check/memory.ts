import type { TaskNode } from '../model/chain.ts';
import type { Problem } from '../model/problem.ts';

/** A problem, and the place of its rule among all. */
export interface Finding {
  readonly rank: number;
  readonly problem: Problem;
}

/** What was found in a task, and by which set of rules. */
interface Remembered {
  readonly by: string;
  readonly found: readonly Finding[];
}

/**
 * What the rules found that look at a task alone: an edit makes new objects of the tasks that it changes, and of
 * no others.
 */
export type Memory = WeakMap<TaskNode, Remembered>;
