import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Severity } from '../../../lib/index.ts';
import { SEVERITIES } from '../../../lib/editor/index.ts';
import { useDocument, useProblems } from '../../designer/state/derived.ts';
import { useNames } from '../../designer/state/names.ts';
import { useRoom } from '../../designer/state/layout.ts';
import { focusWhenDrawn } from '../../ui/focus.ts';
import { Filters } from './Filters.tsx';
import { ProblemRow } from './ProblemRow.tsx';
import styles from './ProblemsPanel.module.css';
import { type Wanted, rowsOf } from './rows.ts';

const ROW = 28;

/** The problems, of which only those that are seen are drawn. Arrow keys walk from row to row. */
export function ProblemList() {
  const { chain } = useDocument();
  const problems = useProblems();
  const names = useNames();
  const [wanted, setWanted] = useState<Wanted>({
    severities: new Set<Severity>(SEVERITIES),
    words: '',
    order: 'severity',
  });
  const rows = useMemo(() => rowsOf(chain, problems, wanted, names), [chain, problems, wanted, names]);
  const [stop, setStop] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const { text } = useRoom();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * text,
    overscan: 8,
  });
  const at = Math.min(stop, rows.length - 1);

  const walk = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setStop(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      focusWhenDrawn(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"] button`)),
    );
  };

  return (
    <>
      <Filters wanted={wanted} problems={problems} onChange={setWanted} />
      <div ref={scroller} className={styles.list} onKeyDown={walk}>
        <ul className={styles.rows} style={{ height: virtual.getTotalSize() }} aria-label={`${rows.length} problems`}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <ProblemRow
              key={index}
              row={rows[index]!}
              index={index}
              top={start}
              isStop={index === at}
              onVisit={() => setStop(index)}
            />
          ))}
        </ul>
        {rows.length === 0 && <p className={styles.more}>None of the {problems.length} problems fits the filter.</p>}
      </div>
    </>
  );
}
