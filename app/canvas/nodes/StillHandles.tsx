import { Handle, Position } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { ENTRY_TOP, EXIT_TOPS } from '../../../lib/editor/index.ts';
import { SOURCE_HANDLES } from '../flowTypes.ts';
import styles from './nodes.module.css';

/** Inside the node's own line of one pixel. */
const ENTRY_STYLE = { '--entry': `${ENTRY_TOP - 1}px` } as CSSProperties;

/** Where edges end at a node from which none can be pulled: they are not seen. */
export function StillHandles() {
  return (
    <>
      <Handle type="target" position={Position.Left} className={styles.still} style={ENTRY_STYLE} />
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
    </>
  );
}
