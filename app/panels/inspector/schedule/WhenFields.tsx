import type { Path, TaskNode } from '../../../../lib/index.ts';
import { taskSchedule } from '../../../../lib/editor/index.ts';
import { timeZones } from '../../../common/timeZones.ts';
import { settleBurst } from '../../../designer/state/history.ts';
import { TextField } from '../../../ui/Fields.tsx';
import { PathTextField } from '../fields/PathTextField.tsx';
import { usePathField } from '../fields/usePathField.ts';
import { useDesigner } from '../../../designer/context.ts';
import { faultAt } from './faultAt.ts';

const PATH = ['start', 'schedule'] as const;

/** From when to when a schedule holds, and in which time zone. */
export function WhenFields({ task }: { readonly task: TaskNode }) {
  return (
    <>
      <MomentAt task={task} path={[...PATH, 'startDateTime']} label="From" raw="startDateTime" />
      <MomentAt task={task} path={[...PATH, 'endDateTime']} label="Until" raw="endDateTime" />
      <PathTextField
        task={task}
        path={[...PATH, 'timezone']}
        label="Time zone"
        raw="timezone"
        unset="not set (UTC)"
        fault={faultAt(taskSchedule(task.definition), ['timezone'])}
        offers={timeZones()}
        note="The name of a place, such as Europe/Oslo."
      />
    </>
  );
}

/** What the control of a browser can hold: a date and time without a zone. */
const PLAIN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;

/** A date and time of the definition. One with a zone in it, or another text, is edited as a text. */
export function MomentAt({
  task,
  path,
  label,
  raw,
}: {
  readonly task: TaskNode;
  readonly path: Path;
  readonly label: string;
  readonly raw: string;
}) {
  const { value, type } = usePathField(task, path);
  if (value !== undefined && !(typeof value === 'string' && PLAIN.test(value))) {
    return (
      <PathTextField
        task={task}
        path={path}
        label={label}
        raw={raw}
        mono
        fault={faultAt(taskSchedule(task.definition), path.slice(PATH.length))}
        note="A date and time of ISO 8601, such as 2026-01-31T06:00:00Z."
      />
    );
  }
  return (
    <MomentField
      label={label}
      raw={raw}
      value={value ?? ''}
      onChange={(text) => type(text === '' ? undefined : text)}
    />
  );
}

interface MomentProps {
  readonly label: string;
  readonly raw: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const NOTE = 'By the clock of the schedule’s time zone.';

export function MomentField({ label, raw, value, onChange }: MomentProps) {
  const designer = useDesigner();
  return (
    <TextField
      label={label}
      raw={raw}
      type="datetime-local"
      value={value}
      onLeave={() => settleBurst(designer)}
      onChange={(text) => onChange(/T\d\d:\d\d$/.test(text) ? `${text}:00` : text)}
      {...(value === '' ? { note: `Not set. ${NOTE}` } : { note: NOTE, onUnset: () => onChange('') })}
    />
  );
}
