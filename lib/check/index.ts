import type { Chain, TaskNode } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import { graphOf } from '../model/graph.ts';
import { pointer } from '../model/path.ts';
import type { Level, Problem, Severity } from '../model/problem.ts';
import type { Finding, Memory } from './memory.ts';
import { RULES } from './rules/index.ts';
import type { Around, Report, Rule } from './types.ts';

/** How a chain is checked. */
export interface CheckOptions {
  /** By code. What is not named weighs what its rule says; a code that no rule has is passed over. */
  readonly severities?: Readonly<Record<string, Level>>;
  /** Whose rules count; the chain's own when left out. */
  readonly dialect?: Dialect;
  /** What was found before; with an empty one of its own, all tasks are looked at anew. */
  readonly memory?: Memory;
}

/** A rule that is on, with its place among all and what its problems weigh. */
interface Active {
  readonly rule: Rule;
  readonly rank: number;
  readonly severity: Severity;
}

const NONE: readonly Finding[] = [];

const shared: Memory = new WeakMap();

/**
 * What is odd about a chain, task by task in file order. Tasks that were looked at before cost next to nothing.
 *
 * @example check(chain).map(({ code, task, pointer }) => [code, task, pointer])
 * @example check(chain, { severities: { 'join-unset': 'error', 'unrecognised-event': 'off' } })
 */
export function check(chain: Chain, options: CheckOptions = {}): Problem[] {
  const { memory = shared, dialect = chain.dialect } = options;
  const active = activeRules(options.severities ?? {});
  const alone = active.filter(({ rule }) => !('checkAround' in rule));
  const by = [dialect, ...alone.map(({ rule, severity }) => `${rule.code}=${severity}`)].join(' ');
  const unseen = chain.tasks.filter((task) => memory.get(task)?.by !== by);
  const fresh = findings(alone, unseen, { chain, graph: graphOf(chain), dialect });
  for (const task of unseen) memory.set(task, { by, found: fresh.get(task) ?? NONE });
  const around = findings(active.filter(({ rule }) => 'checkAround' in rule), chain.tasks, { chain, graph: graphOf(chain), dialect });
  const problems: Problem[] = [];
  for (const task of chain.tasks) {
    const own = memory.get(task)!.found;
    const others = around.get(task) ?? NONE;
    if (own.length + others.length === 0) continue;
    const all = others.length === 0 ? own : [...own, ...others].toSorted((a, b) => a.rank - b.rank);
    for (const { problem } of all) problems.push(problem);
  }
  return problems;
}

function activeRules(levels: Readonly<Record<string, Level>>): Active[] {
  return RULES.flatMap((rule, rank): Active[] => {
    const severity = Object.hasOwn(levels, rule.code) ? levels[rule.code]! : rule.severity;
    return severity === 'off' ? [] : [{ rule, rank, severity }];
  });
}

function findings(rules: readonly Active[], tasks: readonly TaskNode[], around: Around): Map<TaskNode, Finding[]> {
  const found = new Map<TaskNode, Finding[]>();
  if (tasks.length === 0) return found;
  for (const { rule, rank, severity } of rules) {
    let now = tasks[0]!;
    const report: Report = (message, path, edge) => {
      const problem = { code: rule.code, severity, message, task: now.key, ...(edge === undefined ? {} : { edge }), pointer: pointer(path) };
      const list = found.get(now);
      if (list) list.push({ rank, problem });
      else found.set(now, [{ rank, problem }]);
    };
    for (const task of tasks) {
      now = task;
      if ('checkAround' in rule) rule.checkAround(task, report, around);
      else rule.check(task, report, around.dialect);
    }
  }
  return found;
}
