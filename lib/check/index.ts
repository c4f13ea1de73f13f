import type { Chain, EdgeId, TaskId, TaskNode } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import { type Path, pointer } from '../model/path.ts';
import type { Level, Problem } from '../model/problem.ts';
import { ONE_SCHEDULE } from '../schedule/expand/work.ts';
import { type Finding, type Memory, remembered } from './memory.ts';
import { netOf } from './net.ts';
import { RULES } from './rules/index.ts';
import { lookAtText } from './texts.ts';
import type {
  Active,
  Around,
  AroundRule,
  CountRuns,
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
  readonly elsewhere?: ReadonlySet<TaskId>;
  /** The text that a task stands in, where it has one. Without it nothing is said of what only the text shows. */
  readonly textOf?: (task: TaskNode) => string | undefined;
  /** What was found before; with an empty one of its own, all tasks are looked at anew. */
  readonly memory?: Memory;
}

/** Steps of counting that each schedule adds to what all share: many times what usual ones take. */
export const EACH_SCHEDULE = 300;

const NONE: readonly Finding[] = [];
const NOWHERE: ReadonlySet<TaskId> = new Set();

const shared: Memory = new WeakMap();

/**
 * What is odd about a chain, task by task in file order. Tasks that were looked at before cost next to nothing.
 *
 * @example check(chain).map(({ code, task, pointer }) => [code, task, pointer])
 * @example check(chain, { severities: { 'join-unset': 'error', 'unrecognised-event': 'off' } })
 */
export function check(chain: Chain, options: CheckOptions = {}): Problem[] {
  const { memory = shared, dialect = chain.dialect, now, nextRuns, elsewhere = NOWHERE, textOf } = options;
  const active = activeRules(options.severities ?? {});
  const alone = active.filter((each): each is Active<TaskRule> => 'check' in each.rule);
  const timed = now === undefined ? [] : active.filter((each): each is Active<TimeRule> => 'checkAt' in each.rule);
  const chained = active.filter((each): each is Active<AroundRule> => 'checkAround' in each.rule);
  const time: Time = { now: now ?? '', nextRuns, work: { left: ONE_SCHEDULE + EACH_SCHEDULE * chain.tasks.length } };
  const look = (tasks: readonly TaskNode[]) =>
    eachTask(tasks, alone, (rule, task, tell) => rule.check(task, tell, dialect));
  const lookAt = (tasks: readonly TaskNode[]) =>
    eachTask(tasks, timed, (rule, task, tell) => rule.checkAt(task, tell, time));
  const own = remembered(memory, 'alone', signature(dialect, alone), chain.tasks, look);
  const atNow =
    timed.length === 0
      ? null
      : remembered(memory, 'timed', signature(`${now} ${nextRuns ? 'counted' : ''}`, timed), chain.tasks, lookAt);
  const around: Around = { chain, net: netOf(chain), elsewhere };
  const others = lookAround(chained, around);
  const texts = active.filter((each): each is Active<TextRule> => 'checkText' in each.rule);
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

/** Rule by rule. All tasks tell through one function: there are many, and few have anything to tell. */
function eachTask<R extends Rule>(
  tasks: readonly TaskNode[],
  rules: readonly Active<R>[],
  look: (rule: R, task: TaskNode, tell: Report) => void,
): Map<TaskNode, Finding[]> {
  const found = new Map<TaskNode, Finding[]>();
  for (const active of rules) {
    let now = tasks[0]!;
    const tell: Report = (message, path, edge) => add(found, active, now, message, path, edge);
    for (const task of tasks) {
      now = task;
      look(active.rule, task, tell);
    }
  }
  return found;
}

function lookAround(rules: readonly Active<AroundRule>[], around: Around): Map<TaskNode, Finding[]> {
  const found = new Map<TaskNode, Finding[]>();
  for (const active of rules)
    active.rule.checkAround(around, (task, message, path, edge) => add(found, active, task, message, path, edge));
  return found;
}

function add(
  found: Map<TaskNode, Finding[]>,
  { rule, rank, severity }: Active,
  task: TaskNode,
  message: string,
  path: Path,
  edge?: EdgeId,
): void {
  const problem = {
    code: rule.code,
    severity,
    message,
    task: task.key,
    ...(edge === undefined ? {} : { edge }),
    pointer: pointer(path),
  };
  const list = found.get(task);
  if (list) list.push({ rank, problem });
  else found.set(task, [{ rank, problem }]);
}
