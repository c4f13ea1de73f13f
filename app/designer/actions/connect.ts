import { Merge, Repeat2, Spline } from 'lucide-react';
import {
  type ChainDocument,
  type NodeKey,
  STATUSES,
  type Status,
  type EditResult,
  connect,
  connectAll,
  graphOf,
  joinOf,
  setJoin,
  setJoins,
  setStatus,
  setStatuses,
  statusKind,
  waitsOf,
} from '../../../lib/index.ts';
import { openPopover } from '../state/popovers.ts';
import { currentDocument, dispatch } from '../state/designer.ts';
import { focusTask } from '../state/focusRouter.ts';
import { screenOf, selectedEdges, selectedTasks } from './targets.ts';
import type { Action } from './types.ts';

export const connectAction: Action = {
  id: 'connect',
  label: 'Connect the selected tasks to…',
  group: 'Edit',
  icon: Spline,
  keys: ['C'],
  menu: ['task'],
  enabled: ({ selection }) => selection.tasks.size > 0,
  run: () =>
    openPopover({
      kind: 'connect',
      sources: selectedTasks(),
      status: 'SUCCEEDED',
      screen: screenOf(selectedTasks().at(-1)!),
    }),
};

export const flipAction: Action = {
  id: 'flip',
  label: 'Change the status of the selected edges',
  group: 'Edit',
  icon: Repeat2,
  keys: ['S'],
  menu: ['edge'],
  enabled: ({ selection }) => selection.edges.size > 0 || selection.tasks.size > 1,
  run: flip,
};

export const joinAction: Action = {
  id: 'join',
  label: 'Wait for all, or for any',
  group: 'Edit',
  icon: Merge,
  keys: ['J'],
  menu: ['task'],
  enabled: ({ selection, session }) => [...selection.tasks].some((key) => waitsForMany(session.history.present, key)),
  run: () => {
    const document = currentDocument();
    const { byKey } = graphOf(document.chain);
    const tasks = selectedTasks().filter((key) => waitsForMany(document, key));
    const join = joinOf(byKey.get(tasks[0]!)!) === 'all' ? 'any' : 'all';
    const [only] = tasks;
    dispatch((now) => (tasks.length === 1 ? setJoin(now, { task: only!, join }) : setJoins(now, { tasks, join })), {
      select: { tasks },
    });
  },
};

function waitsForMany({ chain }: ChainDocument, key: NodeKey): boolean {
  const task = graphOf(chain).byKey.get(key);
  return task !== undefined && waitsOf(task).length > 1;
}

/** Draws an edge from each source to a task. Those that cannot lead there are skipped. */
export function connectTo(sources: readonly NodeKey[], target: NodeKey, status: Status): void {
  const [only] = sources;
  const done = dispatch(
    (now): EditResult<ChainDocument> =>
      sources.length === 1
        ? connect(now, { source: only!, target, status })
        : connectAll(now, { sources, target, status }),
    { select: { tasks: [target] } },
  );
  if (done.ok) focusTask(target);
}

/** From succeeded to failed to any end, and round; all edges alike. */
function flip(): void {
  const edges = selectedEdges();
  const first = edges[0] === undefined ? undefined : graphOf(currentDocument().chain).byEdge.get(edges[0]);
  if (!first) return;
  const start = STATUSES.indexOf(statusKind(first.status) as Status);
  const order = STATUSES.map((_, step) => STATUSES[(start + 1 + step) % STATUSES.length]!);
  const next = order.find((status) => setStatus(currentDocument(), { edge: first.id, status }).ok) ?? order[0]!;
  if (edges.length === 1) return void dispatch((now) => setStatus(now, { edge: first.id, status: next }));
  dispatch((now) => setStatuses(now, { edges, status: next }), { select: { edges } });
}
