import { triggersOf } from '../../compiler/triggers.ts';
import { type Chain, type Edge, type NodeKey, type TaskNode, edgesInto } from '../../model/chain.ts';
import { readField } from '../../model/fields.ts';
import { type Graph, graphOf, isReferable } from '../../model/graph.ts';
import { type KnownNames, NO_NAMES } from '../../model/knownNames.ts';
import { getIn } from '../../model/path.ts';
import { statusKind } from '../../model/status.ts';
import { isEnabled, taskId, taskName } from '../../model/task.ts';
import { fold } from './fold.ts';
import { type Query, readQuery } from './query.ts';

/**
 * The tasks that a search finds, in file order. Words are looked for in the name, the id, and the name and id of
 * the app; all of them must be there.
 *
 * @param faulty - The tasks that have problems, for `is:problem`.
 * @param names - What a tenant calls the apps and spaces.
 * @example findTasks(chain, 'trigger:schedule is:off', new Set()) // tasks on a schedule that are off
 */
export function findTasks(
  chain: Chain,
  text: string,
  faulty: ReadonlySet<NodeKey>,
  names: KnownNames = NO_NAMES,
): NodeKey[] {
  const query = readQuery(text);
  const graph = graphOf(chain);
  return chain.tasks.filter((task) => matches(task, query, graph, faulty, names)).map(({ key }) => key);
}

function matches(task: TaskNode, query: Query, graph: Graph, faulty: ReadonlySet<NodeKey>, names: KnownNames): boolean {
  const { words, trigger, status, space, app, off, problems } = query;
  if (off && isEnabled(task)) return false;
  if (problems && !faulty.has(task.key)) return false;
  if (trigger && !triggersOf(task).includes(trigger)) return false;
  if (
    space !== null &&
    !withName(readField(task.definition, 'spaceId'), names.spaces).some((value) => has(value, space))
  )
    return false;
  if (app !== null && !appTexts(task, names).some((value) => has(value, app))) return false;
  if (status && !edgesOf(task, graph).some((edge) => statusKind(edge.status) === status)) return false;
  const texts = [taskName(task), taskId(task), ...appTexts(task, names)];
  return words.every((word) => texts.some((value) => has(value, word)));
}

function edgesOf(task: TaskNode, graph: Graph): readonly Edge[] {
  const outgoing = isReferable(graph, task) ? (graph.outgoing.get(taskId(task)!) ?? []) : [];
  return [...edgesInto(task), ...outgoing];
}

function appTexts(task: TaskNode, { apps }: KnownNames): unknown[] {
  return [...withName(readField(task.definition, 'appId'), apps), getIn(task.definition, ['metadata', 'resourceName'])];
}

/** An id, and its name where that is known. */
function withName(id: unknown, names: ReadonlyMap<string, string>): unknown[] {
  return [id, typeof id === 'string' ? names.get(id) : undefined];
}

function has(value: unknown, wanted: string): boolean {
  return typeof value === 'string' && fold(value).includes(wanted);
}
