import type { NodeProps } from '@xyflow/react';
import { ChevronsDownUp } from 'lucide-react';
import { memo } from 'react';
import { setCollapsed } from '../../designer/actions/collapse.ts';
import { useDesigner } from '../../designer/context.ts';
import { useEditing } from '../../designer/state/annotations.ts';
import type { FrameFlowNode } from '../flowTypes.ts';
import { useGesture } from '../gestures.ts';
import { GroupName } from './GroupName.tsx';
import styles from './marks.module.css';

/** The frame around the tasks of a group. Only its title takes the pointer. */
export const FrameNode = memo(function FrameNode({ id, data }: NodeProps<FrameFlowNode>) {
  const designer = useDesigner();
  const editing = useEditing((state) => state.editing === id);
  const takes = useGesture((state) => state.dropGroup === id);
  const { name } = data.group;
  return (
    <div className={styles.frame} data-takes={takes || undefined}>
      <div className={styles.title} data-title title={`${name}\nDrag to move its tasks, double-click to rename`}>
        {editing ? (
          <GroupName id={id} name={name} className={styles.naming!} />
        ) : (
          <>
            <span className={styles.groupName}>{name || 'No name'}</span>{' '}
            <span className={styles.count}>{data.count}</span>
            <button
              type="button"
              className={`${styles.collapse} nodrag nopan`}
              tabIndex={-1}
              aria-label={`Collapse the group ${name}`}
              title="Collapse to one card"
              onClick={() => setCollapsed(designer, id, true)}
            >
              <ChevronsDownUp size={13} aria-hidden />
            </button>
          </>
        )}
      </div>
    </div>
  );
});
