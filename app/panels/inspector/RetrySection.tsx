import type { Path, TaskNode } from '../../../lib/index.ts';
import { getIn } from '../../../lib/editor/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';
import { PathListField } from './fields/PathListField.tsx';
import { UnknownKeysField } from './fields/PathJsonField.tsx';
import { PathTextField } from './fields/PathTextField.tsx';
import styles from './Inspector.module.css';
import { Section } from './Section.tsx';

const TIMES = ['PT10M', 'PT30M', 'PT1H', 'PT2H', 'PT6H', 'P1D'];

/** How long each state waits and runs, and what happens after an error of an action. */
export function RetrySection({ task }: { readonly task: TaskNode }) {
  const states = placesOf(task, ['states']);
  const actions = states
    .flatMap((state) => placesOf(task, [...state, 'onEvents']))
    .flatMap((group) => placesOf(task, [...group, 'actions']));
  return (
    <Section name="retry" title="Retry and time limits">
      {() => (
        <>
          {states.map((path, index) => (
            <Named key={path.join()} name={states.length > 1 ? `State ${index + 1}` : null}>
              <Limit
                task={task}
                path={[...path, 'timeouts', 'eventTimeout']}
                label="Wait for events"
                note="How long to wait, as an ISO 8601 duration such as PT1H."
              />
              <Limit
                task={task}
                path={[...path, 'timeouts', 'stateExecTimeout']}
                label="The state may take"
                note="The time limit for the whole state."
              />
              <Limit
                task={task}
                path={[...path, 'timeouts', 'actionExecTimeout']}
                label="An action may take"
                note="The time limit for each action."
              />
              <UnknownKeysField
                task={task}
                path={[...path, 'timeouts']}
                known={['eventTimeout', 'stateExecTimeout', 'actionExecTimeout']}
                label="Other time limits"
                raw="timeouts"
              />
            </Named>
          ))}
          {actions.map((path, index) => (
            <Named key={path.join()} name={actions.length > 1 ? `Action ${index + 1}` : null}>
              <PathTextField
                task={task}
                path={[...path, 'retryRef']}
                label="Retry policy"
                raw="retryRef"
                unset="not set (no retry)"
                note="The name of the policy that says how often to retry."
              />
              <PathListField
                task={task}
                path={[...path, 'retryableErrors']}
                label="Try again after"
                raw="retryableErrors"
                note="Errors to retry after, one per line."
              />
              <PathListField
                task={task}
                path={[...path, 'nonRetryableErrors']}
                label="Give up after"
                raw="nonRetryableErrors"
                note="Errors not to retry after, one per line."
              />
            </Named>
          ))}
          {states.length === 0 && (
            <p className={styles.text}>The definition has no state, so there is nothing to limit.</p>
          )}
        </>
      )}
    </Section>
  );
}

function Limit({
  task,
  path,
  label,
  note,
}: {
  readonly task: TaskNode;
  readonly path: Path;
  readonly label: string;
  readonly note: string;
}) {
  return (
    <PathTextField
      task={task}
      path={path}
      label={label}
      raw={String(path.at(-1))}
      mono
      unset="not set (no limit)"
      note={note}
      offers={TIMES}
    />
  );
}

function Named({ name, children }: { readonly name: string | null; readonly children: React.ReactNode }) {
  if (name === null) return children;
  return (
    <div role="group" aria-label={name}>
      <h3 className={styles.subheading}>{name}</h3>
      {children}
    </div>
  );
}

/** The paths of the objects in a list of the definition. */
function placesOf(task: TaskNode, path: Path): Path[] {
  const list = getIn(task.definition, path);
  return isArray(list) ? list.flatMap((item, index) => (isObject(item) ? [[...path, index]] : [])) : [];
}
