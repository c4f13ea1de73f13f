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

/** Settles how the run of the selected task ends that is under way, or waits. */
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
    <span className={styles.hand} role="group" aria-label={`How this run of ${namesOf(night.chain)(only)} ends`}>
      <Button
        icon={CircleX}
        look="outline"
        why={fails ? 'It fails as it is' : null}
        onClick={() => letRunEnd(designer, only, 'FAILED')}
      >
        Let this run fail
      </Button>
      <Button
        icon={CircleCheck}
        look="outline"
        why={fails ? null : 'It succeeds as it is'}
        onClick={() => letRunEnd(designer, only, 'SUCCEEDED')}
      >
        Let this run succeed
      </Button>
    </span>
  );
}
