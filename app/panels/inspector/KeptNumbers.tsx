import { useMemo } from 'react';
import type { TaskNode } from '../../../lib/index.ts';
import { pointer } from '../../../lib/editor/index.ts';
import { inexactNumbers } from '../../../lib/internal.ts';
import { useDocument } from '../../designer/state/derived.ts';
import styles from './Inspector.module.css';

/** The most that are listed. */
const SHOWN = 5;

/** The numbers of a task that keep their spelling only as long as nobody replaces them. */
export function KeptNumbers({ task }: { readonly task: TaskNode }) {
  const text = useDocument().source.slices.get(task.key)?.text ?? '';
  const numbers = useMemo(() => inexactNumbers(text), [text]);
  if (numbers.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>Numbers kept as text</h2>
      <table className={styles.table}>
        <caption>
          These numbers are kept exactly as the file has them. They would change if a value around them were replaced.
        </caption>
        <tbody>
          {numbers.slice(0, SHOWN).map(({ path, written, rewritten }) => (
            <tr key={pointer(path)}>
              <th scope="row" title={pointer(path)}>
                {pointer(path)}
              </th>
              <td title={`${written}, rewritten as ${rewritten}`}>
                {written} → {rewritten}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {numbers.length > SHOWN && <p className={styles.text}>and {numbers.length - SHOWN} more</p>}
    </>
  );
}
