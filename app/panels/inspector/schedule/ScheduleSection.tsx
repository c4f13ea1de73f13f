import { type Json, type TaskNode, setSchedule } from '../../../../lib/index.ts';
import { getIn, taskSchedule } from '../../../../lib/editor/index.ts';
import {
  type ScheduleForm,
  describeSchedule,
  readSchedule,
  scheduleForm,
  scheduleSummary,
  switchForm,
} from '../../../../lib/schedule/index.ts';
import { isArray } from '../../../../lib/internal.ts';
import { undoStep } from '../../../designer/state/history.ts';
import { dispatch } from '../../../designer/state/dispatch.ts';
import { currentDocument, notify } from '../../../designer/state/store.ts';
import { SelectField } from '../../../ui/Fields.tsx';
import { PathJsonField, UnknownKeysField } from '../fields/PathJsonField.tsx';
import { PathTextField } from '../fields/PathTextField.tsx';
import styles from '../Inspector.module.css';
import { Section } from '../Section.tsx';
import { CronFields } from './CronFields.tsx';
import { faultAt } from './faultAt.ts';
import { NextRunsTable } from './NextRunsTable.tsx';
import { QuickFields } from './QuickFields.tsx';
import { WhenFields } from './WhenFields.tsx';
import type { Designer } from '../../../designer/designer.ts';
import { useDesigner } from '../../../designer/context.ts';

const FORMS: readonly (readonly [ScheduleForm, string])[] = [
  ['none', 'None'],
  ['recurrence', 'Recurrence'],
  ['interval', 'Interval'],
  ['cron', 'Cron expression'],
  ['text', 'Custom text'],
];

const PATH = ['start', 'schedule'] as const;
const WHEN = ['startDateTime', 'endDateTime', 'timezone'];

/** When a task starts by time: in which form, in words, and its next runs. */
export function ScheduleSection({ task }: { readonly task: TaskNode }) {
  const designer = useDesigner();
  const schedule = taskSchedule(task.definition);
  const form = scheduleForm(schedule);
  const start = getIn(task.definition, ['start']);
  return (
    <Section name="schedule" title="Schedule" hint={schedule === undefined ? 'not set' : scheduleSummary(schedule)}>
      {() => (
        <>
          <p className={styles.words}>{describeSchedule(schedule)}</p>
          {schedule !== undefined && readSchedule(schedule).faults.length === 0 && (
            <NextRunsTable schedule={schedule} />
          )}
          <SelectField
            label="Schedule type"
            raw="start.schedule"
            value={form}
            options={form === 'other' ? [...FORMS, ['other', 'other (kept as it is)']] : FORMS}
            onChange={(next) =>
              next !== 'other' && switchTo(designer, task, schedule, next as Exclude<ScheduleForm, 'other'>)
            }
          />
          {form === 'recurrence' && <RecurrenceFields task={task} />}
          {form === 'interval' && (
            <PathTextField
              task={task}
              path={[...PATH, 'interval']}
              label="Interval"
              raw="interval"
              mono
              required
              fault={faultAt(schedule, ['interval'])}
              note="An ISO 8601 repeating interval: R/PT2H means every two hours."
              offers={['R/PT15M', 'R/PT1H', 'R/PT2H', 'R/P1D']}
            />
          )}
          {form === 'cron' && <CronFields task={task} />}
          {form === 'text' && (
            <PathTextField
              task={task}
              path={PATH}
              label="Schedule"
              raw="schedule"
              mono
              required
              fault={faultAt(schedule, [])}
              note="A repeating interval, a recurrence rule or a cron expression."
            />
          )}
          {form === 'other' && (
            <PathJsonField
              task={task}
              path={PATH}
              label="Schedule"
              raw="schedule"
              note="It says when in no way that is known here."
            />
          )}
          {(form === 'recurrence' || form === 'interval' || form === 'cron') && (
            <>
              <WhenFields task={task} />
              <UnknownKeysField
                task={task}
                path={PATH}
                known={[form, ...WHEN]}
                label="Other keys of the schedule"
                raw="schedule"
              />
            </>
          )}
          {start !== undefined && (
            <>
              <PathTextField
                task={task}
                path={['start', 'stateName']}
                label="Starts in state"
                raw="start.stateName"
                offers={stateNames(task)}
                note="The name of the state that a run starts in."
              />
              <UnknownKeysField
                task={task}
                path={['start']}
                known={['schedule', 'stateName']}
                label="Other keys of start"
                raw="start"
              />
            </>
          )}
        </>
      )}
    </Section>
  );
}

function RecurrenceFields({ task }: { readonly task: TaskNode }) {
  const schedule = taskSchedule(task.definition);
  return (
    <>
      <QuickFields task={task} />
      <PathTextField
        task={task}
        path={[...PATH, 'recurrence']}
        label="Rule"
        raw="recurrence"
        mono
        required
        fault={faultAt(schedule, ['recurrence'])}
        note="A recurrence rule of RFC 5545."
      />
    </>
  );
}

function stateNames(task: TaskNode): string[] {
  const states = getIn(task.definition, ['states']);
  return (isArray(states) ? states : []).flatMap((state) => {
    const name = getIn(state, ['name']);
    return typeof name === 'string' ? [name] : [];
  });
}

/** Another form, said aloud where it cannot hold all that the old one held; one step back brings that again. */
function switchTo(
  designer: Designer,
  task: TaskNode,
  schedule: Json | undefined,
  form: Exclude<ScheduleForm, 'other'>,
): void {
  const { schedule: next, gone } = switchForm(schedule, form, new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const before = currentDocument(designer);
  const done = dispatch(designer, (document) => setSchedule(document, { task: task.key, schedule: next }));
  if (!done.ok || currentDocument(designer) === before || gone.length === 0) return;
  const words = gone
    .map(([key, value]) => `${key} ${typeof value === 'string' ? `“${value}”` : JSON.stringify(value)}`)
    .join(', ');
  notify(designer, {
    kind: 'info',
    text: `Taken out of the schedule: ${words}.`,
    action: {
      label: 'Undo',
      run: () => {
        undoStep(designer);
        notify(designer, null);
      },
    },
  });
}
