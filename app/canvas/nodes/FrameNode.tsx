import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { renameGroup } from '../../../lib/editor/index.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import { currentDocument } from '../../designer/state/store.ts';
import { markOf, useEditing } from '../../designer/state/annotations.ts';
import type { FrameFlowNode } from '../flowTypes.ts';
import { useWriting } from './useWriting.ts';
import styles from './marks.module.css';
import type { Designer } from '../../designer/designer.ts';
import { useDesigner } from '../../designer/context.ts';

/** The frame around the tasks of a group. Only its title takes the pointer. */
export const FrameNode = memo(function FrameNode({ id, data }: NodeProps<FrameFlowNode>) {
  const editing = useEditing((state) => state.editing === id);
  const { name } = data.group;
  return (
    <div className={styles.frame}>
      <div className={styles.title} data-title title={`${name}\nDrag to move its tasks, double-click to rename`}>
        {editing ? (
          <Naming id={id} name={name} />
        ) : (
          <>
            <span className={styles.groupName}>{name || 'No name'}</span>{' '}
            <span className={styles.count}>{data.count}</span>
          </>
        )}
      </div>
    </div>
  );
});

function Naming({ id, name }: { readonly id: string; readonly name: string }) {
  const designer = useDesigner();
  const { ref, onBlur, onKeyDown } = useWriting<HTMLInputElement>(id, true);
  return (
    <input
      ref={ref}
      className={`${styles.naming} nodrag nopan`}
      aria-label="Name of the group"
      size={Math.min(40, Math.max(8, name.length))}
      value={name}
      onChange={({ currentTarget }) => call(designer, id, currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}

function call(designer: Designer, mark: string, name: string): void {
  const found = markOf(currentDocument(designer), mark);
  if (found)
    dispatch(designer, (document) => renameGroup(document, { group: found.id, name }), { burst: `name of ${mark}` });
}
