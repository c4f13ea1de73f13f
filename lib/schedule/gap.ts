import { memoized } from '../model/memo.ts';
import type { Cron } from './cron/cron.ts';
import { walkCron } from './expand/walkCron.ts';
import { ONE_SCHEDULE, ownWork } from './expand/work.ts';
import { zoneOf } from './expand/zone.ts';
import type { Interval } from './interval/readInterval.ts';
import type { Rule } from './rule/rule.ts';
import { runsOf } from './runsOf.ts';
import { NO_SCHEDULE, type Schedule } from './schedule.ts';

const DAY = 86_400;

/** So many runs are looked at where the gap cannot be told without. */
const LOOKED_AT = 2_000;

/** A Monday; which one does not matter. */
const FROM = Date.UTC(2024, 0, 1);

/**
 * The shortest time between two runs, in seconds, where the clocks do not change; `null` where all are a day or more
 * apart, or it cannot be told.
 *
 * @example shortestGap(readSchedule({ recurrence: 'RRULE:FREQ=HOURLY;BYHOUR=10;BYMINUTE=0,20' })) // 1200
 */
export function shortestGap({ when }: Schedule): number | null {
  if (!when) return null;
  const gap =
    when.kind === 'recurrence'
      ? ruleGap(when.rule)
      : when.kind === 'cron'
        ? cronGap(when.cron)
        : intervalGap(when.interval);
  return gap < DAY ? gap : null;
}

function intervalGap({ step: { months, days, seconds } }: Interval): number {
  return months + days > 0 ? Infinity : seconds;
}

/** Many tasks have one schedule. */
const cronGap = memoized((cron: Cron): number => {
  const { hours, minutes, seconds } = cron;
  const apart = gapOfLists(hours, minutes, seconds);
  const overnight = DAY - last(hours, minutes, seconds) + first(hours, minutes, seconds);
  if (overnight >= apart) return apart;
  const midnight: Cron = { ...cron, hours: [0], minutes: [0], seconds: [0] };
  const work = ownWork({ left: ONE_SCHEDULE });
  const days = walkCron(midnight, zoneOf('UTC'), FROM / 1_000, work);
  return haveNeighbours(days) ? overnight : apart;
});

const ruleGap = memoized((rule: Rule): number => {
  const { freq, interval, hours, minutes, seconds, positions } = rule;
  const isEveryDay = [rule.months, rule.weeks, rule.yeardays, rule.dates, rule.days].every((list) => list === null);
  if (freq === 'SECONDLY' || freq === 'MINUTELY' || freq === 'HOURLY') {
    const isPlain = isEveryDay && !hours && !positions && (freq === 'HOURLY' || !minutes) && !seconds;
    if (isPlain && freq === 'SECONDLY') return interval;
    if (isPlain && freq === 'MINUTELY') return interval * 60;
    const list = sorted(minutes ?? [0]);
    if (isPlain) return Math.min(least(list) * 60, interval * 3_600 - (list.at(-1)! - list[0]!) * 60);
    return counted(rule);
  }
  const lists = [sorted(hours ?? [0]), sorted(minutes ?? [0]), sorted(seconds ?? [0])] as const;
  if (lists.every(({ length }) => length === 1)) return Infinity;
  if (positions) return counted(rule);
  const apart = gapOfLists(...lists);
  const overnight = DAY - last(...lists) + first(...lists);
  if (overnight >= apart) return apart;
  const days = { ...rule, hours: [0], minutes: [0], seconds: [0] };
  return counted(days) === DAY ? overnight : apart;
});

/** The shortest gap between the first runs; it is not shorter between later ones but for the rarest of rules. */
function counted(rule: Rule): number {
  const stream = runsOf(
    { ...NO_SCHEDULE, when: { kind: 'recurrence', rule: { ...rule, count: null, until: null } } },
    { from: FROM, anchor: FROM, work: { left: ONE_SCHEDULE } },
  );
  let [gap, before] = [Infinity, -Infinity];
  for (let index = 0; index < LOOKED_AT; index += 1) {
    const run = stream.next();
    if (run === Infinity) break;
    gap = Math.min(gap, (run - before) / 1_000);
    before = run;
  }
  return gap;
}

function haveNeighbours(blocks: Iterable<number[]>): boolean {
  let [before, looked] = [-Infinity, 0];
  for (const block of blocks) {
    for (const day of block) {
      if (day - before === DAY) return true;
      before = day;
    }
    looked += block.length;
    if (looked > LOOKED_AT) return false;
  }
  return false;
}

/** That of each hour with each minute with each second, on one day. */
function gapOfLists(hours: readonly number[], minutes: readonly number[], seconds: readonly number[]): number {
  const inMinute = seconds.at(-1)! - seconds[0]!;
  const inHour = (minutes.at(-1)! - minutes[0]!) * 60 + inMinute;
  return Math.min(least(seconds), least(minutes) * 60 - inMinute, least(hours) * 3_600 - inHour);
}

function first(hours: readonly number[], minutes: readonly number[], seconds: readonly number[]): number {
  return hours[0]! * 3_600 + minutes[0]! * 60 + seconds[0]!;
}

function last(hours: readonly number[], minutes: readonly number[], seconds: readonly number[]): number {
  return hours.at(-1)! * 3_600 + minutes.at(-1)! * 60 + seconds.at(-1)!;
}

/** The smallest difference of sorted numbers; infinite where there is but one. */
function least(numbers: readonly number[]): number {
  return numbers.reduce(
    (found, number, index) => (index === 0 ? found : Math.min(found, number - numbers[index - 1]!)),
    Infinity,
  );
}

function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
