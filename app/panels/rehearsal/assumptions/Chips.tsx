import { X } from 'lucide-react';
import { Button } from '../../../ui/Button.tsx';
import styles from './assumptions.module.css';

interface Props {
  /** What each is called, by its id. */
  readonly words: ReadonlyMap<string, string>;
  readonly onRemove: (id: string) => void;
}

/** Things that were added, each with a button that removes it. */
export function Chips({ words, onRemove }: Props) {
  return (
    <ul className={styles.chips}>
      {Array.from(words, ([id, text]) => (
        <li key={id} className={styles.chip}>
          {text}
          <Button icon={X} tip={`Remove ${text}`} onClick={() => onRemove(id)} />
        </li>
      ))}
    </ul>
  );
}

/** A map without one of its entries. */
export function without<T>(map: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
  return new Map([...map].filter(([each]) => each !== id));
}
