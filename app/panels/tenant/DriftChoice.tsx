import { Check } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import type { Choice } from './driftChoices.ts';
import styles from './tenant.module.css';

interface Props {
  /** What it is about, for those who do not see where the buttons stand. */
  readonly about: string;
  readonly choice: Choice;
  /** `all` where it is about a whole task. */
  readonly all?: boolean;
  /** Why nothing can be chosen now. */
  readonly why: string | null;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** What becomes of something that others changed: it stays as it is here, or theirs is taken over. */
export function DriftChoice({ about, choice, all = false, why, onKeep, onTake }: Props) {
  const [mine, theirs] = all ? ['Keep all mine', 'Take all theirs'] : ['Keep mine', 'Take theirs'];
  if (choice === 'theirs')
    return (
      <span className={styles.taken}>
        <Check size={13} aria-hidden /> Taken
      </span>
    );
  return (
    <span className={styles.choose}>
      <Button
        look="outline"
        {...(choice === 'mine' ? { icon: Check } : {})}
        why={why}
        aria-pressed={choice === 'mine'}
        aria-label={`${mine}: ${about}`}
        onClick={onKeep}
      >
        {mine}
      </Button>
      <Button look="outline" why={why} aria-label={`${theirs}: ${about}`} onClick={onTake}>
        {theirs}
      </Button>
    </span>
  );
}
