import { Braces, ChevronDown, ChevronUp, X } from 'lucide-react';
import { showChangedJson, stopComparing } from '../../designer/actions/compare/compare.ts';
import { walkChanges } from '../../designer/actions/compare/walkChanges.ts';
import { useDesigner } from '../../designer/context.ts';
import { type Compared, currentChange, useCompared, useComparison } from '../../designer/state/comparison.ts';
import { useArrangement } from '../../designer/state/layout.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { BaseChoice } from './BaseChoice.tsx';
import { ChangeList } from './ChangeList.tsx';
import { Summary } from './Summary.tsx';
import styles from './compare.module.css';

/** What is different between the document and another version of it. */
export function ComparePanel() {
  return useArrangement().changes.dock === 'hidden' ? null : <Panel />;
}

function Panel() {
  const designer = useDesigner();
  const compared = useCompared();
  const base = useComparison((state) => state.base);
  return (
    <section className={styles.panel} aria-label="Compare">
      <header className={styles.header}>
        <h2 className={styles.title}>Compare</h2>
        {compared && <Walk compared={compared} />}
        <Button icon={X} tip="Stop comparing" keys="D" onClick={() => stopComparing(designer)} />
      </header>
      <BaseChoice />
      {compared && <Summary compared={compared} />}
      {compared ? (
        <ChangeList compared={compared} />
      ) : (
        <p className={styles.empty}>
          {base
            ? 'Comparing…'
            : 'Choose a version to compare this document with. New, changed and removed tasks and edges are marked ' +
              'on the canvas and listed here.'}
        </p>
      )}
    </section>
  );
}

/** From change to change, and to their JSON. */
function Walk({ compared }: { readonly compared: Compared }) {
  const designer = useDesigner();
  const selection = useDesignerState((state) => state.selection);
  const current = useComparison((state) => currentChange(compared, selection, state.current));
  const keys = [...compared.tasks.keys()];
  const why = keys.length === 0 ? 'nothing is different' : null;
  return (
    <>
      <span className={styles.place} role="status">
        {current !== null
          ? `${keys.indexOf(current) + 1} of ${keys.length}`
          : keys.length > 0
            ? `${keys.length} ${keys.length === 1 ? 'change' : 'changes'}`
            : ''}
      </span>
      <Button
        icon={ChevronUp}
        tip="Previous change"
        keys="Shift F7"
        why={why}
        onClick={() => walkChanges(designer, -1)}
      />
      <Button icon={ChevronDown} tip="Next change" keys="F7" why={why} onClick={() => walkChanges(designer, 1)} />
      <Button icon={Braces} tip="Show changes in the JSON" why={why} onClick={() => showChangedJson(designer)} />
    </>
  );
}
