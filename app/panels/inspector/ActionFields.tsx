import type { Path, TaskNode } from '../../../lib/index.ts';
import { getIn } from '../../../lib/editor/index.ts';
import { isObject } from '../../../lib/internal.ts';
import { Button } from '../../ui/Button.tsx';
import { PathChoiceField, PathTriStateField } from './fields/PathChoiceField.tsx';
import { PathJsonField, UnknownKeysField } from './fields/PathJsonField.tsx';
import { PathTextField } from './fields/PathTextField.tsx';
import { usePathField } from './fields/usePathField.ts';
import styles from './Inspector.module.css';

const INVOKES = [
  ['SYNC', 'wait for it'],
  ['ASYNC', 'continue at once'],
] as const;

/** One action: what it is called, when it is passed over, and the function that it calls. */
export function ActionFields({ task, path }: { readonly task: TaskNode; readonly path: Path }) {
  if (!isObject(getIn(task.definition, path)))
    return <p className={styles.text}>The file has something other than an object here. It is kept as it is.</p>;
  return (
    <>
      <PathTextField
        task={task}
        path={[...path, 'name']}
        label="Action name"
        raw="actions.name"
        note="A name for the action."
      />
      <PathTextField
        task={task}
        path={[...path, 'condition']}
        label="Only if"
        raw="condition"
        mono
        unset="not set (always)"
        note="An expression. The action is skipped when it is false."
      />
      <FunctionFields task={task} path={[...path, 'functionRef']} />
      <UnknownKeysField task={task} path={path} known={ACTION_KEYS} label="Other keys of the action" raw="actions" />
    </>
  );
}

const ACTION_KEYS = ['name', 'condition', 'functionRef', 'retryRef', 'retryableErrors', 'nonRetryableErrors'];

/** A function is called by its name alone, or by an object that says more. */
function FunctionFields({ task, path }: { readonly task: TaskNode; readonly path: Path }) {
  const { value, choose } = usePathField(task, path);
  if (typeof value === 'string') {
    return (
      <>
        <PathTextField
          task={task}
          path={path}
          label="Function"
          raw="functionRef"
          required
          offers={['app.reload']}
          note="Called by name, without arguments."
        />
        <div className={styles.buttons}>
          <Button look="outline" onClick={() => choose({ refName: value })}>
            Add arguments
          </Button>
        </div>
      </>
    );
  }
  if (value !== undefined && !isObject(value))
    return <PathJsonField task={task} path={path} label="Function" raw="functionRef" />;
  return (
    <>
      <PathTextField
        task={task}
        path={[...path, 'refName']}
        label="Function"
        raw="refName"
        offers={['app.reload']}
        note="The service supports app.reload."
      />
      <Arguments task={task} path={[...path, 'arguments']} />
      <PathChoiceField
        task={task}
        path={[...path, 'invoke']}
        label="The caller should"
        raw="invoke"
        unset="not set (wait for it)"
        note="Whether the run waits for the function to end."
        options={INVOKES}
      />
      <PathTextField
        task={task}
        path={[...path, 'selectionSet']}
        label="Selection set"
        raw="selectionSet"
        mono
        lines={2}
        note="For GraphQL functions: the fields to return."
      />
      <UnknownKeysField
        task={task}
        path={path}
        known={['refName', 'arguments', 'invoke', 'selectionSet']}
        label="Other keys of the function"
        raw="functionRef"
      />
    </>
  );
}

/** The first action’s app and partial reload stand in the head of the inspector; the others’ stand here. */
function Arguments({ task, path }: { readonly task: TaskNode; readonly path: Path }) {
  const value = getIn(task.definition, path);
  if (value !== undefined && !isObject(value))
    return <PathJsonField task={task} path={path} label="Arguments" raw="arguments" />;
  const first = path.every((step) => typeof step === 'string' || step === 0);
  return (
    <>
      {!first && (
        <PathTextField
          task={task}
          path={[...path, 'appId']}
          label="App"
          raw="appId"
          mono
          note="The id of the app that it reloads."
        />
      )}
      {!first && (
        <PathTriStateField
          task={task}
          path={[...path, 'partial']}
          label="Partial reload"
          raw="partial"
          unset="not set (no)"
          note="Loads data without dropping tables."
        />
      )}
      <UnknownKeysField
        task={task}
        path={path}
        known={['appId', 'partial']}
        label="Other arguments"
        raw="arguments"
        note="As JSON. The service documents appId and partial only."
        always
      />
    </>
  );
}
