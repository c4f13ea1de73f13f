import { nameOfId, type KnownNames } from '../../../lib/editor/index.ts';
import type { Json } from '../../../lib/index.ts';
import styles from './tenant.module.css';

/** One side of a difference: as JSON, and by its name where it is an id that has one. */
export function DifferenceValue({ value, names }: { readonly value: Json | undefined; readonly names: KnownNames }) {
  if (value === undefined) return 'nothing';
  const name = typeof value === 'string' ? nameOfId(names, value) : undefined;
  const text = JSON.stringify(value);
  if (name === undefined) return text;
  return (
    <>
      {name} <code className={styles.quiet}>{text}</code>
    </>
  );
}
