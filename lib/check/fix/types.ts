import type { Chain, TaskNode } from '../../model/chain.ts';
import type { Graph } from '../../model/graph.ts';
import type { Path } from '../../model/path.ts';
import type { Problem } from '../../model/problem.ts';

/** A problem with its place as a path. */
export interface Found {
  readonly problem: Problem;
  readonly path: Path;
}

/** What a fix may look at beside the task. */
export interface Around {
  readonly chain: Chain;
  readonly graph: Graph;
}

/** What mends a problem: one task for another, which differs in nothing else. */
export interface Mended {
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
  /** `null` where nothing safe can be done, or the problem is none of this task any more. */
  mend(task: TaskNode, found: Found, around: Around): Mended | null;
}
