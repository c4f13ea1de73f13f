import { indexedGraphOf } from '../check/indexedGraph.ts';
import type { Chain, NodeKey, TaskNode } from '../model/chain.ts';
import { graphOf, isReferable } from '../model/graph.ts';
import { statusKind } from '../model/status.ts';
import { isEnabled, taskId, taskName } from '../model/task.ts';
import type { Effect, EffectCode, TaskDiff } from './types.ts';

const ORDER: readonly EffectCode[] = ['no-longer-runs', 'failure-unhandled', 'other-outcomes', 'will-run'];

/** Changes of these kinds have a task run after others than before. */
const WAITS: ReadonlySet<string> = new Set([
  'edge-added',
  'edge-removed',
  'edge-status',
  'join',
  'event-added',
  'event-removed',
]);

/** What follows from the changes of a chain. What is not in the chain may run at any time. */
export function effectsOf(
  before: Chain,
  after: Chain,
  matches: ReadonlyMap<NodeKey, NodeKey>,
  diffs: readonly TaskDiff[],
): readonly Effect[] {
  const [ran, runs] = [running(before), running(after)];
  const [handled, handles] = [failuresHandled(before), failuresHandled(after)];
  const changed = new Map(diffs.flatMap(({ after: task, changes }) => (task ? [[task.key, changes] as const] : [])));
  const found: Effect[] = [];
  const tell = (code: EffectCode, task: TaskNode): void =>
    void found.push({ code, task: task.key, name: taskName(task) });
  const { byKey } = graphOf(after);
  const known = new Set(matches.values());
  for (const task of before.tasks) {
    const now = byKey.get(matches.get(task.key) ?? '');
    if (!now) {
      if (ran.has(task.key)) tell('no-longer-runs', task);
      continue;
    }
    const [was, is] = [ran.has(task.key), runs.has(now.key)];
    if (was && !is) tell('no-longer-runs', now);
    else if (!was && is) tell('will-run', now);
    else if (is && changed.get(now.key)?.some(({ code }) => WAITS.has(code))) tell('other-outcomes', now);
    if (was && is && handled.has(task.key) && !handles.has(now.key)) tell('failure-unhandled', now);
  }
  for (const task of after.tasks) if (!known.has(task.key) && runs.has(task.key)) tell('will-run', task);
  return found.toSorted((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
}

/** The tasks that are on and that something can start. */
function running(chain: Chain): ReadonlySet<NodeKey> {
  const { runs } = indexedGraphOf(chain);
  return new Set(chain.tasks.flatMap((task, index) => (runs[index] === 1 && isEnabled(task) ? [task.key] : [])));
}

/** The tasks after whose failure another one runs. */
function failuresHandled(chain: Chain): ReadonlySet<NodeKey> {
  const graph = graphOf(chain);
  const { outgoing, byKey } = graph;
  return new Set(
    chain.tasks.flatMap((task) => {
      // of several tasks with one id edges mean the first
      const edges = isReferable(graph, task) ? (outgoing.get(taskId(task)!) ?? []) : [];
      const isHandled = edges.some(({ status, target }) => {
        const kind = statusKind(status);
        return (kind === 'FAILED' || kind === 'ANY') && isEnabled(byKey.get(target)!);
      });
      return isHandled ? [task.key] : [];
    }),
  );
}
