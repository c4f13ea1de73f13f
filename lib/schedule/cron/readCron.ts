import { memo } from '../memo.ts';
import type { Cron } from './cron.ts';
import { NAMES, readDates, readWeekdays } from './days.ts';
import { type Field, fieldValues } from './field.ts';

const SECOND: Field = { name: 'second', from: 0, to: 59 };
const MINUTE: Field = { name: 'minute', from: 0, to: 59 };
const HOUR: Field = { name: 'hour', from: 0, to: 23 };
const MONTH_NAMES = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;
const MONTH: Field = {
  name: 'month',
  from: 1,
  to: 12,
  words: new Map(MONTH_NAMES.map((name, index) => [name, index + 1] as const)),
};
const YEAR: Field = { name: 'year', from: 1, to: 9999 };

/** What nicknames stand for. */
export const NICKNAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '@yearly': '0 0 1 1 *',
    '@annually': '0 0 1 1 *',
    '@monthly': '0 0 1 * *',
    '@weekly': '0 0 * * 0',
    '@daily': '0 0 * * *',
    '@midnight': '0 0 * * *',
    '@hourly': '0 * * * *',
  }),
);

/** A cron expression, or why it cannot be in a sentence. */
export interface ReadCron {
  readonly cron: Cron | null;
  readonly fault: string | null;
  /** What others may read in another way, in a sentence; `null` where nothing is in doubt. */
  readonly doubt: string | null;
}

/**
 * Reads a cron expression of five fields, or of six or seven with seconds in front and a year at the end.
 *
 * @example readCron('0 25 * * *').fault // 'The hour “25” is not possible: it goes from 0 to 23.'
 */
export const readCron: (text: string) => ReadCron = memo((text) => {
  const trimmed = text.trim();
  const fields = (NICKNAMES.get(trimmed.toLowerCase()) ?? trimmed).toUpperCase().split(/\s+/);
  if (trimmed.startsWith('@') && fields.length === 1) return wrong(`“${trimmed}” is not a name that cron knows.`);
  if (fields.length < 5 || fields.length > 7)
    return wrong('A cron expression has five fields: minute, hour, day, month, weekday.');
  // Quartz alone has question marks and seconds
  const isQuartz = fields.length > 5 && fields.includes('?');
  const named = fields.map((field) => (field === '?' ? '*' : field));
  const [second, minute, hour, date, month, weekday, year = '*'] = (named.length === 5 ? ['0', ...named] : named) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string?,
  ];
  const needsBoth = weekday.startsWith('+');
  const days = needsBoth ? weekday.slice(1) : weekday;
  const read = {
    seconds: fieldValues(second, SECOND),
    minutes: fieldValues(minute, MINUTE),
    hours: fieldValues(hour, HOUR),
    dates: date === '*' ? null : readDates(date),
    months: month === '*' ? null : fieldValues(month, MONTH),
    weekdays: days === '*' ? null : readWeekdays(days, isQuartz),
    years: year === '*' ? null : fieldValues(year, YEAR),
  };
  const fault = Object.values(read).find((value) => typeof value === 'string');
  if (fault !== undefined) return wrong(fault);
  const cron = { ...(read as Omit<Cron, 'needsBoth' | 'isFixedTime'>), needsBoth };
  const isFixedTime =
    [second, minute, hour].every((field) => !/[*/]/.test(field)) &&
    [cron.seconds, cron.minutes, cron.hours].every(({ length }) => length === 1);
  return {
    cron: { ...cron, isFixedTime },
    fault: null,
    doubt: fields.length > 5 ? weekdayDoubt(days, isQuartz) : null,
  };
});

function wrong(reason: string): ReadCron {
  return { cron: null, fault: reason, doubt: null };
}

/** Days of the week that are numbers, beside seconds: dialects of cron differ in which day is the first. */
function weekdayDoubt(field: string, isQuartz: boolean): string | null {
  const number = /(?:^|[,-])(\d)/.exec(field)?.[1];
  if (number === undefined) return null;
  const [quartz, others] = [DAYS[(Number(number) + 6) % 7], DAYS[Number(number) % 7]];
  const read = isQuartz ? 'Taskloom reads it as Quartz does' : 'Taskloom reads it as those do';
  return (
    `The day of the week ${number} is ${quartz} in Quartz, and ${others} in other dialects of cron. ${read}; ` +
    `write a name, such as ${NAMES[(isQuartz ? Number(number) + 6 : Number(number)) % 7]}, to be sure.`
  );
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
