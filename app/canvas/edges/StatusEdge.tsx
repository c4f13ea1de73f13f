import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { obstaclesOf } from '../../../lib/index.ts';
import { askToInsert } from '../../actions/addTask.ts';
import { SeverityIcon } from '../../parts/severity.tsx';
import { StatusIcon, statusWord } from '../../parts/status.tsx';
import { useDesigner } from '../../store/designer.ts';
import { chooseStatus } from '../../store/panels.ts';
import type { ChainFlowEdge } from '../flowTypes.ts';
import { useGesture } from '../gestures.ts';
import styles from './edges.module.css';
import { LabelLayer } from './LabelLayer.tsx';
import { edgePath } from './path.ts';

/** An edge. Its status is told by line, sign and word, and changed by a click on the word. */
export const StatusEdge = memo(function StatusEdge(props: EdgeProps<ChainFlowEdge>) {
  const { id, data, selected, source, target, sourceX, sourceY, targetX, targetY } = props;
  const { edge, kind, problems, route } = data!;
  const positions = useDesigner((state) => state.session.history.present.view.positions);
  const { path, label: { x, y } } = useMemo(
    () => edgePath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, route, obstaclesOf(positions), new Set([source, target])),
    [sourceX, sourceY, targetX, targetY, route, positions, source, target],
  );
  const word = statusWord(kind, edge.status);
  const takes = useGesture((state) => state.dropEdge === id);
  const [hovered, setHovered] = useState(false);
  const hover = { onMouseEnter: () => setHovered(true), onMouseLeave: () => setHovered(false) };
  return (
    <>
      <g {...hover} data-takes={takes || undefined}><BaseEdge id={id} path={path} className={styles.path} interactionWidth={16} data-status={kind} markerEnd={`url(#arrow-${kind})`} /></g>
      <LabelLayer>
        <div className={`${styles.place} nodrag nopan`} style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }} {...hover}>
        <button
          type="button"
          className={styles.label}
          data-status={kind}
          data-selected={selected || undefined}
          data-edge={id}
          aria-label={`${word}: change the status`}
          aria-haspopup="menu"
          tabIndex={selected ? 0 : -1}
          onClick={(event) => chooseStatus({ edge: id, anchor: event.currentTarget })}
        >
          <StatusIcon kind={kind} size={11} />
          {word}
        </button>
        {problems.worst && (
          <span className={styles.problem} role="img" aria-label={`${problems.count} to look at`} data-severity={problems.worst}>
            <SeverityIcon severity={problems.worst} size={10} /> {problems.count}
          </span>
        )}
        {(hovered || selected) && (
          <button type="button" className={styles.plus} tabIndex={-1} title="Insert a task here" aria-label="Insert a task on this edge" onClick={({ clientX, clientY }) => askToInsert(id, { x, y }, { x: clientX, y: clientY })}>
            <Plus size={12} aria-hidden />
          </button>
        )}
        </div>
      </LabelLayer>
    </>
  );
});
