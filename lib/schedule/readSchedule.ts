import { type Json, type JsonObject, isObject, own } from '../model/json.ts';
import { memoized } from '../model/memo.ts';
import type { Path } from '../model/path.ts';
import { readCron } from './cron/readCron.ts';
import { readInterval } from './interval/readInterval.ts';
import { memo } from './memo.ts';
import { type Moment, readMoment } from './moment.ts';
import { readRule } from './rule/readRule.ts';
import type { Schedule, ScheduleEnd, ScheduleFault, ScheduleForm, When } from './schedule.ts';
import { isZone } from './zones.ts';

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

/**
 * Reads a schedule, the value of `start.schedule`, in any of its forms; a text is read as the form that it looks like.
 *
 * @example readSchedule({ cron: '0 6 * * *', timezone: 'Europe/Oslo' }).when?.kind // 'cron'
 */
export function readSchedule(schedule: Json | undefined): Schedule {
  if (typeof schedule === 'string') return ofText(schedule);
  return isObject(schedule) ? ofObject(schedule) : build(scheduleForm(schedule), {}, null, '', []);
}

const ofText = memo((text: string) => build('text', {}, kindOf(text.trim()), text.trim(), []));

const ofObject = memoized((schedule: JsonObject): Schedule => {
  const form = scheduleForm(schedule);
  const said = own(schedule, form);
  if (form === 'cron' && isObject(said)) {
    const expression = own(said, 'expression');
    return typeof expression === 'string'
      ? build(form, schedule, 'cron', expression.trim(), ['cron', 'expression'])
      : build(form, schedule, null, '', ['cron']);
  }
  const kind = form === 'recurrence' || form === 'cron' || form === 'interval' ? form : null;
  return typeof said === 'string'
    ? build(form, schedule, kind, said.trim(), [form])
    : build(form, schedule, null, '', kind ? [form] : []);
});

function build(
  form: ScheduleForm,
  schedule: JsonObject,
  kind: When['kind'] | null,
  text: string,
  path: Path,
): Schedule {
  const read = kind === null ? nothing(text) : READERS[kind](text);
  const interval = read.when?.kind === 'interval' ? read.when.interval : null;
  const faults: ScheduleFault[] = read.fault === null ? [] : [{ path, reason: read.fault }];
  const zone = textAt(schedule, 'timezone');
  if (zone !== null && !isZone(zone)) faults.push({ path: ['timezone'], reason: `There is no time zone ${zone}.` });
  const momentAt = (value: string | null, at: Path): Moment | null => {
    const moment = value === null ? null : readMoment(value);
    if (value !== null && !moment)
      faults.push({ path: at, reason: `“${value}” is not a date and time, such as 2026-01-31T06:00:00.` });
    return moment;
  };
  const start = momentAt(textAt(schedule, 'startDateTime'), ['startDateTime']);
  const cron = own(schedule, 'cron');
  const validUntil = form === 'cron' && isObject(cron) ? textAt(cron, 'validUntil') : null;
  const ends = [
    { moment: momentAt(textAt(schedule, 'endDateTime'), ['endDateTime']), path: ['endDateTime'] },
    { moment: momentAt(validUntil, ['cron', 'validUntil']), path: ['cron', 'validUntil'] },
    { moment: interval?.end ?? null, path },
    { moment: read.when?.kind === 'recurrence' ? read.when.rule.until : null, path },
  ];
  return {
    form,
    kind,
    text,
    path,
    when: read.when,
    zone,
    start: interval?.start ?? start,
    ends: ends.filter((end): end is ScheduleEnd => end.moment !== null),
    faults,
    forbidden: read.forbidden ?? [],
    doubt: read.doubt ?? null,
  };
}

interface Read {
  readonly when: When | null;
  readonly fault: string | null;
  readonly forbidden?: readonly string[];
  readonly doubt?: string | null;
}

const READERS: Readonly<Record<When['kind'], (text: string) => Read>> = {
  recurrence(text) {
    const { rule, fault, forbidden } = readRule(text);
    return { when: rule && { kind: 'recurrence', rule }, fault, forbidden };
  },
  cron(text) {
    const { cron, fault, doubt } = readCron(text);
    return { when: cron && { kind: 'cron', cron }, fault, doubt };
  },
  interval(text) {
    const { interval, fault } = readInterval(text);
    return { when: interval && { kind: 'interval', interval }, fault };
  },
};

function nothing(text: string): Read {
  const fault =
    text === '' ? 'The schedule does not say when.' : `“${text}” is not a schedule that Taskloom understands.`;
  return { when: null, fault };
}

function textAt(object: JsonObject, key: string): string | null {
  const value = own(object, key);
  return typeof value === 'string' && value !== '' ? value : null;
}

function kindOf(text: string): When['kind'] | null {
  if (/(?:^|[:;\s])FREQ=/i.test(text)) return 'recurrence';
  if (/^(?:R\d*\/|P)/i.test(text)) return 'interval';
  return text.startsWith('@') || text.split(/\s+/).length >= 5 ? 'cron' : null;
}
