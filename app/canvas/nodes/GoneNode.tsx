import { Handle, type NodeProps, Position } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { EXIT_TOPS, ENTRY_TOP } from '../../../lib/editor/index.ts';
import { cardOf, shortId } from '../../../lib/internal.ts';
import { useComparison } from '../../designer/state/comparison.ts';
import { type GoneFlowNode, SOURCE_HANDLES } from '../flowTypes.ts';
import { MarkTag } from './MarkTag.tsx';
import styles from './nodes.module.css';

/** Inside the node's own line of one pixel. */
const ENTRY_STYLE = { '--entry': `${ENTRY_TOP - 1}px` } as CSSProperties;

/** A node that is not there any more, as a ghost of what it was. */
export const GoneNode = memo(function GoneNode({ id, data: { gone, names } }: NodeProps<GoneFlowNode>) {
  const isCurrent = useComparison((state) => state.current === id);
  const card = gone.task && cardOf(gone.task, names);
  const name = card?.name ?? names.tasks.get(gone.was) ?? shortId(gone.was);
  return (
    <div className={styles.node} data-mark="removed" data-current={isCurrent || undefined} title={`${name}\nremoved`}>
      <Handle type="target" position={Position.Left} className={styles.still} style={ENTRY_STYLE} />
      <div className={styles.tags}>
        <MarkTag mark="removed" />
      </div>
      <div className={styles.name}>{name}</div>
      <div className={styles.second}>
        <span className={styles.words}>{card?.short ?? 'not in this file'}</span>
      </div>
      {SOURCE_HANDLES.map((status) => (
        <Handle
          key={status}
          id={status}
          type="source"
          position={Position.Right}
          className={styles.still}
          style={{ top: EXIT_TOPS[status] - 1 }}
        />
      ))}
    </div>
  );
});
