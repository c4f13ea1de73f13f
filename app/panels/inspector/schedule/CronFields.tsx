import type { TaskNode } from '../../../../lib/index.ts';
import { getIn, taskSchedule } from '../../../../lib/editor/index.ts';
import { isObject } from '../../../../lib/internal.ts';
import { PathTextField } from '../fields/PathTextField.tsx';
import { usePathField } from '../fields/usePathField.ts';
import { PathJsonField, UnknownKeysField } from '../fields/PathJsonField.tsx';
import { faultAt } from './faultAt.ts';
import { MomentAt, MomentField } from './WhenFields.tsx';

const PATH = ['start', 'schedule', 'cron'] as const;
const OFFERS = ['0 6 * * *', '0 * * * *', '*/15 * * * *', '0 6 * * 1-5', '0 6 1 * *'];
const NOTE = 'Minute, hour, day of the month, month, day of the week.';

/** A cron expression, alone or with the moment that it ends at. */
export function CronFields({ task }: { readonly task: TaskNode }) {
  const cron = getIn(task.definition, PATH);
  const { type } = usePathField(task, PATH);
  if (isObject(cron)) {
    return (
      <>
        <PathTextField
          task={task}
          path={[...PATH, 'expression']}
          label="Cron expression"
          raw="cron.expression"
          mono
          required
          fault={faultAt(taskSchedule(task.definition), ['cron', 'expression'])}
          note={NOTE}
          offers={OFFERS}
        />
        <MomentAt task={task} path={[...PATH, 'validUntil']} label="Valid until" raw="cron.validUntil" />
        <UnknownKeysField
          task={task}
          path={PATH}
          known={['expression', 'validUntil']}
          label="Other keys of cron"
          raw="cron"
        />
      </>
    );
  }
  if (typeof cron !== 'string') return <PathJsonField task={task} path={PATH} label="Cron expression" raw="cron" />;
  return (
    <>
      <PathTextField
        task={task}
        path={PATH}
        label="Cron expression"
        raw="cron"
        mono
        required
        fault={faultAt(taskSchedule(task.definition), ['cron'])}
        note={NOTE}
        offers={OFFERS}
      />
      <MomentField
        label="Valid until"
        raw="cron.validUntil"
        value=""
        onChange={(validUntil) => validUntil !== '' && type({ expression: cron, validUntil })}
      />
    </>
  );
}
