import type { TaskNode } from '../../../lib/index.ts';
import { FIELDS, isEnabled } from '../../../lib/editor/index.ts';
import { USAGE_NAMES } from '../../../lib/internal.ts';
import { SwitchField } from '../../ui/SwitchField.tsx';
import { CommentsSection } from './comments/CommentsSection.tsx';
import { EventsSection } from './EventsSection.tsx';
import { AppField } from './fields/AppField.tsx';
import { PathChoiceField, PathTriStateField } from './fields/PathChoiceField.tsx';
import { PathTextField } from './fields/PathTextField.tsx';
import { SpaceField } from './fields/SpaceField.tsx';
import { usePathField } from './fields/usePathField.ts';
import styles from './Inspector.module.css';
import { KeptNumbers } from './KeptNumbers.tsx';
import { MoreSection, ServiceSection, UnknownSection } from './MoreSections.tsx';
import { RetrySection } from './RetrySection.tsx';
import { RunsSection } from './RunsSection.tsx';
import { RunsWhen } from './RunsWhen.tsx';
import { StateSection } from './StateSection.tsx';
import { Then } from './Then.tsx';
import { ScheduleSection } from './schedule/ScheduleSection.tsx';

/** The fields of one task, and what stands before and after it: what most people need first, the rest in folds. */
export function TaskInspector({ task }: { readonly task: TaskNode }) {
  return (
    <>
      <h2 className={styles.heading}>Task</h2>
      <PathTextField
        task={task}
        path={FIELDS.name}
        label="Name"
        raw="name"
        unset="required"
        required
        note="Renaming does not change existing event names."
      />
      <PathTextField
        task={task}
        path={FIELDS.description}
        label="Description"
        raw="description"
        lines={2}
        note="What the task is for, in your words."
      />
      <AppField task={task} />
      <div className={styles.two}>
        <EnabledField task={task} />
        <PathTriStateField
          task={task}
          path={FIELDS.partial}
          label="Partial reload"
          raw="partial"
          unset="not set (no)"
          note="Loads data without dropping tables."
        />
      </div>
      <div className={styles.two}>
        <PathChoiceField
          task={task}
          path={FIELDS.usage}
          label="Usage"
          raw="usage"
          unset="not set (analytics app)"
          note="Type of resource."
          options={Array.from(USAGE_NAMES, ([usage, name]) => [usage, `${name[0]!.toUpperCase()}${name.slice(1)}`])}
        />
        <SpaceField task={task} />
      </div>
      <RunsWhen task={task} />
      <Then task={task} />
      <div className={styles.folds}>
        <RunsSection task={task} />
        <ScheduleSection task={task} />
        <CommentsSection task={task.key} on={{ task: task.key }} />
        <StateSection task={task} />
        <EventsSection task={task} />
        <RetrySection task={task} />
        <MoreSection task={task} />
        <ServiceSection task={task} />
        <UnknownSection task={task} />
      </div>
      <KeptNumbers task={task} />
    </>
  );
}

function EnabledField({ task }: { readonly task: TaskNode }) {
  const { value, choose } = usePathField(task, FIELDS.enabled);
  const unset = value === undefined;
  const odd = !unset && typeof value !== 'boolean';
  return (
    <SwitchField
      label="Enabled"
      raw="enabled"
      checked={isEnabled(task)}
      note={unset ? 'not set (off)' : odd ? `${JSON.stringify(value)} (off)` : isEnabled(task) ? 'on' : 'off'}
      meaning="When off, the task never runs."
      onChange={choose}
      onUnset={unset ? undefined : () => choose(undefined)}
    />
  );
}
