import { type ConnectionLineComponentProps, getSmoothStepPath } from '@xyflow/react';
import type { ChainFlowNode } from '../flowTypes.ts';
import styles from './edges.module.css';

/** The edge that follows the pointer while it is pulled. */
export function PulledEdge(props: ConnectionLineComponentProps<ChainFlowNode>) {
  const { fromX, fromY, toX, toY, fromPosition, toPosition, fromHandle, connectionStatus } = props;
  const [path] = getSmoothStepPath({
    sourceX: fromX, sourceY: fromY, targetX: toX, targetY: toY, sourcePosition: fromPosition, targetPosition: toPosition, borderRadius: 8,
  });
  const status = fromHandle.id ?? 'ANY';
  return <path d={path} className={styles.path} data-status={status} data-verdict={connectionStatus ?? undefined} markerEnd={`url(#arrow-${status})`} />;
}
