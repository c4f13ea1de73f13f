import { NodeToolbar } from '@xyflow/react';
import { Group, Spline } from 'lucide-react';
import { graphOf } from '../../lib/index.ts';
import { sourceKey } from '../../lib/editor/index.ts';
import { nodeName } from '../../lib/internal.ts';
import { useDocument } from '../designer/state/derived.ts';
import { markOf } from '../designer/state/annotations.ts';
import styles from './Canvas.module.css';
import { useNames } from '../designer/state/names.ts';
import { useGesture } from './gestures.ts';

/** Says beside a dragged task what it will be put on or in: an edge, which lies hidden under it, or a group. */
export function DropHint() {
  const document = useDocument();
  const names = useNames();
  const edgeId = useGesture((state) => state.dropEdge);
  const groupId = useGesture((state) => state.dropGroup);
  const task = useGesture((state) => state.dropTask);
  if (task === null) return null;
  const graph = graphOf(document.chain);
  const edge = edgeId === null ? undefined : graph.byEdge.get(edgeId);
  const mark = groupId === null ? null : markOf(document, groupId);
  const group = mark && document.view.groups.get(mark.id);
  if (!edge && !group) return null;
  const name = (key: string) => <strong>{nodeName(graph, key, names)}</strong>;
  return (
    <NodeToolbar nodeId={task} isVisible offset={14} className={styles.hint} data-drop-hint>
      {edge ? (
        <>
          <Spline size={13} aria-hidden /> Drop to run it between {name(sourceKey(graph, edge))} and {name(edge.target)}
        </>
      ) : (
        <>
          <Group size={13} aria-hidden /> Drop to add it to <strong>{group!.name || 'the group'}</strong>
        </>
      )}
    </NodeToolbar>
  );
}
