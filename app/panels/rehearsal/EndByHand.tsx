import { CircleCheck, CircleX } from 'lucide-react';
import type { RunTable } from '../../../lib/simulate/index.ts';
import { letRunEnd } from '../../designer/actions/rehearsal/play.ts';
import { useDesigner } from '../../designer/context.ts';
import { usePlayed } from '../../designer/state/playback.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './play.module.css';
import { namesOf } from './rows.ts';

/** Lets the run of the selected task that is under way, or waits, end otherwise than it would. */
export function EndByHand({ night, runs }: { readonly night: Rehearsed; readonly runs: RunTable }) {
  const designer = useDesigner();
  const selected = useDesignerState((state) => state.selection.tasks);
  const [only] = selected.size === 1 ? selected : [];
  const number = usePlayed(({ moments, at }) => {
    const moment = only === undefined ? null : moments?.of(only, at);
    return moment?.state === 'running' || moment?.state === 'queued' ? moment.number : -1;
  });
  if (only === undefined || number < 0 || !night.chain.tasks.some(({ key }) => key === only)) return null;
  const fails = runs.failed[number] === 1;
  return (
    <span className={styles.hand}>
      <Button
        icon={fails ? CircleCheck : CircleX}
        look="outline"
        aria-description={`The run of ${namesOf(night.chain)(only)} that is under way or waits`}
        onClick={() => letRunEnd(designer, only, fails ? 'SUCCEEDED' : 'FAILED')}
      >
        {fails ? 'Let this run succeed' : 'Let this run fail'}
      </Button>
    </span>
  );
}
