import { cronRule } from './cron/cronRule.ts';
import { readInterval } from './interval/readInterval.ts';
import { memo } from './memo.ts';
import type { ReadSchedule } from './readSchedule.ts';
import { type RuleParts, numbersOf, readRule } from './rule/readRule.ts';

const DAY = 86_400;

const SECONDS: ReadonlyMap<string, number> = new Map(Object.entries({ SECONDLY: 1, MINUTELY: 60, HOURLY: 3_600 }));

const LISTS = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];

/**
 * The shortest time between two runs on one day, in seconds; `null` where a day has but one run, or that cannot be
 * told without counting. Time over midnight is left out: it is no shorter in what people schedule.
 *
 * @example shortestGap(readSchedule({ recurrence: 'RRULE:FREQ=HOURLY;BYHOUR=10;BYMINUTE=0,20' })) // 1200
 */
export function shortestGap({ kind, text }: ReadSchedule): number | null {
  return kind === null ? null : GAPS[kind](text);
}

/** Two rules ask for it, and many tasks have one schedule. */
const GAPS = {
  recurrence: memo((text) => gapOf(recurrenceParts(text))),
  interval: memo((text) => gapOf(readInterval(text)?.parts ?? null)),
  cron: memo((text) => gapOf(cronRule(text))),
};

function gapOf(parts: RuleParts | null): number | null {
  // most schedules run once a day, or less
  if (!parts || (!SECONDS.get(parts.get('FREQ')!) && !LISTS.some((name) => parts.get(name)?.includes(','))))
    return null;
  const unit = SECONDS.get(parts.get('FREQ') ?? '') ?? DAY;
  const step = Number(parts.get('INTERVAL') ?? 1);
  const [hours, minutes, seconds] = [sorted(parts, 'BYHOUR'), sorted(parts, 'BYMINUTE'), sorted(parts, 'BYSECOND')];
  if (unit === DAY || step === 1) {
    return gapOfLists(
      hours ?? (unit === DAY ? [0] : range(24)),
      minutes ?? (unit >= 3_600 ? [0] : range(60)),
      seconds ?? (unit === 1 ? range(60) : [0]),
    );
  }
  // two runs are no nearer than two steps, or two runs of one step
  const nearest = Math.min(
    step * unit,
    (unit === 1 ? null : gapOfLists([0], unit === 60 ? [0] : (minutes ?? [0]), seconds ?? [0])) ?? DAY,
  );
  let [last, gap] = [null as number | null, null as number | null];
  for (const at of steppedTimes({ hours, minutes, seconds }, unit, step)) {
    if (last !== null) gap = Math.min(gap ?? DAY, at - last);
    if (gap === nearest) break;
    last = at;
  }
  return gap;
}

/** That of each hour with each minute with each second. */
function gapOfLists(hours: readonly number[], minutes: readonly number[], seconds: readonly number[]): number | null {
  const inMinute = seconds.at(-1)! - seconds[0]!;
  const inHour = (minutes.at(-1)! - minutes[0]!) * 60 + inMinute;
  const gaps = [least(seconds), least(minutes) * 60 - inMinute, least(hours) * 3_600 - inHour].filter(Number.isFinite);
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** The smallest difference of sorted numbers; infinite where there is but one. */
function least(sortedNumbers: readonly number[]): number {
  return sortedNumbers.reduce(
    (found, number, index) => (index === 0 ? found : Math.min(found, number - sortedNumbers[index - 1]!)),
    Infinity,
  );
}

interface Lists {
  readonly hours: readonly number[] | null;
  readonly minutes: readonly number[] | null;
  readonly seconds: readonly number[] | null;
}

/** The times of a day, in seconds, at which a rule of every so many hours, minutes or seconds may start a run. */
function* steppedTimes({ hours, minutes, seconds }: Lists, unit: number, step: number): Iterable<number> {
  const ends = unit === 1 ? null : (seconds ?? [0]);
  for (let at = 0; at < DAY; at += step * unit) {
    if (!fits(hours, Math.floor(at / 3_600)) || (unit < 3_600 && !fits(minutes, Math.floor(at / 60) % 60))) continue;
    if (ends === null) {
      if (fits(seconds, at % 60)) yield at;
    } else if (unit === 60) for (const second of ends) yield at + second;
    else for (const minute of minutes ?? [0]) for (const second of ends) yield at + minute * 60 + second;
  }
}

function sorted(parts: RuleParts, name: string): number[] | null {
  return numbersOf(parts, name)?.toSorted((a, b) => a - b) ?? null;
}

/** Whether a list names a number; where there is none, all do. */
function fits(list: readonly number[] | null, number: number): boolean {
  return list === null || list.includes(number);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function recurrenceParts(text: string): RuleParts | null {
  const { parts, fault } = readRule(text);
  return fault === null ? parts : null;
}
