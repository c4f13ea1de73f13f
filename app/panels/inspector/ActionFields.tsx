import { type Path, type TaskNode, getIn, isObject } from '../../../lib/index.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceAt, TriAt } from './fields/ChoiceAt.tsx';
import { JsonAt, OthersAt } from './fields/JsonAt.tsx';
import { TextAt } from './fields/TextAt.tsx';
import { useAt } from './fields/useAt.ts';
import styles from './Inspector.module.css';

const INVOKES = [
  ['SYNC', 'wait for it'],
  ['ASYNC', 'go on at once'],
] as const;

/** One action: what it is called, when it is passed over, and the function that it calls. */
export function ActionFields({ task, path }: { readonly task: TaskNode; readonly path: Path }) {
  if (!isObject(getIn(task.definition, path)))
    return <p className={styles.text}>This is no object in the file; it is kept as it is.</p>;
  return (
    <>
      <TextAt
        task={task}
        path={[...path, 'name']}
        label="Action name"
        raw="actions.name"
        note="What the action is called."
      />
      <TextAt
        task={task}
        path={[...path, 'condition']}
        label="Only if"
        raw="condition"
        mono
        unset="not set (always)"
        note="An expression; where it is false the action is passed over."
      />
      <FunctionFields task={task} path={[...path, 'functionRef']} />
      <OthersAt task={task} path={path} known={ACTION_KEYS} label="Other keys of the action" raw="actions" />
    </>
  );
}

const ACTION_KEYS = ['name', 'condition', 'functionRef', 'retryRef', 'retryableErrors', 'nonRetryableErrors'];

/** A function is called by its name alone, or by an object that says more. */
function FunctionFields({ task, path }: { readonly task: TaskNode; readonly path: Path }) {
  const { value, choose } = useAt(task, path);
  if (typeof value === 'string') {
    return (
      <>
        <TextAt
          task={task}
          path={path}
          label="Function"
          raw="functionRef"
          required
          offers={['app.reload']}
          note="Called by its name alone, without arguments."
        />
        <div className={styles.buttons}>
          <Button look="outline" onClick={() => choose({ refName: value })}>
            Give it arguments
          </Button>
        </div>
      </>
    );
  }
  if (value !== undefined && !isObject(value))
    return <JsonAt task={task} path={path} label="Function" raw="functionRef" />;
  return (
    <>
      <TextAt
        task={task}
        path={[...path, 'refName']}
        label="Function"
        raw="refName"
        offers={['app.reload']}
        note="The service knows app.reload."
      />
      <Arguments task={task} path={[...path, 'arguments']} />
      <ChoiceAt
        task={task}
        path={[...path, 'invoke']}
        label="The caller should"
        raw="invoke"
        unset="not set (wait for it)"
        note="Whether the run waits for the function to end."
        options={INVOKES}
      />
      <TextAt
        task={task}
        path={[...path, 'selectionSet']}
        label="Selection set"
        raw="selectionSet"
        mono
        lines={2}
        note="For GraphQL functions: which fields they give back."
      />
      <OthersAt
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
    return <JsonAt task={task} path={path} label="Arguments" raw="arguments" />;
  const first = path.every((step) => typeof step === 'string' || step === 0);
  return (
    <>
      {!first && (
        <TextAt task={task} path={[...path, 'appId']} label="App" raw="appId" mono note="The id of what it reloads." />
      )}
      {!first && (
        <TriAt
          task={task}
          path={[...path, 'partial']}
          label="Partial reload"
          raw="partial"
          unset="not set (no)"
          note="Adds to the data."
        />
      )}
      <OthersAt
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
