import {
  type Connection as FlowConnection,
  type FinalConnectionState,
  type IsValidConnection,
  type OnConnectEnd,
  type OnReconnect,
  useReactFlow,
} from '@xyflow/react';
import { useCallback } from 'react';
import { ENTRY_TOP, type StatusKind, connect, reconnect } from '../../lib/index.ts';
import { askForTask } from '../designer/actions/addTask.ts';
import { currentDocument, dispatch, notify, selectOnly } from '../designer/state/designer.ts';
import { howItEnds } from './dragEnds.ts';
import { statusOfHandle } from './sourceHandles.ts';
import type { ChainFlowEdge } from './flowTypes.ts';

/** Whether a pulled edge may end where it is; also for an edge whose end is pulled elsewhere. */
export const isValidConnection: IsValidConnection<ChainFlowEdge> = (edge) => {
  const { source, target, sourceHandle } = edge;
  return connect(currentDocument(), { source, target, status: statusOfHandle(sourceHandle) }).ok;
};

export function onConnect({ source, target, sourceHandle }: FlowConnection): void {
  if (howItEnds() === null)
    dispatch((document) => connect(document, { source, target, status: statusOfHandle(sourceHandle) }));
}

export const onReconnect: OnReconnect<ChainFlowEdge> = (edge, { source, target, sourceHandle }) => {
  if (howItEnds() !== null) return;
  const kept: StatusKind = edge.data!.kind;
  // an edge with a word of its own leaves by the last exit: it keeps the word unless it is moved to another
  const status = kept === 'OTHER' && sourceHandle === edge.sourceHandle ? undefined : statusOfHandle(sourceHandle);
  const args = { edge: edge.id, source, target, ...(status ? { status } : {}) };
  const done = dispatch((document) => reconnect(document, args), { quiet: true });
  if (done.ok) selectOnly({ edges: [done.value.created.edges[0] ?? edge.id] });
};

/** What becomes of an edge that was let go: over nothing it makes a task; over the wrong task it says why not. */
export function useDroppedEdge(done: () => void): OnConnectEnd {
  const flow = useReactFlow();
  return useCallback(
    (event, state) => {
      done();
      if (howItEnds() !== null || state.isValid || !state.fromNode) return;
      const point = 'changedTouches' in event ? event.changedTouches[0]! : event;
      const overNode = document
        .elementFromPoint(point.clientX, point.clientY)
        ?.closest('.react-flow__node-task, .react-flow__node-ghost');
      const overPane = document.elementFromPoint(point.clientX, point.clientY)?.closest('.react-flow__pane');
      if (overNode) return explain(state, overNode.getAttribute('data-id') ?? '');
      if (!overPane) return;
      const status = statusOfHandle(state.fromHandle?.id);
      const at = flow.screenToFlowPosition({ x: point.clientX, y: point.clientY });
      const place = { x: Math.round(at.x), y: Math.round(at.y - ENTRY_TOP) };
      askForTask(place, { after: { sources: [state.fromNode.id], status } }, { x: point.clientX, y: point.clientY });
    },
    [done, flow],
  );
}

function explain(state: FinalConnectionState, target: string): void {
  const tried = connect(currentDocument(), {
    source: state.fromNode!.id,
    target,
    status: statusOfHandle(state.fromHandle?.id),
  });
  if (!tried.ok) notify({ kind: 'error', text: tried.refusal.message });
}
