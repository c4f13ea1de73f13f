import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { askToInsert } from '../../designer/actions/addTask.ts';
import { SeverityIcon } from '../../common/severity.tsx';
import { StatusIcon, statusWord } from '../../common/status.tsx';
import { chooseStatus } from '../../designer/state/panels.ts';
import type { ChainFlowEdge } from '../flowTypes.ts';
import { useGesture } from '../gestures.ts';
import styles from './edges.module.css';
import { LabelLayer } from './LabelLayer.tsx';
import { edgePath } from './path.ts';
import { useDesigner } from '../../designer/context.ts';

/** What a comparison says of an edge, beside its status. */
const SIGNS = { added: '+', changed: '±', removed: '−' } as const;

/** An edge. Its status is told by line, sign and word, and changed by a click on the word. */
export const StatusEdge = memo(function StatusEdge(props: EdgeProps<ChainFlowEdge>) {
  const designer = useDesigner();
  const { id, data, selected, sourceX, sourceY, targetX, targetY } = props;
  const { edge, kind, problems, isAtCard, all, mark } = data!;
  const dragged = useGesture((state) => state.routes.get(id));
  const route = dragged ?? data!.route;
  const { path, label, middle } = useMemo(
    () => edgePath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, route),
    [sourceX, sourceY, targetX, targetY, route],
  );
  const word = statusWord(kind, edge.status);
  const takes = useGesture((state) => state.dropEdge === id);
  const [hovered, setHovered] = useState(false);
  const hover = { onMouseEnter: () => setHovered(true), onMouseLeave: () => setHovered(false) };
  // where there is no room for a label, it shows itself while somebody is at its edge
  const place = label ?? (hovered || selected ? { ...middle, form: 'icon' as const } : null);
  return (
    <>
      <g {...hover} data-takes={takes || undefined}>
        <BaseEdge
          id={id}
          path={path}
          className={styles.path}
          interactionWidth={16}
          data-status={kind}
          markerEnd={`url(#arrow-${kind})`}
        />
      </g>
      {place && (
        <LabelLayer>
          <div
            className={`${styles.place} nodrag nopan`}
            style={{ transform: `translate(-50%, -50%) translate(${place.x}px, ${place.y}px)` }}
            {...hover}
          >
            <button
              type="button"
              disabled={all.length > 1 || mark === 'removed'}
              className={styles.label}
              data-status={kind}
              data-form={place.form}
              data-mark={mark ?? undefined}
              data-selected={selected || undefined}
              data-edge={id}
              title={titleOf(data!, word, place.form)}
              aria-label={mark === 'removed' ? `${word}, removed` : `${word}: change the status`}
              aria-haspopup="menu"
              tabIndex={selected ? 0 : -1}
              onClick={(event) => chooseStatus(designer, { edge: id, anchor: event.currentTarget })}
            >
              {mark && <span className={styles.sign}>{SIGNS[mark]}</span>}
              <StatusIcon kind={kind} size={11} />
              <span className={styles.word}>{word}</span>
              {all.length > 1 && <span className={styles.many}>× {all.length}</span>}
            </button>
            {problems.worst && place.form === 'word' && (
              <span
                className={styles.problem}
                role="img"
                aria-label={`${problems.count} to look at`}
                data-severity={problems.worst}
              >
                <SeverityIcon severity={problems.worst} size={10} /> {problems.count}
              </span>
            )}
            {(hovered || selected) && !isAtCard && mark !== 'removed' && (
              <button
                type="button"
                className={styles.plus}
                tabIndex={-1}
                title="Insert a task here"
                aria-label="Insert a task on this edge"
                onClick={({ clientX, clientY }) => askToInsert(designer, id, place, { x: clientX, y: clientY })}
              >
                <Plus size={12} aria-hidden />
              </button>
            )}
          </div>
        </LabelLayer>
      )}
    </>
  );
});

function titleOf(
  { all, mark }: NonNullable<ChainFlowEdge['data']>,
  word: string,
  form: 'word' | 'icon',
): string | undefined {
  if (mark === 'removed') return `${word}, removed`;
  if (all.length > 1) return `${all.length} edges. Expand the group to change one of them`;
  if (mark) return `${word}, ${mark}`;
  return form === 'icon' ? word : undefined;
}
