import { X } from 'lucide-react';
import type { ScenarioChange } from '../../../../lib/simulate/index.ts';
import { aboutOf, addChange, chooseRehearsal } from '../../../designer/actions/rehearsal/rehearse.ts';
import { useDesigner } from '../../../designer/context.ts';
import { useDocument } from '../../../designer/state/derived.ts';
import { type Rehearsed, useRehearsal } from '../../../designer/state/rehearsal.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from '../rehearsal.module.css';
import { comparedWords } from '../words.ts';
import { AddWhatIf } from './AddWhatIf.tsx';
import { SavedWhatIfs } from './SavedWhatIfs.tsx';
import { changeWords } from './changeWords.ts';

/** What is otherwise, and how to change that. */
function useChanges() {
  const designer = useDesigner();
  const changes = useRehearsal((state) => state.changes);
  const choose = (next: readonly ScenarioChange[]): void => chooseRehearsal(designer, { changes: next });
  const add = (change: ScenarioChange): void => addChange(designer, change);
  return { changes, choose, add };
}

/** What the chain would do if something were otherwise. The chain stays as it is. */
export function WhatIf({ night }: { readonly night: Rehearsed }) {
  const { changes, choose } = useChanges();
  const { chain } = useDocument();
  if (changes.length === 0) return null;
  return (
    <div className={styles.whatIf} role="group" aria-label="What if">
      <strong>If</strong>
      {changes.map((change, index) => {
        const words = changeWords(change, chain);
        return (
          <span key={aboutOf(change)} className={styles.chip}>
            {index > 0 && 'and '}
            {words}
            <Button
              icon={X}
              tip={`Without this: ${words}`}
              onClick={() => choose(changes.filter((each) => each !== change))}
            />
          </span>
        );
      })}
      <span className={styles.outcome} role="status">
        {night.changes === changes && night.compared ? `then ${comparedWords(night.compared, night)}` : 'Rehearsing…'}
      </span>
      <Button look="outline" onClick={() => choose([])}>
        End what-if
      </Button>
    </div>
  );
}

/** Offers what could be otherwise, and the what-ifs that were saved. */
export function OfferWhatIf() {
  const { changes, choose, add } = useChanges();
  const { chain, view } = useDocument();
  return (
    <span className={styles.offer}>
      <AddWhatIf chain={chain} isMore={changes.length > 0} onAdd={add} />
      <SavedWhatIfs saved={view.rehearsal.scenarios} changes={changes} onChoose={choose} />
    </span>
  );
}
