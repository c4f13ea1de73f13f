import { Merge, Repeat2, Spline } from 'lucide-react';
import {
  type ChainDocument,
  type NodeKey,
  type Status,
  type EditResult,
  connect,
  graphOf,
  joinOf,
  setJoin,
  setJoins,
  setStatus,
  setStatuses,
  statusKind,
} from '../../../lib/index.ts';
import { STATUSES, connectAll, waitsOf } from '../../../lib/editor/index.ts';
import { openPopover } from '../state/popovers.ts';
import { joinPromptOf } from '../state/joinPrompt.ts';
import { dispatch } from '../state/dispatch.ts';
import { currentDocument } from '../state/store.ts';
import { focusTask } from '../state/focusRouter.ts';
import { screenOf, selectedEdges, selectedTasks } from './targets.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

export const connectAction: Action = {
  id: 'connect',
  label: 'Connect the selected tasks to…',
  group: 'Edit',
  icon: Spline,
  keys: ['C'],
  menu: ['task'],
  enabled: ({ selection }) => selection.tasks.size > 0,
  why: () => 'no task is selected',
  run: (designer) =>
    openPopover(designer, {
      kind: 'connect',
      sources: selectedTasks(designer),
      status: 'SUCCEEDED',
      screen: screenOf(designer, selectedTasks(designer).at(-1)!),
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
  why: () => 'no edge is selected',
  run: flip,
};

export const joinAction: Action = {
  id: 'join',
  label: 'Wait for all, or for any',
  group: 'Edit',
  icon: Merge,
  keys: ['J'],
  menu: ['task'],
  enabled: ({ selection, session }, designer) =>
    [...selection.tasks, joinPromptOf(designer).getState().task ?? ''].some((key) =>
      waitsForMany(session.history.present, key),
    ),
  why: () => 'no selected task waits for two or more',
  run: (designer) => {
    const document = currentDocument(designer);
    const { byKey } = graphOf(document.chain);
    const { task: asked } = joinPromptOf(designer).getState();
    const selected = selectedTasks(designer).filter((key) => waitsForMany(document, key));
    const tasks = selected.length > 0 || asked === null ? selected : [asked];
    const join = joinOf(byKey.get(tasks[0]!)!) === 'all' ? 'any' : 'all';
    const [only] = tasks;
    dispatch(
      designer,
      (now) => (tasks.length === 1 ? setJoin(now, { task: only!, join }) : setJoins(now, { tasks, join })),
      {
        select: { tasks },
      },
    );
  },
};

function waitsForMany({ chain }: ChainDocument, key: NodeKey): boolean {
  const task = graphOf(chain).byKey.get(key);
  return task !== undefined && waitsOf(task).length > 1;
}

/** Draws an edge from each source to a task. Those that cannot lead there are skipped. */
export function connectTo(designer: Designer, sources: readonly NodeKey[], target: NodeKey, status: Status): void {
  const [only] = sources;
  const done = dispatch(
    designer,
    (now): EditResult<ChainDocument> =>
      sources.length === 1
        ? connect(now, { source: only!, target, status })
        : connectAll(now, { sources, target, status }),
    { select: { tasks: [target] } },
  );
  if (done.ok) focusTask(designer, target);
}

/** From succeeded to failed to any end, and round; all edges alike. */
function flip(designer: Designer): void {
  const edges = selectedEdges(designer);
  const first = edges[0] === undefined ? undefined : graphOf(currentDocument(designer).chain).byEdge.get(edges[0]);
  if (!first) return;
  const start = STATUSES.indexOf(statusKind(first.status) as Status);
  const order = STATUSES.map((_, step) => STATUSES[(start + 1 + step) % STATUSES.length]!);
  const next = order.find((status) => setStatus(currentDocument(designer), { edge: first.id, status }).ok) ?? order[0]!;
  if (edges.length === 1) return void dispatch(designer, (now) => setStatus(now, { edge: first.id, status: next }));
  dispatch(designer, (now) => setStatuses(now, { edges, status: next }), { select: { edges } });
}
