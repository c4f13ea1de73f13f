import { type ConnectionLineComponentProps, getSmoothStepPath } from '@xyflow/react';
import { connect } from '../../../lib/index.ts';
import { currentDocument } from '../../designer/state/store.ts';
import { statusOfHandle } from '../sourceHandles.ts';
import type { ChainFlowNode } from '../flowTypes.ts';
import styles from './edges.module.css';
import { useDesigner } from '../../designer/context.ts';

/** The edge that follows the pointer while it is pulled, and why it may not end where it is. */
export function PulledEdge(props: ConnectionLineComponentProps<ChainFlowNode>) {
  const designer = useDesigner();
  const { fromX, fromY, toX, toY, fromPosition, toPosition, fromHandle, connectionStatus, fromNode, toNode } = props;
  const [path] = getSmoothStepPath({
    sourceX: fromX,
    sourceY: fromY,
    targetX: toX,
    targetY: toY,
    sourcePosition: fromPosition,
    targetPosition: toPosition,
    borderRadius: 8,
  });
  const status = fromHandle.id ?? 'ANY';
  const tried =
    connectionStatus !== 'valid' && toNode && fromHandle.type === 'source'
      ? connect(currentDocument(designer), { source: fromNode.id, target: toNode.id, status: statusOfHandle(status) })
      : null;
  return (
    <>
      <path
        d={path}
        className={styles.path}
        data-status={status}
        data-verdict={connectionStatus ?? undefined}
        markerEnd={`url(#arrow-${status})`}
      />
      {tried && !tried.ok && (
        <foreignObject x={toX + 14} y={toY + 14} width={260} height={80} className={styles.why}>
          <p>{tried.refusal.message}</p>
        </foreignObject>
      )}
    </>
  );
}
