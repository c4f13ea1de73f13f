import { type TaskChange, changeWords } from '../../../lib/diff/index.ts';
import type { KnownNames } from '../../../lib/editor/index.ts';
import styles from './tenant.module.css';

/** Changes of a task in words, each with what is so until then. */
export function ChangeWords({
  changes,
  names,
  label,
}: {
  readonly changes: readonly TaskChange[];
  readonly names: KnownNames;
  readonly label?: string;
}) {
  return (
    <ul className={styles.words} aria-label={label}>
      {changes.map((change, index) => (
        <li key={index}>
          <OneChange change={change} names={names} />
        </li>
      ))}
    </ul>
  );
}

export function OneChange({ change, names }: { readonly change: TaskChange; readonly names: KnownNames }) {
  const { now, was } = changeWords(change, names);
  return (
    <>
      {now}
      {was !== null && <span className={styles.quiet}> (was: {was})</span>}
    </>
  );
}
