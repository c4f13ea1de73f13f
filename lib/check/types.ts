import type { Chain, EdgeId, TaskId, TaskNode } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import type { Json } from '../model/json.ts';
import type { Path } from '../model/path.ts';
import type { Level, Problem, ProblemData, Severity } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { Work } from '../schedule/expand/work.ts';
import type { NextRuns, NextRunsOptions, NoNextRuns } from '../schedule/nextRuns.ts';
import type { IndexedGraph } from './indexedGraph.ts';

/** One thing that a rule found. */
export interface Finding {
  /** In the task's definition. */
  readonly path: Path;
  readonly edge?: EdgeId | undefined;
  readonly also?: Problem['also'];
  /** What the sentence of the rule is made from, and its fix. */
  readonly data?: ProblemData;
}

/** Takes what a rule finds in the task that it looks at. */
export type Report = (finding: Finding) => void;

/** The same for a rule that looks at the whole chain. */
export type ReportIn = (finding: Finding & { readonly task: TaskNode }) => void;

/** What a rule is called, how much it weighs, and why it is there. `docs/problems.md` is made of it. */
export interface RuleInfo {
  /** Stable: configurations name it. */
  readonly code: string;
  /** Unless it is set otherwise. */
  readonly severity: Level;
  /** One line: what it finds. */
  readonly title: string;
  /** Why that matters: what the service does. */
  readonly reason: string;
  /** Pieces of definitions, small enough to be read at a glance. */
  readonly example: { readonly bad: Json; readonly good: Json };
}

/** What a rule may read that looks at the whole chain. */
export interface ChainContext {
  readonly chain: Chain;
  /** The chain by numbers, and what follows from it. */
  readonly graph: IndexedGraph;
  /** Tasks that are not in this chain, and are known to be there all the same. */
  readonly knownExternalIds: ReadonlySet<TaskId>;
  /** Whether those are all that there are: then a task that is in neither is gone. */
  readonly areAllKnown: boolean;
}

/** Counts the next runs of a schedule: `nextRuns` of `taskloom/schedule`, or another that answers alike. */
export type CountRuns = (schedule: Json | undefined, options: NextRunsOptions) => Result<NextRuns, NoNextRuns>;

/** The clock that rules look at. */
export interface Time {
  /** As `Date.toISOString` writes it. */
  readonly now: string;
  /** Without it, only what needs no counting is found. */
  readonly nextRuns?: CountRuns | undefined;
  /** What may be spent on counting; all tasks share it. */
  readonly work: Work;
}

/** A rule that is on, with its place among all and what its problems weigh. */
export interface Active<R extends Rule = Rule> {
  readonly rule: R;
  readonly rank: number;
  readonly severity: Severity;
}

/** Looks at one task alone: what it finds holds for as long as the task is the same object. */
export interface TaskRule extends RuleInfo {
  readonly scope: 'task';
  run(task: TaskNode, report: Report, dialect: Dialect): void;
}

/** Looks at the whole chain, in time linear in it: it does so after each edit. */
export interface ChainRule extends RuleInfo {
  readonly scope: 'chain';
  run(context: ChainContext, report: ReportIn): void;
}

/** Looks at one task alone, and at the clock. */
export interface TimeRule extends RuleInfo {
  readonly scope: 'time';
  run(task: TaskNode, report: Report, time: Time): void;
}

/** Looks at the text of one task: some faults are gone once it is read. */
export interface TextRule extends RuleInfo {
  readonly scope: 'text';
  run(text: string, task: TaskNode, report: Report): void;
}

export type Rule = TaskRule | ChainRule | TimeRule | TextRule;
