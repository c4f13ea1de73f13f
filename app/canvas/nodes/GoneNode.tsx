import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { cardOf, shortId } from '../../../lib/internal.ts';
import { useComparison } from '../../designer/state/comparison.ts';
import type { GoneFlowNode } from '../flowTypes.ts';
import { MarkTag } from './MarkTag.tsx';
import { StillHandles } from './StillHandles.tsx';
import styles from './nodes.module.css';

/** A removed node, drawn as a ghost of what it was. */
export const GoneNode = memo(function GoneNode({ id, data: { gone, names } }: NodeProps<GoneFlowNode>) {
  const isCurrent = useComparison((state) => state.current === id);
  const card = gone.task && cardOf(gone.task, names);
  const name = card?.name ?? names.tasks.get(gone.was) ?? shortId(gone.was);
  return (
    <div className={styles.node} data-mark="removed" data-current={isCurrent || undefined} title={`${name}\nremoved`}>
      <div className={styles.tags}>
        <MarkTag mark="removed" />
      </div>
      <div className={styles.name}>{name}</div>
      <div className={styles.second}>
        <span className={styles.words}>{card?.short ?? 'not in this file'}</span>
      </div>
      <StillHandles />
    </div>
  );
});
