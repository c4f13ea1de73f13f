import type { Chain, TaskNode } from '../../model/chain.ts';
import type { Dialect } from '../../model/dialect.ts';
import { writePath } from '../../model/fields.ts';
import { own } from '../../model/json.ts';
import { pointer } from '../../model/path.ts';
import type { Problem, ProblemData } from '../../model/problem.ts';
import type { ChainWithView } from '../../model/view.ts';
import { compileTask } from '../compile.ts';
import { extractEdges } from '../extractEdges.ts';
import { SPEC_VERSION } from '../vocabulary.ts';
import { dropPaths } from './drop.ts';
import { type Lack, v1Lacks } from './v1Lacks.ts';

/** A document in another dialect, what the step is called, and what that dialect cannot say. */
export interface Converted<D extends ChainWithView> {
  readonly document: D;
  readonly label: string;
  /**
   * In file order. An error is something that starts the task, a warning something that the service may refuse,
   * an info what it writes by itself anyway. Pointers lead into the definitions before the conversion.
   */
  readonly problems: readonly Problem[];
}

/**
 * A document in the other dialect, from now on: what is added to it is written so. What is there stays, the
 * things that the target cannot say too, each with a problem; with `drop` they go, each with a problem as well.
 * `specVersion` follows where it is just the usual value of the dialect (`0.8`, `1.16.0`).
 *
 * Without `drop` the way back gives the same chain again, and the same text, but for a `specVersion` that was
 * the target's already: that is reported (`dialect-spec-version`), since v1 with `0.8` is read back as usual.
 * With `drop` it does so when there was no problem.
 *
 * @example
 * const { document, problems } = convert(opened.document, 'v1', { drop: true });
 * problems.map(({ task, pointer }) => [task, pointer]); // [['a', '/events/0/correlation/2'], …]
 */
export function convert<D extends ChainWithView>(
  document: D,
  to: Dialect,
  options: { drop?: boolean } = {},
): Converted<D> {
  const { chain } = document;
  const drop = options.drop ?? false;
  const problems: Problem[] = [];
  const versioned = specVersions(chain, to, problems);
  const tasks = chain.tasks.map((task) => {
    const lacks = to === 'v1' ? v1Lacks(compileTask(task)) : [];
    for (const lack of lacks) problems.push(problemOf(lack, task, drop));
    return versioned(drop && lacks.length > 0 ? withoutLacks(task, lacks) : task);
  });
  const unchanged = to === chain.dialect && tasks.every((task, index) => task === chain.tasks[index]);
  return {
    document: unchanged ? document : { ...document, chain: { ...chain, dialect: to, tasks } },
    label: `Convert to ${to}`,
    problems,
  };
}

/**
 * What turns the one usual `specVersion` into the other. Where the target's is there already it turns nothing,
 * and says so: the ones that were turned could not be told from the others.
 */
function specVersions(chain: Chain, to: Dialect, problems: Problem[]): (task: TaskNode) => TaskNode {
  const [old, next] = [SPEC_VERSION[chain.dialect], SPEC_VERSION[to]];
  const has = (version: string) => (task: TaskNode) => own(task.definition, 'specVersion') === version;
  if (old === next) return (task) => task;
  const already = chain.tasks.filter(has(next));
  if (already.length === 0) {
    const turn = (task: TaskNode) => ({ ...task, definition: writePath(task.definition, ['specVersion'], next)! });
    return (task) => (has(old)(task) ? turn(task) : task);
  }
  const stays = chain.tasks.filter(has(old));
  const data: ProblemData = stays.length > 0 ? { version: old, usual: next, to } : { version: next, old, to };
  for (const { key } of stays.length > 0 ? stays : already) {
    problems.push({ code: 'dialect-spec-version', severity: 'info', task: key, pointer: '/specVersion', data });
  }
  return (task) => task;
}

function problemOf({ code, severity, data, path }: Lack, task: TaskNode, dropped: boolean): Problem {
  const entry = path[0] === 'events' ? task.incoming[path[1] as number] : undefined;
  const edge = entry?.kind === 'edge' ? { edge: entry.id } : {};
  return { code, severity, task: task.key, ...edge, pointer: pointer(path), data: { ...data, dropped } };
}

/** The task read anew from what is left of its definition: where two events shared a name, one may be an edge now. */
function withoutLacks(task: TaskNode, lacks: readonly Lack[]): TaskNode {
  return extractEdges(
    dropPaths(
      compileTask(task),
      lacks.map(({ drops }) => drops),
    ),
    task.key,
  );
}
