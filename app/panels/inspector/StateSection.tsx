import type { Json, Path, TaskNode } from '../../../lib/index.ts';
import { edgesInto, getIn } from '../../../lib/editor/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';
import { ActionFields } from './ActionFields.tsx';
import { PathChoiceField, PathTriStateField } from './fields/PathChoiceField.tsx';
import { UnknownKeysField } from './fields/PathJsonField.tsx';
import { PathTextField } from './fields/PathTextField.tsx';
import styles from './Inspector.module.css';
import { Section } from './Section.tsx';

const MODES = [
  ['SEQUENTIAL', 'one after the other'],
  ['PARALLEL', 'at the same time'],
] as const;
const TYPES = [
  ['EVENT', 'EVENT'],
  ['event', 'event'],
] as const;

/** What a run does: every state with its trigger groups and their actions, each where it stands. */
export function StateSection({ task }: { readonly task: TaskNode }) {
  const states = listAt(task, ['states']);
  return (
    <Section name="does" title="What it does" hint={hintOf(task)}>
      {() => (
        <>
          {states.length === 0 && (
            <p className={styles.text}>The definition has no state, so a run does nothing. Add a state in the JSON.</p>
          )}
          {states.map((_, index) => (
            <Part key={index} name="state" alone={states.length === 1} index={index}>
              <StateFields task={task} path={['states', index]} />
            </Part>
          ))}
        </>
      )}
    </Section>
  );
}

function hintOf(task: TaskNode): string {
  const name = getIn(task.definition, ['states', 0, 'onEvents', 0, 'actions', 0, 'functionRef', 'refName']);
  return typeof name === 'string' ? name : '';
}

function StateFields({ task, path }: { readonly task: TaskNode; readonly path: Path }) {
  if (!isObject(getIn(task.definition, path)))
    return <p className={styles.text}>The file has something other than an object here. It is kept as it is.</p>;
  const groups = listAt(task, [...path, 'onEvents']);
  return (
    <>
      <PathTextField
        task={task}
        path={[...path, 'name']}
        label="State name"
        raw="states.name"
        note="start.stateName is updated when you rename it."
      />
      <div className={styles.two}>
        <PathChoiceField
          task={task}
          path={[...path, 'type']}
          label="State type"
          raw="type"
          options={TYPES}
          note="Waits for events."
        />
        <PathTriStateField
          task={task}
          path={[...path, 'end']}
          label="Ends the run"
          raw="end"
          unset="not set (no)"
          note="No state follows it."
        />
      </div>
      <PathTriStateField
        task={task}
        path={[...path, 'exclusive']}
        label="One event is enough"
        raw="exclusive"
        unset="not set (yes)"
        note={
          edgesInto(task).length > 1
            ? 'No: all of its events must arrive. Required with two or more edges.'
            : 'No: all of its events must arrive.'
        }
      />
      <PathTextField
        task={task}
        path={[...path, 'compensatedBy']}
        label="Undone by"
        raw="compensatedBy"
        note="The state that compensates for this one."
      />
      {groups.map((_, index) => (
        <Part key={index} name="trigger group" alone={groups.length === 1} index={index}>
          <GroupFields task={task} path={[...path, 'onEvents', index]} />
        </Part>
      ))}
      <UnknownKeysField task={task} path={path} known={STATE_KEYS} label="Other keys of the state" raw="states" />
    </>
  );
}

const STATE_KEYS = ['name', 'type', 'end', 'exclusive', 'compensatedBy', 'timeouts', 'onEvents'];

function GroupFields({ task, path }: { readonly task: TaskNode; readonly path: Path }) {
  if (!isObject(getIn(task.definition, path)))
    return <p className={styles.text}>The file has something other than an object here. It is kept as it is.</p>;
  const actions = listAt(task, [...path, 'actions']);
  return (
    <>
      <PathChoiceField
        task={task}
        path={[...path, 'actionMode']}
        label="Actions run"
        raw="actionMode"
        unset="not set (one after the other)"
        note="How the actions of the group run."
        options={MODES}
      />
      {actions.map((_, index) => (
        <Part key={index} name="action" alone={actions.length === 1} index={index}>
          <ActionFields task={task} path={[...path, 'actions', index]} />
        </Part>
      ))}
      <UnknownKeysField
        task={task}
        path={path}
        known={['actionMode', 'actions', 'eventRefs']}
        label="Other keys of the trigger group"
        raw="onEvents"
      />
    </>
  );
}

/** One of several, in a fold with its number; the only one stands there without. */
function Part({
  name,
  alone,
  index,
  children,
}: {
  readonly name: string;
  readonly alone: boolean;
  readonly index: number;
  readonly children: React.ReactNode;
}) {
  if (alone) return children;
  const title = `${name[0]!.toUpperCase()}${name.slice(1)} ${index + 1}`;
  return (
    <Section name={`${name} ${index}`} title={title} open={index === 0} inner>
      {() => children}
    </Section>
  );
}

function listAt(task: TaskNode, path: Path): readonly Json[] {
  const list = getIn(task.definition, path);
  return isArray(list) ? list : [];
}
