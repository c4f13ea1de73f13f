import { type Connection as FlowConnection, type FinalConnectionState, type IsValidConnection, type OnConnectEnd, type OnReconnect, useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { NODE_SIZE, type Status, type StatusKind, canConnect, canReconnect, connect, reconnect } from '../../lib/index.ts';
import { addTaskAt } from '../actions/addTask.ts';
import { currentDocument, dispatch, notify } from '../store/designer.ts';
import type { ChainFlowEdge } from './flowTypes.ts';

function statusOf(handle: string | null | undefined): Status {
  return handle === 'SUCCEEDED' || handle === 'FAILED' ? handle : 'ANY';
}

/** Whether a pulled edge may end where it is; also for an edge whose end is pulled elsewhere. */
export const isValidConnection: IsValidConnection<ChainFlowEdge> = (edge) => {
  const { source, target, sourceHandle } = edge;
  return canConnect(currentDocument(), { source, target, status: statusOf(sourceHandle) }).ok;
};

export function onConnect({ source, target, sourceHandle }: FlowConnection): void {
  dispatch((document) => connect(document, { source, target, status: statusOf(sourceHandle) }));
}

export const onReconnect: OnReconnect<ChainFlowEdge> = (edge, { source, target, sourceHandle }) => {
  const kept: StatusKind = edge.data!.kind;
  // an edge with a word of its own leaves by the last exit: it keeps the word unless it is moved to another
  const status = kept === 'OTHER' && sourceHandle === edge.sourceHandle ? undefined : statusOf(sourceHandle);
  const args = { edge: edge.id, source, target, ...(status ? { status } : {}) };
  if (canReconnect(currentDocument(), args).ok) dispatch((document) => reconnect(document, args));
};

/** What becomes of an edge that was let go: over nothing it makes a task; over the wrong task it says why not. */
export function useDroppedEdge(done: () => void): OnConnectEnd {
  const flow = useReactFlow();
  return useCallback(
    (event, state) => {
      done();
      if (state.isValid || !state.fromNode) return;
      const point = 'changedTouches' in event ? event.changedTouches[0]! : event;
      const overNode = document.elementFromPoint(point.clientX, point.clientY)?.closest('.react-flow__node');
      const overPane = document.elementFromPoint(point.clientX, point.clientY)?.closest('.react-flow__pane');
      if (overNode) return explain(state, overNode.getAttribute('data-id') ?? '');
      if (!overPane) return;
      const status = statusOf(state.fromHandle?.id);
      const at = flow.screenToFlowPosition({ x: point.clientX, y: point.clientY });
      addTaskAt({ x: Math.round(at.x), y: Math.round(at.y - NODE_SIZE.height / 2) }, { source: state.fromNode.id, status });
    },
    [done, flow],
  );
}

function explain(state: FinalConnectionState, target: string): void {
  const verdict = canConnect(currentDocument(), { source: state.fromNode!.id, target, status: statusOf(state.fromHandle?.id) });
  if (!verdict.ok) notify({ kind: 'error', text: verdict.reason });
}

