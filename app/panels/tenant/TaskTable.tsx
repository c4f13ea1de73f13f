import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { JsonObject } from '../../../lib/index.ts';
import { RunSign } from '../../common/RunSign.tsx';
import { useNames } from '../../designer/state/names.ts';
import { useTenant } from '../../designer/state/tenant.ts';
import { Segments } from '../../ui/Segments.tsx';
import { type GroupRow, type Grouping, type TaskRow, taskRows } from './taskRows.ts';
import styles from './TaskTable.module.css';
import shared from './tenant.module.css';

const ROW = 30;

const GROUPINGS: readonly { readonly value: Grouping; readonly text: string }[] = [
  { value: 'name', text: 'By name' },
  { value: 'resource', text: 'By app' },
  { value: 'space', text: 'By space' },
];

interface Props {
  readonly tasks: readonly JsonObject[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The tasks of a tenant by name, by the resource that they reload, or by space, to choose from. */
export function TaskTable({ tasks, chosen, onChoose }: Props) {
  const names = useNames();
  const [words, setWords] = useState('');
  const [by, setBy] = useState<Grouping>('name');
  const rows = useMemo(() => taskRows(tasks, words, by, names), [tasks, words, by, names]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onChoose(next);
  };
  return (
    <>
      <div className={styles.finder}>
        <input
          className={shared.search}
          type="search"
          aria-label="Find tasks"
          placeholder={`Search ${tasks.length === 1 ? '1 task' : `${tasks.length} tasks`} by name, app or space`}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className={styles.grouping}>
          <Segments label="Group by" value={by} options={GROUPINGS} onChange={setBy} />
        </div>
      </div>
      <div ref={scroller} className={styles.table}>
        <ul className={styles.rows} style={{ height: virtual.getTotalSize() }} aria-label="Tasks of the tenant">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]!;
            return (
              <li
                key={row.key}
                className={styles.row}
                data-kind={row.kind}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.kind === 'group' ? (
                  <Group row={row} chosen={chosen} onChoose={choose} />
                ) : (
                  <Task row={row} chosen={chosen} onChoose={choose} />
                )}
              </li>
            );
          })}
        </ul>
        {rows.length === 0 && <p className={styles.none}>No task matches.</p>}
      </div>
    </>
  );
}

interface RowProps<Row> {
  readonly row: Row;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], on: boolean) => void;
}

function Task({ row: { id, name, resource, enabled }, chosen, onChoose }: RowProps<TaskRow>) {
  const run = useTenant((state) => state.runs.get(id) ?? null);
  return (
    <>
      <label className={shared.choice}>
        <input
          type="checkbox"
          checked={chosen.has(id)}
          onChange={(event) => onChoose([id], event.currentTarget.checked)}
        />
        <span className={styles.name}>{name}</span>
      </label>
      <span className={styles.resource} title={resource}>
        {resource}
      </span>
      <span className={`${shared.quiet} ${styles.state}`}>{enabled ? '' : 'off'}</span>
      <RunSign run={run} words />
    </>
  );
}

function Group({ row: { title, ids }, chosen, onChoose }: RowProps<GroupRow>) {
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <label className={shared.choice}>
      <input
        type="checkbox"
        checked={count === ids.length}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < ids.length;
        }}
        onChange={(event) => onChoose(ids, event.currentTarget.checked)}
      />
      <span className={styles.resource}>{title}</span>
      <span className={shared.quiet}>{ids.length === 1 ? '1 task' : `${ids.length} tasks`}</span>
    </label>
  );
}
