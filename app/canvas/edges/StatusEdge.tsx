import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { StatusIcon, statusWord } from '../../parts/status.tsx';
import { chooseStatus } from '../../store/panels.ts';
import type { ChainFlowEdge } from '../flowTypes.ts';
import styles from './edges.module.css';
import { edgePath } from './path.ts';

/** An edge. Its status is told by line, sign and word, and changed by a click on the word. */
export const StatusEdge = memo(function StatusEdge(props: EdgeProps<ChainFlowEdge>) {
  const { id, data, selected, sourceX, sourceY, targetX, targetY } = props;
  const { edge, kind, problems, route } = data!;
  const { path, label: { x, y } } = edgePath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, route);
  const word = statusWord(kind, edge.status);
  return (
    <>
      <BaseEdge id={id} path={path} className={styles.path} interactionWidth={16} data-status={kind} markerEnd={`url(#arrow-${kind})`} />
      <EdgeLabelRenderer>
        <button
          type="button"
          className={`${styles.label} nodrag nopan`}
          style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          data-status={kind}
          data-selected={selected || undefined}
          data-edge={id}
          aria-label={`${word}: change the status`}
          aria-haspopup="menu"
          onClick={(event) => chooseStatus({ edge: id, anchor: event.currentTarget })}
        >
          <StatusIcon kind={kind} size={11} />
          {word}
          {problems > 0 && <span className={styles.problem} aria-label="has a problem">!</span>}
        </button>
      </EdgeLabelRenderer>
    </>
  );
});
