import type { Chain, TaskNode } from '../../model/chain.ts';
import type { Graph } from '../../model/graph.ts';
import type { Path } from '../../model/path.ts';
import type { Problem } from '../../model/problem.ts';

/** A problem and its path. */
export interface Found {
  readonly problem: Problem;
  readonly path: Path;
}

/** What a fix may read besides the task. */
export interface FixContext {
  readonly chain: Chain;
  readonly graph: Graph;
}

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
  /** Returns `null` if nothing safe can be done, or the problem is gone. */
  apply(task: TaskNode, found: Found, context: FixContext): FixedTask | null;
}
