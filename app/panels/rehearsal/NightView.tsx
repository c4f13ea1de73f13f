import { useEffect, useMemo, useState } from 'react';
import type { RunTable } from '../../../lib/simulate/index.ts';
import { pause } from '../../designer/actions/rehearsal/play.ts';
import { useDesigner } from '../../designer/context.ts';
import { useRoom } from '../../designer/state/layout.ts';
import { usePlayback } from '../../designer/state/playback.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { Happenings } from './Happenings.tsx';
import { PlayBar } from './PlayBar.tsx';
import { Timeline } from './Timeline.tsx';
import { TonightWords } from './TonightWords.tsx';
import styles from './play.module.css';
import { stepByKey, usePlaySteps } from './usePlaySteps.ts';
import { useTenant } from '../../designer/state/tenant.ts';
import { type Tonight, tonightOf } from './past.ts';
import { runsByTask } from './rows.ts';
import { useMinute } from './useMinute.ts';

/** From so many pixels on there is room for the list beside the timeline. */
const WIDE = 1_000;

/** The timeline, and what plays it. */
export function NightView({ night, runs }: { readonly night: Rehearsed; readonly runs: RunTable }) {
  const designer = useDesigner();
  const steps = usePlaySteps(night);
  const tonight = useTonight(night, runs);
  const isShown = usePlayback((state) => state.at !== null);
  const { width, text } = useRoom();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isListed = chosen ?? (isShown && width >= WIDE * text);
  // what nobody sees does not go on
  useEffect(() => () => pause(designer), [designer]);
  return (
    <div className={styles.night} onKeyDown={(event) => stepByKey(event, steps)}>
      <PlayBar night={night} runs={runs} steps={steps} isListed={isListed} onList={setChosen} />
      {tonight && <TonightWords night={night} runs={runs} tonight={tonight} />}
      <div className={styles.beside}>
        <div className={styles.timeline}>
          <Timeline night={night} runs={runs} tonight={tonight} />
        </div>
        {isListed && <Happenings night={night} runs={runs} />}
      </div>
    </div>
  );
}

/** What the connected tenant tells of the night that is rehearsed; `null` while none is, or for another time. */
function useTonight(night: Rehearsed, runs: RunTable): Tonight | null {
  const isConnected = useTenant((state) => state.connection !== null);
  const lastRuns = useTenant((state) => state.runs);
  const now = useMinute();
  const byTask = useMemo(() => runsByTask(runs), [runs]);
  return useMemo(() => {
    // a what-if is not what the tenant does
    if (!isConnected || night.changes.length > 0) return null;
    return tonightOf(night, runs, byTask, { lastRuns, now });
  }, [isConnected, lastRuns, night, runs, byTask, now]);
}
