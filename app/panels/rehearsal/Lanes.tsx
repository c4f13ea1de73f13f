import { useEffect } from 'react';
import { lookAt } from '../../designer/actions/rehearsal/rehearse.ts';
import { useDesigner } from '../../designer/context.ts';
import { type Rehearsed, useRehearsal } from '../../designer/state/rehearsal.ts';
import { LaneChart } from './LaneChart.tsx';
import styles from './views.module.css';
import { namesOf } from './rows.ts';
import { useGoTo } from './useGoTo.ts';
import { clockWords, lengthWords } from './words.ts';

const HOUR = 3_600_000;
const MOST = 5;

/** How many runs go at a time against the limit, who waits, and what would help most. */
export function Lanes({ night }: { readonly night: Rehearsed }) {
  const designer = useDesigner();
  const goTo = useGoTo();
  const moves = useRehearsal((state) => state.moves);
  const lanes = lanesIn(night);
  const { worst } = night;
  useEffect(() => {
    if (night.worst) void lookAt(designer, 'moves', night);
  }, [designer, night]);
  const nameOf = namesOf(night.chain);
  const most = night.lanes.reduce((highest, { running }) => Math.max(highest, running), 0);
  return (
    <div className={styles.scroll}>
      <LaneChart night={night} limit={lanes} most={most} />
      <div className={styles.texts}>
        <p>
          At most {most} {most === 1 ? 'run goes' : 'runs go'} at a time
          {lanes === null ? '; no limit is set.' : `, of ${lanes} that may.`}
        </p>
        {!worst && <p>No run waits for a lane.</p>}
        {worst && (
          <>
            <p>
              Runs wait longest from {clockWords(worst.from, night)} to {clockWords(worst.from + HOUR, night)}:{' '}
              {lengthWords(worst.waited * 1_000)} in all.
            </p>
            <ul aria-label="Who waits then">
              {worst.tasks.slice(0, MOST).map(({ task, seconds }) => (
                <li key={task}>
                  <button type="button" className={styles.lead} onClick={() => goTo(task)}>
                    {nameOf(task)}
                  </button>{' '}
                  waits {lengthWords(seconds * 1_000)}
                </li>
              ))}
            </ul>
            <p>{moves === null ? 'Looking for a better time for each schedule…' : movesTitle(moves.length)}</p>
            <ul aria-label="Moves that save most">
              {moves?.map(({ task, minutes, saved }) => (
                <li key={task}>
                  <button type="button" className={styles.lead} onClick={() => goTo(task)}>
                    {nameOf(task)}
                  </button>{' '}
                  {Math.abs(minutes)} minutes {minutes < 0 ? 'earlier' : 'later'} saves {lengthWords(saved * 1_000)} of
                  waiting
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

/** How many runs may go at a time: a what-if has the last word. */
function lanesIn({ assumptions, changes }: Rehearsed): number | null {
  const change = changes.findLast((each) => each.kind === 'lanes');
  return change ? change.lanes : assumptions.lanes;
}

function movesTitle(count: number): string {
  return count === 0 ? 'No single move of a schedule helps.' : 'A schedule that starts at another time would help:';
}
