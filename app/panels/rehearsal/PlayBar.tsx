import { List, Pause, Play, SkipBack, StepBack, StepForward, X } from 'lucide-react';
import type { RunTable } from '../../../lib/simulate/index.ts';
import { chooseSpeed, endPlayback, scrubTo } from '../../designer/actions/rehearsal/play.ts';
import { useDesigner } from '../../designer/context.ts';
import { SPEEDS, type Speed, usePlayback, usePlayed } from '../../designer/state/playback.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { Button } from '../../ui/Button.tsx';
import { EndByHand } from './EndByHand.tsx';
import styles from './play.module.css';
import { momentWords, speedWords, underWayWords } from './playWords.ts';
import { namesOf } from './rows.ts';
import type { PlaySteps } from './usePlaySteps.ts';
import { clockWords } from './words.ts';

interface Props {
  readonly night: Rehearsed;
  readonly runs: RunTable;
  readonly steps: PlaySteps;
  readonly isListed: boolean;
  readonly onList: (isListed: boolean) => void;
}

/** Plays the night on the canvas: step, pause, scrub. */
export function PlayBar({ night, runs, steps, isListed, onList }: Props) {
  const designer = useDesigner();
  const { at, isPlaying, speed } = usePlayback();
  const nothing = night.runs.length === 0 ? 'Nothing runs in this time' : null;
  return (
    <div className={styles.play} role="group" aria-label="Play the night on the canvas">
      <span className={styles.buttons}>
        <Button icon={SkipBack} tip="Go to the first start" why={nothing} onClick={steps.toStart} />
        <Button icon={StepBack} tip="Step back" keys="," why={nothing} onClick={steps.back} />
        <Button
          icon={isPlaying ? Pause : Play}
          look="outline"
          tip={isPlaying ? 'Pause' : 'Play'}
          why={nothing}
          onClick={steps.playOrPause}
        />
        <Button icon={StepForward} tip="Step forward" keys="." why={nothing} onClick={steps.forward} />
      </span>
      <select
        aria-label="Speed"
        value={speed}
        onChange={({ target }) => chooseSpeed(designer, Number(target.value) as Speed)}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {speedWords(each)}
          </option>
        ))}
      </select>
      {nothing === null && <Scrubber night={night} at={at} />}
      {at !== null && (
        <span className={styles.now} aria-hidden>
          <strong>{clockWords(at, night)}</strong> <span>{underWayWords(night.lanes, at)}</span>
        </span>
      )}
      <EndByHand night={night} runs={runs} />
      <span className={styles.buttons}>
        <Button icon={List} tip="What happens" aria-expanded={isListed} onClick={() => onList(!isListed)} />
        {at !== null && <Button icon={X} tip="End the playback" onClick={() => endPlayback(designer)} />}
      </span>
    </div>
  );
}

/** From the first start to the last end. */
function Scrubber({ night, at }: { readonly night: Rehearsed; readonly at: number | null }) {
  const designer = useDesigner();
  const changes = usePlayed(({ moments }) => moments?.changes);
  const [first, last] = [night.runs.queued[0]!, night.finish!];
  const shown = at ?? first;
  return (
    <input
      type="range"
      className={styles.scrub}
      aria-label="Time of the night"
      aria-valuetext={momentWords(shown, night, changes, namesOf(night.chain))}
      min={Math.min(first, shown)}
      max={Math.max(last, shown)}
      step="any"
      value={shown}
      data-idle={at === null || undefined}
      onChange={({ target }) => scrubTo(designer, Number(target.value))}
    />
  );
}
