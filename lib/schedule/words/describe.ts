import type { Json } from '../../model/json.ts';
import { cronRule } from '../cron/cronRule.ts';
import { readInterval } from '../interval/readInterval.ts';
import { momentWords, readMoment } from '../moment.ts';
import { type ReadSchedule, readSchedule } from '../readSchedule.ts';
import { readRule } from '../rule/readRule.ts';
import { ruleWords } from './ruleWords.ts';

/** What a sentence is made of; the first says when. */
type Clauses = readonly [when: string, ...rest: string[]];

/**
 * When a schedule runs, in a sentence for people. Total: what is not understood is shown as it is written.
 *
 * @param schedule - The value of `start.schedule`, in any of its forms.
 * @example describeSchedule({ recurrence: 'RRULE:FREQ=DAILY;BYHOUR=1;BYMINUTE=30', timezone: 'Europe/Oslo' })
 * // 'Every day at 01:30 (Europe/Oslo).'
 */
export function describeSchedule(schedule: Json | undefined): string {
  const read = readSchedule(schedule);
  if (read.form === 'none') return 'It does not start on a schedule.';
  if (read.kind === null)
    return read.text === ''
      ? 'The schedule has nothing that Taskloom understands.'
      : `“${read.text}” is not a schedule that Taskloom understands.`;
  if (read.kind === 'interval') return intervalSentence(read);
  return sentence(read, read.kind === 'cron' ? cronWords(read) : recurrenceWords(read));
}

function recurrenceWords(read: ReadSchedule): Clauses {
  const { parts, fault } = readRule(read.text);
  if (fault) return ['By an invalid rule'];
  return ruleWords(parts, startTime(read));
}

function cronWords(read: ReadSchedule): Clauses {
  const parts = cronRule(read.text);
  return parts ? ruleWords(parts, null) : [`By the cron expression ${read.text}`];
}

function intervalSentence(read: ReadSchedule): string {
  const interval = readInterval(read.text);
  if (!interval) return `“${read.text}” is not an ISO 8601 interval, such as R/PT2H.`;
  const start = interval.start ?? read.start;
  return sentence({ ...read, start, end: interval.end ?? read.end }, [
    `Every ${interval.words.replace(/^1 (?=\w+$)/, '')}`,
    ...(interval.count === null ? [] : [interval.count === 1 ? 'once' : `${interval.count} times`]),
  ]);
}

function startTime(read: ReadSchedule): string | null {
  const moment = read.start === null ? null : readMoment(read.start);
  // a start by UTC is another time of day in the schedule's zone
  return moment && (moment.offset === null || (moment.offset === 'Z' && (read.zone ?? 'UTC') === 'UTC'))
    ? moment.wall.slice(11, 16)
    : null;
}

function sentence(read: ReadSchedule, [when, ...rest]: Clauses): string {
  const parts = [
    `${when} (${read.zone ?? 'UTC'})`,
    ...rest,
    ...(read.start === null ? [] : [`from ${momentWords(read.start)}`]),
    ...(read.end === null ? [] : [`until ${momentWords(read.end)}`]),
  ];
  return `${parts.join(', ')}.`;
}
