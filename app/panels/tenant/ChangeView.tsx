import type { KnownNames } from '../../../lib/editor/index.ts';
import type { Change } from '../../../lib/tenant/index.ts';
import { ChangeWords } from './ChangeWords.tsx';
import { DifferenceValue } from './DifferenceValue.tsx';
import { SIGNS, WORDS } from './actionSigns.ts';
import styles from './tenant.module.css';

/** So many changes are shown at once; more are folded. */
const FEW = 6;

/** What becomes of one task, change by change in words; the values in the JSON are there for those who ask. */
export function ChangeView({
  change: { action, name, task, changes, differences },
  names,
}: {
  readonly change: Change;
  readonly names: KnownNames;
}) {
  const Sign = SIGNS[action];
  const head = (
    <>
      <Sign size={13} aria-hidden /> <strong>{name}</strong> will be {WORDS[action]}{' '}
      <code className={styles.quiet}>{task}</code>
    </>
  );
  if (differences.length === 0)
    return (
      <p className={styles.change} data-action={action}>
        {head}
      </p>
    );
  return (
    <details className={styles.change} data-action={action} open={changes.length < FEW}>
      <summary>{head}</summary>
      <ChangeWords changes={changes} names={names} />
      <details className={styles.json}>
        <summary>JSON of this change</summary>
        <table className={styles.sides}>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">In the tenant</th>
              <th scope="col">Here</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ pointer, before, after }) => (
              <tr key={pointer}>
                <th scope="row">{pointer}</th>
                <td>
                  <DifferenceValue value={before} names={names} />
                </td>
                <td>
                  <DifferenceValue value={after} names={names} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </details>
  );
}
