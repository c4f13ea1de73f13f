import type { TaskNode } from '../../../../lib/index.ts';
import { getIn } from '../../../../lib/editor/index.ts';
import { type QuickRule, readQuick, writeQuick } from '../../../../lib/schedule/index.ts';
import { settleBurst } from '../../../designer/state/history.ts';
import { SelectField, TextField } from '../../../ui/Fields.tsx';
import { usePathField } from '../fields/usePathField.ts';
import styles from '../Inspector.module.css';
import { useDesigner } from '../../../designer/context.ts';

const EVERY: readonly (readonly [string, string])[] = [
  ['hour', 'every hour'],
  ['day', 'every day'],
  ['weekday', 'every weekday, Monday to Friday'],
  ['week', 'every week'],
  ['month', 'every month'],
];

const DAYS: readonly (readonly [string, string])[] = [
  ['MO', 'Monday'],
  ['TU', 'Tuesday'],
  ['WE', 'Wednesday'],
  ['TH', 'Thursday'],
  ['FR', 'Friday'],
  ['SA', 'Saturday'],
  ['SU', 'Sunday'],
];

const DATES: readonly (readonly [string, string])[] = [
  ...Array.from({ length: 28 }, (_, index): [string, string] => [String(index + 1), `day ${index + 1}`]),
  ['-1', 'the last day'],
];

const PATH = ['start', 'schedule', 'recurrence'] as const;

/** The common schedules, chosen instead of written. A rule that says more stands as it is below. */
export function QuickFields({ task }: { readonly task: TaskNode }) {
  const designer = useDesigner();
  const rule = getIn(task.definition, PATH);
  const quick = typeof rule === 'string' ? readQuick(rule) : null;
  const { choose, type } = usePathField(task, PATH);
  const choosing = (every: string): void => {
    if (every !== 'rule') choose(writeQuick({ time: '06:00', ...quick, every: every as QuickRule['every'] }));
  };
  const dates =
    quick?.date !== undefined && !DATES.some(([date]) => date === String(quick.date))
      ? [...DATES, [String(quick.date), `day ${quick.date}`] as const]
      : DATES;
  return (
    <>
      <SelectField
        label="Repeats"
        value={quick?.every ?? 'rule'}
        options={quick ? EVERY : [...EVERY, ['rule', 'as in the rule below']]}
        onChange={choosing}
      />
      {quick && (
        <div className={styles.two}>
          {quick.every === 'week' && (
            <SelectField
              label="On"
              value={quick.day!}
              options={DAYS}
              onChange={(day) => choose(writeQuick({ ...quick, day }))}
            />
          )}
          {quick.every === 'month' && (
            <SelectField
              label="On"
              value={String(quick.date)}
              options={dates}
              onChange={(date) => choose(writeQuick({ ...quick, date: Number(date) }))}
            />
          )}
          {quick.every === 'hour' ? (
            <SelectField
              label="At minute"
              value={String(Number(quick.time.slice(3)))}
              options={MINUTES}
              onChange={(minute) => choose(writeQuick({ ...quick, time: `00:${minute.padStart(2, '0')}` }))}
            />
          ) : (
            <TextField
              label="At"
              type="time"
              value={quick.time}
              onLeave={() => settleBurst(designer)}
              onChange={(time) => time !== '' && type(writeQuick({ ...quick, time }))}
            />
          )}
        </div>
      )}
    </>
  );
}

const MINUTES: readonly (readonly [string, string])[] = Array.from(
  { length: 60 },
  (_, minute) => [String(minute), String(minute).padStart(2, '0')] as const,
);
