import type { Chain, TaskId, TaskNode } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import type { Level, Problem } from '../model/problem.ts';
import { EACH_SCHEDULE, ONE_SCHEDULE } from '../schedule/expand/work.ts';
import { type Found, foundIn } from './found.ts';
import { indexedGraphOf } from './indexedGraph.ts';
import { type RuleCache, cachedBy } from './ruleCache.ts';
import { RULES } from './rules/index.ts';
import { lookAtText } from './texts.ts';
import type {
  Active,
  ChainContext,
  ChainRule,
  CountRuns,
  Finding,
  Report,
  Rule,
  TaskRule,
  TextRule,
  Time,
  TimeRule,
} from './types.ts';

/** How a chain is checked. */
export interface CheckOptions {
  /** By code. What is not named weighs what its rule says; a code that no rule has is passed over. */
  readonly severities?: Readonly<Record<string, Level>>;
  /** Whose rules count; the chain's own when left out. */
  readonly dialect?: Dialect;
  /** The clock, as `Date.toISOString` writes it. Without it nothing is said of what depends on it. */
  readonly now?: string;
  /** Counts the next runs of a schedule. Without it, only that a schedule has ended is seen. */
  readonly nextRuns?: CountRuns;
  /** Ids of tasks that are not in the chain, but are known to be there: in other files that are checked with it. */
  readonly knownExternalIds?: ReadonlySet<TaskId>;
  /** Whether `knownExternalIds` has all tasks of the tenant: then a task that is in neither is gone. */
  readonly areAllKnown?: boolean;
  /** The text that a task stands in, where it has one. Without it nothing is said of what only the text shows. */
  readonly textOf?: (task: TaskNode) => string | undefined;
  /** What was found before; with an empty one of its own, all tasks are looked at anew. */
  readonly cache?: RuleCache;
}

const NONE: readonly Found[] = [];
const NOWHERE: ReadonlySet<TaskId> = new Set();

const shared: RuleCache = new WeakMap();

/**
 * What is odd about a chain, task by task in file order. Tasks that were looked at before cost next to nothing.
 *
 * @example check(chain).map(({ code, task, pointer }) => [code, task, pointer])
 * @example check(chain, { severities: { 'join-unset': 'error', 'unrecognised-event': 'off' } })
 */
export function check(chain: Chain, options: CheckOptions = {}): Problem[] {
  const {
    cache = shared,
    dialect = chain.dialect,
    now,
    nextRuns,
    knownExternalIds = NOWHERE,
    areAllKnown = false,
    textOf,
  } = options;
  const active = activeRules(options.severities ?? {});
  const alone = inScope<TaskRule>(active, 'task');
  const timed = now === undefined ? [] : inScope<TimeRule>(active, 'time');
  const time: Time = { now: now ?? '', nextRuns, work: { left: ONE_SCHEDULE + EACH_SCHEDULE * chain.tasks.length } };
  const runAlone = (tasks: readonly TaskNode[]) =>
    eachTask(tasks, alone, (rule, task, report) => rule.run(task, report, dialect));
  const runTimed = (tasks: readonly TaskNode[]) =>
    eachTask(tasks, timed, (rule, task, report) => rule.run(task, report, time));
  const own = cachedBy(cache, 'alone', signature(dialect, alone), chain.tasks, runAlone);
  const atNow =
    timed.length === 0
      ? null
      : cachedBy(cache, 'timed', signature(`${now} ${nextRuns ? 'counted' : ''}`, timed), chain.tasks, runTimed);
  const context: ChainContext = { chain, graph: indexedGraphOf(chain), knownExternalIds, areAllKnown };
  const others = inChain(inScope<ChainRule>(active, 'chain'), context);
  const texts = inScope<TextRule>(active, 'text');
  const inText = textOf ? lookAtText(texts, signature('', texts), textOf) : () => NONE;

  const problems: Problem[] = [];
  for (const task of chain.tasks) {
    const lists = [own(task), atNow ? atNow(task) : NONE, others.get(task) ?? NONE, inText(task)];
    if (lists.every((list) => list.length === 0)) continue;
    for (const { problem } of lists.flat().toSorted((a, b) => a.rank - b.rank)) problems.push(problem);
  }
  return problems;
}

function activeRules(levels: Readonly<Record<string, Level>>): Active[] {
  return RULES.flatMap((rule, rank): Active[] => {
    const severity = Object.hasOwn(levels, rule.code) ? levels[rule.code]! : rule.severity;
    return severity === 'off' ? [] : [{ rule, rank, severity }];
  });
}

/** What tells one set of rules from another: what one found is nothing to the other. */
function signature(more: string, rules: readonly Active[]): string {
  return [more, ...rules.map(({ rule, severity }) => `${rule.code}=${severity}`)].join(' ');
}

function inScope<R extends Rule>(active: readonly Active[], scope: R['scope']): Active<R>[] {
  return active.filter((each): each is Active<R> => each.rule.scope === scope);
}

/** Rule by rule. All tasks report through one function: there are many, and few have anything to report. */
function eachTask<R extends Rule>(
  tasks: readonly TaskNode[],
  rules: readonly Active<R>[],
  run: (rule: R, task: TaskNode, report: Report) => void,
): Map<TaskNode, Found[]> {
  const found = new Map<TaskNode, Found[]>();
  for (const active of rules) {
    let now = tasks[0]!;
    const report: Report = (finding) => add(found, active, now, finding);
    for (const task of tasks) {
      now = task;
      run(active.rule, task, report);
    }
  }
  return found;
}

function inChain(rules: readonly Active<ChainRule>[], context: ChainContext): Map<TaskNode, Found[]> {
  const found = new Map<TaskNode, Found[]>();
  for (const active of rules) active.rule.run(context, (finding) => add(found, active, finding.task, finding));
  return found;
}

function add(found: Map<TaskNode, Found[]>, active: Active, task: TaskNode, finding: Finding): void {
  const list = found.get(task);
  const one = foundIn(task, active, finding);
  if (list) list.push(one);
  else found.set(task, [one]);
}
