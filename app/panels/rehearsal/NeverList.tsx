import { CornerDownLeft, Power } from 'lucide-react';
import { useMemo } from 'react';
import { setField } from '../../../lib/index.ts';
import type { Never } from '../../../lib/simulate/index.ts';
import { useDesigner } from '../../designer/context.ts';
import { dispatch } from '../../designer/state/dispatch.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './rehearsal.module.css';
import { namesOf, neverRows } from './rows.ts';
import { useGoTo } from './useGoTo.ts';

/** Every task that never runs, with the one cause of it and a way to where that starts. */
export function NeverList({ night }: { readonly night: Rehearsed }) {
  const rows = useMemo(() => neverRows(night), [night]);
  if (rows.length === 0) return <p className={styles.empty}>Every task runs in this time.</p>;
  return (
    <ul className={styles.list} aria-label="Tasks that never run">
      {rows.map(({ never, words }) => (
        <Item key={never.task} never={never} words={words} night={night} />
      ))}
    </ul>
  );
}

interface Props {
  readonly never: Never;
  readonly words: string;
  readonly night: Rehearsed;
}

function Item({ never: { task, root }, words, night }: Props) {
  const designer = useDesigner();
  const goTo = useGoTo();
  const nameOf = namesOf(night.chain);
  const isStandBy = night.standBy.has(task);
  const isHere = night.chain.tasks.some(({ key }) => key === root);
  const isOff = night.never.some((each) => each.task === root && each.code === 'off');
  return (
    <li className={styles.item} data-idle={isStandBy ? 'standby' : 'never'}>
      <button type="button" className={styles.lead} onClick={() => goTo(task)}>
        {nameOf(task)}
      </button>
      <span className={styles.words}>
        {isStandBy && <span className={styles.tag}>after a failure</span>}
        {words}
      </span>
      {root !== task && isHere && (
        <Button icon={CornerDownLeft} look="outline" onClick={() => goTo(root)}>
          Go to {nameOf(root)}
        </Button>
      )}
      {isOff && isHere && (
        <Button
          icon={Power}
          look="outline"
          onClick={() => dispatch(designer, (now) => setField(now, { task: root, field: 'enabled', value: true }))}
        >
          Switch on {nameOf(root)}
        </Button>
      )}
    </li>
  );
}
