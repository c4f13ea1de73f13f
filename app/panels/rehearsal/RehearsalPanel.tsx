import { LoaderCircle, X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { unpackRuns } from '../../../lib/simulate/index.ts';
import { rehearseChanged } from '../../designer/actions/rehearsal/rehearse.ts';
import { useDesigner } from '../../designer/context.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { hideRehearsal, useArrangement } from '../../designer/state/layout.ts';
import { type Rehearsed, type RehearsalTab, rehearsalOf, useRehearsal } from '../../designer/state/rehearsal.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Assumptions } from './assumptions/Assumptions.tsx';
import { CalendarView } from './calendar/CalendarView.tsx';
import { ExportMenu } from './export/ExportMenu.tsx';
import { Failures } from './Failures.tsx';
import { Lanes } from './Lanes.tsx';
import { ManyNights } from './ManyNights.tsx';
import { NeverList } from './NeverList.tsx';
import { NightView } from './NightView.tsx';
import { SpanChoice } from './SpanChoice.tsx';
import { OfferWhatIf, WhatIf } from './whatIf/WhatIf.tsx';
import { finishWords, sourcesWords } from './words.ts';
import styles from './rehearsal.module.css';

/** A document is rehearsed once nobody has changed it for so long, in milliseconds. */
const SETTLED = 200;

/** What the chain will do: when each task runs, what never does and why, and what a failure would cost. */
export function RehearsalPanel() {
  const height = useArrangement().rehearsal;
  return height === 0 ? null : <Panel height={height} />;
}

function Panel({ height }: { readonly height: number }) {
  const designer = useDesigner();
  const {
    chain,
    view: { rehearsal: settings },
  } = useDocument();
  const { night, isBusy, fault } = useRehearsal();
  useEffect(() => {
    const isFirst = rehearsalOf(designer).getState().night === null;
    return designer.ports.clock.after(isFirst ? 0 : SETTLED, () => void rehearseChanged(designer, { chain, settings }));
  }, [designer, chain, settings]);
  const never = night ? night.never.filter(({ task }) => !night.standBy.has(task)).length : 0;
  return (
    <div className={styles.strip}>
      <section className={styles.panel} aria-label="Rehearsal" style={{ height }}>
        <header className={styles.header}>
          <h2 className={styles.title}>Rehearsal</h2>
          <Tabs never={never} />
          <span className={styles.close}>
            <ExportMenu night={night} />
            <Button icon={X} tip="Hide the rehearsal" keys="R" onClick={() => hideRehearsal(designer)} />
          </span>
        </header>
        <div className={styles.facts}>
          <SpanChoice />
          <span className={styles.finish} role="status">
            {isBusy && <LoaderCircle size={13} aria-hidden data-busy />}
            {fault ?? (night ? finishWords(night) : 'Rehearsing…')}
          </span>
          {night && <Sources night={night} />}
          {night && <OfferWhatIf />}
        </div>
        {night && <WhatIf night={night} />}
        {night && <View night={night} />}
      </section>
    </div>
  );
}

/** Says what the durations are, and leads to where they are set. */
function Sources({ night }: { readonly night: Rehearsed }) {
  const designer = useDesigner();
  return (
    <button
      type="button"
      className={styles.sources}
      title="Show the assumptions"
      onClick={() => rehearsalOf(designer).setState({ tab: 'assumptions' })}
    >
      {sourcesWords(night)}
    </button>
  );
}

const TABS: readonly (readonly [RehearsalTab, string])[] = [
  ['timeline', 'Timeline'],
  ['never', 'Never runs'],
  ['failures', 'If it fails'],
  ['lanes', 'Lanes'],
  ['nights', 'Many nights'],
  ['calendar', 'Calendar'],
  ['assumptions', 'Assumptions'],
];

/** The views side by side; in a narrow panel as a list to choose from. */
function Tabs({ never }: { readonly never: number }) {
  const designer = useDesigner();
  const tab = useRehearsal((state) => state.tab);
  const choose = (next: RehearsalTab): void => rehearsalOf(designer).setState({ tab: next });
  return (
    <>
      <div className={styles.tabs}>
        <Segments
          label="View of the rehearsal"
          value={tab}
          options={TABS.map(([value, text]) => ({
            value,
            text: value === 'never' ? <Counted text={text} count={never} /> : text,
          }))}
          onChange={choose}
        />
      </div>
      <select
        className={styles.tabList}
        aria-label="View of the rehearsal"
        value={tab}
        onChange={({ target }) => choose(target.value as RehearsalTab)}
      >
        {TABS.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}

function Counted({ text, count }: { readonly text: string; readonly count: number }) {
  return (
    <>
      {text}
      {count > 0 && <span className={styles.count}>{count}</span>}
    </>
  );
}

function View({ night }: { readonly night: Rehearsed }) {
  const tab = useRehearsal((state) => state.tab);
  const runs = useMemo(() => unpackRuns(night.runs), [night]);
  switch (tab) {
    case 'timeline':
      return <NightView night={night} runs={runs} />;
    case 'never':
      return <NeverList night={night} />;
    case 'failures':
      return <Failures night={night} />;
    case 'lanes':
      return <Lanes night={night} />;
    case 'nights':
      return <ManyNights night={night} />;
    case 'calendar':
      return <CalendarView night={night} />;
    case 'assumptions':
      return <Assumptions />;
  }
}
