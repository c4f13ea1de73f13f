import { Handle, Position } from '@xyflow/react';
import { EXIT_TOPS } from '../../../lib/editor/index.ts';
import { STATUS_WORDS, StatusIcon } from '../../common/status.tsx';
import { SOURCE_HANDLES, SOURCE_HANDLE_SIZE } from '../flowTypes.ts';
import styles from './nodes.module.css';

/** The node's own line, inside which the exits are placed. */
const BORDER = 1;

/** The three exits of a node. An edge that is pulled from one waits for that status. */
export function Exits() {
  return SOURCE_HANDLES.map((status) => (
    <Handle
      key={status}
      id={status}
      type="source"
      position={Position.Right}
      className={styles.exit}
      style={{ top: EXIT_TOPS[status] - BORDER, width: SOURCE_HANDLE_SIZE, height: SOURCE_HANDLE_SIZE }}
      title={`Pull an edge: ${STATUS_WORDS[status]}`}
      data-exit={status}
    >
      <StatusIcon kind={status} size={SOURCE_HANDLE_SIZE} />
    </Handle>
  ));
}
