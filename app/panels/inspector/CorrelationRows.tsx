import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Json, JsonObject, Path, TaskNode } from '../../../lib/index.ts';
import { getIn } from '../../../lib/editor/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';
import { settleBurst } from '../../designer/state/history.ts';
import { Button } from '../../ui/Button.tsx';
import { PathJsonField } from './fields/PathJsonField.tsx';
import { usePathField } from './fields/usePathField.ts';
import styles from './Inspector.module.css';
import { useDesigner } from '../../designer/context.ts';

interface Props {
  readonly task: TaskNode;
  readonly path: Path;
  /** Whether upstream and status are edited here too; an edge has better ways for them. */
  readonly ends: boolean;
}

const OFFERED = ['appId', 'spaceId', 'datasetId'];

/** What must hold of an event for it to count: one row an attribute. */
export function CorrelationRows({ task, path, ends }: Props) {
  const { value, choose } = usePathField(task, path);
  if (value !== undefined && !isArray(value))
    return <PathJsonField task={task} path={path} label="Correlation" raw="correlation" />;
  const items = value ?? [];
  return (
    <>
      <table className={styles.table}>
        <caption>The event must match all of these</caption>
        <tbody>
          {items.map((item, index) => (
            <Row
              key={index}
              task={task}
              path={[...path, index]}
              item={item}
              ends={ends}
              onRemove={() => choose(items.filter((_, at) => at !== index))}
            />
          ))}
          {items.length === 0 && (
            <tr>
              <td>none</td>
            </tr>
          )}
        </tbody>
      </table>
      <div className={styles.buttons}>
        <Button
          icon={Plus}
          look="outline"
          onClick={() => choose([...items, { contextAttributeName: nextName(items), contextAttributeValue: '' }])}
        >
          Add a correlation
        </Button>
      </div>
    </>
  );
}

function nextName(items: readonly Json[]): string {
  return OFFERED.find((name) => !items.some((item) => getIn(item, ['contextAttributeName']) === name)) ?? 'attribute';
}

interface RowProps {
  readonly task: TaskNode;
  readonly path: Path;
  readonly item: Json;
  readonly ends: boolean;
  readonly onRemove: () => void;
}

function Row({ task, path, item, ends, onRemove }: RowProps) {
  const name = isObject(item) ? textOf(item, 'contextAttributeName') : JSON.stringify(item);
  const value = isObject(item) ? textOf(item, 'contextAttributeValue') : '';
  const isEnd = name === 'id' || name === 'status';
  if (!isObject(item) || (isEnd && !ends)) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={2} title={value}>
          {value}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <Cell task={task} path={[...path, 'contextAttributeName']} label="Correlation attribute" shown={name} />
      </th>
      <td className={styles.cell}>
        <Cell task={task} path={[...path, 'contextAttributeValue']} label={`Value of ${name}`} shown={value} />
      </td>
      <td className={styles.tight}>
        <button
          type="button"
          className={styles.small}
          aria-label={`Remove the correlation with ${name}`}
          onClick={onRemove}
        >
          <X size={12} aria-hidden />
        </button>
      </td>
    </tr>
  );
}

function textOf(item: JsonObject, key: string): string {
  const value = getIn(item, [key]);
  return value === undefined ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** Written when it is left: what is half typed would be an edge from a task that is not there. */
function Cell({
  task,
  path,
  label,
  shown,
}: {
  readonly task: TaskNode;
  readonly path: Path;
  readonly label: string;
  readonly shown: string;
}) {
  const designer = useDesigner();
  const { refused, type } = usePathField(task, path);
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const commit = (): void => {
    if (typed === null || typed === shown) return setTyped(null);
    const why = type(typed);
    setFault(why);
    if (why === null) setTyped(null);
    settleBurst(designer);
  };
  return (
    <input
      className={styles.cellInput}
      aria-label={label}
      aria-invalid={fault ? true : undefined}
      title={fault ?? shown}
      disabled={refused !== null}
      value={typed ?? shown}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
