import { X } from 'lucide-react';
import type { NodeKey } from '../../../lib/index.ts';
import type { ScenarioChange } from '../../../lib/simulate/index.ts';
import { chooseRehearsal } from '../../designer/actions/rehearsal/rehearse.ts';
import { useDesigner } from '../../designer/context.ts';
import { type Rehearsed, useRehearsal } from '../../designer/state/rehearsal.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './rehearsal.module.css';
import { namesOf } from './rows.ts';
import { comparedWords } from './words.ts';

const HOUR = 3_600;

/** What may be otherwise with a task. */
const CHOICES: readonly (readonly [value: string, words: string, make: (task: NodeKey) => ScenarioChange])[] = [
  ['fails', 'fails', (task) => ({ kind: 'fails', task })],
  ['off', 'is switched off', (task) => ({ kind: 'off', task })],
  ['1', 'takes 1 h', (task) => ({ kind: 'takes', task, seconds: HOUR })],
  ['3', 'takes 3 h', (task) => ({ kind: 'takes', task, seconds: 3 * HOUR })],
];

/** Rehearses the chain as if something were otherwise with the selected task, and says what that changes. */
export function WhatIf({ night }: { readonly night: Rehearsed }) {
  const designer = useDesigner();
  const whatIf = useRehearsal((state) => state.whatIf);
  const selected = useDesignerState((state) => state.selection.tasks);
  const nameOf = namesOf(night.chain);
  const [only] = selected.size === 1 ? selected : [];
  const choose = (next: ScenarioChange | null): void => chooseRehearsal(designer, { whatIf: next });
  if (whatIf && 'task' in whatIf)
    return (
      <p className={styles.whatIf}>
        <strong>
          If {nameOf(whatIf.task)} {wordsOf(whatIf)}:
        </strong>{' '}
        {night.compared ? comparedWords(night.compared, night) : ''}
        <Button icon={X} tip="End this what-if" onClick={() => choose(null)} />
      </p>
    );
  if (only === undefined || !night.chain.tasks.some(({ key }) => key === only)) return null;
  return (
    <p className={styles.whatIf}>
      <label>
        What if {nameOf(only)}{' '}
        <select value="" onChange={({ target }) => choose(CHOICES.find(([value]) => value === target.value)![2](only))}>
          <option value="" disabled>
            …
          </option>
          {CHOICES.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        ?
      </label>
    </p>
  );
}

function wordsOf(whatIf: ScenarioChange): string {
  if (whatIf.kind === 'ends') return `${whatIf.status === 'FAILED' ? 'fails' : 'succeeds'} in run ${whatIf.run}`;
  const value = whatIf.kind === 'takes' ? String(whatIf.seconds / HOUR) : whatIf.kind;
  return CHOICES.find(([each]) => each === value)![1];
}
