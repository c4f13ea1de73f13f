import { changeKey, changeWords } from '../../../lib/diff/index.ts';
import type { KnownNames } from '../../../lib/editor/index.ts';
import type { Drift } from '../../../lib/tenant/index.ts';
import { OneChange } from './ChangeWords.tsx';
import { DriftChoice } from './DriftChoice.tsx';
import { type Kept, choiceName, choicesOf } from './driftChoices.ts';
import styles from './tenant.module.css';

/** How what others changed is settled. */
export interface Resolve {
  /** What is to stay as it is here. */
  readonly kept: Kept;
  /** Why nothing can be chosen now. */
  readonly why: string | null;
  /** By `choiceName`. */
  readonly onKeep: (choice: string) => void;
  /** By `changeKey`; `null` for all of the task. */
  readonly onTake: (drift: Drift, key: string | null) => void;
}

interface Props {
  readonly drift: Drift;
  readonly names: KnownNames;
  readonly resolve: Resolve;
}

/** What others changed in a task that both sides have: each change is kept as it is here, or taken over. */
export function TheirChanges({ drift, names, resolve: { kept, why, onKeep, onTake } }: Props) {
  const { name, desired, theirChanges } = drift;
  const choices = choicesOf(drift, kept);
  return (
    <ul className={styles.words} aria-label="In the tenant since the pull">
      {theirChanges.map((change, index) => (
        <li key={index}>
          <OneChange change={change} names={names} />
          {desired && (
            <DriftChoice
              about={`${name} ${changeWords(change, names).now}`}
              choice={choices[index]!}
              why={why}
              onKeep={() => onKeep(choiceName(drift, change))}
              onTake={() => onTake(drift, changeKey(change))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
