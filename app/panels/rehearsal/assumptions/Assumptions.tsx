import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Chain, type NodeKey, graphOf, taskName } from '../../../../lib/index.ts';
import { useDocument } from '../../../designer/state/derived.ts';
import { useDesignerState } from '../../../designer/state/store.ts';
import { useRoom } from '../../../designer/state/layout.ts';
import { useGoTo } from '../useGoTo.ts';
import styles from './assumptions.module.css';
import { AllTasks } from './AllTasks.tsx';
import { COLUMNS, ExpectedRow } from './ExpectedRow.tsx';
import { PastRuns } from './PastRuns.tsx';

const ROW = 30;

/** What a rehearsal takes for granted, each with its source, to be changed in place. */
export function Assumptions() {
  const { chain, view } = useDocument();
  const goTo = useGoTo();
  const selected = useDesignerState((state) => state.selection.tasks);
  const scroller = useRef<HTMLDivElement>(null);
  const { text } = useRoom();
  const tasks = useMemo(() => tasksOf(chain), [chain]);
  const list = useRef<HTMLUListElement>(null);
  // what stands above the rows scrolls with them, but for their titles
  const above = useOffsetTop(list);
  const virtual = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * text,
    scrollMargin: above,
    scrollPaddingStart: ROW * text,
    overscan: 6,
  });
  const [only] = selected.size === 1 ? selected : [];
  useEffect(() => {
    const at = only === undefined ? -1 : tasks.findIndex(({ key }) => key === only);
    if (at >= 0) virtual.scrollToIndex(at);
  }, [virtual, tasks, only]);
  return (
    <div ref={scroller} className={styles.view}>
      <div className={styles.lead}>
        <p className={styles.about}>
          A rehearsal takes these for granted. They are kept in the chain document, and never in a definition.
        </p>
        <PastRuns />
      </div>
      <AllTasks settings={view.rehearsal} />
      <div className={styles.head} aria-hidden>
        <span className={styles.name}>Task</span>
        {COLUMNS.map(([field, title]) => (
          <span key={field} className={styles.column} data-field={field}>
            {title}
          </span>
        ))}
        <span className={styles.source}>Durations from</span>
      </div>
      <ul
        ref={list}
        className={styles.list}
        aria-label="What is assumed of each task"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const { key, name } = tasks[index]!;
          return (
            <li key={key} className={styles.item} style={{ transform: `translateY(${start - above}px)` }}>
              <ExpectedRow
                task={key}
                name={name}
                expected={view.rehearsal.tasks.get(key)}
                isSelected={selected.has(key)}
                onSelect={() => goTo(key)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The tasks of the chain, and then those outside of it that it waits for: they run at the times that are entered. */
function tasksOf(chain: Chain): { readonly key: NodeKey; readonly name: string }[] {
  return [
    ...chain.tasks.map((task) => ({ key: task.key, name: taskName(task) })),
    ...graphOf(chain).externals.map((key) => ({ key, name: `External task ${key}` })),
  ];
}

/** How far an element lies below the top of what it scrolls in, in pixels, whatever grows or shrinks above it. */
function useOffsetTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    const parent = current?.parentElement;
    if (!current || !parent) return;
    const measure = (): void => setTop(current.offsetTop);
    measure();
    const observer = new ResizeObserver(measure);
    for (const each of parent.children) if (each !== current) observer.observe(each);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
