import { cronRule } from './cron.ts';
import { readInterval } from './interval.ts';
import type { ReadSchedule } from './read.ts';
import { type RuleParts, numbersOf, readRule } from './rule.ts';

const DAY = 86_400;

const SECONDS: ReadonlyMap<string, number> = new Map(Object.entries({ SECONDLY: 1, MINUTELY: 60, HOURLY: 3_600 }));

const LISTS = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];

/**
 * The shortest time between two runs on one day, in seconds; `null` where a day has but one run, or that cannot be
 * told without counting. Time over midnight is left out: it is no shorter in what people schedule.
 *
 * @example shortestGap(readSchedule({ recurrence: 'RRULE:FREQ=HOURLY;BYHOUR=10;BYMINUTE=0,20' })) // 1200
 */
export function shortestGap(read: ReadSchedule): number | null {
  const parts = partsOf(read);
  // most schedules run once a day, or less
  if (!parts || (!SECONDS.get(parts.get('FREQ')!) && !LISTS.some((name) => parts.get(name)?.includes(',')))) return null;
  const unit = SECONDS.get(parts.get('FREQ') ?? '') ?? DAY;
  const step = Number(parts.get('INTERVAL') ?? 1);
  let [last, gap] = [null as number | null, null as number | null];
  for (const at of timesOf(parts, unit, step)) {
    if (last !== null) gap = Math.min(gap ?? DAY, at - last);
    last = at;
  }
  return gap;
}

/** The times of a day, in seconds, at which a rule may start a run. */
function* timesOf(parts: RuleParts, unit: number, step: number): Iterable<number> {
  const [hours, minutes, seconds] = [sorted(parts, 'BYHOUR'), sorted(parts, 'BYMINUTE'), sorted(parts, 'BYSECOND')];
  if (unit === 1) {
    for (let at = 0; at < DAY; at += step) {
      if (fits(hours, Math.floor(at / 3_600)) && fits(minutes, Math.floor(at / 60) % 60) && fits(seconds, at % 60)) yield at;
    }
  } else if (unit === 60) {
    for (let at = 0; at < DAY / 60; at += step) {
      if (fits(hours, Math.floor(at / 60)) && fits(minutes, at % 60)) for (const second of seconds ?? [0]) yield at * 60 + second;
    }
  } else {
    for (const hour of unit === DAY ? (hours ?? [0]) : stepped(24, step)) {
      if (!fits(hours, hour)) continue;
      for (const minute of minutes ?? [0]) for (const second of seconds ?? [0]) yield hour * 3_600 + minute * 60 + second;
    }
  }
}

function sorted(parts: RuleParts, name: string): number[] | null {
  return numbersOf(parts, name)?.toSorted((a, b) => a - b) ?? null;
}

/** Whether a list names a number; where there is none, all do. */
function fits(list: readonly number[] | null, number: number): boolean {
  return list === null || list.includes(number);
}

function stepped(below: number, step: number): number[] {
  return Array.from({ length: Math.ceil(below / step) }, (_, index) => index * step);
}

function partsOf(read: ReadSchedule): RuleParts | null {
  if (read.kind === 'recurrence') {
    const { parts, fault } = readRule(read.text);
    return fault === null ? parts : null;
  }
  if (read.kind === 'interval') return readInterval(read.text)?.parts ?? null;
  return read.kind === 'cron' ? cronRule(read.text) : null;
}
