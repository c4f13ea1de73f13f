import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { shortId } from '../../../lib/internal.ts';
import { usePlayedState } from '../../designer/state/playback.ts';
import type { GhostFlowNode } from '../flowTypes.ts';
import { CommentTag } from './CommentTag.tsx';
import { Exits } from './Exits.tsx';
import { PlayTag } from './PlayTag.tsx';
import styles from './nodes.module.css';

/** An upstream that the file does not hold. */
export const GhostNode = memo(function GhostNode({ data }: NodeProps<GhostFlowNode>) {
  const plays = usePlayedState(data.id);
  return (
    <div
      className={styles.node}
      data-ghost
      data-plays={plays ?? undefined}
      title={`${data.name ?? 'Task'}\n${data.id}, not in this file`}
    >
      <div className={styles.tags}>
        <CommentTag count={data.comments} />
      </div>
      {plays && <PlayTag state={plays} />}
      <div className={styles.name} data-id={data.name === null || undefined}>
        {data.name ?? shortId(data.id)}
      </div>
      <div className={styles.second}>not in this file</div>
      <Exits />
    </div>
  );
});
