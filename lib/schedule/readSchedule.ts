import { type Json, isObject, own } from '../model/json.ts';
import { readRule } from './rule/readRule.ts';

/** How a schedule says when: `none` says nothing, and `other` says it in a way that nobody knows. */
export type ScheduleForm = 'none' | 'recurrence' | 'interval' | 'cron' | 'text' | 'other';

/** What a schedule says, of whichever form; a text is read as the form that it is written like. */
export interface ReadSchedule {
  readonly form: ScheduleForm;
  /** What decides when it runs. */
  readonly kind: 'recurrence' | 'interval' | 'cron' | null;
  /** The rule, interval or expression as written. */
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
  /** `null` where the schedule names none: the service then takes UTC. */
  readonly zone: string | null;
}

/**
 * The form of a schedule, the value of `start.schedule`.
 *
 * @example scheduleForm({ cron: '30 6 * * MON-FRI' }) // 'cron'
 */
export function scheduleForm(schedule: Json | undefined): ScheduleForm {
  if (schedule === undefined) return 'none';
  if (typeof schedule === 'string') return 'text';
  if (!isObject(schedule)) return 'other';
  return (['recurrence', 'cron', 'interval'] as const).find((key) => Object.hasOwn(schedule, key)) ?? 'other';
}

export function readSchedule(schedule: Json | undefined): ReadSchedule {
  const form = scheduleForm(schedule);
  if (form === 'text')
    return {
      form,
      kind: kindOf(schedule as string),
      text: (schedule as string).trim(),
      start: null,
      end: null,
      zone: null,
    };
  const object = isObject(schedule) ? schedule : {};
  const text = (key: string): string | null => {
    const value = own(object, key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const cron = own(object, 'cron');
  const said = form === 'cron' && isObject(cron) ? own(cron, 'expression') : own(object, form);
  const until = isObject(cron) ? own(cron, 'validUntil') : undefined;
  const kind = typeof said === 'string' && form !== 'none' && form !== 'other' ? form : null;
  const end = form === 'cron' && typeof until === 'string' && until !== '' ? until : text('endDateTime');
  return {
    form,
    kind,
    text: typeof said === 'string' ? said.trim() : '',
    start: text('startDateTime'),
    end,
    zone: text('timezone'),
  };
}

function kindOf(text: string): ReadSchedule['kind'] {
  const trimmed = text.trim();
  if (readRule(trimmed).parts.has('FREQ')) return 'recurrence';
  if (/^(?:R\d*\/|P)/.test(trimmed)) return 'interval';
  return trimmed.startsWith('@') || trimmed.split(/\s+/).length >= 5 ? 'cron' : null;
}
