import type { NodeProps } from '@xyflow/react';
import { ChevronsUpDown, MessageSquare, Pause } from 'lucide-react';
import { memo } from 'react';
import { SeverityIcon } from '../../common/severity.tsx';
import { useDesigner } from '../../designer/context.ts';
import { setCollapsed } from '../../designer/actions/collapse.ts';
import { useEditing } from '../../designer/state/annotations.ts';
import type { CardFlowNode } from '../flowTypes.ts';
import { useGesture } from '../gestures.ts';
import { commentsWord } from './CommentTag.tsx';
import { GroupName } from './GroupName.tsx';
import { MarkTag } from './MarkTag.tsx';
import { RunCounts } from './RunCounts.tsx';
import { StillHandles } from './StillHandles.tsx';
import styles from './card.module.css';

/** A collapsed group: its name, how many tasks are in it, what is wrong with them, and how they ran last. */
export const CardNode = memo(function CardNode({ id, data }: NodeProps<CardFlowNode>) {
  const designer = useDesigner();
  const editing = useEditing((state) => state.editing === id);
  const takes = useGesture((state) => state.dropGroup === id);
  const { group, members, faults, off, comments, holdsSelected, changed } = data;
  return (
    <div
      className={styles.card}
      data-takes={takes || undefined}
      data-holds-selected={holdsSelected || undefined}
      title={`${group.name}\nDouble-click to rename`}
    >
      {faults.worst && (
        <span className={styles.tag} data-kind={faults.worst} title={`${faults.count} to look at`}>
          <SeverityIcon severity={faults.worst} size={10} /> {faults.count}
        </span>
      )}
      {changed > 0 && (
        <div className={styles.changed}>
          <MarkTag mark="changed" count={changed} />
        </div>
      )}
      <div className={styles.name}>
        {editing ? <GroupName id={id} name={group.name} className={styles.naming!} /> : group.name || 'No name'}
      </div>
      <div className={styles.second}>
        <span>{members.length === 1 ? '1 task' : `${members.length} tasks`}</span>
        {off > 0 && (
          <span className={styles.off}>
            <Pause size={11} aria-hidden /> {off} off
          </span>
        )}
        {comments > 0 && (
          <span className={styles.off} title={commentsWord(comments)}>
            <MessageSquare size={11} aria-hidden /> {comments}
          </span>
        )}
        <RunCounts members={members} />
      </div>
      <button
        type="button"
        className={`${styles.expand} nodrag nopan`}
        tabIndex={-1}
        aria-label={`Expand the group ${group.name}`}
        title="Expand"
        onClick={() => setCollapsed(designer, id, false)}
      >
        <ChevronsUpDown size={13} aria-hidden />
      </button>
      <StillHandles />
    </div>
  );
});
