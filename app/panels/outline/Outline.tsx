import { useVirtualizer } from '@tanstack/react-virtual';
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { graphOf } from '../../../lib/index.ts';
import { findTasks } from '../../../lib/editor/index.ts';
import { outlineAction } from '../../designer/actions/outline.ts';
import { readingOf, useDocument, useProblems } from '../../designer/state/derived.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { useFind } from '../../designer/state/find.ts';
import { registerGraph, visitGraph } from '../../designer/state/focusRouter.ts';
import { useArrangement, useRoom } from '../../designer/state/layout.ts';
import { Button } from '../../ui/Button.tsx';
import { focusWhenDrawn } from '../../ui/focus.ts';
import styles from './Outline.module.css';
import { OutlineRow } from './OutlineRow.tsx';
import type { Designer } from '../../designer/designer.ts';
import { useDesigner } from '../../designer/context.ts';

/** The height of a row at the usual size of text, in pixels. */
const ROW = 28;
/** The chain as a table, in reading order: the equal of the canvas for those who do not see it, or like lists. */
export function Outline() {
  return useArrangement().outline.dock === 'hidden' ? null : <Table />;
}

function Table() {
  const designer = useDesigner();
  const { chain } = useDocument();
  const problems = useProblems();
  const query = useFind((state) => state.query);
  const selection = useDesignerState((state) => state.selection.tasks);
  const rows = useMemo(() => {
    const all = readingOf(chain);
    if (!query?.trim()) return all;
    const found = new Set(findTasks(chain, query, new Set(problems.map(({ task }) => task))));
    return all.filter(({ key }) => found.has(key));
  }, [chain, problems, query]);
  const places = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const { text } = useRoom();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * text,
    overscan: 12,
  });

  // a row that was just added is there only once the table is drawn again
  const latest = useRef(places);
  useEffect(() => void (latest.current = places), [places]);
  useEffect(
    () =>
      registerGraph(designer, 'outline', (key) => {
        focusWhenDrawn(() => {
          const index = latest.current.get(key);
          if (index !== undefined) virtual.scrollToIndex(index);
          return scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
        });
      }),
    [designer, virtual],
  );
  const [first] = selection;
  useEffect(() => {
    const index = first === undefined ? undefined : places.get(first);
    if (index !== undefined) virtual.scrollToIndex(index);
  }, [virtual, places, first]);

  const stop = first !== undefined && places.has(first) ? first : rows[0]?.key;
  const graph = graphOf(chain);
  return (
    <section className={styles.outline} aria-label="Outline" data-graph="outline" onFocus={() => visit(designer)}>
      <header className={styles.header}>
        <h2 className={styles.title}>Outline</h2>
        <span className={styles.count}>
          {rows.length} {rows.length === 1 ? 'row' : 'rows'}
        </span>
        <Button icon={X} tip="Hide the outline" keys="O" onClick={() => outlineAction.run(designer)} />
      </header>
      <div
        className={styles.table}
        role="treegrid"
        aria-label="Tasks in reading order"
        aria-rowcount={rows.length + 1}
        aria-multiselectable
      >
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={styles.heads}>
            {['Task', 'Starts', 'Waits for', 'Then runs'].map((head) => (
              <span key={head} role="columnheader">
                {head}
              </span>
            ))}
          </div>
        </div>
        <div ref={scroller} className={styles.scroller} role="rowgroup">
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]!;
              return (
                <OutlineRow
                  key={row.key}
                  row={row}
                  index={index}
                  top={start}
                  graph={graph}
                  selected={selection.has(row.key)}
                  stop={row.key === stop}
                />
              );
            })}
          </div>
        </div>
      </div>
    </section>
  );
}

function visit(designer: Designer): void {
  visitGraph(designer, 'outline');
}
