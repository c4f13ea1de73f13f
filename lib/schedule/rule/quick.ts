import { twoDigits } from '../words/lists.ts';
import { type RuleParts, readRule, writeRule } from './readRule.ts';

/** The schedules that most tasks have: chosen, not written. */
export interface QuickRule {
  readonly every: 'hour' | 'day' | 'weekday' | 'week' | 'month';
  /** `HH:MM`; of a rule for each hour the minute alone counts. */
  readonly time: string;
  /** `MO` to `SU`; for a rule of each week. */
  readonly day?: string;
  /** 1 to 31, or -1 for the last; for a rule of each month. */
  readonly date?: number;
}

const WORKDAYS = 'MO,TU,WE,TH,FR';

/**
 * A quick choice as a rule.
 *
 * @example writeQuick({ every: 'weekday', time: '06:30' }) // 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,…'
 */
export function writeQuick({ every, time, day = 'MO', date = 1 }: QuickRule): string {
  const [hour, minute] = time.split(':').map(Number);
  const clock = [
    ['BYHOUR', hour],
    ['BYMINUTE', minute],
  ] as const;
  const parts: Readonly<Record<QuickRule['every'], readonly (readonly [string, string | number | undefined])[]>> = {
    hour: [['FREQ', 'HOURLY'], ...clock.slice(1)],
    day: [['FREQ', 'DAILY'], ...clock],
    weekday: [['FREQ', 'WEEKLY'], ['BYDAY', WORKDAYS], ...clock],
    week: [['FREQ', 'WEEKLY'], ['BYDAY', day], ...clock],
    month: [['FREQ', 'MONTHLY'], ['BYMONTHDAY', date], ...clock],
  };
  return writeRule(new Map(parts[every].map(([name, value]) => [name, String(value)])));
}

/**
 * The quick choice that a rule is; `null` for one that says more, or leaves the time of day to the start.
 *
 * @example readQuick('RRULE:FREQ=DAILY;BYHOUR=6;BYMINUTE=5') // { every: 'day', time: '06:05' }
 */
export function readQuick(rule: string): QuickRule | null {
  const { parts, rule: read } = readRule(rule);
  if (!read) return null;
  const minute = read.minutes ?? [];
  const hour = read.hours ?? (read.freq === 'HOURLY' ? [0] : []);
  if (hour.length !== 1 || minute.length !== 1) return null;
  const found = { every: everyOf(parts), time: `${twoDigits(hour[0]!)}:${twoDigits(minute[0]!)}` };
  if (!found.every) return null;
  const quick: QuickRule = {
    every: found.every,
    time: found.time,
    ...(found.every === 'week' ? { day: parts.get('BYDAY')! } : {}),
    ...(found.every === 'month' ? { date: Number(parts.get('BYMONTHDAY')) } : {}),
  };
  const same = readRule(writeQuick(quick)).parts;
  const said = Array.from(parts).filter(
    ([name, value]) => !(name === 'INTERVAL' && value === '1') && !(name === 'BYSECOND' && value === '0'),
  );
  return said.length === same.size &&
    said.every(([name, value]) => same.get(name) === value || Number(same.get(name)) === Number(value))
    ? quick
    : null;
}

function everyOf(parts: RuleParts): QuickRule['every'] | null {
  const freq = parts.get('FREQ');
  if (freq === 'HOURLY') return 'hour';
  if (freq === 'DAILY') return 'day';
  if (freq === 'MONTHLY') return 'month';
  const day = parts.get('BYDAY') ?? '';
  if (freq !== 'WEEKLY') return null;
  return day === WORKDAYS ? 'weekday' : day.length === 2 ? 'week' : null;
}
