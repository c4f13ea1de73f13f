import type { Chain, NodeKey } from '../model/chain.ts';
import { type Graph, graphOf } from '../model/graph.ts';
import { taskId } from '../model/task.ts';
import type { TaskDiff } from './types.ts';

/**
 * The components of two chains in which something is different. What changes has no effect on the rest, which may be
 * thousands of tasks. A task is in both parts, or in neither.
 */
export function touchedParts(
  before: Chain,
  after: Chain,
  matches: ReadonlyMap<NodeKey, NodeKey>,
  tasks: readonly TaskDiff[],
): { readonly before: Chain; readonly after: Chain } {
  const was = new Flood(graphOf(before));
  const is = new Flood(graphOf(after));
  const back = backOf(matches);
  for (const task of tasks) {
    if (task.before) was.reach(task.before.key);
    if (task.after) is.reach(task.after.key);
  }
  // what one side reaches is reached on the other too, until neither finds anything new
  for (let isNew = true; isNew;) {
    const first = was.spread((key) => is.reach(matches.get(key)));
    const second = is.spread((key) => was.reach(back(key)));
    isNew = first || second;
  }
  return { before: only(before, was.held), after: only(after, is.held) };
}

/** What is reached of a chain by its edges, either way. An external task goes by its id. */
class Flood {
  readonly held = new Set<NodeKey>();
  readonly #graph: Graph;
  readonly #open: NodeKey[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  reach(key: NodeKey | undefined): void {
    if (key === undefined || this.held.has(key)) return;
    this.held.add(key);
    this.#open.push(key);
  }

  /** Goes on from all that was reached. Says whether there was anything. */
  spread(visit: (key: NodeKey) => void): boolean {
    const isAny = this.#open.length > 0;
    const { byKey, byId, outgoing } = this.#graph;
    for (let key = this.#open.pop(); key !== undefined; key = this.#open.pop()) {
      visit(key);
      const task = byKey.get(key);
      for (const each of task?.incoming ?? [])
        if (each.kind === 'edge') this.reach(byId.get(each.source)?.key ?? each.source);
      const id = task ? taskId(task) : key;
      // of several tasks with one id edges mean the first
      if (id === null || (task && byId.get(id) !== task)) continue;
      for (const { target } of outgoing.get(id) ?? []) this.reach(target);
    }
    return isAny;
  }
}

/** The key before the change of a key after it. Most are the same. */
function backOf(matches: ReadonlyMap<NodeKey, NodeKey>): (key: NodeKey) => NodeKey | undefined {
  const renamed = new Map<NodeKey, NodeKey>();
  for (const [was, is] of matches) if (was !== is) renamed.set(is, was);
  return (key) => renamed.get(key) ?? (matches.get(key) === key ? key : undefined);
}

function only(chain: Chain, keys: ReadonlySet<NodeKey>): Chain {
  return { ...chain, tasks: chain.tasks.filter(({ key }) => keys.has(key)) };
}
