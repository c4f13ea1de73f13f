import type { Json } from '../../model/json.ts';
import { cronRule } from '../cron/cronRule.ts';
import type { Interval } from '../interval/readInterval.ts';
import { momentWords } from '../moment.ts';
import { readSchedule } from '../readSchedule.ts';
import type { Schedule } from '../schedule.ts';
import { everyWords } from './lists.ts';
import { ruleWords } from './ruleWords.ts';
import { startTime } from './startTime.ts';

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
  return sentence(read, clausesOf(read));
}

const KINDS = { recurrence: 'rule', cron: 'cron expression', interval: 'interval' } as const;

function clausesOf(read: Schedule): Clauses {
  const { when } = read;
  if (!when) return [`By an invalid ${KINDS[read.kind!]}`];
  if (when.kind === 'interval') return intervalClauses(when.interval);
  if (when.kind === 'recurrence') return ruleWords(when.rule, startTime(read));
  const rule = cronRule(when.cron);
  return rule ? ruleWords(rule, null) : [`By the cron expression ${read.text}`];
}

function intervalClauses({ words, count, isCountedBack }: Interval): Clauses {
  return [
    everyWords(words).replace(/^e/, 'E'),
    ...(count === null ? [] : [count === 1 ? 'once' : `${count} times`]),
    ...(isCountedBack ? ['counted back from its end'] : []),
  ];
}

function sentence({ zone, start, ends, when }: Schedule, [first, ...rest]: Clauses): string {
  const isUntil = when?.kind === 'recurrence' ? when.rule.until : null;
  const parts = [
    `${first} (${zone ?? 'UTC'})`,
    ...rest,
    ...(start ? [`from ${momentWords(start)}`] : []),
    ...ends.flatMap(({ moment }) => (moment === isUntil ? [] : [`until ${momentWords(moment)}`])),
  ];
  return `${parts.join(', ')}.`;
}
