import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type RunTable, changesOf } from '../../../lib/simulate/index.ts';
import { TaskStateSign } from '../../common/TaskStateSign.tsx';
import { pause, scrubTo } from '../../designer/actions/rehearsal/play.ts';
import { useDesigner } from '../../designer/context.ts';
import { useRoom } from '../../designer/state/layout.ts';
import { usePlayed } from '../../designer/state/playback.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { focusWhenDrawn } from '../../ui/focus.ts';
import styles from './play.module.css';
import { VERBS } from './playWords.ts';
import { namesOf } from './rows.ts';
import { useGoTo } from './useGoTo.ts';
import { clockWords } from './words.ts';

const ROW = 26;

/** All that happens in the night, in order. A click goes to that moment, and selects the task; arrow keys walk. */
export function Happenings({ night, runs }: { readonly night: Rehearsed; readonly runs: RunTable }) {
  const designer = useDesigner();
  const goTo = useGoTo();
  const { moments, at } = usePlayed();
  const changes = useMemo(() => moments?.changes ?? changesOf(runs), [moments, runs]);
  const [picked, setPicked] = useState(-1);
  // of all that happens at the moment, what was picked or else the first
  const current = changes.times[picked] === at ? picked : at === -Infinity ? -1 : changes.upTo(at - 1);
  const stop = Math.max(0, current);
  const scroller = useRef<HTMLDivElement>(null);
  const { text } = useRoom();
  const virtual = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * text,
    overscan: 6,
    // Tab finds the one that it stops at also while that is not seen
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), stop])].filter((it) => it < range.count),
  });
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'center' });
  }, [virtual, current]);
  const nameOf = namesOf(night.chain);
  const choose = (to: number): void => {
    const index = Math.max(0, Math.min(changes.length - 1, to));
    if (changes.length === 0) return;
    const change = changes.at(index);
    setPicked(index);
    pause(designer);
    scrubTo(designer, change.at);
    goTo(change.task);
    focusWhenDrawn(() => scroller.current?.querySelector<HTMLElement>(`[data-change="${index}"]`));
  };
  const walk = (event: KeyboardEvent): void => {
    const to = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: changes.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(to);
  };
  return (
    <div ref={scroller} className={styles.happenings} onKeyDown={walk}>
      <ol aria-label="What happens" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const change = changes.at(index);
          return (
            <li
              key={index}
              className={styles.change}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={changes.length}
              aria-posinset={index + 1}
              data-now={change.at === at || undefined}
              data-ahead={change.at > at || undefined}
            >
              <button
                type="button"
                data-change={index}
                tabIndex={index === stop ? 0 : -1}
                aria-current={index === current ? 'step' : undefined}
                onClick={() => choose(index)}
              >
                <span className={styles.time}>{clockWords(change.at, night)}</span>{' '}
                <TaskStateSign state={change.state} />
                <span className={styles.who}>{nameOf(change.task)}</span>{' '}
                <span className={styles.does}>{VERBS[change.state]}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
