import { NodeToolbar } from '@xyflow/react';
import { Spline } from 'lucide-react';
import { graphOf } from '../../lib/index.ts';
import { sourceKey } from '../../lib/editor/index.ts';
import { nodeName } from '../common/card.ts';
import { useDocument } from '../designer/state/derived.ts';
import styles from './Canvas.module.css';
import { useNames } from '../designer/state/names.ts';
import { useGesture } from './gestures.ts';

/** Says beside a dragged task that it will be put on an edge, which lies hidden under it. */
export function DropHint() {
  const { chain } = useDocument();
  const names = useNames();
  const edgeId = useGesture((state) => state.dropEdge);
  const task = useGesture((state) => state.dropTask);
  const graph = graphOf(chain);
  const edge = edgeId === null ? undefined : graph.byEdge.get(edgeId);
  if (!edge || task === null) return null;
  const [from, to] = [sourceKey(graph, edge), edge.target].map((key) => nodeName(graph, key, names));
  return (
    <NodeToolbar nodeId={task} isVisible offset={14} className={styles.hint} data-drop-hint>
      <Spline size={13} aria-hidden /> Drop to run it between <strong>{from}</strong> and <strong>{to}</strong>
    </NodeToolbar>
  );
}
