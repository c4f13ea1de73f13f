import { type Field, type TaskNode, USAGES, canSetField, isEnabled, readField, setField, taskId } from '../../lib/index.ts';
import { useDocument } from '../store/derived.ts';
import { dispatch, settleBurst } from '../store/designer.ts';
import { SelectField, TextField } from '../ui/Fields.tsx';
import { SwitchField } from '../ui/Toggles.tsx';
import styles from './Inspector.module.css';
import { KeptNumbers } from './KeptNumbers.tsx';
import { RunsWhen } from './RunsWhen.tsx';
import { Then } from './Then.tsx';

const USAGE_WORDS: Readonly<Record<string, string>> = {
  ANALYTICS: 'Analytics app',
  DATA_PREPARATION: 'Script',
  DATAFLOW_PREP: 'Data flow',
  SINGLE_TABLE_PREP: 'Table recipe',
};

/** The fields of one task, and what stands before and after it. */
export function TaskInspector({ task }: { readonly task: TaskNode }) {
  return (
    <>
      <h2 className={styles.heading}>Task</h2>
      <FieldText task={task} field="name" label="Name" unset="required" />
      <FieldText task={task} field="description" label="Description" lines={2} unset="not set" />
      <FieldText task={task} field="appId" label="App" mono unset="not set" />
      <div className={styles.two}>
        <EnabledField task={task} />
        <PartialField task={task} />
      </div>
      <RunsWhen task={task} />
      <Then task={task} />
      <h2 className={styles.heading}>More</h2>
      <UsageField task={task} />
      <FieldText task={task} field="spaceId" label="Space" mono unset="not set (personal)" />
      <p className={styles.id}>
        <span>id</span> <code>{taskId(task) ?? 'none yet'}</code>
      </p>
      <KeptNumbers task={task} />
    </>
  );
}

interface FieldTextProps {
  readonly task: TaskNode;
  readonly field: Field;
  readonly label: string;
  readonly unset: string;
  readonly mono?: boolean;
  readonly lines?: number;
}

/** A text of the definition. Emptied, an optional one is taken away; a value that is no text is shown, not edited. */
function FieldText({ task, field, label, unset, mono = false, lines = 1 }: FieldTextProps) {
  const value = readField(task.definition, field);
  const document = useDocument();
  const isText = value === undefined || typeof value === 'string';
  const optional = field === 'description' || field === 'spaceId';
  const verdict = canSetField(document, { task: task.key, field });
  const write = (text: string) =>
    dispatch((now) => setField(now, { task: task.key, field, value: text === '' && optional ? undefined : text }), `${task.key} ${field}`);
  return (
    <TextField
      label={label}
      raw={field}
      value={isText ? (value ?? '') : JSON.stringify(value)}
      placeholder={unset}
      mono={mono}
      lines={lines}
      disabled={!isText || !verdict.ok}
      onChange={write}
      onLeave={settleBurst}
      {...(isText && !verdict.ok ? { note: verdict.reason } : {})}
      {...(isText ? {} : { note: 'This is no text in the file; it is kept as it is.' })}
    />
  );
}

function EnabledField({ task }: { readonly task: TaskNode }) {
  const unset = readField(task.definition, 'enabled') === undefined;
  return (
    <SwitchField
      label="Enabled"
      raw="enabled"
      checked={isEnabled(task)}
      note={unset ? 'not set (off)' : isEnabled(task) ? 'on' : 'off'}
      onChange={(value) => dispatch((document) => setField(document, { task: task.key, field: 'enabled', value }))}
    />
  );
}

function PartialField({ task }: { readonly task: TaskNode }) {
  const value = readField(task.definition, 'partial');
  const document = useDocument();
  const odd = value !== undefined && typeof value !== 'boolean';
  const options: [string, string][] = [['', 'not set (no)'], ['false', 'no'], ['true', 'yes']];
  if (odd) options.push([JSON.stringify(value), JSON.stringify(value)]);
  return (
    <SelectField
      label="Partial reload"
      raw="partial"
      value={value === undefined ? '' : JSON.stringify(value)}
      options={options}
      disabled={!canSetField(document, { task: task.key, field: 'partial' }).ok}
      onChange={(text) => dispatch((now) => setField(now, { task: task.key, field: 'partial', value: text === '' ? undefined : JSON.parse(text) }))}
    />
  );
}

function UsageField({ task }: { readonly task: TaskNode }) {
  const value = readField(task.definition, 'usage');
  const document = useDocument();
  const shown = value === undefined ? '' : String(value);
  const options: [string, string][] = [['', 'not set (analytics app)'], ...USAGES.map((usage): [string, string] => [usage, USAGE_WORDS[usage]!])];
  if (!options.some(([option]) => option === shown)) options.push([shown, shown]);
  return (
    <SelectField
      label="Usage"
      raw="usage"
      value={shown}
      options={options}
      disabled={!canSetField(document, { task: task.key, field: 'usage' }).ok}
      onChange={(text) => dispatch((now) => setField(now, { task: task.key, field: 'usage', value: text === '' ? undefined : text }))}
    />
  );
}
