import { useEffect, useState } from 'react';
import type { Json, Result } from '../../../../lib/index.ts';
import type { NextRuns } from '../../../../lib/schedule/nextRuns.ts';
import styles from '../Inspector.module.css';

const COUNT = 5;

/** How often the clock is looked at while the runs are shown, in milliseconds. */
const TICK = 30_000;

/** The next runs of a schedule, by the clocks of its own zone and of the reader's. */
export function NextRunsTable({ schedule }: { readonly schedule: Json }) {
  const found = useNextRuns(schedule);
  if (!found) return <p className={styles.none}>Calculating the next runs …</p>;
  if (!found.ok) return <p className={styles.noRuns}>{found.refusal.message}</p>;
  const next = found.value;
  if (next.runs.length === 0) return <p className={styles.noRuns}>{next.note}</p>;
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = next.zone === own ? [own] : [next.zone, own];
  return (
    <>
      <table className={styles.runs} aria-label="Next runs">
        <thead>
          <tr>
            {zones.map((zone, index) => (
              <th key={zone} scope="col" title={zone}>
                {index === 0 ? placeOf(zone) : `Here: ${placeOf(zone)}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {next.runs.map((run) => (
            <tr key={run}>
              {zones.map((zone) => (
                <td key={zone} title={timeIn(zone, run, true)}>
                  {timeIn(zone, run)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {next.note && <p className={styles.text}>{next.note}</p>}
    </>
  );
}

/** The year is left to the tip: what comes next seldom comes in another one. */
function timeIn(zone: string, run: number, full = false): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(full || run - Date.now() > HALF_A_YEAR ? { year: 'numeric' } : {}),
  })
    .format(run)
    .replaceAll(',', '');
}

const HALF_A_YEAR = 183 * 24 * 3_600_000;

/** The city of a time zone. */
function placeOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** `null` until the part that counts has come: it is large, and few people need it. */
function useNextRuns(schedule: Json): Result<NextRuns> | null {
  const [found, setFound] = useState<Result<NextRuns> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const count = async (): Promise<void> => {
      const next = await countRuns(schedule);
      if (isCurrent) setFound(next);
    };
    void count();
    const timer = setInterval(() => void count(), TICK);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [schedule]);
  return found;
}

async function countRuns(schedule: Json): Promise<Result<NextRuns>> {
  try {
    const { nextRuns } = await import('../../../../lib/schedule/nextRuns.ts');
    return nextRuns(schedule, { now: new Date().toISOString(), count: COUNT });
  } catch {
    return {
      ok: false,
      refusal: {
        code: 'not-loaded',
        message: 'The code that calculates the next runs could not be loaded. The schedule itself is unchanged.',
      },
    };
  }
}
