import type { Chain, EdgeId, TaskNode } from '../model/chain.ts';
import type { Graph } from '../model/graph.ts';
import type { Path } from '../model/path.ts';
import type { Severity } from '../model/problem.ts';

/** What a rule found: a sentence, and the place in the task's definition that it is about. */
export interface Finding {
  readonly message: string;
  readonly path: Path;
  readonly edge?: EdgeId;
}

/** Looks at one task. It may look around in the chain, but reports only what concerns this task. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  check(task: TaskNode, around: { readonly chain: Chain; readonly graph: Graph }): Iterable<Finding>;
}
