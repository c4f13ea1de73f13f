import type { TaskNode } from '../../model/chain.ts';
import type { Problem } from '../../model/problem.ts';
import type { Result } from '../../model/result.ts';

/** What a fix did to a task. */
export interface FixedTask {
  /** What the step is called. */
  readonly label: string;
  readonly task: TaskNode;
}

/** The fix for the problems of one rule. It changes the task that the problem is in, and no other. */
export interface Fix {
  /** The rule's. */
  readonly code: string;
  /** What it does, in general, for the list of rules. */
  readonly title: string;
  /**
   * Does what the place and the data of the problem say. It refuses where the rule found no safe way, and where the
   * place is no longer as the problem says.
   */
  apply(task: TaskNode, problem: Problem): Result<FixedTask>;
}
