import './vendor.css';
import { ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useCallback, useId, useMemo, useState } from 'react';
import { findTasks } from '../../lib/editor/index.ts';
import { useDesignerState } from '../designer/state/store.ts';
import { useDocument, useProblems } from '../designer/state/derived.ts';
import { useFind } from '../designer/state/find.ts';
import { visitGraph } from '../designer/state/focusRouter.ts';
import { usePanels } from '../designer/state/panels.ts';
import styles from './Canvas.module.css';
import { CanvasTools } from './CanvasTools.tsx';
import { usePreviewed } from './usePreviewed.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { Dots } from './Dots.tsx';
import { DropHint } from './DropHint.tsx';
import { JoinPrompt } from '../lazyPanels.ts';
import { Guides } from './Guides.tsx';
import { Overview } from './Overview.tsx';
import { detailAt } from './zooms.ts';
import { useGesture } from './gestures.ts';
import { useDragEnds } from './dragEnds.ts';
import { Arrows } from './edges/Arrows.tsx';
import { PulledEdge } from './edges/PulledEdge.tsx';
import { StatusEdge } from './edges/StatusEdge.tsx';
import type { ChainFlowEdge, ChainFlowNode } from './flowTypes.ts';
import { useDroppedEdge } from './connections.ts';
import { handlersOf } from './handlers.ts';
import { useFlowChanges } from './fromChanges.ts';
import { selectFocused } from './menus.ts';
import { CardNode } from './nodes/CardNode.tsx';
import { FrameNode } from './nodes/FrameNode.tsx';
import { GoneNode } from './nodes/GoneNode.tsx';
import { GhostNode } from './nodes/GhostNode.tsx';
import { NoteNode } from './nodes/NoteNode.tsx';
import { TaskNode } from './nodes/TaskNode.tsx';
import { Picture } from './picture/Picture.tsx';
import { PreviewLabel } from './PreviewLabel.tsx';
import { makeToFlow, withDragged } from './toFlow.ts';
import { makeToFlowNotes } from './toFlowNotes.ts';
import { useMinZoom } from './useMinZoom.ts';
import { MANY, useOnlySeen } from './useOnlySeen.ts';
import { useCanvasPort } from './usePort.ts';
import { MAX_ZOOM, PICTURE_ZOOM } from './zooms.ts';
import { useDesigner } from '../designer/context.ts';
import { useCompared } from '../designer/state/comparison.ts';
import { useNames } from '../designer/state/names.ts';

const NODE_TYPES = {
  task: TaskNode,
  ghost: GhostNode,
  gone: GoneNode,
  note: NoteNode,
  frame: FrameNode,
  card: CardNode,
};
const EDGE_TYPES = { status: StatusEdge };
const NO_NODES: ChainFlowNode[] = [];
const NO_EDGES: ChainFlowEdge[] = [];
const FIT = { padding: 0.12, maxZoom: 1 };
const MULTI_SELECT = ['Meta', 'Control', 'Shift'];

/** The drawing. It renders the document and keeps no copy of it. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

function Flow() {
  const designer = useDesigner();
  const document = useDocument();
  const selection = useDesignerState((state) => state.selection);
  const theme = usePanels((state) => state.theme);
  const detail = usePanels((state) => detailAt(state.zoom));
  // two canvases on one page need ids of their own
  const flowId = useId();
  const { toFlow, router, edgesOf } = useMemo(() => makeToFlow(), []);
  const { dragged, onNodesChange, onEdgesChange } = useFlowChanges(router, edgesOf);
  const gliding = useGesture((state) => state.gliding);
  const query = useFind((state) => state.query);
  const problems = useProblems();
  const names = useNames();
  const changes = useCompared()?.drawn ?? null;
  const found = useMemo(
    () =>
      query?.trim()
        ? new Set(findTasks(document.chain, query, new Set(problems.map(({ task }) => task)), names))
        : null,
    [document.chain, problems, query, names],
  );
  const drawing = useMemo(
    () => toFlow(document, selection, problems, found, names, changes),
    [toFlow, document, selection, problems, found, names, changes],
  );
  const { nodes: still, edges } = usePreviewed(document, drawing);
  const places = useMemo(() => new Map(still.map(({ id }, index) => [id, index])), [still]);
  const tasks = useMemo(
    () => withDragged(still, places, gliding ?? dragged.tasks),
    [still, places, gliding, dragged.tasks],
  );
  const toFlowNotes = useMemo(() => makeToFlowNotes(), []);
  const marks = useMemo(
    () => toFlowNotes(document, selection, dragged, names, problems, found, changes),
    [toFlowNotes, document, selection, dragged, names, problems, found, changes],
  );
  // frames lie under the tasks, notes over them
  const nodes = useMemo<ChainFlowNode[]>(
    () => [...marks.frames, ...tasks, ...marks.cards, ...marks.notes],
    [marks, tasks],
  );
  const isSmall = usePanels((state) => state.zoom < PICTURE_ZOOM);
  // thousands of elements cannot be moved fluently, and nobody could read them
  const isPicture = isSmall && nodes.length > MANY;
  const onlySeen = useOnlySeen(nodes.length);
  const minZoom = useMinZoom(document.view);
  const [connecting, setConnecting] = useState(false);
  const start = useCallback(() => setConnecting(true), []);
  const stop = useCallback(() => setConnecting(false), []);
  const dropped = useDroppedEdge(stop);
  useDragEnds();
  const { onDoubleClick, onPointerMove, onPointerLeave } = useCanvasPort();

  return (
    <main
      className={styles.canvas}
      aria-label="Canvas"
      data-detail={detail}
      data-connecting={connecting || undefined}
      data-graph="canvas"
      onDoubleClick={onDoubleClick}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
      onFocus={({ target }) => {
        visitGraph(designer, 'canvas');
        selectFocused(designer, target);
      }}
    >
      <Arrows />
      <ReactFlow<ChainFlowNode, (typeof edges)[number]>
        id={flowId}
        nodes={isPicture ? NO_NODES : nodes}
        edges={isPicture ? NO_EDGES : edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        colorMode={theme}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        {...handlersOf(designer)}
        onConnectStart={start}
        onConnectEnd={dropped}
        onReconnectStart={start}
        onReconnectEnd={stop}
        connectionLineComponent={PulledEdge}
        connectionRadius={28}
        reconnectRadius={12}
        deleteKeyCode={null}
        edgesFocusable={false}
        autoPanOnNodeFocus={false}
        multiSelectionKeyCode={MULTI_SELECT}
        zoomOnDoubleClick={false}
        elevateEdgesOnSelect={false}
        zIndexMode="basic"
        onlyRenderVisibleElements={onlySeen}
        minZoom={minZoom}
        maxZoom={MAX_ZOOM}
        fitViewOptions={FIT}
        nodeDragThreshold={2}
      >
        {isPicture && <Picture key={`picture ${theme}`} nodes={nodes} edges={edges} />}
        <Guides />
        <DropHint />
        <JoinPrompt />
        <Dots />
        {/* a new theme paints it anew */}
        {nodes.length > 0 && <Overview key={`overview ${theme}`} nodes={nodes} />}
      </ReactFlow>
      <CanvasTools />
      <PreviewLabel />
      <EmptyCanvas />
    </main>
  );
}
