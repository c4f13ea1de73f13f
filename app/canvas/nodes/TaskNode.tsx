import { Handle, type NodeProps, Position } from '@xyflow/react';
import { Layers, Pause } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { taskId } from '../../../lib/index.ts';
import { ENTRY_TOP } from '../../../lib/editor/index.ts';
import { cardOf } from '../../../lib/internal.ts';
import { SeverityIcon } from '../../common/severity.tsx';
import { TriggerIcon } from '../../common/TriggerIcon.tsx';
import { usePlayedState } from '../../designer/state/playback.ts';
import type { TaskFlowNode } from '../flowTypes.ts';
import { CommentTag } from './CommentTag.tsx';
import { Exits } from './Exits.tsx';
import { JoinBadge } from './JoinBadge.tsx';
import { MarkTag } from './MarkTag.tsx';
import { PlayTag } from './PlayTag.tsx';
import styles from './nodes.module.css';
import { RunSign } from '../../common/RunSign.tsx';
import { useTenant } from '../../designer/state/tenant.ts';

/** Inside the node's own line of one pixel. */
const ENTRY_STYLE = { '--entry': `${ENTRY_TOP - 1}px` } as CSSProperties;

/** A task: its name; what starts it and what it reloads; how it waits; whether the service would run it. */
export const TaskNode = memo(function TaskNode({ data }: NodeProps<TaskFlowNode>) {
  const card = cardOf(data.task, data.names);
  const id = taskId(data.task);
  const plays = usePlayedState(data.task.key);
  return (
    <div
      className={styles.node}
      data-off={!card.enabled || undefined}
      data-fresh={card.fresh || undefined}
      data-mark={data.mark ?? undefined}
      data-plays={plays ?? undefined}
      title={[card.name, card.starts, card.resource].filter(Boolean).join('\n')}
    >
      <Handle type="target" position={Position.Left} className={styles.entry} style={ENTRY_STYLE} />
      <div className={styles.tags}>
        {data.mark && <MarkTag mark={data.mark} />}
        {card.advanced && (
          <span className={styles.tag}>
            <Layers size={10} aria-hidden /> advanced
          </span>
        )}
        {card.strangeEvents > 0 && <span className={styles.tag}>{card.strangeEvents} unrecognised</span>}
        {card.fresh && (
          <span className={styles.tag} data-kind="new">
            new
          </span>
        )}
        <CommentTag count={data.comments} />
        {data.worst && (
          <span className={styles.tag} data-kind={data.worst} title={`${data.problems} to look at`}>
            <SeverityIcon severity={data.worst} size={10} /> {data.problems}
          </span>
        )}
      </div>
      {card.join && <JoinBadge task={data.task.key} join={card.join} />}
      {plays ? <PlayTag state={plays} /> : id !== null && <LastRunTag id={id} />}
      <div className={styles.name}>{card.name}</div>
      <div className={styles.second}>
        {card.enabled ? null : (
          <>
            <Pause size={11} aria-hidden /> off ·
          </>
        )}
        {card.triggers.map((trigger) => (
          <TriggerIcon key={trigger} trigger={trigger} />
        ))}
        <span className={styles.words}>{card.short}</span>
      </div>
      <Exits />
    </div>
  );
});

/** How a task ran last in the connected tenant. */
function LastRunTag({ id }: { readonly id: string }) {
  const run = useTenant((state) => state.runs.get(id));
  return run ? (
    <span className={styles.lastRun} data-run={run.status}>
      <RunSign run={run} />
    </span>
  ) : null;
}
