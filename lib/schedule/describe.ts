import type { Json } from '../model/json.ts';
import { cronRule } from './cron.ts';
import { readInterval } from './interval.ts';
import { momentWords, readMoment } from './moment.ts';
import { type ReadSchedule, readSchedule } from './read.ts';
import { readRule } from './rule.ts';
import { ruleWords } from './ruleWords.ts';

/**
 * When a schedule runs, in a sentence for people. Total: what is not understood is shown as it is written.
 *
 * @param schedule - The value of `start.schedule`, in any of its forms.
 * @example describeSchedule({ recurrence: 'RRULE:FREQ=DAILY;BYHOUR=1;BYMINUTE=30', timezone: 'Europe/Oslo' })
 * // 'Every day at 01:30, in the time of Europe/Oslo.'
 */
export function describeSchedule(schedule: Json | undefined): string {
  const read = readSchedule(schedule);
  if (read.form === 'none') return 'It does not start by time.';
  if (read.kind === null)
    return read.text === ''
      ? 'The schedule says nothing that is understood.'
      : `“${read.text}” is no schedule that is understood.`;
  if (read.kind === 'interval') return intervalSentence(read);
  return sentence(read, read.kind === 'cron' ? cronWords(read) : recurrenceWords(read));
}

function recurrenceWords(read: ReadSchedule): string {
  const { parts, fault } = readRule(read.text);
  if (fault) return 'By a rule that cannot be right';
  return ruleWords(parts, startTime(read));
}

function cronWords(read: ReadSchedule): string {
  const parts = cronRule(read.text);
  return parts ? ruleWords(parts, null) : `By the cron expression ${read.text}`;
}

function intervalSentence(read: ReadSchedule): string {
  const interval = readInterval(read.text);
  if (!interval) return `“${read.text}” is no interval of ISO 8601, such as R/PT2H.`;
  const times = interval.count === null ? '' : `, ${interval.count === 1 ? 'once' : `${interval.count} times`}`;
  const start = interval.start ?? read.start;
  return sentence(
    { ...read, start, end: interval.end ?? read.end },
    `Every ${interval.words.replace(/^1 (?=\w+$)/, '')}${times}`,
  );
}

function startTime(read: ReadSchedule): string | null {
  const moment = read.start === null ? null : readMoment(read.start);
  // a start by UTC is another time of day in the schedule's zone
  return moment && (moment.offset === null || (moment.offset === 'Z' && (read.zone ?? 'UTC') === 'UTC'))
    ? moment.wall.slice(11, 16)
    : null;
}

function sentence(read: ReadSchedule, words: string): string {
  const parts = [
    words,
    `in the time of ${read.zone ?? 'UTC'}`,
    ...(read.start === null ? [] : [`from ${momentWords(read.start)}`]),
    ...(read.end === null ? [] : [`until ${momentWords(read.end)}`]),
  ];
  return `${parts.join(', ')}.`;
}
