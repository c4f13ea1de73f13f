import { NodeToolbar, Position } from '@xyflow/react';
import { X } from 'lucide-react';
import { type Join, graphOf, joinOf, setJoin } from '../../lib/index.ts';
import { useDesigner } from '../designer/context.ts';
import { useDocument } from '../designer/state/derived.ts';
import { dispatch } from '../designer/state/dispatch.ts';
import { joinPromptOf, useJoinPrompt } from '../designer/state/joinPrompt.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Segments } from '../ui/Segments.tsx';
import styles from './Canvas.module.css';

/** Asks, beside a task that has just received its second edge, if it waits for both or either. It blocks nothing. */
export function JoinPrompt() {
  const designer = useDesigner();
  const { chain } = useDocument();
  const key = useJoinPrompt((state) => state.task);
  const task = key === null ? undefined : graphOf(chain).byKey.get(key);
  if (!task) return null;
  const close = () => joinPromptOf(designer).setState({ task: null });
  const choose = (join: Join) => {
    if (join === joinOf(task)) return close();
    dispatch(designer, (document) => setJoin(document, { task: task.key, join }));
  };
  return (
    <NodeToolbar
      nodeId={task.key}
      isVisible
      position={Position.Bottom}
      offset={10}
      className={styles.joinPrompt}
      data-join-prompt
    >
      <span>Waits for</span>
      <Segments
        label="How it waits for its two edges"
        value={joinOf(task)}
        options={[
          { value: 'all', text: 'all' },
          { value: 'any', text: 'any' },
        ]}
        onChange={choose}
      />
      <Kbd>J</Kbd>
      <Button icon={X} tip="Leave it as it is" onClick={close} />
    </NodeToolbar>
  );
}
