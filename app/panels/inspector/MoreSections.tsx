import { type Json, type TaskNode, taskId } from '../../../lib/index.ts';
import { getIn } from '../../../lib/editor/index.ts';
import { DEFINITION_KEYS, SERVER_METADATA, isObject } from '../../../lib/internal.ts';
import { PathTriStateField } from './fields/PathChoiceField.tsx';
import { UnknownKeysField } from './fields/PathJsonField.tsx';
import { PathListField } from './fields/PathListField.tsx';
import { PathTextField } from './fields/PathTextField.tsx';
import styles from './Inspector.module.css';
import { Section } from './Section.tsx';

/** Fields that are seldom set. */
export function MoreSection({ task }: { readonly task: TaskNode }) {
  return (
    <Section name="more" title="More" hint={hintOf(getIn(task.definition, ['version']))}>
      {() => (
        <>
          <div className={styles.two}>
            <PathTextField
              task={task}
              path={['version']}
              label="Version"
              raw="version"
              note="The version of the definition."
            />
            <PathTextField
              task={task}
              path={['specVersion']}
              label="Spec version"
              raw="specVersion"
              note="The version of the schema."
            />
          </div>
          <PathTextField
            task={task}
            path={['key']}
            label="Key"
            raw="key"
            mono
            note="An expression that gives each run an identifier."
          />
          <PathTriStateField
            task={task}
            path={['keepActive']}
            label="Keep active"
            raw="keepActive"
            unset="not set (no)"
            note="Whether a run stays active when it has nothing left to do."
          />
          <PathListField
            task={task}
            path={['annotations']}
            label="Annotations"
            raw="annotations"
            note="Keywords for the task, one per line."
          />
          <PathTextField
            task={task}
            path={['metadata', 'migratedFrom']}
            label="Migrated from"
            raw="migratedFrom"
            mono
            note="The reload task that this task was migrated from."
          />
          <UnknownKeysField
            task={task}
            path={['metadata']}
            known={['usage', 'spaceId', ...SERVER_METADATA]}
            label="Other metadata"
            raw="metadata"
          />
        </>
      )}
    </Section>
  );
}

function hintOf(value: Json | undefined): string {
  return typeof value === 'string' ? `version ${value}` : '';
}

/** What only the service writes. */
export function ServiceSection({ task }: { readonly task: TaskNode }) {
  const metadata = getIn(task.definition, ['metadata']);
  const resource = getIn(task.definition, ['resourceId']);
  const facts: [string, Json][] = [['id', taskId(task) ?? getIn(task.definition, ['id']) ?? 'none yet']];
  if (resource !== undefined) facts.push(['resourceId', resource]);
  if (isObject(metadata))
    facts.push(...Object.entries(metadata).filter(([key]) => SERVER_METADATA.includes(key) && key !== 'migratedFrom'));
  return (
    <Section name="service" title="Service" hint={taskId(task) ?? 'no id yet'}>
      {() => (
        <table className={styles.table}>
          <caption>The service writes these fields, so they cannot be edited.</caption>
          <tbody>
            {facts.map(([key, value]) => {
              const text = typeof value === 'string' ? value : JSON.stringify(value);
              return (
                <tr key={key}>
                  <th scope="row" title={key}>
                    {key}
                  </th>
                  <td className={styles.wrap}>{text}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** Keys of the definition that nobody knows. */
export function UnknownSection({ task }: { readonly task: TaskNode }) {
  const count = Object.keys(task.definition).filter((key) => !DEFINITION_KEYS.includes(key)).length;
  return (
    <Section name="unknown" title="Unknown keys" hint={count === 0 ? 'none' : String(count)}>
      {() => (
        <UnknownKeysField
          task={task}
          path={[]}
          known={DEFINITION_KEYS}
          label="Unknown keys of the task"
          raw="{…}"
          note="Kept as they are. Edit them as one JSON object."
          always
        />
      )}
    </Section>
  );
}
