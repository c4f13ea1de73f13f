import { walkRule } from './expand/runs.ts';
import { zoneOf } from './expand/zone.ts';
import type { Found, NextRunsOptions, NotFound } from './found.ts';
import { readInterval } from './interval/readInterval.ts';
import { type Moment, readMoment } from './moment.ts';
import type { ReadSchedule } from './readSchedule.ts';
import { readRule } from './rule/readRule.ts';

const UNCOUNTED: NotFound = { reason: 'It has too many runs to count here.', mayRun: true };
const TOO_RARE: NotFound = {
  reason: 'No run was found before the search stopped: its runs are rare, or there are none.',
  mayRun: true,
};

/** The next runs of a recurrence rule or an interval, without a fault that can be seen. */
export function ruleRuns(
  read: ReadSchedule,
  zone: string,
  { now, count, work }: Required<NextRunsOptions>,
): Found | NotFound {
  const interval = read.kind === 'interval' ? readInterval(read.text)! : null;
  if (interval && !interval.parts)
    return { reason: 'An interval that mixes months and hours cannot be counted.', mayRun: true };
  const parts = new Map(interval?.parts ?? readRule(read.text).parts);
  if (interval?.count) parts.set('COUNT', String(interval.count));
  const startText = interval?.start ?? read.start;
  const start: Moment = startText === null ? { wall: `${now.slice(0, 16)}:00`, offset: 'Z' } : readMoment(startText)!;
  const ends = [read.end, interval?.end ?? null].flatMap((text) => readMoment(text ?? '') ?? []);
  const until = parts.get('UNTIL');
  if (until !== undefined) {
    const last = untilOf(until);
    if (typeof last === 'string') return { reason: last, mayRun: false };
    ends.push(last);
  }
  const from = Math.floor(Date.parse(now) / 1_000) + 1;
  const walk = walkRule(parts, { start: epochOf(start) / 1_000, isWall: start.offset === null, zone, from, work });
  const { offsetAt } = zoneOf(zone);
  const runs: number[] = [];
  let isEnded = false;
  for (const run of walk.runs) {
    isEnded = ends.some((end) => (end.offset === null ? run + offsetAt(run) : run) * 1_000 > epochOf(end));
    if (isEnded) break;
    runs.push(run * 1_000);
    if (runs.length === count) break;
  }
  if (runs.length === 0 && !isEnded && walk.isCutOff()) return parts.has('COUNT') ? UNCOUNTED : TOO_RARE;
  return {
    runs,
    note:
      startText === null
        ? 'The schedule has no start. These runs are counted from now; the service may count from another moment.'
        : null,
  };
}

/** Milliseconds since 1970; of a time without an offset, as if it were UTC. */
function epochOf({ wall, offset }: Moment): number {
  return Date.parse(`${wall}${offset ?? 'Z'}`);
}

/** The last moment that an UNTIL allows, or why it cannot be. A date alone is that day to its end. */
function untilOf(text: string): Moment | string {
  const [, year, month, date, hour = '23', minute = '59', second = '59', zulu] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text) ?? [];
  if (zulu === '') return `UNTIL=${text} is not possible: it takes a time in UTC, such as UNTIL=20260131T060000Z.`;
  return (
    readMoment(`${year}-${month}-${date}T${hour}:${minute}:${second}${zulu ?? ''}`) ??
    `UNTIL=${text} is not possible: there is no such day or time.`
  );
}
