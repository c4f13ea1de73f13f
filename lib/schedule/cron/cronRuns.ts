import { Cron } from 'croner';
import { spend } from '../expand/work.ts';
import type { Found, NextRunsOptions, NotFound } from '../found.ts';
import { readMoment } from '../moment.ts';
import type { ReadSchedule } from '../readSchedule.ts';

/**
 * The years that are searched: the rarest day, a 29 February on one weekday, comes once in forty years at the least.
 */
export const YEARS = 40;
const YEAR = 31_556_952_000;

/** What a search costs beside a step of our own: to set it up, and for each year. */
const [SET_UP, EACH_YEAR] = [2_000, 4_000];

/** The next runs of a cron expression. */
export function cronRuns(
  read: ReadSchedule,
  timezone: string,
  { now, count, work }: Required<NextRunsOptions>,
): Found | NotFound {
  if (!/^@|\S\s+\S+\s+\S+\s+\S+\s+\S/.test(read.text))
    return { reason: wrong('A cron expression has five fields: minute, hour, day, month, weekday.'), mayRun: false };
  const limit = Date.parse(now) + YEARS * YEAR;
  const startAt = read.start === null ? undefined : momentOf(read.start);
  const stopAt = read.end === null ? new Date(limit).toISOString() : momentOf(read.end);
  try {
    const job = new Cron(read.text, {
      timezone,
      paused: true,
      sloppyRanges: true,
      stopAt,
      ...(startAt ? { startAt } : {}),
    });
    const runs = job.nextRuns(count, now).map((run) => run.getTime());
    spend(work, SET_UP + (EACH_YEAR * ((runs.at(-1) ?? limit) - Date.parse(now))) / YEAR);
    return { runs, note: null };
  } catch (error) {
    spend(work, SET_UP);
    return {
      reason: wrong((error instanceof Error ? error.message : String(error)).replace(/^Cron\w+: /, '')),
      mayRun: false,
    };
  }
}

function wrong(message: string): string {
  return `The cron expression cannot be right: ${message.replace(/\.?$/, '.')}`;
}

function momentOf(text: string): string {
  const { wall, offset } = readMoment(text)!;
  return offset === null ? wall : new Date(`${wall}${offset}`).toISOString();
}
