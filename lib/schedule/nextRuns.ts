import { Cron } from 'croner';
import { RRuleTemporal } from 'rrule-temporal';
import type { Json } from '../model/json.ts';
import { boundsOf, scheduleFault } from './fault.ts';
import { readInterval } from './interval.ts';
import { type Moment, momentWords, readMoment } from './moment.ts';
import { type ReadSchedule, readSchedule } from './read.ts';
import { readRule, writeRule } from './rule.ts';

/** The next runs of a schedule, or why they cannot be told. */
export type NextRuns =
  | {
      readonly ok: true;
      /** The zone that the schedule runs in. */
      readonly zone: string;
      /** Milliseconds since 1970, UTC; the soonest first. */
      readonly runs: readonly number[];
      /** What the reader should know of them; `null` where nothing is to be said. */
      readonly note: string | null;
    }
  | {
      readonly ok: false;
      readonly reason: string;
      /** Whether it may run all the same: that its runs cannot be counted here says nothing of them. */
      readonly mayRun: boolean;
    };

/**
 * When a schedule runs next. Times that a change of the clocks leaves out are left out; of those that it brings
 * twice the first counts for rules. Cron runs a skipped time at once after the change.
 *
 * @param schedule - The value of `start.schedule`, in any of its forms.
 * @param options - `now`: the clock, as `Date.toISOString` writes it; `count`: how many runs, at most.
 * @example nextRuns({ cron: '0 6 * * *' }, { now: '2026-01-01T00:00:00.000Z', count: 5 })
 */
export function nextRuns(schedule: Json | undefined, options: { readonly now: string; readonly count: number }): NextRuns {
  const read = readSchedule(schedule);
  const zone = read.zone ?? 'UTC';
  const fault = scheduleFault(read);
  if (fault) return { ok: false, reason: fault.reason, mayRun: false };
  try {
    const { runs, note } = read.kind === 'cron' ? cronRuns(read, zone, options) : ruleRuns(read, zone, options);
    return { ok: true, zone, runs, note: runs.length === 0 ? whyNone(read, options.now) : note };
  } catch (error) {
    return { ok: false, ...reasonOf(read, error instanceof Error ? error.message : String(error)) };
  }
}

type Found = { readonly runs: number[]; readonly note: string | null };

/** What rrule-temporal takes for a date and time, and gives back: the text of a Temporal.ZonedDateTime. */
interface Zoned {
  readonly timeZoneId: string;
  toString(): string;
}

function zoned(text: string, timeZoneId: string): Zoned {
  return { timeZoneId, toString: () => text };
}

const AS_TEXT = { ZonedDateTime: { from: (text: string): Zoned => zoned(text, /\[([^\]]+)\]/.exec(text)?.[1] ?? 'UTC') } };

function ruleRuns(read: ReadSchedule, zone: string, { now, count }: { now: string; count: number }): Found {
  const interval = read.kind === 'interval' ? readInterval(read.text)! : null;
  if (interval && !interval.parts) throw new Error('no rule');
  const parts = new Map(interval?.parts ?? readRule(read.text).parts);
  if (interval?.count) parts.set('COUNT', String(interval.count));
  const startText = interval?.start ?? read.start;
  const dtstart = zoned(startText === null ? `${now.slice(0, 16)}:00Z[${zone}]` : inZone(readMoment(startText)!, zone), zone);
  const rule = new RRuleTemporal({ rruleString: writeRule(parts), dtstart, temporal: AS_TEXT });
  const ends = [read.end, interval?.end ?? null].flatMap((text) => readMoment(text ?? '') ?? []);
  const runs: number[] = [];
  let after: Zoned = zoned(`${now.slice(0, 19)}Z[UTC]`, 'UTC');
  while (runs.length < count) {
    const next = rule.next(after, false);
    if (!next || ends.some((end) => isPast(next.toString(), end))) break;
    runs.push(epochOf(next.toString()));
    after = next;
  }
  return { runs, note: startText === null ? 'The schedule says no start. These are counted from now; the service may count from another moment.' : null };
}

/** A moment as a Temporal.ZonedDateTime is written. */
function inZone({ wall, offset }: Moment, zone: string): string {
  if (offset === null) return `${wall}[${zone}]`;
  return `${new Date(`${wall}${offset}`).toISOString().slice(0, 19)}Z[${zone}]`;
}

function epochOf(text: string): number {
  return Date.parse(text.replace(/\[.*$/, ''));
}

function isPast(run: string, end: Moment): boolean {
  return end.offset === null ? run.slice(0, 19) > end.wall : epochOf(run) > Date.parse(`${end.wall}${end.offset}`);
}

function cronRuns(read: ReadSchedule, timezone: string, { now, count }: { now: string; count: number }): Found {
  if (!/^@|\S\s+\S+\s+\S+\s+\S+\s+\S/.test(read.text)) throw new Error('A cron expression has five fields: minute, hour, day, month, weekday.');
  const bound = (text: string | null) => (text === null ? undefined : cronMoment(readMoment(text)!));
  const [startAt, stopAt] = [bound(read.start), bound(read.end)];
  const job = new Cron(read.text, { timezone, paused: true, sloppyRanges: true, ...(startAt ? { startAt } : {}), ...(stopAt ? { stopAt } : {}) });
  return { runs: job.nextRuns(count, now).map((run) => run.getTime()), note: null };
}

function cronMoment({ wall, offset }: Moment): string {
  return offset === null ? wall : new Date(`${wall}${offset}`).toISOString();
}

function whyNone(read: ReadSchedule, now: string): string {
  const interval = read.kind === 'interval' ? readInterval(read.text) : null;
  const { start, end } = boundsOf(read);
  if (start && end && end.wall < start.wall) return 'It ends before it starts, so it never runs.';
  if (end && end.wall < now.slice(0, 19)) return `It ended at ${momentWords(interval?.end ?? read.end!)}: there are no more runs.`;
  const parts = read.kind === 'recurrence' ? readRule(read.text).parts : null;
  if (parts?.has('UNTIL') || parts?.has('COUNT') || interval?.count) return 'Its last run is past: there are no more runs.';
  return end ? 'No run comes before its end.' : 'No run comes of it: no day is like that.';
}

function reasonOf(read: ReadSchedule, message: string): { reason: string; mayRun: boolean } {
  if (message === 'no rule') return { reason: 'An interval of months and hours together cannot be counted.', mayRun: true };
  if (/Maximum iterations|candidate/i.test(message)) {
    const counted = read.kind === 'interval' || readRule(read.text).parts.has('COUNT');
    return counted
      ? { reason: 'Its runs are too many to be counted through here.', mayRun: true }
      : { reason: 'No run was found in all the years that were looked at.', mayRun: false };
  }
  const reason = `${read.kind === 'cron' ? 'The cron expression' : 'The rule'} cannot be right: ${message.replace(/^Cron\w+: /, '').replace(/\.?$/, '.')}`;
  return { reason, mayRun: false };
}
