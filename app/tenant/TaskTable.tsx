import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { type JsonObject, getIn, own } from '../../lib/index.ts';
import { RunSign } from '../parts/RunSign.tsx';
import { useTenant } from '../store/tenant.ts';
import styles from './tenant.module.css';

const ROW = 30;

interface Props {
  readonly tasks: readonly JsonObject[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Tasks by the resource that they reload, to choose from. */
export function TaskTable({ tasks, chosen, onChoose }: Props) {
  const [words, setWords] = useState('');
  const runs = useTenant((state) => state.runs);
  const rows = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    const all = tasks.map((task) => ({ task, id: textOf(task, 'id'), name: textOf(task, 'name'), resource: textOf(task, 'resourceId'), space: String(getIn(task, ['metadata', 'spaceId']) ?? '') }));
    return all
      .filter(({ id, name, resource, space }) => `${name} ${id} ${resource} ${space}`.toLowerCase().includes(wanted))
      .toSorted((a, b) => a.resource.localeCompare(b.resource) || a.name.localeCompare(b.name));
  }, [tasks, words]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 10 });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <>
      <input className={styles.search} type="search" aria-label="Find tasks" placeholder={`Find among ${tasks.length} tasks by name, app or space`} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <div ref={scroller} className={styles.table}>
        <ul className={styles.rows} style={{ height: virtual.getTotalSize() }} aria-label="Tasks of the tenant">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const { task, id, name, resource } = rows[index]!;
            return (
              <li key={id} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
                <label className={styles.choice}>
                  <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                  <span className={styles.name}>{name}</span>
                </label>
                <span className={styles.resource} title={resource}>{resource}</span>
                <span className={styles.quiet}>{own(task, 'enabled') === true ? '' : 'off'}</span>
                <RunSign run={runs.get(id) ?? null} words />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

function textOf(task: JsonObject, key: string): string {
  const value = own(task, key);
  return typeof value === 'string' ? value : '';
}
