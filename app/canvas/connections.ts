import {
  type Connection as FlowConnection,
  type FinalConnectionState,
  type IsValidConnection,
  type OnConnectEnd,
  useReactFlow,
} from '@xyflow/react';
import { useCallback } from 'react';
import { type StatusKind, connect, reconnect } from '../../lib/index.ts';
import { ENTRY_TOP } from '../../lib/editor/index.ts';
import { askForTask } from '../designer/actions/addTask.ts';
import { dispatch } from '../designer/state/dispatch.ts';
import { currentDocument, notify, selectOnly } from '../designer/state/store.ts';
import { howItEnds } from './dragEnds.ts';
import { statusOfHandle } from './sourceHandles.ts';
import type { ChainFlowEdge } from './flowTypes.ts';
import type { Designer } from '../designer/designer.ts';
import { useDesigner } from '../designer/context.ts';

/** Whether a pulled edge may end where it is; also for an edge whose end is pulled elsewhere. */
export function isValidConnection(
  designer: Designer,
  { source, target, sourceHandle }: Parameters<IsValidConnection<ChainFlowEdge>>[0],
): boolean {
  return connect(currentDocument(designer), { source, target, status: statusOfHandle(sourceHandle) }).ok;
}

export function onConnect(designer: Designer, { source, target, sourceHandle }: FlowConnection): void {
  if (howItEnds(designer) === null)
    dispatch(designer, (document) => connect(document, { source, target, status: statusOfHandle(sourceHandle) }));
}

export function onReconnect(
  designer: Designer,
  edge: ChainFlowEdge,
  { source, target, sourceHandle }: FlowConnection,
): void {
  if (howItEnds(designer) !== null) return;
  const kept: StatusKind = edge.data!.kind;
  // an edge with a word of its own leaves by the last exit: it keeps the word unless it is moved to another
  const status = kept === 'OTHER' && sourceHandle === edge.sourceHandle ? undefined : statusOfHandle(sourceHandle);
  const args = { edge: edge.id, source, target, ...(status ? { status } : {}) };
  const done = dispatch(designer, (document) => reconnect(document, args), { quiet: true });
  if (done.ok) selectOnly(designer, { edges: [done.value.created.edges[0] ?? edge.id] });
}

/** What becomes of an edge that was let go: over nothing it makes a task; over the wrong task it says why not. */
export function useDroppedEdge(done: () => void): OnConnectEnd {
  const designer = useDesigner();
  const flow = useReactFlow();
  return useCallback(
    (event, state) => {
      done();
      if (howItEnds(designer) !== null || state.isValid || !state.fromNode) return;
      const point = 'changedTouches' in event ? event.changedTouches[0]! : event;
      const overNode = document
        .elementFromPoint(point.clientX, point.clientY)
        ?.closest('.react-flow__node-task, .react-flow__node-ghost');
      const overPane = document.elementFromPoint(point.clientX, point.clientY)?.closest('.react-flow__pane');
      if (overNode) return explain(designer, state, overNode.getAttribute('data-id') ?? '');
      if (!overPane) return;
      const status = statusOfHandle(state.fromHandle?.id);
      const at = flow.screenToFlowPosition({ x: point.clientX, y: point.clientY });
      const place = { x: Math.round(at.x), y: Math.round(at.y - ENTRY_TOP) };
      askForTask(
        designer,
        place,
        { after: { sources: [state.fromNode.id], status } },
        { x: point.clientX, y: point.clientY },
      );
    },
    [designer, done, flow],
  );
}

function explain(designer: Designer, state: FinalConnectionState, target: string): void {
  const tried = connect(currentDocument(designer), {
    source: state.fromNode!.id,
    target,
    status: statusOfHandle(state.fromHandle?.id),
  });
  if (!tried.ok) notify(designer, { kind: 'error', text: tried.refusal.message });
}
