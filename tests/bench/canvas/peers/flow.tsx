import '../../../../app/ui/tokens.css';
import '../../../../app/ui/base.css';
import '../../../../app/canvas/vendor.css';
import {
  type Connection,
  ReactFlow,
  ReactFlowProvider,
  type Viewport,
  addEdge,
  useEdgesState,
  useNodesState,
  useReactFlow,
} from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { StatusEdge } from '../../../../app/canvas/edges/StatusEdge.tsx';
import type { ChainFlowEdge, ChainFlowNode } from '../../../../app/canvas/flowTypes.ts';
import { GhostNode } from '../../../../app/canvas/nodes/GhostNode.tsx';
import { TaskNode } from '../../../../app/canvas/nodes/TaskNode.tsx';
import { makeToFlow } from '../../../../app/canvas/toFlow.ts';
import { detailAt } from '../../../../app/canvas/zooms.ts';
import { DesignerContext } from '../../../../app/designer/context.ts';
import { createDesigner } from '../../../../app/designer/designer.ts';
import { openSession } from '../../../../app/designer/state/switching.ts';
import { browserPorts } from '../../../../app/services/browserPorts.ts';
import { type ChainDocument, move, open, save, unwrap } from '../../../../lib/index.ts';
import { layoutChain } from '../../../../lib/internal.ts';

/** Where and how large a canvas is, and what of it is seen. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly viewport: Viewport;
}

declare global {
  interface Window {
    /** A text with tasks as a chain document in which they are laid out. */
    layOut(text: string): Promise<string>;
    /** Draws a chain document: the designer's own nodes and edges, and nothing else of it. */
    drawFlow(text: string, frame: Frame): void;
  }
}

const NODE_TYPES = { task: TaskNode, ghost: GhostNode };
const EDGE_TYPES = { status: StatusEdge };
const NONE = { tasks: new Set<string>(), edges: new Set<string>(), annotations: new Set<string>() };

const designer = createDesigner(browserPorts(document.getElementById('root')!, new AbortController().signal));
const root = createRoot(document.getElementById('root')!);

window.layOut = async (text) => {
  const document = opened(text);
  const { positions, routes } = await layoutChain(designer.ports.layout.layOut, document.chain);
  return save(unwrap(move(document, { moves: positions, routes })).document, { shape: 'chain' });
};

window.drawFlow = (text, frame) => {
  const document = opened(text);
  // edges are led round what lies where they run, so they ask for it
  openSession(designer, 'placed.chain.json', document);
  const { nodes, edges } = makeToFlow().toFlow(document, NONE);
  root.render(
    <DesignerContext value={designer}>
      <div
        data-detail={detailAt(frame.viewport.zoom)}
        style={{ position: 'fixed', left: frame.left, top: frame.top, width: frame.width, height: frame.height }}
      >
        <ReactFlowProvider>
          <Bare nodes={nodes} edges={edges} viewport={frame.viewport} />
        </ReactFlowProvider>
      </div>
    </DesignerContext>,
  );
};

function Bare(start: {
  readonly nodes: ChainFlowNode[];
  readonly edges: ChainFlowEdge[];
  readonly viewport: Viewport;
}) {
  const [nodes, setNodes, onNodesChange] = useNodesState(start.nodes);
  const [edges, setEdges, onEdgesChange] = useEdgesState(start.edges);
  const flow = useReactFlow();
  useEffect(() => {
    setNodes(start.nodes);
    setEdges(start.edges);
    void flow.setViewport(start.viewport);
  }, [flow, start.nodes, start.edges, start.viewport, setNodes, setEdges]);
  const onConnect = useCallback(
    (ends: Connection) => {
      const { source, target } = ends;
      const edge = {
        kind: 'edge' as const,
        id: `${source} ${target}`,
        source,
        target,
        status: 'FAILED',
        name: source,
        template: {},
      };
      const drawn: ChainFlowEdge = {
        ...ends,
        id: edge.id,
        type: 'status',
        data: {
          edge,
          kind: 'FAILED',
          problems: { count: 0, worst: null },
          route: null,
          isAtCard: false,
          all: [edge.id],
          mark: null,
        },
      };
      setEdges((now) => addEdge(drawn, now));
    },
    [setEdges],
  );
  useEffect(() => {
    const takeBack = ({ key, ctrlKey }: KeyboardEvent) => ctrlKey && key === 'z' && setEdges(start.edges);
    window.addEventListener('keydown', takeBack);
    return () => window.removeEventListener('keydown', takeBack);
  }, [setEdges, start.edges]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onConnect={onConnect}
      defaultViewport={start.viewport}
      minZoom={0.05}
      onlyRenderVisibleElements
    />
  );
}

function opened(text: string): ChainDocument {
  const result = open(text);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}
