import type { Chain, EdgeId, TaskNode } from '../model/chain.ts';
import type { Graph } from '../model/graph.ts';
import type { Path } from '../model/path.ts';
import type { Severity } from '../model/problem.ts';

/** Takes one finding: a sentence, and the place in the task's definition that it is about. */
export type Report = (message: string, path: Path, edge?: EdgeId) => void;

/** What a rule may look at beside the task. */
export interface Around {
  readonly chain: Chain;
  readonly graph: Graph;
}

/** Looks at one task alone: what it finds holds for as long as the task is the same object. */
export interface TaskRule {
  readonly code: string;
  readonly severity: Severity;
  check(task: TaskNode, report: Report): void;
}

/** Looks at one task and around in the chain, but reports only what concerns this task. */
export interface AroundRule {
  readonly code: string;
  readonly severity: Severity;
  checkAround(task: TaskNode, report: Report, around: Around): void;
}

export type Rule = TaskRule | AroundRule;
